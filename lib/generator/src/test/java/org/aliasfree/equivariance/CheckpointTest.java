package org.aliasfree.equivariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  private static final Set<Metric> ALL = EnumSet.allOf(Metric.class);
  private static final Map<String, String> IDENTITY = Map.of("weights", "1f", "seed", "5");
  private static final Draws DRAWS = Draws.seeded(5, 4, 0, 32);
  private static final Moved GENERATOR = Scenes.stuck(32, 6);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("runs").resolve("a.txt");
  }

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private Measurement resume(Moved generator, int samples, ProgressListener progress)
      throws IOException {
    try (Checkpoint checkpoint = Checkpoint.open(file, ALL, IDENTITY)) {
      return Equivariance.resume(generator, DRAWS, samples, checkpoint, progress);
    }
  }

  private void stopAfter(int samples) {
    ProgressListener stop =
        (done, total, left) -> {
          if (done == samples) {
            Thread.currentThread().interrupt();
          }
        };
    assertThatThrownBy(() -> resume(GENERATOR, 50, stop)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aRunThatWasStoppedGoesOnBitForBit() throws IOException {
    stopAfter(2);
    stopAfter(5);
    List<Integer> measured = new ArrayList<>();
    Moved watched =
        draw -> {
          measured.add(draw.index());
          return GENERATOR.still(draw);
        };
    List<Integer> done = new ArrayList<>();
    Measurement resumed = resume(watched, 8, (at, total, left) -> done.add(at));

    assertThat(measured).containsExactly(5, 6, 7);
    assertThat(done).containsExactly(5, 6, 7, 8);
    assertThat(resumed)
        .isEqualTo(Equivariance.measure(GENERATOR, DRAWS, ALL, 8, ProgressListener.NONE));
  }

  @Test
  void aFinishedRunIsReadAndCanBeExtendedOrCut() throws IOException {
    Measurement ten = resume(GENERATOR, 10, ProgressListener.NONE);
    Moved refusing =
        draw -> {
          throw new IllegalStateException("nothing is left to measure");
        };
    assertThat(resume(refusing, 10, ProgressListener.NONE)).isEqualTo(ten);
    assertThat(resume(refusing, 4, ProgressListener.NONE).samples())
        .isEqualTo(ten.samples().subList(0, 4));
    assertThat(resume(GENERATOR, 11, ProgressListener.NONE).samples()).hasSize(11);
  }

  @Test
  void aLineThatWasCutOffIsMeasuredAgain() throws IOException {
    Measurement whole = resume(GENERATOR, 3, ProgressListener.NONE);
    byte[] bytes = Files.readAllBytes(file);
    int last = new String(bytes, StandardCharsets.US_ASCII).lastIndexOf('\n', bytes.length - 2) + 1;
    for (int cut = last; cut < bytes.length; cut += 7) {
      Files.write(file, java.util.Arrays.copyOf(bytes, cut));
      assertThat(resume(GENERATOR, 3, ProgressListener.NONE)).isEqualTo(whole);
      assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }
    Files.write(file, new byte[] {0, -1, '\n'}, StandardOpenOption.APPEND);
    assertThat(resume(GENERATOR, 3, ProgressListener.NONE)).isEqualTo(whole);
  }

  @Test
  void damageInTheMiddleIsAnErrorAndNotANewNumber() throws IOException {
    resume(GENERATOR, 3, ProgressListener.NONE);
    String text = Files.readString(file);
    int line = text.indexOf("\n\n") + 2;
    char digit = text.charAt(line + 6);
    Files.writeString(
        file, text.substring(0, line + 6) + (digit == '1' ? '2' : '1') + text.substring(line + 7));

    assertThatThrownBy(() -> Checkpoint.open(file, ALL, IDENTITY))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " is damaged in result 0: delete it and begin again");
    Files.writeString(file, "something else\n\n");
    assertThatThrownBy(() -> Checkpoint.open(file, ALL, IDENTITY))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is another kind of file");
  }

  @Test
  void theFileOfAnotherRunIsRefused() throws IOException {
    resume(GENERATOR, 1, ProgressListener.NONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkpoint.open(file, ALL, Map.of("weights", "1f", "seed", "6")))
        .withMessage(
            file
                + " belongs to another run, whose seed is 5 and not 6: give another file, or"
                + " delete it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkpoint.open(file, Set.of(Metric.EQ_T), IDENTITY))
        .withMessageContaining("whose metrics is eqt,eqt_frac,eqr and not eqt");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkpoint.open(file, ALL, Map.of("seed", "5")))
        .withMessageContaining("whose weights is 1f and not null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkpoint.open(file, ALL, Map.of("a", "two\nlines")));
  }

  @Test
  void twoRunsCannotWriteTheSameFile() throws IOException {
    try (Checkpoint first = Checkpoint.open(file, ALL, IDENTITY)) {
      assertThat(first.samples()).isEmpty();
      assertThatThrownBy(() -> Checkpoint.open(file, ALL, IDENTITY))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("another run has " + file + " open: wait for it");
    }
    assertThat(resume(GENERATOR, 1, ProgressListener.NONE).samples()).hasSize(1);
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }
}
