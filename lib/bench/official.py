"""The official network's side of the comparison: the user's own copy of the code makes the picture.

    python official.py CHECKOUT ORDER THREADS

It is started by the benchmark (org.aliasfree.bench.official.Checkout). ORDER is a .safetensors file
with the tensors of a network under their official names and the latents as "z"; its metadata holds
"module", where class Generator is, and the keyword arguments of that class, each as JSON and those
of a dictionary behind a dot. Requests come one a line from standard input, answers begin with
"answer ", after a failure with "answer failure ":

    version             Python 3.x.y, PyTorch 2.x.y
    picture NAME FILE   written (the values, 4 bytes each, most significant first)
    time NAME CALLS     mean seconds of a call

NAME is the benchmark's name for this side. The first request loads the network. Needs torch 1.10 or
newer and what the code in CHECKOUT imports; nothing is written there.
"""

import importlib
import json
import os
import platform
import signal
import struct
import sys
import time
import traceback

ANSWER = "answer "
FAILURE = "failure "
SHOWN = 4  # tensors of a list that a message names
FRAMES = 3  # places of a stack that a message names


class Refusal(Exception):
    """A sentence for the user."""


def torch_or_refusal():
    try:
        import torch
    except ImportError as e:
        raise Refusal(
            f"{sys.executable} cannot import torch ({e}): install it there, with numpy, by"
            f" '{sys.executable} -m pip install torch numpy', or name another Python by --python"
        ) from e
    if not hasattr(torch, "frombuffer"):
        raise Refusal(f"torch must be 1.10 or newer, {sys.executable} has {torch.__version__}")
    return torch


def read_safetensors(path, torch):
    """Returns tensors by name, and the metadata: texts by key."""
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = bytearray(file.read())
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        if entry["dtype"] != "F32":
            raise Refusal(f"tensor {name} must be of type F32, got {entry['dtype']}")
        begin, end = entry["data_offsets"]
        count = (end - begin) // 4
        flat = torch.frombuffer(data, dtype=torch.float32, count=count, offset=begin)
        tensors[name] = flat.reshape(entry["shape"])
    return tensors, metadata


def keyword_arguments(metadata):
    arguments = {}
    for key, text in metadata.items():
        *outer, last = key.split(".")
        inner = arguments
        for name in outer:
            inner = inner.setdefault(name, {})
        inner[last] = json.loads(text)
    return arguments


def generator_class(checkout, name):
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as e:
        raise Refusal(
            f"{name} in {checkout} imports {e.name}, which {sys.executable} does not find: install it"
            f" there, '{sys.executable} -m pip install {e.name}' if the package has that name"
        ) from e
    if not hasattr(module, "Generator"):
        raise Refusal(f"{name} in {checkout} has no class Generator: is it the official code?")
    return module.Generator


def check_tensors(official, ours):
    """Refuses tensors by other names or of other shapes than the official network's."""
    official = {name: tuple(tensor.shape) for name, tensor in official.items()}
    ours = {name: tuple(tensor.shape) for name, tensor in ours.items()}
    misshapen = [
        f"{name} ({official[name]} there, {ours[name]} here)"
        for name in official
        if name in ours and official[name] != ours[name]
    ]
    problems = [
        listed("it has tensors that ours has not", [n for n in official if n not in ours]),
        listed("it has no tensors", [n for n in ours if n not in official]),
        listed("other shapes have", misshapen),
    ]
    if any(problems):
        raise Refusal(
            "the network of the checkout is not the one described here: "
            + "; ".join(filter(None, problems))
        )


def listed(what, names):
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return f"{what}: {', '.join(names[:SHOWN])}{more}" if names else ""


class OfficialNetwork:
    """Class Generator of the checkout with our tensors, on the processor."""

    def __init__(self, checkout, order, threads):
        torch = self.torch = torch_or_refusal()
        torch.set_num_threads(threads)
        torch.set_num_interop_threads(1)
        tensors, metadata = read_safetensors(order, torch)
        module = metadata.pop("module")
        self.z = tensors.pop("z")
        generator = generator_class(checkout, module)(**keyword_arguments(metadata)).eval()
        check_tensors(generator.state_dict(), tensors)
        generator.load_state_dict(tensors, strict=True)
        self.generator = generator
        self.labels = torch.zeros([len(self.z), int(metadata["c_dim"])])

    def picture(self):
        with self.torch.no_grad():
            return self.generator(self.z, self.labels, truncation_psi=1, noise_mode="const")

    def seconds(self, calls):
        start = time.perf_counter()
        for _ in range(calls):
            self.picture()
        return (time.perf_counter() - start) / calls

    def write(self, path):
        values = self.picture().flatten().tolist()
        with open(path, "wb") as file:
            file.write(struct.pack(f">{len(values)}f", *values))

    def version(self):
        return f"Python {platform.python_version()}, PyTorch {self.torch.__version__}"

    def answer(self, request):
        command, *rest = request.split(" ", 2)
        if command == "version":
            return self.version()
        if command == "picture":
            self.write(rest[1])
            return "written"
        if command == "time":
            return repr(self.seconds(int(rest[1])))
        raise Refusal(f"there is no request {command}")


def explained(error, checkout):
    """Returns what went wrong and where in the user's copy; its text stays there."""
    if isinstance(error, Refusal):
        return str(error)
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if frame.filename.startswith(checkout + os.sep)]
    places = [
        f"{os.path.relpath(frame.filename, checkout)}, line {frame.lineno}, in {frame.name}"
        for frame in reversed(inside[-FRAMES:])
    ]
    torch = sys.modules.get("torch")
    version = f" with PyTorch {torch.__version__}" if hasattr(torch, "__version__") else ""
    where = f" (at {'; from '.join(places)})" if places else ""
    return (
        f"the code in {checkout} failed{version} on Python {platform.python_version()}:"
        f" {type(error).__name__}: {error}{where}; what it needs is written in that copy's own"
        " description, and --python names another Python"
    )


def main():
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends all processes without a word.
    sys.dont_write_bytecode = True
    # Whatever the code in the checkout prints goes to standard error, not between the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    checkout, order, threads = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    sys.path.insert(0, checkout)  # as if it were started there
    network = None
    for line in sys.stdin:
        try:
            network = network or OfficialNetwork(checkout, order, threads)
            reply = network.answer(line.rstrip("\n"))
        except Exception as e:  # The benchmark reports it and ends.
            reply = FAILURE + explained(e, checkout)
        print(ANSWER + " ".join(reply.split()), file=answers, flush=True)


if __name__ == "__main__":
    main()
