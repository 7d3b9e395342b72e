"""What both generators of the stand-in are made of. Maps are [batch, channels, height, width].

Parameters and buffers are empty until tensors are loaded into them: nobody draws with fresh ones.
"""

import math

import torch
from torch.nn.functional import conv2d, leaky_relu, pad

EPSILON = 1e-8


def parameter(*shape):
    return torch.nn.Parameter(torch.zeros(shape))


def normalised(z):
    """Rows of mean square 1."""
    return z / (z.square().mean(dim=1, keepdim=True) + EPSILON).sqrt()


def bent(x, gain=math.sqrt(2), slope=0.2, clamp=math.inf):
    """Leaky ReLU, then the gain, then the bound."""
    return (leaky_relu(x, slope) * gain).clamp(-clamp, clamp)


class Dense(torch.nn.Module):
    """Equalised learning rate: x·(W·m/√in)ᵀ + b·m."""

    def __init__(self, inputs, outputs, multiplier=1):
        super().__init__()
        self.weight = parameter(outputs, inputs)
        self.bias = parameter(outputs)
        self.multiplier = multiplier

    def forward(self, x):
        scale = self.multiplier / math.sqrt(x.shape[1])
        return x @ (self.weight * scale).T + self.bias * self.multiplier


class Mapping(torch.nn.Module):
    """From latents and labels to rows of w."""

    def __init__(self, z_dim, c_dim, w_dim, num_ws, num_layers):
        super().__init__()
        self.num_ws = num_ws
        self.num_layers = num_layers
        self.embed = Dense(c_dim, w_dim) if c_dim else None
        for i in range(num_layers):
            inputs = w_dim if i else z_dim + (w_dim if c_dim else 0)
            self.add_module(f"fc{i}", Dense(inputs, w_dim, 0.01))
        self.register_buffer("w_avg", torch.zeros(w_dim))

    def forward(self, z, c, psi, cutoff):
        x = normalised(z)
        if self.embed is not None:
            x = torch.cat([x, normalised(self.embed(c))], dim=1)
        for i in range(self.num_layers):
            x = bent(getattr(self, f"fc{i}")(x))
        rows = x.unsqueeze(1).repeat(1, self.num_ws, 1)
        rows[:, :cutoff] = self.w_avg + psi * (rows[:, :cutoff] - self.w_avg)
        return rows


def modulated(x, weight, styles, demodulate, gain=1, padding=0):
    """A correlation of each sample with weights of its own: w·s, of norm 1 if demodulated."""
    w = weight.unsqueeze(0) * styles[:, None, :, None, None]
    if demodulate:
        w = w / (w.square().sum(dim=(2, 3, 4), keepdim=True) + EPSILON).sqrt()
    one = [conv2d(x[n : n + 1], w[n] * gain, padding=padding) for n in range(len(x))]
    return torch.cat(one)


def upfirdn(x, taps, up=1, down=1, padding=(0, 0), gain=1):
    """Zeros between samples and around them, a true convolution at the full rate, decimation."""
    batch, channels, height, width = x.shape
    fine = x.new_zeros(batch, channels, height * up, width * up)
    fine[:, :, ::up, ::up] = x
    fine = pad(fine, [*padding, *padding])
    turned = taps.flip(list(range(taps.ndim)))
    kernels = [turned] if taps.ndim == 2 else [turned[None, :], turned[:, None]]
    for kernel in kernels:
        fine = conv2d(fine, kernel.expand(channels, 1, *kernel.shape), groups=channels)
    return fine[:, :, ::down, ::down] * gain
