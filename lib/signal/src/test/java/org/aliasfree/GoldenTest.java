package org.aliasfree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("aliasfree.root"), "data", "golden");

  @Test
  void goldenFilesAreTheOnesThatWereComputed() throws Exception {
    for (String line : sums()) {
      byte[] bytes = Files.readAllBytes(FOLDER.resolve(line.substring(66)));
      String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      assertThat(line).startsWith(sum + "  ");
    }
  }

  @Test
  void everyGoldenFileHasASum() throws IOException {
    List<String> listed = sums().stream().map(line -> line.substring(66)).toList();
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsAll(listed)
          .allMatch(name -> listed.contains(name) || name.matches("README.md|SHA256SUMS"));
    }
  }

  private static List<String> sums() throws IOException {
    return Files.readAllLines(FOLDER.resolve("SHA256SUMS"));
  }
}
