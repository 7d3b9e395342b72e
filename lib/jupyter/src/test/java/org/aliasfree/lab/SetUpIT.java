package org.aliasfree.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.aliasfree.lab.Launcher.Outcome;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Set-up of a fresh copy in a folder with spaces: interrupted, repaired, changed under a kernel.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpIT {
  /** Enough for a kernel; the whole list would only take longer. */
  private static final List<String> PACKAGES =
      List.of(
          "jjava",
          "jupyter-client",
          "jupyter-core",
          "platformdirs",
          "python-dateutil",
          "pyzmq",
          "six",
          "tzdata",
          "tornado",
          "traitlets",
          "typing-extensions");

  private static final long LARGEST_JAR = 50_000_000;
  private static final long PATIENCE_SECONDS = 60;

  @TempDir static Path temp;
  private static Launcher lab;

  @Test
  @Order(1)
  void anInterruptedSetUpLeavesNoProcessAndIsRepaired() throws Exception {
    lab = Launcher.ofCopy(temp.resolve("my course"));
    Path requirements = lab.folder().resolve("binder/requirements.txt");
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(requirements)) {
      if (PACKAGES.contains(line.replaceFirst("==.*", ""))) {
        lines.add(line);
      }
    }
    Files.write(requirements, lines);
    copyJars();

    Path venv = lab.folder().resolve(".lab/venv");
    Process first = lab.start("install", "--prebuilt");
    await(() -> Files.exists(venv.resolve("pyvenv.cfg")));
    List<ProcessHandle> children = first.descendants().toList();
    first.destroy();
    assertThat(first.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    assertThat(lab.folder().resolve(".lab/stamps/python")).doesNotExist();

    Outcome second = lab.run("install", "--prebuilt");
    assertThat(second.status()).as(second.text()).isZero();
    assertThat(second.text())
        .contains("Python packages: done", "Library: done", "Native library of ND4J failed");
    assertThat(lab.folder().resolve(".lab/stamps/python")).exists();
  }

  @Test
  @Order(2)
  void aLivingKernelOutlivesItsJarsAndARestartedOneTakesTheNew() throws Exception {
    Path python = lab.folder().resolve(".lab/venv/bin/python");
    Path script = Path.of(SetUpIT.class.getResource("living.py").toURI());
    Process kernel =
        new ProcessBuilder(python.toString(), script.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader cells =
        new BufferedReader(
            new InputStreamReader(kernel.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(cells.readLine()).isEqualTo("started");
      Path old = signalJars().get(0);
      addResource();
      Outcome rebuilt = lab.run("install", "--prebuilt");
      assertThat(rebuilt.status()).as(rebuilt.text()).isZero();
      assertThat(old).doesNotExist();
      assertThat(signalJars()).hasSize(1);
      kernel.getOutputStream().write('\n');
      kernel.getOutputStream().flush();
      assertThat(cells.lines().toList())
          .containsExactly("ours", "true", "false", "ours", "true", "true");
    } finally {
      kernel.destroy();
    }
  }

  @Test
  @Order(3)
  void aSecondStartAnswersAndEndsWithItsServer() throws Exception {
    Launcher course = Launcher.ofThisCourse();
    assertThat(course.run("install", "--prebuilt").status()).isZero();
    long start = System.nanoTime();
    Process open = course.startFromSource("--no-browser");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && !line.contains("JupyterLab: http")) {
        line = lines.readLine();
      }
      assertThat(line).contains("/lab");
      System.out.printf("second start: %.1f s%n", (System.nanoTime() - start) / 1e9);
      List<ProcessHandle> children = open.descendants().toList();
      open.destroy();
      assertThat(open.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    } finally {
      open.destroyForcibly();
    }
  }

  /** The jars of this build but the largest, ND4J's native one: a course works without it. */
  private static void copyJars() throws IOException {
    Path built = Launcher.ROOT.resolve("lib/jupyter/target");
    Path target = lab.folder().resolve("lib/jupyter/target");
    for (String folder : List.of("", "kernel-jars")) {
      Files.createDirectories(target.resolve(folder));
      try (DirectoryStream<Path> jars = Files.newDirectoryStream(built.resolve(folder), "*.jar")) {
        for (Path jar : jars) {
          if (Files.size(jar) < LARGEST_JAR) {
            Files.copy(jar, target.resolve(built.relativize(jar)));
          }
        }
      }
    }
  }

  private static List<Path> signalJars() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(lab.folder().resolve(".lab/jars"), "aliasfree-signal-*.jar")) {
      jars.forEach(found::add);
    }
    return found;
  }

  /** Changes the built library as an edit and a new build would. */
  private static void addResource() throws IOException {
    Path jars = lab.folder().resolve("lib/jupyter/target/kernel-jars");
    try (DirectoryStream<Path> jar = Files.newDirectoryStream(jars, "aliasfree-signal-*.jar");
        FileSystem zip = FileSystems.newFileSystem(jar.iterator().next())) {
      Files.writeString(zip.getPath("fresh.txt"), "fresh");
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
      Thread.sleep(10);
    }
  }
}
