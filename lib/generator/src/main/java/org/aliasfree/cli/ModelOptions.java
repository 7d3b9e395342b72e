package org.aliasfree.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.aliasfree.engine.Engines;
import org.aliasfree.engine.Generator;
import org.aliasfree.stylegan.GeneratorFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which weight file, and what runs it. */
final class ModelOptions {
  @Parameters(paramLabel = "FILE", description = "Weights: an official .pkl, or .safetensors.")
  private Path file;

  @Option(
      names = "--engine",
      defaultValue = "auto",
      paramLabel = "NAME",
      description = "reference, cpu or auto (the faster one that runs here); default auto.")
  private String engine;

  Path file() {
    return file;
  }

  String engine() {
    return engine;
  }

  /** Returns the generator of the file, ready to run. */
  Generator open() throws IOException {
    GeneratorFile read = GeneratorFile.read(file);
    return Engines.byName(engine).load(read.network(), read.weights());
  }
}
