package org.aliasfree.bench;

import java.nio.file.Path;

/** What the comparing program tells the virtual machines that it starts: system properties. */
final class Settings {
  static final String PYTHON = "aliasfree.bench.python";
  static final String SCRIPT = "aliasfree.bench.script";
  static final String LOG = "aliasfree.bench.log";

  private Settings() {}

  /** Returns the Python to start, or null if there are no peers to compare with. */
  static String python() {
    return System.getProperty(PYTHON);
  }

  static String script() {
    return System.getProperty(SCRIPT);
  }

  static Path log() {
    return Path.of(System.getProperty(LOG));
  }
}
