package org.aliasfree.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program {@code aliasfree}: looks into weight files, makes pictures and films from them,
 * measures equivariance.
 *
 * <p>Exit status 0: done; 1: failed, with one line on the error stream; 2: wrong usage.
 */
@Command(
    name = "aliasfree",
    description = "Runs StyleGAN2 and StyleGAN3 generators and measures how they move.",
    subcommands = {
      InfoCommand.class,
      SynthesizeCommand.class,
      GenerateCommand.class,
      AnimateCommand.class,
      EquivarianceCommand.class,
      LadderCommand.class,
      ConvertCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "aliasfree 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "'aliasfree COMMAND --help' explains a command. Exit status: 0 done, 1 failed, 2 wrong usage."
    })
public final class AliasFree implements Runnable {
  static final int FAILED = 1;

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a failure arose.")
  private boolean debug;

  private AliasFree() {}

  /** Runs a command and ends the JVM with its exit status. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /**
   * Runs a command.
   *
   * @param out where results go
   * @param err where progress and failures go
   * @param args command, options and files
   * @return the exit status
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    AliasFree program = new AliasFree();
    CommandLine line = new CommandLine(program);
    line.setOut(out).setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((e, command, parsed) -> program.failed(e, err));
    line.setParameterExceptionHandler(AliasFree::misused);
    int status = line.execute(args);
    out.flush();
    err.flush();
    return status;
  }

  /** Without a command: what commands there are. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private int failed(Exception e, PrintWriter err) {
    if (e instanceof CancellationException) {
      err.println("aliasfree: interrupted");
    } else {
      err.println("aliasfree: " + explain(e));
    }
    if (debug) {
      e.printStackTrace(err);
    } else if (!explained(e)) {
      err.println("aliasfree: this should not happen; --debug shows where it did");
    }
    return FAILED;
  }

  private static boolean explained(Exception e) {
    return e instanceof IOException
        || e instanceof IllegalArgumentException
        || e instanceof IllegalStateException
        || e instanceof CancellationException;
  }

  private static String explain(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no file " + e.getMessage();
    } else if (e instanceof FileAlreadyExistsException) {
      return e.getMessage() + " is in the way";
    } else if (e instanceof IOException && e.getMessage() != null) {
      String kind = e.getClass().getSimpleName();
      return e.getMessage()
          + (e.getClass().getPackageName().startsWith("java") ? " (" + kind + ")" : "");
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static int misused(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println("aliasfree: " + e.getMessage());
    err.println("'" + name + " --help' explains it.");
    return e.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
  }
}
