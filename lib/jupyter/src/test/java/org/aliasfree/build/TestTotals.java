package org.aliasfree.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says at the end of a build how many tests ran in all modules. */
public final class TestTotals {
  private TestTotals() {}

  /**
   * Prints one line.
   *
   * @param args root of the repository, and when the build began: older reports do not count
   * @throws IOException if a report cannot be read
   */
  public static void main(String[] args) throws IOException {
    Instant began = Instant.parse(args[1]);
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    for (Path report : reports(Path.of(args[0], "lib"))) {
      if (Files.getLastModifiedTime(report).toInstant().isBefore(began)) {
        continue;
      }
      String head = suite(Files.readString(report));
      int bad = count(head, "errors") + count(head, "failures");
      failed += bad;
      skipped += count(head, "skipped");
      passed += count(head, "tests") - bad - count(head, "skipped");
    }
    System.out.printf("%n%d passed, %d failed, %d skipped%n", passed, failed, skipped);
  }

  private static List<Path> reports(Path modules) throws IOException {
    try (Stream<Path> files = Files.find(modules, 4, (path, a) -> isReport(path))) {
      return files.sorted().toList();
    }
  }

  private static boolean isReport(Path path) {
    String folder = path.getParent().getFileName().toString();
    return path.getFileName().toString().matches("TEST-.*\\.xml")
        && (folder.equals("surefire-reports") || folder.equals("failsafe-reports"));
  }

  private static String suite(String report) {
    int start = report.indexOf("<testsuite ");
    return report.substring(start, report.indexOf('>', start) + 1);
  }

  private static int count(String suite, String name) {
    Matcher m = Pattern.compile("\\b" + name + "=\"(\\d+)\"").matcher(suite);
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }
}
