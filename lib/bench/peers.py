"""The Python side of the comparison: NumPy and SciPy do what a benchmark of ours does.

It is started by the benchmark (org.aliasfree.bench.PythonPeer), reads one request a line from its
standard input and answers each with one line. Fields are separated by tabs.

    facts                             Python 3.x.y   NumPy 2.x.y   SciPy 1.x.y
    open OPERATION FOLDER a=1 b=2 …   NAME=DIFFERENCE of each peer from our result
    time SECONDS                      NAME=SECONDS of each peer, per call

FOLDER holds our input as .npy files and our result as ours.npy. A difference is the largest one of
two values, divided by the largest magnitude of ours. A request that fails is answered with
"error" and a reason. Everything runs on one thread.
"""

import gc
import math
import pathlib
import platform
import sys
import time

import numpy
import scipy
import scipy.fft
import scipy.signal

HALF = " (half)"  # marks a peer that computes only the bins 0 … n/2 of a real signal


def fft_real(load):
    x = load("x")
    return lambda z: numpy.stack([z.real, z.imag]), {
        "numpy.fft.fft": lambda: numpy.fft.fft(x),
        "scipy.fft.fft": lambda: scipy.fft.fft(x),
        "numpy.fft.rfft" + HALF: lambda: numpy.fft.rfft(x),
        "scipy.fft.rfft" + HALF: lambda: scipy.fft.rfft(x),
    }


def fft_complex(load):
    re, im = load("x")
    z = re + 1j * im
    return lambda z: numpy.stack([z.real, z.imag]), {
        "numpy.fft.fft": lambda: numpy.fft.fft(z),
        "scipy.fft.fft": lambda: scipy.fft.fft(z),
    }


def fft_inverse(load):
    re, im = load("x")
    z = re + 1j * im
    n = z.size
    half = z[: n // 2 + 1].copy()
    return lambda x: x, {
        "numpy.fft.ifft": lambda: numpy.fft.ifft(z).real,
        "scipy.fft.ifft": lambda: scipy.fft.ifft(z).real,
        "numpy.fft.irfft" + HALF: lambda: numpy.fft.irfft(half, n),
        "scipy.fft.irfft" + HALF: lambda: scipy.fft.irfft(half, n),
    }


def fft2_real(load):
    x = load("x")
    return lambda z: numpy.stack([z.real, z.imag]), {
        "numpy.fft.fft2": lambda: numpy.fft.fft2(x),
        "scipy.fft.fft2": lambda: scipy.fft.fft2(x),
        "numpy.fft.rfft2" + HALF: lambda: numpy.fft.rfft2(x),
        "scipy.fft.rfft2" + HALF: lambda: scipy.fft.rfft2(x),
    }


def fft2_complex(load):
    re, im = load("x")
    z = re + 1j * im
    return lambda z: numpy.stack([z.real, z.imag]), {
        "numpy.fft.fft2": lambda: numpy.fft.fft2(z),
        "scipy.fft.fft2": lambda: scipy.fft.fft2(z),
    }


def fft2_inverse(load):
    re, im = load("x")
    z = re + 1j * im
    shape = z.shape
    half = z[:, : shape[1] // 2 + 1].copy()
    return lambda x: x, {
        "numpy.fft.ifft2": lambda: numpy.fft.ifft2(z).real,
        "scipy.fft.ifft2": lambda: scipy.fft.ifft2(z).real,
        "numpy.fft.irfft2" + HALF: lambda: numpy.fft.irfft2(half, shape),
        "scipy.fft.irfft2" + HALF: lambda: scipy.fft.irfft2(half, shape),
    }


def upfirdn(load, up, down, start, count):
    """Values ``start`` … of the full result, which are ours: slicing an array copies nothing."""
    x, taps = load("x"), load("taps") * up
    poly = for_resample_poly(load("taps"), start * down)
    kept = slice(start, start + count)
    return lambda y: y, {
        "scipy.signal.upfirdn": lambda: scipy.signal.upfirdn(taps, x, up, down)[kept],
        "scipy.signal.resample_poly": lambda: scipy.signal.resample_poly(x, up, down, window=poly),
    }


def upfirdn2(load, up, down, start, count):
    """The same along x and along y, for all channels at once."""
    x, taps = load("x"), load("taps") * up
    poly = for_resample_poly(load("taps"), start * down)
    kept = slice(start, start + count)

    def by_axis():
        along_x = scipy.signal.upfirdn(taps, x, up, down, axis=2)[:, :, kept]
        return scipy.signal.upfirdn(taps, along_x, up, down, axis=1)[:, kept, :]

    def poly_by_axis():
        along_x = scipy.signal.resample_poly(x, up, down, axis=2, window=poly)
        return scipy.signal.resample_poly(along_x, up, down, axis=1, window=poly)

    return lambda y: y, {
        "scipy.signal.upfirdn": by_axis,
        "scipy.signal.resample_poly": poly_by_axis,
    }


def for_resample_poly(taps, start):
    """Taps with one or two zeros at one end, so that resample_poly's outputs sit where ours do.

    It starts at value (n - 1) // 2 of the full result; ours may start one value earlier or later.
    """
    for zeros in range(3):
        longer = (len(taps) + zeros - 1) // 2
        if longer == start:
            return numpy.concatenate([taps, numpy.zeros(zeros)])
        if longer - zeros == start:
            return numpy.concatenate([numpy.zeros(zeros), taps])
    raise ValueError(f"no zeros make resample_poly start at {start} with {len(taps)} taps")


OPERATIONS = {
    "fft-real": fft_real,
    "fft-complex": fft_complex,
    "fft-inverse": fft_inverse,
    "fft2-real": fft2_real,
    "fft2-complex": fft2_complex,
    "fft2-inverse": fft2_inverse,
    "upfirdn": upfirdn,
    "upfirdn2": upfirdn2,
}


def difference(theirs, ours):
    """The largest difference of two values, relative to the largest of ours."""
    return numpy.abs(theirs - ours).max() / numpy.abs(ours).max()


def open_operation(name, folder, numbers):
    """Returns the peers of an operation by name, and their differences from our result."""
    files = pathlib.Path(folder)
    part, peers = OPERATIONS[name](lambda key: numpy.load(files / f"{key}.npy"), **numbers)
    ours = numpy.load(files / "ours.npy")
    differences = {}
    for peer, call in peers.items():
        theirs = part(call())
        wanted = ours
        if peer.endswith(HALF) and theirs.shape != ours.shape:
            wanted = ours[..., : theirs.shape[-1]]
        if theirs.shape != wanted.shape:
            raise ValueError(f"{peer} gives shape {theirs.shape}, we give {wanted.shape}")
        differences[peer] = difference(theirs, wanted)
    return peers, differences


def elapsed(call, number):
    start = time.perf_counter()
    for _ in range(number):
        call()
    return time.perf_counter() - start


def seconds_per_call(call, budget):
    """The mean time of one call, over about ``budget`` seconds of calls."""
    number, taken = 1, elapsed(call, 1)
    while taken < budget / 10:
        number *= 2
        taken = elapsed(call, number)
    number = max(1, math.ceil(number * budget / taken))
    return elapsed(call, number) / number


def answer(peers, request):
    """Answers one request; ``open`` replaces what is in ``peers``."""
    command, *rest = request
    if command == "facts":
        return [
            f"Python {platform.python_version()}",
            f"NumPy {numpy.__version__}",
            f"SciPy {scipy.__version__}",
        ]
    if command == "open":
        name, folder, *numbers = rest
        numbers = {key: int(value) for key, value in (pair.split("=") for pair in numbers)}
        found, differences = open_operation(name, folder, numbers)
        peers.clear()
        peers.update(found)
        return [f"{peer}={value!r}" for peer, value in as_floats(differences)]
    if command == "time":
        seconds = {peer: seconds_per_call(call, float(rest[0])) for peer, call in peers.items()}
        return [f"{peer}={value!r}" for peer, value in as_floats(seconds)]
    raise ValueError(f"no such request: {command}")


def as_floats(values):
    return [(name, float(value)) for name, value in values.items()]


def main():
    gc.disable()
    peers = {}
    for line in sys.stdin:
        try:
            reply = answer(peers, line.rstrip("\n").split("\t"))
        except Exception as e:  # The benchmark reports it and ends.
            reply = ["error", f"{type(e).__name__}: {e}".replace("\n", " ")]
        print("\t".join(reply), flush=True)


if __name__ == "__main__":
    main()
