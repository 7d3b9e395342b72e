import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares the library with NumPy and SciPy: {@code java lib/bench/Bench.java}. Needs a JDK 17 and
 * Python 3.10, or newer.
 *
 * <p>Makes what is missing (a Python environment in {@code .lab/bench}, the benchmarks in {@code
 * lib/bench/target}), then starts org.aliasfree.bench.Compare.
 */
public final class Bench {
  private static final String HELP =
      """
      java lib/bench/Bench.java [OPTIONS]
        Times the library and its peers in turn, prints a table of ratios and writes it into
        lib/bench/README.md. Takes about a quarter of an hour; close what else is running.

        --only REGEX  only cases in whose title this occurs, such as 'Fft real' or 'n 8000$';
                      prints the table and does not write it
        --rounds N    N virtual machines for each case (1); each adds seven turns
        --smoke       runs every case for a moment, to see that all works and all results agree;
                      the times mean nothing and are not written
        --list        only lists the cases
        --help        shows this text

      Needs a JDK 17 or newer and Python 3.10 or newer (the variable ALIASFREE_PYTHON names a
      certain one). What it makes lies in .lab/bench and lib/bench/target, which may be deleted.
      """;

  private static final boolean WINDOWS = File.separatorChar == '\\';
  private static final Path FOLDER = folder();
  private static final Path ROOT = FOLDER.resolve("../..").normalize();
  private static final Path VENV = ROOT.resolve(".lab/bench");
  private static final Path PYTHON = VENV.resolve(WINDOWS ? "Scripts/python.exe" : "bin/python");
  private static final Path REQUIREMENTS = FOLDER.resolve("requirements.txt");
  private static final Path STAMP = VENV.resolve("made-from.txt");

  private Bench() {}

  public static void main(String[] args) throws InterruptedException {
    if (Arrays.asList(args).contains("--help")) {
      System.out.print(HELP);
      return;
    }
    try {
      python();
      maven();
      System.exit(compare(args));
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** The folder of this file, from wherever it was started. */
  private static Path folder() {
    try {
      Path file = Path.of(Bench.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (file.endsWith("Bench.java")) {
        return file.toAbsolutePath().getParent();
      }
    } catch (URISyntaxException | RuntimeException e) {
      // A JDK that does not say where a source file lies: started in the root of the repository.
    }
    return Path.of("lib", "bench").toAbsolutePath();
  }

  /** Makes the environment, unless it is there and made from the same list. */
  private static void python() throws IOException, InterruptedException {
    String wanted = ROOT + "\n" + Files.readString(REQUIREMENTS);
    if (Files.exists(STAMP) && Files.readString(STAMP).equals(wanted)) {
      return;
    }
    System.out.println("Python packages: half a minute, about 60 MB");
    List<String> command = new ArrayList<>(findPython());
    command.addAll(List.of("-m", "venv", "--clear", VENV.toString()));
    run("The Python environment", command);
    run(
        "Installing NumPy and SciPy",
        List.of(
            PYTHON.toString(),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "-r",
            REQUIREMENTS.toString()));
    Files.writeString(STAMP, wanted);
  }

  private static List<String> findPython() throws IOException, InterruptedException {
    String named = System.getenv("ALIASFREE_PYTHON");
    List<String> names =
        named != null
            ? List.of(named)
            : WINDOWS ? List.of("py -3", "python") : List.of("python3", "python");
    for (String name : names) {
      List<String> command =
          new ArrayList<>(named != null ? List.of(named) : List.of(name.split(" ")));
      List<String> test = new ArrayList<>(command);
      test.addAll(List.of("-c", "import sys, venv, ensurepip; assert sys.version_info >= (3, 10)"));
      try {
        Process process =
            prepare(test)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() == 0) {
          return command;
        }
      } catch (IOException e) {
        continue; // No such program.
      }
    }
    throw new IOException(
        "No Python 3.10 or newer with venv was found: install one, or name it in ALIASFREE_PYTHON.");
  }

  private static void maven() throws IOException, InterruptedException {
    System.out.println("Building the benchmarks");
    Path jars = FOLDER.resolve("target/jars"); // Maven adds to it and removes nothing.
    try (Stream<Path> old = Files.list(jars)) {
      for (Path jar : old.toList()) {
        Files.delete(jar);
      }
    } catch (NoSuchFileException e) {
      // The first time.
    }
    List<String> command =
        new ArrayList<>(WINDOWS ? List.of("cmd", "/c", "mvnw.cmd") : List.of("sh", "mvnw"));
    command.addAll(
        List.of(
            "-q",
            "-B",
            "-Pbench",
            "-Dlibrary.only",
            "-Dmaven.test.skip=true",
            "-pl",
            "lib/bench",
            "-am",
            "package"));
    run("Building the benchmarks", command);
  }

  private static int compare(String[] args) throws IOException, InterruptedException {
    String classPath =
        FOLDER.resolve("target/classes")
            + File.pathSeparator
            + FOLDER.resolve("target/jars").resolve("*");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "org.aliasfree.bench.Compare",
                "--python",
                PYTHON.toString(),
                "--folder",
                FOLDER.toString()));
    command.addAll(Arrays.asList(args));
    return prepare(command).inheritIO().start().waitFor();
  }

  private static void run(String what, List<String> command)
      throws IOException, InterruptedException {
    if (prepare(command).inheritIO().start().waitFor() != 0) {
      throw new IOException(what + " failed; the reason stands above.");
    }
  }

  private static ProcessBuilder prepare(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeAll(List.of("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }
}
