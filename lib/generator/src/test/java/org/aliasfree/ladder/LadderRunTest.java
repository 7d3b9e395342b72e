package org.aliasfree.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.aliasfree.engine.Engine;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.cpu.CpuEngine;
import org.aliasfree.equivariance.Metric;
import org.aliasfree.equivariance.ProgressListener;
import org.aliasfree.stylegan.Network;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderRunTest {
  private static final int SIDE = 32;
  private static final long ENDING_MILLIS = 10_000;
  private static final Engine ENGINE = new CpuEngine(1);

  private static final LadderRun SMALL =
      new LadderRun(
          List.of(Variant.of(Configuration.C, SIDE), Variant.of(Configuration.H, SIDE)), 3, 2, 2);

  @TempDir Path folder;

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @Test
  void networksSideBySideScoreAsOneAfterTheOther() {
    List<Integer> done = new ArrayList<>();
    LadderTable one = SMALL.run(ENGINE, 1, (at, total, left) -> done.add(at * 100 / total));
    LadderTable two = SMALL.run(ENGINE, 2, ProgressListener.NONE);

    assertThat(two).isEqualTo(one);
    assertThat(done).containsExactly(0, 12, 25, 37, 50, 62, 75, 87, 100);
    assertThat(SMALL.pictures()).isEqualTo(32);
    assertThat(one.scores()).extracting(LadderScore::seed).containsExactly(3, 4, 3, 4);
    assertThat(one.scores(Configuration.H)).hasSize(2);
    double first = one.scores().get(2).decibels(Metric.EQ_T);
    double second = one.scores().get(3).decibels(Metric.EQ_T);
    Variant h = SMALL.variants().get(1);
    assertThat(one.mean(Configuration.H, Metric.EQ_T)).isEqualTo((first + second) / 2);
    assertThat(one.deviation(h, Metric.EQ_T))
        .isCloseTo(
            Math.abs(first - second) / Math.sqrt(2), org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void aRunThatWasStoppedGoesOnAndCanBeGivenMore() throws IOException {
    Path file = folder.resolve("ladder.txt");
    ProgressListener stop =
        (done, total, left) -> {
          if (done == 3) {
            Thread.currentThread().interrupt();
          }
        };
    assertThatThrownBy(() -> SMALL.resume(ENGINE, 1, file, stop))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();

    List<Integer> done = new ArrayList<>();
    LadderTable resumed = SMALL.resume(ENGINE, 1, file, (at, total, left) -> done.add(at));
    assertThat(done).containsExactly(2, 3, 4, 5, 6, 7, 8);
    assertThat(resumed).isEqualTo(SMALL.run(ENGINE, 1, ProgressListener.NONE));

    done.clear();
    LadderRun more = new LadderRun(SMALL.variants().subList(1, 2), 4, 2, 2);
    LadderTable table = more.resume(ENGINE, 1, file, (at, total, left) -> done.add(at));
    assertThat(done).containsExactly(2, 3, 4);
    assertThat(table.scores().get(0)).isEqualTo(resumed.scores().get(3));

    LadderRun other = new LadderRun(SMALL.variants(), 3, 2, 5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.resume(ENGINE, 1, file, ProgressListener.NONE))
        .withMessageContaining("whose samples is 2 and not 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> more.resume(new CpuEngine(3), 1, file, ProgressListener.NONE))
        .withMessageContaining("whose engine threads is 1 and not 3");
  }

  @Test
  void anInterruptStopsAllThreads() throws InterruptedException {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> SMALL.run(ENGINE, 2, ProgressListener.NONE))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    Thread caller = Thread.currentThread();
    assertThatThrownBy(() -> SMALL.run(ENGINE, 2, (done, total, left) -> interrupt(caller, done)))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("aliasfree-ladder")) {
        // Its task is over; the thread itself needs a moment to end.
        thread.join(ENDING_MILLIS);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  private static void interrupt(Thread caller, int done) {
    if (done == 1) {
      caller.interrupt();
    }
  }

  @Test
  void whatFailsInAThreadFailsTheRun() {
    Engine broken =
        new Engine() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public int threads() {
            return 1;
          }

          @Override
          public Generator load(Network network, Weights weights) {
            throw new IllegalStateException("no memory for " + network.kind());
          }
        };
    for (int threads = 1; threads <= 2; threads++) {
      int number = threads;
      assertThatThrownBy(() -> SMALL.run(broken, number, ProgressListener.NONE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no memory for StyleGAN3-T");
    }
  }

  @Test
  void tablesAreWrittenForOtherPrograms() throws IOException {
    LadderTable table = SMALL.run(ENGINE, 2, ProgressListener.NONE);
    List<String> csv = LadderWriter.csv(table).lines().toList();
    assertThat(csv).hasSize(1 + 4 + 4);
    assertThat(csv.get(0)).isEqualTo("configuration,variant,seed,eqt,eqt_frac,eqr");
    assertThat(csv.get(1)).startsWith("C,\"C\",3,").matches(".*(,-?[0-9]+\\.[0-9]{4}){3}");
    assertThat(csv.get(5)).startsWith("C,\"C\",mean,");

    List<Double> decibels = new ArrayList<>();
    Path file = folder.resolve("ladder.json");
    Files.writeString(file, LadderWriter.json(table));
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
            && Metric.EQ_R.key().equals(json.currentName())) {
          decibels.add(json.getDoubleValue());
        }
      }
    }
    Variant h = SMALL.variants().get(1);
    assertThat(decibels)
        .hasSize(8)
        .endsWith(table.mean(h, Metric.EQ_R), table.deviation(h, Metric.EQ_R))
        .contains(table.scores().get(0).decibels(Metric.EQ_R));
    assertThat(table.toString()).contains("EQ-T_frac").hasLineCount(2);
  }

  @Test
  void hostileInputIsRefused() {
    Variant b = Variant.of(Configuration.B, SIDE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LadderRun(List.of(), 0, 1, 1))
        .withMessage("a run needs at least 1 variant, got 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new LadderRun(List.of(b, b), 0, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LadderRun(List.of(b, Variant.of(Configuration.C, 64)), 0, 1, 1))
        .withMessage("all variants must have pictures of 32 pixels, got C, 64 pixels");
    assertThatIllegalArgumentException().isThrownBy(() -> new LadderRun(List.of(b), 400_000, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new LadderRun(List.of(b), 0, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.run(ENGINE, 0, ProgressListener.NONE))
        .withMessage("threads must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Configuration.ofLetters("B,A"))
        .withMessage("a configuration must be one of B, C, D, E, F, G, H, T, R, got A");
    assertThat(Configuration.ofLetters("b, T")).containsExactly(Configuration.B, Configuration.T);
  }
}
