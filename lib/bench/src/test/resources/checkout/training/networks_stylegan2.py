"""StyleGAN2's generator with skip connections, from Karras et al. 2020."""

import math

import torch

from training import parts

FIRST_SIDE = 4
CLAMP = 256


class Convolution(torch.nn.Module):
    """Modulated 3×3 convolution, noise, bias, leaky ReLU; doubles the side if ``up`` is 2."""

    def __init__(self, inputs, outputs, w_dim, side, up):
        super().__init__()
        self.up = up
        self.affine = parts.Dense(w_dim, inputs)
        self.weight = parts.parameter(outputs, inputs, 3, 3)
        self.bias = parts.parameter(outputs)
        self.noise_strength = parts.parameter()
        self.register_buffer("noise_const", torch.zeros(side, side))
        self.register_buffer("resample_filter", torch.zeros(4, 4))

    def forward(self, x, w, noise_mode):
        weight, padding = self.weight, 1
        if self.up == 2:
            x = parts.upfirdn(x, self.resample_filter, up=2, padding=(3, 2), gain=4)
            weight, padding = weight.flip([2, 3]), 0
        x = parts.modulated(x, weight, self.affine(w), True, padding=padding)
        if noise_mode == "const":
            x = x + self.noise_const * self.noise_strength
        elif noise_mode == "random":
            x = x + torch.randn_like(x[:, :1]) * self.noise_strength
        return parts.bent(x + self.bias[:, None, None], clamp=CLAMP)


class ToRgb(torch.nn.Module):
    """Colours of a map."""

    def __init__(self, inputs, colours, w_dim):
        super().__init__()
        self.affine = parts.Dense(w_dim, inputs)
        self.weight = parts.parameter(colours, inputs, 1, 1)
        self.bias = parts.parameter(colours)

    def forward(self, x, w):
        styles = self.affine(w) / math.sqrt(x.shape[1])
        x = parts.modulated(x, self.weight, styles, False)
        return (x + self.bias[:, None, None]).clamp(-CLAMP, CLAMP)


class Block(torch.nn.Module):
    """All of one resolution. It reads a row for each convolution, and ToRGB the one after them."""

    def __init__(self, inputs, outputs, w_dim, side, colours):
        super().__init__()
        if side == FIRST_SIDE:
            self.const = parts.parameter(outputs, side, side)
        else:
            self.conv0 = Convolution(inputs, outputs, w_dim, side, 2)
        self.conv1 = Convolution(outputs, outputs, w_dim, side, 1)
        self.torgb = ToRgb(outputs, colours, w_dim)
        self.register_buffer("resample_filter", torch.zeros(4, 4))

    def forward(self, x, picture, rows, noise_mode):
        if x is None:
            x = self.const.expand(len(rows), *self.const.shape)
        else:
            x = self.conv0(x, rows[:, 0], noise_mode)
            picture = parts.upfirdn(picture, self.resample_filter, up=2, padding=(2, 1), gain=4)
        x = self.conv1(x, rows[:, -2], noise_mode)
        colours = self.torgb(x, rows[:, -1])
        return x, colours if picture is None else picture + colours


class Synthesis(torch.nn.Module):
    """From rows of w to a picture."""

    def __init__(self, w_dim, resolution, colours, channel_base, channel_max):
        super().__init__()
        self.sides = [2**i for i in range(2, int(math.log2(resolution)) + 1)]
        inputs = None
        for side in self.sides:
            outputs = min(channel_base // side, channel_max)
            self.add_module(f"b{side}", Block(inputs, outputs, w_dim, side, colours))
            inputs = outputs

    def forward(self, ws, noise_mode):
        x, picture, first = None, None, 0
        for side in self.sides:
            last = first + (1 if side == FIRST_SIDE else 2)
            rows = ws[:, first : last + 1]
            x, picture = getattr(self, f"b{side}")(x, picture, rows, noise_mode)
            first = last
        return picture


class Generator(torch.nn.Module):
    """The whole network."""

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
    ):
        super().__init__()
        rows = 2 * int(math.log2(img_resolution)) - 2
        self.mapping = parts.Mapping(z_dim, c_dim, w_dim, rows, **mapping_kwargs)
        self.synthesis = Synthesis(
            w_dim, img_resolution, img_channels, channel_base, channel_max
        )

    def forward(self, z, c, truncation_psi=1, truncation_cutoff=None, noise_mode="random"):
        rows = self.mapping(z, c, truncation_psi, truncation_cutoff)
        return self.synthesis(rows, noise_mode)
