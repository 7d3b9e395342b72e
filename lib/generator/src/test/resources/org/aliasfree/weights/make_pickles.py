"""Writes protocol2.pkl … protocol5.pkl: the structure of an official weight file with stand-ins for
its classes, tensors of every kind of storage, and attributes of every kind. Needs NumPy only.

    python make_pickles.py [FOLDER]
"""

import collections
import io
import pickle
import struct
import sys
import types

import numpy as np


def module(name):
    sys.modules[name] = types.ModuleType(name)
    return sys.modules[name]


def home(where, thing, name):
    """Makes Python pickle `thing` as `where.name`."""
    thing.__module__, thing.__name__, thing.__qualname__ = where.__name__, name, name
    setattr(where, name, thing)
    return thing


torch, utils, storage_module = module("torch"), module("torch._utils"), module("torch.storage")
persistence, util = module("torch_utils.persistence"), module("dnnlib.util")
module("torch_utils"), module("dnnlib")
rebuild_tensor = home(utils, lambda *a: a, "_rebuild_tensor_v2")
rebuild_parameter = home(utils, lambda *a: a, "_rebuild_parameter")
load_from_bytes = home(storage_module, lambda b: b, "_load_from_bytes")
reconstruct = home(persistence, lambda meta: meta, "_reconstruct_persistent_obj")
EasyDict = home(util, type("EasyDict", (dict,), {}), "EasyDict")

KINDS = {}
for kind, code in dict(Float="<f4", Double="<f8", Half="<f2", BFloat16=None).items():
    KINDS[kind] = home(torch, type(kind, (), {}), kind + "Storage")


class Storage:
    def __init__(self, kind, raw, count):
        self.kind, self.raw, self.count = kind, raw, count

    def __reduce__(self):
        out = io.BytesIO()
        for value in (0x1950A86A20F9469CFC6C, 1001,
                      dict(protocol_version=1001, little_endian=True,
                           type_sizes=dict(short=2, int=4, long=4))):
            pickle.dump(value, out, protocol=2)
        pickler = pickle.Pickler(out, protocol=2)
        described = ("storage", KINDS[self.kind], "4711", "cpu", self.count, None)
        pickler.persistent_id = lambda thing: described if thing is self else None
        pickler.dump(self)
        pickle.dump(["4711"], out, protocol=2)
        out.write(struct.pack("<q", self.count) + self.raw)
        return load_from_bytes, (out.getvalue(),)


class Tensor:
    def __init__(self, storage, offset, size, stride):
        self.parts = storage, offset, size, stride

    def __reduce__(self):
        return rebuild_tensor, (*self.parts, False, collections.OrderedDict())


class Parameter(Tensor):
    def __reduce__(self):
        return rebuild_parameter, (Tensor(*self.parts), True, collections.OrderedDict())


class Module:
    def __init__(self, name, parameters=(), buffers=(), modules=(), **attributes):
        self.name = name
        hooks = {f"_{hook}_hooks": collections.OrderedDict() for hook in ("forward", "backward")}
        self.state = dict(
            training=False, _parameters=collections.OrderedDict(parameters),
            _buffers=collections.OrderedDict(buffers), _non_persistent_buffers_set=set(), **hooks,
            _modules=collections.OrderedDict(modules), **attributes)

    def __reduce__(self):
        return reconstruct, (dict(type="class", version=6, module_src=SOURCE,
                                  class_name=self.name, state=self.state),)


SOURCE = "This sentence stands where official files carry program text. " * 9


def stored(kind, values):
    code = dict(Float="<f4", Double="<f8", Half="<f2")[kind]
    return Storage(kind, np.array(values, code).tobytes(), len(values))


six = stored("Float", [1, 2, 3, 4, 5, 6])
brain = np.array([1, -2, 0.15625], "<f4").view("<u4") >> 16
inner = Module(
    "SynthesisLayer",
    dict(weight=Parameter(six, 0, (2, 3), (3, 1)), absent=None),
    dict(double=Tensor(stored("Double", [0.1, -1e300, 1e-300, 3.0]), 0, (2, 2), (2, 1)),
         half=Tensor(stored("Half", [1.5, -65504, 5.960464477539063e-08, np.inf]), 0, (4,), (1,)),
         brain=Tensor(Storage("BFloat16", brain.astype("<u2").tobytes(), 3), 0, (3,), (1,)),
         turned=Tensor(six, 0, (3, 2), (1, 3)),
         part=Tensor(six, 3, (2,), (1,)),
         stepped=Tensor(six, 1, (2, 2), (3, 1)),
         scalar=Tensor(stored("Float", [-7.25]), 0, (), ()),
         empty=Tensor(stored("Float", []), 0, (0, 3), (3, 1))),
    cutoff=np.float64(2.5), critical=np.bool_(True), size=np.array([36, 37]), rate=16,
    narrow=np.float32(0.75), short=np.int16(-3),
    big=1 << 40, clamp=None, options=EasyDict(slope=0.2), padding=[9, -8], activation="lrelu")
generator = Module("Generator", modules=dict(layer=inner, gone=None), z_dim=4,
                   _init_args=(), _init_kwargs=EasyDict(z_dim=4, nested=dict(depth=2)))
other = Module("Discriminator", dict(b=Parameter(stored("Float", [8]), 0, (1,), (1,))))
data = dict(G=None, D=other, G_ema=generator, training_set_kwargs=EasyDict(size=3),
            augment_pipe=None)

if __name__ == "__main__":
    folder = sys.argv[1] if len(sys.argv) > 1 else "."
    for protocol in (2, 3, 4, 5):
        with open(f"{folder}/protocol{protocol}.pkl", "wb") as out:
            pickle.dump(data, out, protocol=protocol)
