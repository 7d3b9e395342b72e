package org.aliasfree.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.aliasfree.lab.Launcher.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher says before it has set anything up. */
class LauncherWordsIT {
  private final Launcher lab = Launcher.ofThisCourse();

  @Test
  void helpNamesEveryCommand() {
    Outcome help = lab.run("--help");
    assertThat(help.status()).isZero();
    assertThat(help.text()).contains("run [NN", "lessons [--check]", "install", "cli COMMAND ARGS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "lessons", "install", "cli"})
  void everyCommandExplainsItself(String command) {
    Outcome help = lab.run(command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.text()).startsWith("java Lab.java " + command);
    assertThat(lab.run("help", command)).isEqualTo(help);
  }

  @ParameterizedTest
  @CsvSource({"frobnicate, There is no command", "cli, needs a command"})
  void wrongUsageIsOneLineAndStatusTwo(String command, String words) {
    Outcome outcome = lab.run(command);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.text().strip()).contains(words).hasLineCount(1);
  }

  @Test
  void aTakenPortIsNamedInsteadOfReplaced() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Outcome outcome = lab.run("--no-browser", "--port=" + taken.getLocalPort());
      assertThat(outcome.status()).isEqualTo(1);
      assertThat(outcome.text().strip()).contains("Port " + taken.getLocalPort()).hasLineCount(1);
    }
  }

  @Test
  void aFolderWithoutNotebooksIsNotACourse(@TempDir Path empty) {
    Outcome outcome = lab.with("ALIASFREE_NOTEBOOKS", empty.resolve("missing")).run();
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.text().strip()).contains("There is no folder").hasLineCount(1);
  }

  @Test
  void aFolderThatCannotBeWrittenToIsExplained(@TempDir Path temp) throws IOException {
    Launcher copy = Launcher.ofCopy(temp.resolve("my course"));
    Files.createFile(copy.folder().resolve(".lab"));
    Outcome outcome = copy.run("install");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.text().strip()).startsWith("Cannot write to").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "3 8 venv, Python 3.8 is too old",
    "3 11 bare, python3-venv",
    "oops, No Python was found"
  })
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the pretended Python is a shell script")
  void aPythonThatWillNotDoIsExplained(String answer, String words, @TempDir Path temp)
      throws IOException {
    Path python = Files.writeString(temp.resolve("python"), "#!/bin/sh\necho " + answer + "\n");
    Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwx------"));
    Launcher copy = Launcher.ofCopy(temp.resolve("my course")).with("ALIASFREE_PYTHON", python);
    Outcome outcome = copy.run("install");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.text().strip()).contains(words).hasLineCount(1);
  }
}
