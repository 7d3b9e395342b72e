"""StyleGAN3's generator, from Karras et al. 2021, §3 and App. F.1."""

import math

import torch

from training import parts

TAPS_PER_SAMPLE = 6  # taps of a filter for each sample of the lower rate
FINER = 2  # the nonlinearity acts at this multiple of the higher rate
MARGIN = 10  # samples around the canvas
FIRST_CUTOFF, FIRST_STOPBAND, LAST_STOPBAND = 2, 2**2.1, 2**0.3
CRITICAL = 2  # layers before ToRGB that are critically sampled
CLAMP = 256
GUARD = 1e-9  # keeps an exact power of two from being rounded up


class Plan:
    """Rate, size and channels after every layer."""

    def __init__(self, resolution, layers, channel_base, channel_max, colours):
        self.layers = layers
        exponents = [min(i / (layers - CRITICAL), 1) for i in range(layers + 1)]
        cutoff, stopband = resolution / 2, resolution / 2 * LAST_STOPBAND
        cutoffs = [FIRST_CUTOFF * (cutoff / FIRST_CUTOFF) ** e for e in exponents]
        stopbands = [FIRST_STOPBAND * (stopband / FIRST_STOPBAND) ** e for e in exponents]
        octaves = [math.log2(min(2 * f, resolution)) for f in stopbands]
        self.rates = [2 ** math.ceil(octave - GUARD) for octave in octaves]
        self.sizes = [rate + 2 * MARGIN for rate in self.rates[:-2]] + 2 * [resolution]
        self.channels = [round(min(channel_base / 2 / f, channel_max)) for f in cutoffs]
        self.channels[-1] = colours


class FourierFeatures(torch.nn.Module):
    """Waves on a plane that w turns and moves, and a linear map of their channels."""

    def __init__(self, w_dim, channels, size, rate):
        super().__init__()
        self.weight = parts.parameter(channels, channels)
        self.affine = parts.Dense(w_dim, 4)
        self.register_buffer("transform", torch.eye(3))
        self.register_buffer("freqs", torch.zeros(channels, 2))
        self.register_buffer("phases", torch.zeros(channels))
        self.rate = rate
        self.axis = (torch.arange(size) + 0.5 - size / 2) / rate

    def forward(self, w):
        return torch.stack([self.one(*numbers) for numbers in self.affine(w)])

    def one(self, cos, sin, x, y):
        length = (cos.square() + sin.square()).sqrt()
        rotation, translation = torch.eye(3), torch.eye(3)
        rotation[:2, :2] = torch.stack([cos, -sin, sin, cos]).reshape(2, 2) / length
        translation[:2, 2] = -torch.stack([x, y]) / length
        matrix = rotation @ translation @ self.transform
        phases = self.phases + self.freqs @ matrix[:2, 2]
        freqs = self.freqs @ matrix[:2, :2]
        room = self.rate / 2 - FIRST_CUTOFF
        amplitudes = (1 - (freqs.norm(dim=1) - FIRST_CUTOFF) / room).clamp(0, 1)
        along_x = freqs[:, 0, None, None] * self.axis[None, None, :]
        along_y = freqs[:, 1, None, None] * self.axis[None, :, None]
        turns = along_x + along_y + phases[:, None, None]
        waves = amplitudes[:, None, None] * (2 * math.pi * turns).sin()
        return torch.einsum("oc,chw->ohw", self.weight / math.sqrt(len(freqs)), waves)


class Layer(torch.nn.Module):
    """Modulated convolution, then upsampling, leaky ReLU, downsampling; ToRGB without filters."""

    def __init__(self, plan, i, w_dim, kernel, radial):
        super().__init__()
        before = max(i - 1, 0)
        self.to_rgb = i == plan.layers
        self.kernel = 1 if self.to_rgb else kernel
        rate_in, rate_out = plan.rates[before], plan.rates[i]
        fine = max(rate_in, rate_out) * (1 if self.to_rgb else FINER)
        self.up, self.down = fine // rate_in, fine // rate_out
        inputs, outputs = plan.channels[before], plan.channels[i]
        self.affine = parts.Dense(w_dim, inputs)
        self.weight = parts.parameter(outputs, inputs, self.kernel, self.kernel)
        self.bias = parts.parameter(outputs)
        self.register_buffer("magnitude_ema", torch.ones([]))
        if not self.to_rgb:
            taps_up, taps_down = TAPS_PER_SAMPLE * self.up, TAPS_PER_SAMPLE * self.down
            two = radial and i < plan.layers - CRITICAL
            self.register_buffer("up_filter", torch.zeros(taps_up))
            self.register_buffer("down_filter", torch.zeros([taps_down] * (2 if two else 1)))
            wanted = (plan.sizes[i] - 1) * self.down + taps_down
            there = (plan.sizes[before] + self.kernel - 1) * self.up - (taps_up - 1)
            low = (wanted - there + self.up) // 2
            self.padding = low, wanted - there - low

    def forward(self, x, w):
        styles = self.affine(w)
        weight = self.weight
        if self.to_rgb:
            styles = styles / math.sqrt(styles.shape[1])
        else:
            weight = weight / weight.square().mean(dim=(1, 2, 3), keepdim=True).sqrt()
            styles = styles / styles.square().mean().sqrt()
        gain = 1 / self.magnitude_ema.sqrt()
        x = parts.modulated(x, weight, styles, not self.to_rgb, gain, self.kernel - 1)
        x = x + self.bias[:, None, None]
        if self.to_rgb:
            return x.clamp(-CLAMP, CLAMP)
        x = parts.upfirdn(x, self.up_filter, up=self.up, padding=self.padding, gain=self.up**2)
        return parts.upfirdn(parts.bent(x, clamp=CLAMP), self.down_filter, down=self.down)


class Synthesis(torch.nn.Module):
    """From rows of w to a picture."""

    def __init__(self, w_dim, plan, kernel, radial):
        super().__init__()
        self.names = [
            f"L{i}_{plan.sizes[i]}_{plan.channels[i]}" for i in range(plan.layers + 1)
        ]
        self.input = FourierFeatures(w_dim, plan.channels[0], plan.sizes[0], plan.rates[0])
        for i, name in enumerate(self.names):
            self.add_module(name, Layer(plan, i, w_dim, kernel, radial))

    def forward(self, ws):
        x = self.input(ws[:, 0])
        for i, name in enumerate(self.names):
            x = getattr(self, name)(x, ws[:, i + 1])
        return x * 0.25


class Generator(torch.nn.Module):
    """The whole network; ``magnitude_ema_beta`` matters in training only."""

    def __init__(
        self,
        z_dim,
        c_dim,
        w_dim,
        img_resolution,
        img_channels,
        mapping_kwargs,
        channel_base=32768,
        channel_max=512,
        conv_kernel=3,
        use_radial_filters=False,
        num_layers=14,
        magnitude_ema_beta=0.999,
    ):
        super().__init__()
        plan = Plan(img_resolution, num_layers, channel_base, channel_max, img_channels)
        self.mapping = parts.Mapping(z_dim, c_dim, w_dim, num_layers + 2, **mapping_kwargs)
        self.synthesis = Synthesis(w_dim, plan, conv_kernel, use_radial_filters)

    def forward(self, z, c, truncation_psi=1, truncation_cutoff=None, noise_mode="random"):
        return self.synthesis(self.mapping(z, c, truncation_psi, truncation_cutoff))
