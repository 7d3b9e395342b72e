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
 * Compares the library with others: {@code java lib/bench/Bench.java}. Needs a JDK 17 or newer, and
 * Python 3.10 or newer for NumPy and SciPy.
 *
 * <p>Makes what is missing (a Python environment in {@code .lab/bench}, the benchmarks in {@code
 * lib/bench/target}), then starts a program of org.aliasfree.bench.
 */
public final class Bench {
  private static final String HELP =
      """
      java lib/bench/Bench.java [WHAT] [OPTIONS]
        Times the library and its peers in turn, prints a table and writes it into
        lib/bench/README.md. Close what else is running.

      WHAT
        nothing       FFT and resampling beside NumPy and SciPy, a quarter of an hour
        --networks    whole networks beside libtorch, about 5 minutes, 6 GB of memory
        --growth      how a picture's time grows, and lib/bench/growth.svg; about 5 minutes, 4 GB
        --phases      where the time of a picture goes, about a minute
        --guard       whether the engine's inner loops are vector instructions; a minute for
                      each virtual machine

      OPTIONS
        --smoke       runs everything for a moment, to see that all works and all results agree;
                      the times mean nothing and are not written
        --only REGEX  only what has this in its title, such as 'Fft real', 'n 8000$' or
                      'StyleGAN3-T'; prints the table and does not write it
        --help        shows this text
        with nothing  --rounds N    N virtual machines for each case (1); each adds seven turns
                      --list        only lists the cases
        --networks, --growth, --phases
                      --turns N     everything is timed N times, in turn (7); from 5 on it is
                                    written
        --networks    --one-process ours and libtorch in one virtual machine
                      --official CHECKOUT --python PYTHON
                                    your own copy of the official StyleGAN3 code beside them:
                                    its folder, and a Python with torch and numpy. That code is
                                    NVIDIA's, for research only; nothing of it is in this project
        --guard       --jvm PATH    this java program too, may be repeated

      Needs a JDK 17 or newer, and for NumPy and SciPy a Python 3.10 or newer (the variable
      ALIASFREE_PYTHON names a certain one). What it makes lies in .lab/bench and
      lib/bench/target, which may be deleted.
      """;

  /** The programs by the word that asks for them. */
  private static final Map<String, String> PROGRAMS =
      Map.of(
          "--networks", "org.aliasfree.bench.networks.Networks",
          "--growth", "org.aliasfree.bench.networks.Growth",
          "--phases", "org.aliasfree.bench.networks.Phases",
          "--guard", "org.aliasfree.bench.Guard");

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
      List<String> rest = new ArrayList<>(Arrays.asList(args));
      String word = rest.stream().filter(PROGRAMS::containsKey).findFirst().orElse(null);
      rest.remove(word);
      makeAbsolute(rest);
      if (word == null) {
        python();
      }
      maven();
      System.exit(word == null ? compare(rest) : start(PROGRAMS.get(word), rest));
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** What the user named from where he is must be found from where the programs run. */
  private static void makeAbsolute(List<String> options) {
    for (int i = 0; i + 1 < options.size(); i++) {
      String value = options.get(i + 1);
      boolean program = options.get(i).equals("--python") && Path.of(value).getNameCount() > 1;
      if (options.get(i).equals("--official") || program) {
        options.set(i + 1, Path.of(value).toAbsolutePath().toString());
      }
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

  private static int compare(List<String> args) throws IOException, InterruptedException {
    List<String> more = new ArrayList<>(List.of("--python", PYTHON.toString()));
    more.addAll(args);
    return start("org.aliasfree.bench.Compare", more);
  }

  /** Starts a program with the virtual machine that runs this one. */
  private static int start(String program, List<String> args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags());
    command.addAll(
        List.of(
            "-cp",
            FOLDER.resolve("target/classes")
                + File.pathSeparator
                + FOLDER.resolve("target/jars").resolve("*"),
            program,
            "--folder",
            FOLDER.toString()));
    command.addAll(args);
    ProcessBuilder builder = prepare(command).inheritIO();
    // Threads that wait must not take the time of others: neither ND4J's nor libtorch's.
    builder.environment().put("OMP_WAIT_POLICY", "passive");
    return builder.start().waitFor();
  }

  /** The lessons' flags, but room for the largest network. */
  private static List<String> flags() {
    List<String> flags =
        new ArrayList<>(
            List.of(
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dorg.bytedeco.javacpp.maxbytes=0",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "-DDJL_CACHE_DIR=" + FOLDER.resolve("target/djl")));
    if (Runtime.version().feature() >= 23) {
      flags.add("--enable-native-access=ALL-UNNAMED");
      flags.add("--sun-misc-unsafe-memory-access=allow");
    }
    return flags;
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
