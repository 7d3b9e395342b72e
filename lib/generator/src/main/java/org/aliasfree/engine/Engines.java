package org.aliasfree.engine;

import java.util.List;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.signal.Require;
import org.nd4j.linalg.factory.Nd4j;

/** The engines by name. */
public final class Engines {
  /** The names that {@link #byName} knows, for options and messages. */
  public static final List<String> NAMES = List.of("auto", "cpu", "reference");

  private static final String CPU_BACKEND = "CpuBackend";

  private Engines() {}

  /**
   * Returns the fastest engine here: the fast one for processors if that is what ND4J runs on,
   * otherwise the reference engine.
   *
   * @throws IllegalStateException if ND4J does not start, see {@link Backend#probe}
   */
  public static Engine auto() {
    Backend.probe();
    String backend = Nd4j.getBackend().getClass().getSimpleName();
    return backend.equals(CPU_BACKEND) ? new CpuEngine() : new ReferenceEngine();
  }

  /**
   * Returns an engine by its name.
   *
   * @param name {@code auto}, {@code cpu} or {@code reference}
   * @throws IllegalArgumentException if there is no engine of this name
   */
  public static Engine byName(String name) {
    Require.that(NAMES.contains(name), "the engine must be one of %s, got %s", NAMES, name);
    return switch (name) {
      case "cpu" -> new CpuEngine();
      case "reference" -> new ReferenceEngine();
      default -> auto();
    };
  }
}
