"""As much of torch as lib/bench/official.py calls itself: lists of numbers with a shape."""

import struct

__version__ = "0 (a fake)"
float32 = "f"
threads = []


class Tensor:
    def __init__(self, values, shape):
        self.values = values
        self.shape = tuple(shape)

    def __len__(self):
        return self.shape[0]

    def reshape(self, shape):
        return Tensor(self.values, shape)

    def flatten(self):
        return self

    def tolist(self):
        return self.values


class no_grad:
    active = False

    def __enter__(self):
        no_grad.active = True

    def __exit__(self, *error):
        no_grad.active = False


def frombuffer(buffer, dtype, count, offset):
    return Tensor(list(struct.unpack_from(f"<{count}{dtype}", buffer, offset)), [count])


def zeros(shape):
    count = 1
    for side in shape:
        count *= side
    return Tensor([0.0] * count, shape)


def set_num_threads(number):
    threads.append(number)


def set_num_interop_threads(number):
    threads.append(number)
