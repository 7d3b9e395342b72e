"""A generator of two tensors that chats while it works; its pictures tell how it was called."""

import os
import subprocess
import sys

import torch


class Generator:
    def __init__(self, img_resolution, mapping_kwargs, use_radial_filters, **others):
        print("answer failure: a line of the code's own")
        print("Setting up a plugin... ", end="")
        print("a warning", file=sys.stderr)
        subprocess.run([sys.executable, "-c", "print('answer of a process')"], check=True)
        self.arguments = [img_resolution, mapping_kwargs["num_layers"], use_radial_filters]
        self.others = others
        self.evaluated = False
        self.tensors = {"scale": torch.zeros([2, 1]), "offset": torch.zeros([])}

    def eval(self):
        self.evaluated = True
        return self

    def state_dict(self):
        return self.tensors

    def load_state_dict(self, tensors, strict):
        assert strict
        self.tensors = tensors

    def __call__(self, z, c, truncation_psi, noise_mode):
        print("working", end="", flush=True)
        if max(z.values) > 1000:
            return measured(z)
        if max(z.values) > 100:
            os._exit(3)
        assert self.evaluated and torch.no_grad.active
        assert c.shape == (len(z), 0) and truncation_psi == 1 and noise_mode == "const"
        (offset,) = self.tensors["offset"].values
        values = [v * s + offset for s in self.tensors["scale"].values for v in z.values]
        told = [*self.arguments, self.others["z_dim"], *torch.threads]
        return torch.Tensor(values + [float(number) for number in told], [-1])


def measured(z):
    raise RuntimeError(f"z is too large:\n    {max(z.values)}")
