package org.aliasfree.jupyter;

import java.util.UUID;

/**
 * The display of the IJava kernel, by reflection, so that the course runs there without being
 * compiled against it.
 */
final class IJavaScreen implements Screen {
  private static final String KERNEL = "io.github.spencerpark.ijava.IJava";
  private static final String DATA = "io.github.spencerpark.jupyter.kernel.display.DisplayData";
  private static final String RUNTIME = "io.github.spencerpark.ijava.runtime.Display";

  private final Object kernel;

  private IJavaScreen(Object kernel) {
    this.kernel = kernel;
  }

  /** Returns the screen of the IJava kernel that runs here, or null. */
  static Screen find() {
    try {
      Object kernel = load(KERNEL).getMethod("getKernelInstance").invoke(null);
      return kernel == null ? null : new IJavaScreen(kernel);
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  @Override
  public void show(Object object) {
    if (object instanceof Showable showable) {
      showable.outputs().forEach(output -> display(output, null));
    } else if (Forms.knows(object)) {
      display(Forms.of(object), null);
    } else {
      attempt(() -> load(RUNTIME).getMethod("display", Object.class).invoke(null, object));
    }
  }

  @Override
  public String open(MimeBundle output) {
    String id = UUID.randomUUID().toString();
    display(output, id);
    return id;
  }

  @Override
  public void update(String id, MimeBundle output) {
    attempt(
        () -> {
          Object io = kernel.getClass().getMethod("getIO").invoke(kernel);
          Object stream = io.getClass().getField("display").get(io);
          return stream
              .getClass()
              .getMethod("updateDisplay", String.class, load(DATA))
              .invoke(stream, id, data(output));
        });
  }

  @Override
  public String kernel() {
    return "IJava";
  }

  private void display(MimeBundle output, String id) {
    attempt(
        () -> {
          Object data = data(output);
          if (id != null) {
            data.getClass()
                .getMethod("putTransientData", String.class, Object.class)
                .invoke(data, "display_id", id);
          }
          return kernel.getClass().getMethod("display", load(DATA)).invoke(kernel, data);
        });
  }

  private static Object data(MimeBundle output) throws ReflectiveOperationException {
    Class<?> type = load(DATA);
    Object data = type.getConstructor(String.class).newInstance(output.text());
    for (var entry : output.data().entrySet()) {
      type.getMethod("putData", String.class, Object.class)
          .invoke(data, entry.getKey(), entry.getValue());
    }
    for (var entry : output.metadata().entrySet()) {
      type.getMethod("putMetaData", String.class, Object.class)
          .invoke(data, entry.getKey(), entry.getValue());
    }
    return data;
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    try {
      return Class.forName(name, false, IJavaScreen.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    }
  }

  private interface Call {
    Object run() throws ReflectiveOperationException;
  }

  private static void attempt(Call call) {
    try {
      call.run();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this IJava kernel cannot display: " + e, e);
    }
  }
}
