package org.aliasfree.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.aliasfree.stylegan.NetworkFile;
import org.aliasfree.stylegan.NetworkInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is in a weight file. */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what a weight file holds.",
      "Prints kind, resolution, sizes, number of parameters, the table of layers, and the note of",
      "the licence if the file has one."
    })
final class InfoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private FileOptions file;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    NetworkFile read = file.read();
    String text = json ? NetworkInfo.json(read) : NetworkInfo.text(read);
    spec.commandLine().getOut().println(text.stripTrailing());
    return 0;
  }
}
