package org.aliasfree.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.aliasfree.engine.Engine;
import org.aliasfree.engine.Engines;
import org.aliasfree.engine.Generator;
import org.aliasfree.stylegan.NetworkFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which weight file, and what runs it. */
final class ModelOptions {
  @Mixin private FileOptions file;

  @Option(
      names = "--engine",
      defaultValue = "auto",
      paramLabel = "NAME",
      description = "reference, cpu, or auto: the fastest that runs here. Default auto.")
  private String engineName;

  /** Returns the generator of the file, ready to run. */
  Generator open() throws IOException {
    NetworkFile read = file.read();
    return engine().load(read.network(), read.weights());
  }

  /** Returns the weight file. */
  Path file() {
    return file.path();
  }

  /** Returns everything but the file that the network depends on. */
  List<String> settings() {
    return file.settings();
  }

  /** Returns what runs the network: of {@code auto}, what it stands for here. */
  Engine engine() {
    return Engines.byName(engineName);
  }
}
