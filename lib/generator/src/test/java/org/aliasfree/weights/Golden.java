package org.aliasfree.weights;

import java.nio.file.Path;

/** Where the golden files are. */
public final class Golden {
  private Golden() {}

  /** Returns a file of {@code data/golden}. */
  public static Path path(String name) {
    return Path.of(System.getProperty("aliasfree.root", "."), "data", "golden", name);
  }
}
