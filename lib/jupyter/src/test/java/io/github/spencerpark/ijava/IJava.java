package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stands in for the IJava kernel: the names and signatures that its 1.3.0 has. */
public final class IJava {
  private static Kernel kernel;

  private IJava() {}

  /** Starts a kernel that keeps what it is asked to display. */
  public static List<Object> start() {
    kernel = new Kernel();
    return kernel.shown;
  }

  public static void stop() {
    kernel = null;
  }

  public static Kernel getKernelInstance() {
    return kernel;
  }

  /** The kernel. */
  public static final class Kernel {
    final List<Object> shown = new ArrayList<>();
    private final Io io = new Io(this);

    public void display(DisplayData data) {
      shown.add(data.all());
    }

    public void displayObject(Object object) {
      shown.add(object);
    }

    public Io getIO() {
      return io;
    }
  }

  /** Its input and output. */
  public static final class Io {
    public final Stream display;

    Io(Kernel kernel) {
      display = new Stream(kernel);
    }
  }

  /** Where displays are replaced. */
  public static final class Stream {
    private final Kernel kernel;

    Stream(Kernel kernel) {
      this.kernel = kernel;
    }

    public void updateDisplay(String id, DisplayData data) {
      Map<String, Object> all = new LinkedHashMap<>(data.all());
      all.put("update", id);
      kernel.shown.add(all);
    }
  }
}
