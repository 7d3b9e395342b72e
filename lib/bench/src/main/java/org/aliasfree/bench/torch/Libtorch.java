package org.aliasfree.bench.torch;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.util.Locale;

/** PyTorch's library inside this virtual machine, without its Python part. */
public final class Libtorch {
  private static final String ENGINE = "PyTorch";

  private Libtorch() {}

  /**
   * Returns the owner of arrays. The first call loads the library.
   *
   * @param threads that one operation may use; counts at the first call only
   * @throws IllegalStateException if the library cannot be loaded; the message says what to do
   */
  public static NDManager open(int threads) {
    // Otherwise DJL may look for libraries on the net, and tell its authors that it is used.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    try {
      return Engine.getEngine(ENGINE).newBaseManager();
    } catch (EngineException | LinkageError e) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "libtorch did not start (%s): the build adds it on Linux with x86-64 only; elsewhere"
                  + " add ai.djl.pytorch:pytorch-native-cpu for your platform to lib/bench/pom.xml",
              e.getMessage()),
          e);
    }
  }

  /** Returns name and version of the library. */
  public static String version() {
    return "libtorch " + Engine.getEngine(ENGINE).getVersion();
  }
}
