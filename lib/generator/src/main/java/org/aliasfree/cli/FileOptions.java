package org.aliasfree.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.aliasfree.stylegan.NetworkFile;
import org.aliasfree.stylegan.NetworkOptions;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A weight file, and what it does not say about its network. */
final class FileOptions {
  @Parameters(paramLabel = "FILE", description = "Weights: an official .pkl, or .safetensors.")
  private Path path;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = {
        "What the file does not say, for instance --set output_scale=0.25; 'info' lists what was",
        "assumed. May be repeated."
      })
  private List<String> settings = List.of();

  /**
   * Returns the network of the file.
   *
   * @throws IOException if the file is not a weight file or its network cannot be known
   */
  NetworkFile read() throws IOException {
    NetworkOptions options = NetworkOptions.none();
    for (String setting : settings) {
      options = options.with(setting);
    }
    return NetworkFile.read(path, options);
  }

  Path path() {
    return path;
  }

  List<String> settings() {
    return settings;
  }
}
