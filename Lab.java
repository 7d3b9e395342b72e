import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets the course up and opens it: {@code java Lab.java}. Needs a JDK 17 and Python 3.10, or newer.
 *
 * <p>Everything it makes lies in {@code .lab}: a Python environment, the library's jars, the native
 * part of ND4J, logs, and for each finished step a stamp that says what it was made from. A step
 * whose stamp is missing or differs is done again, so an interrupted set-up repairs itself.
 *
 * <p>Written in the language and library of Java 11, so that an older JDK still compiles it and
 * reaches the sentence that says which one is needed.
 */
public final class Lab {
  private static final boolean WINDOWS = File.separatorChar == '\\';
  private static final int JDK = Runtime.version().feature();
  private static final Path ROOT = root();
  private static final Path STATE = ROOT.resolve(".lab");
  private static final Path LOGS = STATE.resolve("logs");
  private static final Path VENV = STATE.resolve("venv");
  private static final Path PYTHON = VENV.resolve(WINDOWS ? "Scripts/python.exe" : "bin/python");
  private static final Path JAVA =
      Path.of(System.getProperty("java.home"), "bin", WINDOWS ? "java.exe" : "java");
  private static final Path NOTEBOOKS =
      ROOT.resolve(Objects.requireNonNullElse(System.getenv("ALIASFREE_NOTEBOOKS"), "notebooks"));

  private static final String HELP =
      "java Lab.java [OPTIONS OF JUPYTERLAB]\n"
          + "  Sets up what is missing and opens the course in JupyterLab; Ctrl-C ends it.\n"
          + "  For instance: java Lab.java --no-browser --port=8899\n\n"
          + "java Lab.java run [NN ...]\n"
          + "  Executes lessons NN (all without a number) as their sources stand, in the real\n"
          + "  kernel, and writes nothing. One line each: number, title, checks, seconds, peak\n"
          + "  memory of the kernel; under it what went wrong, with the cell's number In [n].\n"
          + "  Exit status 1 if a check or a cell failed, a cell wrote to the error stream, or\n"
          + "  nothing was checked.\n\n"
          + "java Lab.java lessons [--check] [NN ...]\n"
          + "  Makes notebooks/NN-*.ipynb and notebooks/solutions/NN-*.ipynb by executing the\n"
          + "  sources notebooks/source/NN-*.md (lib/pipeline/README.md says how to write one).\n"
          + "  A lesson that fails is not written. --check writes nothing and exits with status 1\n"
          + "  where a notebook is not what its source makes.\n\n"
          + "java Lab.java install [--author] [--prebuilt]\n"
          + "  Sets everything up and opens nothing. --author adds the tools that make and grade\n"
          + "  lessons; --prebuilt takes the jars that Maven has just built.\n\n"
          + "java Lab.java cli COMMAND ARGS\n"
          + "  The command line of the library: info, synthesize, generate, animate,\n"
          + "  equivariance, ladder, convert. 'java Lab.java cli COMMAND --help' explains one.\n\n"
          + "java Lab.java help [COMMAND]\n"
          + "  Shows this text, or its part about one command.\n\n"
          + "Needs a JDK 17 or newer and Python 3.10 or newer. Everything made lies in .lab,"
          + " which\n"
          + "may be deleted. The variable ALIASFREE_PYTHON names a certain Python,\n"
          + "ALIASFREE_NOTEBOOKS another folder of notebooks.";

  private Lab() {}

  public static void main(String[] args) {
    Runtime.getRuntime().addShutdownHook(new Thread(Children::endAll));
    int status = 1;
    try {
      status = dispatch(Arrays.asList(args));
    } catch (Trouble e) {
      status = e.status;
      Say.trouble(e.getMessage());
    } catch (IOException e) {
      Say.trouble(Trouble.explain(e));
    } catch (InterruptedException e) {
      status = 130;
    }
    System.exit(status);
  }

  private static int dispatch(List<String> args) throws IOException, InterruptedException {
    boolean open = args.isEmpty() || args.get(0).matches("-.*") && !asksHelp(args.get(0));
    String command = open ? "" : args.get(0);
    List<String> rest = open ? args : args.subList(1, args.size());
    if (asksHelp(command)) {
      return help(rest.isEmpty() ? "" : rest.get(0));
    } else if (rest.stream().limit(command.equals("cli") ? 1 : 99).anyMatch(Lab::asksHelp)) {
      return help(command); // 'cli COMMAND --help' is for the command
    }
    checkJdk();
    switch (command) {
      case "":
        return Server.open(args);
      case "run":
        Setup.everything(false, false);
        return python("execute.py", rest);
      case "lessons":
        Setup.everything(true, false);
        List<String> numbers = new ArrayList<>(rest);
        return python(numbers.remove("--check") ? "check.py" : "build.py", numbers);
      case "install":
        Set<String> flags = new HashSet<>(rest);
        boolean author = flags.remove("--author");
        boolean prebuilt = flags.remove("--prebuilt");
        if (!flags.isEmpty()) {
          throw new Trouble(2, "'install' does not take " + flags + "; see 'java Lab.java help'.");
        }
        Setup.everything(author, prebuilt);
        python("trust.py", List.of());
        Say.line("Ready: 'java Lab.java' opens the course.");
        return 0;
      case Engine.PROBE:
        return Engine.probe();
      case "cli":
        return commandLine(rest);
      default:
        throw unknown(command);
    }
  }

  private static boolean asksHelp(String arg) {
    return List.of("help", "--help", "-h").contains(arg);
  }

  /** Prints the part of the help about one command, or all of it. */
  private static int help(String command) {
    for (String part : HELP.split("\n\n")) {
      if (command.isEmpty()) {
        Say.line(part + "\n");
      } else if (part.startsWith("java Lab.java " + command + " ")) {
        Say.line(part);
        return 0;
      }
    }
    if (!command.isEmpty()) {
      throw unknown(command);
    }
    return 0;
  }

  private static Trouble unknown(String command) {
    return new Trouble(
        2, "There is no command '" + command + "'; 'java Lab.java help' lists what there is.");
  }

  private static void checkJdk() {
    String remedy = "the course needs a JDK 17 or newer, for instance from https://adoptium.net.";
    if (JDK < 17) {
      throw new Trouble(1, "This is Java " + JDK + "; " + remedy);
    }
    if (!ModuleLayer.boot().findModule("jdk.jshell").isPresent()) {
      throw new Trouble(1, "The Java in " + JAVA.getParent() + " has no jshell; " + remedy);
    }
  }

  /** Runs a module of lib/pipeline in the foreground and returns its exit status. */
  private static int python(String module, List<String> args)
      throws IOException, InterruptedException {
    List<String> command = pipeline(module);
    command.addAll(args);
    return Children.start(Children.prepare(command).inheritIO()).waitFor();
  }

  /** Runs the library's command line in the user's folder; only its output goes to stdout. */
  private static int commandLine(List<String> args) throws IOException, InterruptedException {
    if (args.isEmpty()) {
      throw new Trouble(2, "'cli' needs a command; 'java Lab.java help cli' lists them.");
    }
    Say.out = System.err;
    List<String> command = listOf(JAVA.toString());
    command.addAll(Engine.flags("0")); // the system's memory is the only bound
    command.addAll(List.of("-cp", Library.classPath(Setup.library())));
    command.add("org.aliasfree.cli.AliasFree");
    command.addAll(args);
    ProcessBuilder builder = Children.prepare(command).directory(null).inheritIO();
    builder.environment().putIfAbsent("OMP_WAIT_POLICY", "passive");
    return Children.start(builder).waitFor();
  }

  private static List<String> pipeline(String module) {
    return listOf(PYTHON.toString(), ROOT.resolve("lib/pipeline").resolve(module).toString());
  }

  /** The folder of this file, from wherever it was started; the working folder otherwise. */
  private static Path root() {
    try {
      Path file = Path.of(Lab.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (file.endsWith("Lab.java")) {
        return file.toAbsolutePath().normalize().getParent();
      }
    } catch (URISyntaxException | RuntimeException e) {
      // A JDK that does not say where a source file lies: the working folder will do.
    }
    return Path.of("").toAbsolutePath();
  }

  /** A failure that one sentence explains, with the exit status that goes with it. */
  private static final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int status;

    Trouble(int status, String message) {
      super(message);
      this.status = status;
    }

    static String explain(IOException e) {
      String otherwise =
          e instanceof NoSuchFileException
              ? e.getMessage() + " is missing: start Lab.java from a complete copy of the course."
              : "Cannot use " + e.getMessage() + " (" + e.getClass().getSimpleName() + ").";
      return explain(e.toString(), otherwise);
    }

    /** Returns the remedy for what a log or message is known to mean, or {@code otherwise}. */
    static String explain(String log, String otherwise) {
      if (log.matches("(?s).*(No space left|not enough space|Disk quota).*")) {
        return "The disk is full: " + STATE + " needs about 1.5 GB; make room and start again.";
      }
      if (log.matches("(?s).*(Read-only|Errno 13|Errno 30|AccessDenied|FileAlreadyExists).*")) {
        return "Cannot write to "
            + STATE
            + ": put the course into a folder of your own and start again.";
      }
      if (log.matches(
          "(?s).*(Temporary failure in name|getaddrinfo|NewConnectionError|timed out|Unknown"
              + " host|UnknownHost|Could not transfer|Connection refused|ProxyError|SSLError|Could"
              + " not resolve host|Failed to fetch|Cannot start maven).*")) {
        return "A download failed: check the network (behind a proxy set HTTPS_PROXY, and"
            + " ~/.m2/settings.xml for Maven) and start again.";
      }
      return otherwise;
    }
  }

  /** Output for people: whole lines, and on a terminal one line that is rewritten. */
  private static final class Say {
    private static final boolean TERMINAL = terminal();
    static PrintStream out = System.out;
    private static int shown;

    private static boolean terminal() {
      try { // Since Java 22 there may be a console without a terminal.
        return System.console() != null
            && (JDK < 22
                || (Boolean)
                    java.io.Console.class.getMethod("isTerminal").invoke(System.console()));
      } catch (ReflectiveOperationException e) {
        return false;
      }
    }

    static void line(String text) {
      passing("");
      out.println((TERMINAL ? "\r" : "") + text);
    }

    static void trouble(String text) {
      if (!Children.ending) {
        passing("");
        System.err.println((TERMINAL ? "\r" : "") + text);
      }
    }

    static void passing(String text) {
      if (TERMINAL && !Children.ending) {
        out.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
        out.flush();
        shown = text.length();
      }
    }

    static String seconds(double seconds) {
      return String.format(
          Locale.ROOT,
          seconds < 59.5 ? "%2$.0f s" : "%d min %02.0f s",
          (int) seconds / 60,
          seconds < 59.5 ? seconds : seconds % 60);
    }
  }

  /** Programs started from here; all of them end with this one. */
  private static final class Children {
    private static final Set<Process> LIVING = ConcurrentHashMap.newKeySet();
    static volatile boolean ending;

    static ProcessBuilder prepare(List<String> command) {
      ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
      Map<String, String> env = builder.environment();
      env.keySet().removeAll(List.of("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET"));
      env.put("JAVA_HOME", System.getProperty("java.home"));
      env.put("PYTHONUTF8", "1");
      env.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
      env.put("JUPYTER_PREFER_ENV_PATH", "1");
      return builder;
    }

    static Process start(ProcessBuilder builder) throws IOException {
      Process process = builder.start();
      LIVING.add(process);
      process.onExit().thenRun(() -> LIVING.remove(process));
      process.getOutputStream().close();
      if (ending) { // The hook may have looked before this one was there.
        process.destroyForcibly();
      }
      return process;
    }

    /** Starts a program whose output goes to a log only. */
    static Process logged(Path log, List<String> command) throws IOException {
      Files.createDirectories(LOGS);
      return start(prepare(command).redirectErrorStream(true).redirectOutput(log.toFile()));
    }

    /** Asks every child to end, and ends by force what is left of them after a few seconds. */
    static void endAll() {
      ending = true;
      Set<ProcessHandle> all = new HashSet<>();
      for (Process child : LIVING) {
        child.descendants().forEach(all::add);
        all.add(child.toHandle());
        child.destroy();
      }
      if (WINDOWS) { // There destroy() does not ask, so nobody else ends the grandchildren.
        all.forEach(ProcessHandle::destroyForcibly);
      }
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
      try {
        while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
          Thread.sleep(20);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** A step of the set-up that takes a while: what, seconds so far, and what is left. */
  private static final class Step {
    final Path log;
    private final String what;
    private final long start = System.nanoTime();
    private volatile long end;

    Step(String what, String log) {
      this.what = what;
      this.log = LOGS.resolve(log + ".log");
    }

    double elapsed() {
      return ((end > 0 ? end : System.nanoTime()) - start) / 1e9;
    }

    Process start(List<String> command) throws IOException {
      Process process = Children.logged(log, command);
      process.onExit().thenRun(() -> end = System.nanoTime());
      return process;
    }

    void run(List<String> command, Supplier<String> progress)
        throws IOException, InterruptedException {
      await(start(command), progress);
    }

    void await(Process process, Supplier<String> progress)
        throws IOException, InterruptedException {
      while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
        Say.passing(what + ": " + Say.seconds(elapsed()) + progress.get());
      }
      if (process.exitValue() != 0) {
        String text = read(log, "");
        String[] lines = text.strip().split("\\R");
        String last = "Its last words: " + lines[lines.length - 1].strip();
        throw new Trouble(1, what + " failed. " + Trouble.explain(text, last) + " Log: " + log);
      }
    }

    void done() {
      Say.line(what + ": done in " + Say.seconds(elapsed()));
    }

    /** How often a pattern occurs in the log so far. */
    long count(String pattern) {
      try {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(read(log, "")).results().count();
      } catch (IOException e) {
        return 0;
      }
    }
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static <T> List<T> listOf(T... items) {
    return new ArrayList<>(Arrays.asList(items));
  }

  private static String read(Path file, String ifMissing) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return ifMissing;
    }
  }

  /** Writes beside and moves into place, so that a reader sees the old or the new text. */
  private static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.write(beside, bytes);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path stamp(String step) {
    return STATE.resolve("stamps").resolve(step);
  }

  private static List<Path> list(Path folder, String glob) throws IOException {
    Set<Path> sorted = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
      found.forEach(sorted::add);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return new ArrayList<>(sorted);
  }

  private static void deleteTree(Path top) throws IOException {
    if (Files.exists(top)) {
      try (Stream<Path> all = Files.walk(top)) {
        for (Path path : all.sorted(Collections.reverseOrder()).collect(Collectors.toList())) {
          Files.delete(path);
        }
      }
    }
  }

  private static String digest(List<byte[]> parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      parts.forEach(sha::update);
      return String.format("%064x", new java.math.BigInteger(1, sha.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The way from a fresh clone to a course that opens. Each step does nothing when it is done. */
  private static final class Setup {

    static void everything(boolean author, boolean prebuilt)
        throws IOException, InterruptedException {
      alone(
          () -> {
            Library library = new Library(prebuilt);
            library.start(); // Maven runs while pip does.
            Environment.install(author);
            List<String> jars = library.finish();
            kernel(jars);
            Engine.unpack(jars);
            return jars;
          });
    }

    /** Sets up what needs no Python; returns the jars in class path order. */
    static List<String> library() throws IOException, InterruptedException {
      return alone(
          () -> {
            Library library = new Library(false);
            library.start();
            List<String> jars = library.finish();
            Engine.unpack(jars);
            return jars;
          });
    }

    /** What a set-up does; others in this folder wait for it. */
    private interface Work {
      List<String> run() throws IOException, InterruptedException;
    }

    private static List<String> alone(Work work) throws IOException, InterruptedException {
      Files.createDirectories(STATE);
      Path file = STATE.resolve("lock");
      try (FileChannel lock =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        FileLock held = lock.tryLock();
        if (held == null) {
          Say.line("Another set-up runs in this folder; waiting for it.");
          lock.lock();
        }
        return work.run();
      }
    }

    /** The class path is in a file of its own: a restarted kernel reads that, not kernel.json. */
    private static void kernel(List<String> jars) throws IOException {
      Path folder = VENV.resolve("share/jupyter/kernels/java");
      Path classPath = STATE.resolve("kernel-classpath");
      String path = folder.resolve("jjava.jar") + File.pathSeparator + Library.classPath(jars);
      Charset encoding = Charset.forName(System.getProperty("sun.jnu.encoding")); // java reads that
      write(classPath, ("-cp " + quoted(path) + "\n").getBytes(encoding));
      List<String> argv = listOf(JAVA.toString(), "-Xmx768m", "-XX:+UseSerialGC");
      argv.addAll(Engine.flags("1200m"));
      argv.addAll(List.of("--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED"));
      argv.addAll(List.of("-Daliasfree.root=" + ROOT, "@" + classPath));
      argv.addAll(List.of("org.dflib.jjava.distro.JJava", "{connection_file}"));
      writeIfChanged(
          folder.resolve("kernel.json"),
          "{\n  \"argv\": [\n    "
              + argv.stream().map(Lab::quoted).collect(Collectors.joining(",\n    "))
              + "\n  ],\n  \"display_name\": \"Java (alias-free)\",\n  \"language\": \"java\",\n"
              + "  \"interrupt_mode\": \"message\",\n"
              + "  \"env\": {\"OMP_WAIT_POLICY\": \"passive\"},\n  \"metadata\": {}\n}\n");
      writeIfChanged(
          VENV.resolve("share/jupyter/lab/settings/overrides.json"),
          "{\"@jupyterlab/apputils-extension:notification\":"
              + " {\"fetchNews\": \"false\", \"checkForUpdates\": false}}\n");
    }

    private static void writeIfChanged(Path file, String text) throws IOException {
      if (!read(file, "").equals(text)) {
        write(file, text);
      }
    }
  }

  /** Quotes a path for JSON and for argument files of java; on Windows it has backslashes. */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** The Python environment with JupyterLab and the kernel. */
  private static final class Environment {
    private static final String TEST =
        "import sys\ntry:\n import venv, ensurepip; found = 'venv'\n"
            + "except ImportError: found = 'bare'\nprint(*sys.version_info[:2], found)";

    /** A finished environment is one whose stamp was written; any other is made from scratch. */
    static void install(boolean author) throws IOException, InterruptedException {
      byte[] place = ROOT.toString().getBytes(StandardCharsets.UTF_8);
      byte[] base = Files.readAllBytes(ROOT.resolve("binder/requirements.txt"));
      byte[] more = Files.readAllBytes(ROOT.resolve("binder/requirements-author.txt"));
      String wanted = digest(List.of(place, base));
      String wantedAuthor = digest(List.of(place, base, more));
      boolean made = read(stamp("python"), "").equals(wanted) && Files.isExecutable(PYTHON);
      if (made && (!author || read(stamp("python-author"), "").equals(wantedAuthor))) {
        return;
      }
      Files.deleteIfExists(stamp("python"));
      Files.deleteIfExists(stamp("python-author"));
      if (!made) {
        create(find());
      }
      packages(author);
      write(stamp("python"), wanted);
      if (author) {
        write(stamp("python-author"), wantedAuthor);
      }
    }

    private static void create(List<String> python) throws IOException, InterruptedException {
      Step step = new Step("Python environment", "venv");
      try {
        deleteTree(VENV);
      } catch (IOException e) {
        throw new Trouble(
            1,
            "Cannot replace "
                + VENV
                + ", which is in use: close JupyterLab and its kernels, then start again.");
      }
      python.addAll(List.of("-m", "venv", VENV.toString()));
      step.run(python, () -> "");
      step.done();
    }

    private static void packages(boolean author) throws IOException, InterruptedException {
      Step step = new Step("Python packages", "pip");
      List<String> command =
          listOf(
              PYTHON.toString(),
              "-m",
              "pip",
              "install",
              "--no-input",
              "--progress-bar=off",
              "-r",
              "binder/requirements.txt");
      if (author) {
        command.addAll(List.of("-r", "binder/requirements-author.txt"));
      }
      double all = 0;
      for (int i = 7; i < command.size(); i += 2) {
        all += read(ROOT.resolve(command.get(i)), "").split("\n[^;\n]+==").length;
      }
      double total = all;
      double before = installed();
      step.run(
          command,
          () -> {
            // Collecting and installing take about as long; pip is silent while it installs.
            double share =
                (step.count("^(Collecting|Requirement already)") / total
                        + (installed() - before) / (total - before))
                    / 2;
            return share < 0.05 || share > 1
                ? ""
                : ", about " + Say.seconds(step.elapsed() * (1 / share - 1)) + " left";
          });
      step.done();
    }

    private static double installed() {
      try {
        double count = 0;
        for (Path lib : list(WINDOWS ? VENV : VENV.resolve("lib"), WINDOWS ? "Lib" : "python3*")) {
          count += list(lib.resolve("site-packages"), "*.dist-info").size();
        }
        return count;
      } catch (IOException e) {
        return 0;
      }
    }

    /** Returns the command of a Python that can make the environment. */
    private static List<String> find() throws InterruptedException {
      String named = System.getenv("ALIASFREE_PYTHON");
      String names =
          WINDOWS
              ? "py -3,python,python3"
              : "python3,python,python3.14,python3.13,python3.12,python3.11,python3.10";
      String found = "No Python was found";
      for (String name : (named == null ? names : named).split(",")) {
        List<String> command = named == null ? listOf(name.split(" ")) : listOf(name);
        Matcher answer = Pattern.compile("(\\d+) (\\d+) (\\w+)").matcher(ask(command));
        if (answer.find()) {
          int version = 100 * Integer.parseInt(answer.group(1)) + Integer.parseInt(answer.group(2));
          if (version >= 310 && answer.group(3).equals("venv")) {
            return command;
          }
          if (version >= 310) {
            throw new Trouble(
                1,
                "The Python called "
                    + name
                    + " has no venv module: install it"
                    + " (Debian and Ubuntu: sudo apt install python3-venv) and start again.");
          }
          found = "Python " + answer.group(1) + "." + answer.group(2) + " is too old";
        }
      }
      throw new Trouble(
          1,
          found
              + ": install Python 3.10 or newer from https://www.python.org,"
              + " or name one in the variable ALIASFREE_PYTHON.");
    }

    private static String ask(List<String> python) throws InterruptedException {
      List<String> command = new ArrayList<>(python);
      command.addAll(List.of("-c", TEST));
      try (BufferedReader answer =
          lines(
              Children.start(
                  Children.prepare(command).redirectError(ProcessBuilder.Redirect.DISCARD)))) {
        return String.valueOf(answer.readLine());
      } catch (IOException e) {
        return ""; // No such program.
      }
    }
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The library's jars in .lab/jars. A jar there is never written to: a kernel may be using it. */
  private static final class Library {
    private static final Path JARS = STATE.resolve("jars");
    private static final Path BUILT = ROOT.resolve("lib/jupyter/target");
    private final boolean prebuilt;
    private String wanted;
    private Step step;
    private Process maven;

    Library(boolean prebuilt) {
      this.prebuilt = prebuilt;
    }

    static String classPath(List<String> jars) {
      return jars.stream()
          .map(jar -> JARS.resolve(jar).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }

    /** Starts Maven if a source is not what the jars were built from. */
    void start() throws IOException {
      wanted = sources();
      List<String> made = made();
      if (made.get(0).equals(wanted)
          && !prebuilt
          && made.stream().skip(1).allMatch(jar -> Files.exists(JARS.resolve(jar)))) {
        return;
      }
      step = new Step("Library", "maven");
      if (!prebuilt) {
        deleteTree(BUILT.resolve("kernel-jars")); // Maven adds to it and removes nothing.
        List<String> command = WINDOWS ? listOf("cmd", "/c", "mvnw.cmd") : listOf("sh", "mvnw");
        command.addAll(
            List.of(
                "-B",
                "-Dlibrary.only",
                "-Dmaven.test.skip=true",
                "-pl",
                "lib/jupyter",
                "-am",
                "package"));
        maven = step.start(command);
      }
    }

    /** Waits for Maven, takes its jars over and returns their names in class path order. */
    List<String> finish() throws IOException, InterruptedException {
      if (maven != null) {
        step.await(maven, () -> ", files downloaded: " + step.count("Downloaded from"));
      }
      if (step != null) {
        write(stamp("library"), wanted + "\n" + String.join("\n", takeOver()));
        step.done();
      }
      List<String> made = made();
      List<String> jars = made.subList(1, made.size());
      sweep(jars);
      return jars;
    }

    private static List<String> made() throws IOException {
      return Arrays.asList(read(stamp("library"), "none").split("\n"));
    }

    /** What the jars depend on: sources, poms, and the platform, which selects native jars. */
    private static String sources() throws IOException {
      Path pom = ROOT.resolve("pom.xml");
      Set<Path> files = new TreeSet<>(Set.of(pom));
      Matcher module = Pattern.compile("<module>([^<]+)</module>").matcher(read(pom, ""));
      while (module.find()) {
        Path folder = ROOT.resolve(module.group(1));
        files.add(folder.resolve("pom.xml"));
        try (Stream<Path> all = Files.walk(folder.resolve("src/main"))) {
          all.filter(Files::isRegularFile).forEach(files::add);
        }
      }
      String platform = System.getProperty("os.name") + System.getProperty("os.arch");
      List<byte[]> parts = listOf(platform.getBytes(StandardCharsets.UTF_8));
      for (Path file : files) {
        parts.add(file.toString().getBytes(StandardCharsets.UTF_8));
        parts.add(Files.readAllBytes(file));
      }
      return digest(parts);
    }

    /** Our own jars come first and get a digest in the name, so that each build has its own. */
    private static List<String> takeOver() throws IOException {
      List<Path> ours = listOf();
      List<Path> others = listOf();
      ours.addAll(list(BUILT, "aliasfree-jupyter-*[0-9T].jar"));
      for (Path jar : list(BUILT.resolve("kernel-jars"), "*.jar")) {
        (jar.getFileName().toString().startsWith("aliasfree-") ? ours : others).add(jar);
      }
      if (ours.isEmpty() || others.isEmpty()) {
        throw new Trouble(1, "There are no jars in " + BUILT + ": run './mvnw package' first.");
      }
      List<String> names = new ArrayList<>();
      for (Path jar : ours) {
        String hash = digest(List.of(Files.readAllBytes(jar))).substring(0, 8);
        names.add(copy(jar, jar.getFileName().toString().replace(".jar", "-" + hash + ".jar")));
      }
      for (Path jar : others) {
        names.add(copy(jar, jar.getFileName().toString()));
      }
      return names;
    }

    private static String copy(Path jar, String name) throws IOException {
      Path target = JARS.resolve(name);
      if (!Files.exists(target)) {
        Files.createDirectories(JARS);
        Path beside = JARS.resolve(name + ".new");
        Files.copy(jar, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
      }
      return name;
    }

    /** Deletes what the class path does not name; what Windows has locked goes the next time. */
    private static void sweep(List<String> current) throws IOException {
      for (Path file : list(JARS, "*")) {
        if (!current.contains(file.getFileName().toString())) {
          try {
            Files.delete(file);
          } catch (IOException e) {
            Say.line("A running kernel still uses " + file + "; restart it to change over.");
          }
        }
      }
    }
  }

  /** The native part of ND4J: 437 MB, unpacked here once instead of in the first lesson. */
  private static final class Engine {
    static final String PROBE = "probe-engine";

    static List<String> flags(String memory) {
      List<String> flags = listOf("-Djava.awt.headless=true");
      flags.add("-Dorg.bytedeco.javacpp.cachedir=" + STATE.resolve("javacpp"));
      flags.add("-Dorg.bytedeco.javacpp.maxbytes=0");
      flags.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=" + memory);
      if (JDK >= 23) { // Older ones do not start with the second of these.
        flags.add("--enable-native-access=ALL-UNNAMED");
        flags.add("--sun-misc-unsafe-memory-access=allow");
      }
      return flags;
    }

    static void unpack(List<String> jars) throws IOException, InterruptedException {
      String wanted =
          STATE
              + "\n"
              + jars.stream()
                  .filter(jar -> jar.matches("(nd4j-native|openblas|javacpp)-.*"))
                  .collect(Collectors.joining("\n"));
      if (wanted.equals(read(stamp("engine"), ""))) {
        return;
      }
      Step step = new Step("Native library of ND4J", "engine");
      List<String> command = listOf(JAVA.toString(), "-Xmx512m");
      command.addAll(flags("1200m"));
      command.addAll(List.of("-cp", Library.classPath(jars)));
      command.addAll(List.of(ROOT.resolve("Lab.java").toString(), PROBE));
      try {
        step.run(command, () -> "");
        write(stamp("engine"), wanted);
        step.done();
      } catch (Trouble e) { // Lessons 00 to 13 run without it.
        Say.trouble(e.getMessage());
      }
    }

    /** Runs in a JVM of its own, with the library on its class path. */
    static int probe() {
      try {
        System.out.println(
            Class.forName("org.aliasfree.engine.Backend").getMethod("probe").invoke(null));
        return 0;
      } catch (ReflectiveOperationException e) {
        System.out.println(e.getCause() == null ? e : e.getCause().getMessage());
        return 1;
      }
    }
  }

  /** JupyterLab. Its own log goes to a file; the address and errors are shown. */
  private static final class Server {

    static int open(List<String> extra) throws IOException, InterruptedException {
      if (!Files.isDirectory(NOTEBOOKS)) {
        throw new Trouble(
            1,
            "There is no folder "
                + NOTEBOOKS
                + ": start Lab.java from a complete copy of the course.");
      }
      List<String> command = listOf(PYTHON.toString(), "-m", "jupyterlab");
      command.add("--ServerApp.root_dir=" + NOTEBOOKS);
      if (Files.exists(NOTEBOOKS.resolve("index.ipynb"))) {
        command.add("--LabApp.default_url=/lab/tree/index.ipynb");
      }
      command.add("--ServerApp.answer_yes=True"); // Ctrl-C ends it without a question.
      command.add("--LanguageServerManager.autodetect=False"); // No search for other languages.
      if (System.getProperty("user.name").equals("root") && !WINDOWS) {
        command.add("--allow-root"); // As in a container; JupyterLab would refuse.
      }
      command.addAll(port(extra));
      command.addAll(extra);
      Setup.everything(false, false);
      Say.passing("JupyterLab is starting");
      ProcessBuilder builder = Children.prepare(command).redirectErrorStream(true);
      // With the terminal as its input JupyterLab ends its kernels in order on Ctrl-C.
      builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
      // JupyterLab's terminal then finds the same python.
      builder
          .environment()
          .merge(
              WINDOWS ? "Path" : "PATH",
              PYTHON.getParent().toString(),
              (old, bin) -> bin + File.pathSeparator + old);
      Process server = Children.start(builder);
      Children.logged(LOGS.resolve("trust.log"), pipeline("trust.py"));
      boolean told = show(server);
      int status = server.waitFor();
      if (status != 0 || !told) {
        throw new Trouble(
            1,
            "JupyterLab ended with status "
                + status
                + "; its log is "
                + LOGS.resolve("jupyterlab.log")
                + ".");
      }
      return 0;
    }

    /** A port that was asked for is the one to get, or none. */
    private static List<String> port(List<String> extra) throws IOException {
      Matcher asked =
          Pattern.compile("(?:^| )--(?:ServerApp\\.)?port[= ](\\d{1,5})\\b")
              .matcher(String.join(" ", extra));
      if (!asked.find()) {
        return List.of();
      }
      int port = Integer.parseInt(asked.group(1));
      try {
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
      } catch (IOException | IllegalArgumentException e) {
        throw new Trouble(
            1,
            "Port "
                + port
                + " is not free ("
                + e.getMessage()
                + "): choose another with --port, or leave the option out.");
      }
      return List.of("--ServerApp.port_retries=0");
    }

    /** Shows the address once it is known; returns whether it was. */
    private static boolean show(Process server) throws IOException {
      boolean told = false;
      boolean error = false;
      try (BufferedReader lines = lines(server);
          PrintStream log = new PrintStream(LOGS.resolve("jupyterlab.log").toFile(), "UTF-8")) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          log.println(line);
          Matcher url = Pattern.compile("https?://\\S+/lab\\S*").matcher(line);
          if (!told && url.find()) {
            Say.line("JupyterLab: " + url.group() + "\nCtrl-C here ends it.");
            told = true;
          }
          error = line.startsWith("[") ? line.startsWith("[E ") : error;
          if (error) {
            Say.trouble(line);
          }
        }
      }
      return told;
    }
  }
}
