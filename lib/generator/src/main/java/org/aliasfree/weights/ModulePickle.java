package org.aliasfree.weights;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that an official weight file asks for, and the data that stand for them: modules with
 * their attributes, tensors that know where their numbers lie, and NumPy's numbers.
 */
final class ModulePickle implements PickleCalls {
  private static final int MOST_SIDES = 8;

  /** A module: the name of its class and its attributes; its program text is left out. */
  record Module(String className, Map<?, ?> state) {}

  /** A tensor: where its numbers are, and how to step through them. */
  record StoredTensor(Blob storage, long offset, List<Long> sizes, List<Long> strides) {}

  /** Bytes of a complete stream of {@code torch.save}, not read yet. */
  record Storage(Blob stream) {}

  private enum Name implements Global {
    MODULE("_reconstruct_persistent_obj", "torch_utils.persistence"),
    PARAMETER("_rebuild_parameter", "torch._utils"),
    TENSOR("_rebuild_tensor_v2", "torch._utils"),
    STORAGE("_load_from_bytes", "torch.storage"),
    ORDERED_DICT("OrderedDict", "collections"),
    EASY_DICT("EasyDict", "dnnlib.util"),
    SET("set", "builtins", "__builtin__"),
    ENCODE("encode", "_codecs"),
    DTYPE("dtype", "numpy"),
    NDARRAY("ndarray", "numpy"),
    EMPTY_ARRAY("_reconstruct", "numpy.core.multiarray", "numpy._core.multiarray"),
    SCALAR("scalar", "numpy.core.multiarray", "numpy._core.multiarray"),
    ARRAY("_frombuffer", "numpy.core.numeric", "numpy._core.numeric");

    private final String name;
    private final String module;
    private final String otherModule;

    Name(String name, String module) {
      this(name, module, module);
    }

    /** Makes a name that lives in one of two modules, by the version of what wrote the file. */
    Name(String name, String module, String otherModule) {
      this.name = name;
      this.module = module;
      this.otherModule = otherModule;
    }

    @Override
    public boolean container() {
      return this == ORDERED_DICT || this == EASY_DICT || this == SET;
    }

    @Override
    public String toString() {
      return module + "." + name;
    }
  }

  @Override
  public Global global(String module, String name) {
    for (Name known : Name.values()) {
      if (known.name.equals(name)
          && (known.module.equals(module) || known.otherModule.equals(module))) {
        return known;
      }
    }
    return null;
  }

  @Override
  public Object call(Global callee, List<?> arguments, ByteReader at) throws IOException {
    Name name = (Name) callee;
    Object result =
        switch (name) {
          case MODULE -> module(arguments);
          case PARAMETER -> argument(arguments, 0) instanceof StoredTensor tensor ? tensor : null;
          case TENSOR -> tensor(arguments);
          case STORAGE ->
              argument(arguments, 0) instanceof Blob stream ? new Storage(stream) : null;
          case ORDERED_DICT, EASY_DICT -> arguments.isEmpty() ? new LinkedHashMap<>() : null;
          case SET -> new PickleContainers.Bag();
          case ENCODE -> NumpyPickle.encoded(argument(arguments, 0), argument(arguments, 1), at);
          case DTYPE -> NumpyPickle.type(argument(arguments, 0));
          case NDARRAY -> null;
          case EMPTY_ARRAY -> new NumpyPickle.Array();
          case SCALAR -> NumpyPickle.scalar(argument(arguments, 0), argument(arguments, 1));
          case ARRAY ->
              NumpyPickle.array(
                  argument(arguments, 0), argument(arguments, 1), argument(arguments, 2));
        };
    if (result == null) {
      throw at.fail("%s is called with arguments that no weight file gives it", name);
    }
    return result;
  }

  private static Object argument(List<?> arguments, int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  private static Module module(List<?> arguments) {
    if (argument(arguments, 0) instanceof Map<?, ?> parts
        && "class".equals(parts.get("type"))
        && parts.get("class_name") instanceof String className
        && parts.get("state") instanceof Map<?, ?> state) {
      return new Module(className, state);
    }
    return null;
  }

  private static StoredTensor tensor(List<?> arguments) {
    if (argument(arguments, 0) instanceof Storage storage
        && argument(arguments, 1) instanceof Long offset
        && argument(arguments, 2) instanceof List<?> sizes
        && argument(arguments, 3) instanceof List<?> strides
        && sizes.size() == strides.size()
        && sizes.size() <= MOST_SIDES) {
      List<Long> wholeSizes = NumpyPickle.integers(sizes);
      List<Long> wholeStrides = NumpyPickle.integers(strides);
      if (wholeSizes != null && wholeStrides != null) {
        return new StoredTensor(storage.stream, offset, wholeSizes, wholeStrides);
      }
    }
    return null;
  }

  @Override
  public void build(Object target, Object state, ByteReader at) throws IOException {
    boolean done;
    if (target instanceof NumpyPickle.Type type) {
      done = type.setState(state);
    } else if (target instanceof NumpyPickle.Array array) {
      done = array.setState(state);
    } else {
      done = target instanceof Map<?, ?> && state instanceof Map<?, ?> none && none.isEmpty();
    }
    if (!done) {
      throw at.fail("BUILD is refused: only numbers of NumPy may be given a state");
    }
  }

  @Override
  public Object persistent(Object id, ByteReader at) throws IOException {
    throw at.fail("BINPERSID is refused: a weight file refers to nothing outside itself");
  }
}
