package org.aliasfree.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.NetworkFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From an official file to one that holds tensors and a description, and nothing else. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a weight file as .safetensors.",
      "The averaged generator's tensors go under their official names, its configuration becomes",
      "metadata. Nothing in the file is executed."
    })
final class ConvertCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private FileOptions file;

  @Parameters(index = "1", paramLabel = "OUT", description = "The new file, .safetensors.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Require.that(
        out.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".safetensors"),
        "the new file must end in .safetensors, got %s",
        out);
    NetworkFile read = file.read();
    read.writeSafetensors(out);
    read.assumptions()
        .forEach(line -> spec.commandLine().getErr().println("aliasfree: assumed " + line));
    return 0;
  }
}
