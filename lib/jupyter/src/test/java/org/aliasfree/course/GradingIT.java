package org.aliasfree.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aliasfree.course.Repository.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson graded by nbgrader, with the real kernel. */
class GradingIT {
  private static final Path SOLUTIONS =
      Repository.ROOT.resolve("notebooks/solutions/04-nyquist-and-aliasing.ipynb");

  @TempDir Path course;

  @Test
  void pointsFollowWhatWasSolved() throws Exception {
    Repository.install();
    Path script = Path.of("src/test/resources/grade.py").toAbsolutePath();
    List<String> command =
        List.of(
            Repository.tool("python"), script.toString(), SOLUTIONS.toString(), course.toString());
    String path =
        Path.of(Repository.tool("python")).getParent() + File.pathSeparator + System.getenv("PATH");
    Outcome outcome = Repository.run(course, Map.of("PATH", path), command);
    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(outcome.output())
        .contains("solved 10.0 10.0")
        .contains("untouched 0.0 10.0")
        .contains("half 5.0 10.0")
        .contains("detour 8.0 10.0")
        .contains("hint in the feedback: True");
  }
}
