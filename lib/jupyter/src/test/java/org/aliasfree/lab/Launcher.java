package org.aliasfree.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Runs Lab.java of one copy of the course. It is compiled once here, for Java 11: that saves a
 * second per command and holds that an older JDK can compile it and say what is missing.
 */
final class Launcher {
  static final Path ROOT = Path.of(System.getProperty("aliasfree.root"));
  private static final long LIMIT_SECONDS = 300;

  private static final Path CLASSES = compiled();

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /** What a command left: exit status and everything it printed. */
  record Outcome(int status, String text) {}

  private Launcher(Path folder) {
    this.folder = folder;
  }

  /** The course that is being built. */
  static Launcher ofThisCourse() {
    return new Launcher(ROOT);
  }

  /**
   * A copy of what the launcher needs, in a new folder whose path has spaces, with the jars of this
   * build but without what a set-up makes.
   */
  static Launcher ofCopy(Path folder) {
    try {
      for (String name : List.of("Lab.java", "pom.xml", "mvnw", "binder", "lib/pipeline")) {
        copy(ROOT.resolve(name), folder.resolve(name));
      }
      Files.createDirectories(folder.resolve("notebooks/source"));
      try (DirectoryStream<Path> modules = Files.newDirectoryStream(ROOT.resolve("lib"))) {
        for (Path module : modules) {
          if (Files.exists(module.resolve("pom.xml"))) {
            Path target = folder.resolve("lib").resolve(module.getFileName());
            copy(module.resolve("pom.xml"), target.resolve("pom.xml"));
            copy(module.resolve("src/main"), target.resolve("src/main"));
          }
        }
      }
      return new Launcher(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path compiled() {
    Path classes = ROOT.resolve("lib/jupyter/target/lab-classes");
    String source = ROOT.resolve("Lab.java").toString();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "11", "-d", classes.toString(), source);
    if (status != 0) {
      throw new IllegalStateException("Lab.java does not compile for Java 11");
    }
    return classes;
  }

  Path folder() {
    return folder;
  }

  /** Copies a file, or a folder with everything in it except caches. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (!path.toString().contains("__pycache__") && !Files.isDirectory(path)) {
          Files.createDirectories(target.getParent());
          Files.copy(path, target);
        }
      }
    }
  }

  Launcher with(String variable, Object value) {
    environment.put(variable, value.toString());
    return this;
  }

  /** Starts the command as a person types it: {@code java Lab.java …}, compiled on the way. */
  Process startFromSource(String... args) {
    return start(List.of(folder.resolve("Lab.java").toString()), args);
  }

  Process start(String... args) {
    return start(List.of("-cp", CLASSES.toString(), "Lab"), args);
  }

  private Process start(List<String> program, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(program);
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toFile());
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome run(String... args) {
    Process process = start(args);
    try {
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running after " + LIMIT_SECONDS + " s: " + text);
      }
      return new Outcome(process.exitValue(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
