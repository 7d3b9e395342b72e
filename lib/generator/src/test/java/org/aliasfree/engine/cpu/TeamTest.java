package org.aliasfree.engine.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that share numbered tasks. */
class TeamTest {
  @AfterEach
  void forgetInterrupts() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void everyTaskRunsOnce(int threads) {
    try (Team team = new Team(threads)) {
      for (int count : new int[] {0, 1, 2, 7, 1000}) {
        AtomicIntegerArray runs = new AtomicIntegerArray(count);
        team.run(
            count,
            (task, worker) -> {
              assertThat(worker).isBetween(0, threads - 1);
              runs.incrementAndGet(task);
            });
        for (int i = 0; i < count; i++) {
          assertThat(runs.get(i)).isOne();
        }
      }
    }
  }

  @Test
  void aTasksFailureIsTheCallersAndTheTeamGoesOn() {
    try (Team team = new Team(3)) {
      assertThatThrownBy(
              () ->
                  team.run(
                      100,
                      (task, worker) -> {
                        if (task == 50) {
                          throw new IllegalStateException("task 50");
                        }
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("task 50");
      AtomicInteger runs = new AtomicInteger();
      team.run(10, (task, worker) -> runs.incrementAndGet());
      assertThat(runs).hasValue(10);
    }
  }

  @Test
  void anInterruptEndsItAndNoTaskRunsAfterwards() {
    AtomicInteger runs = new AtomicInteger();
    try (Team team = new Team(2)) {
      Thread caller = Thread.currentThread();
      assertThatThrownBy(
              () ->
                  team.run(
                      1_000_000,
                      (task, worker) -> {
                        if (runs.incrementAndGet() == 10) {
                          caller.interrupt();
                        }
                      }))
          .isInstanceOf(CancellationException.class);
      int seen = runs.get();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(seen).isLessThan(1_000_000);
      team.run(4, (task, worker) -> {}); // a helper that still had work would do it now
      assertThat(runs).hasValue(seen);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 36, 32", "2, 148, 48", "3, 276, 181", "8, 84, 512", "16, 16, 32", "2, 1, 32"})
  void tilesCoverEveryColumnAndChannel(int threads, int side, int channels) {
    int stored = Geometry.activations(channels);
    for (int step : new int[] {1, 2, 4}) {
      Tiling tiling = Tiling.of(2, side, stored, step, threads);
      boolean[] covered = new boolean[2 * side * stored];
      for (int i = 0; i < tiling.count(); i++) {
        Tile tile = tiling.tile(i);
        assertThat(tile.firstColumn() % step).isZero();
        assertThat(tile.columns()).isBetween(1, Math.max(tiling.columns(), 1));
        assertThat(tile.firstChannel()).isBetween(0, stored - Rows.BLOCK);
        for (int x = 0; x < tile.columns(); x++) {
          for (int c = 0; c < Rows.BLOCK; c++) {
            int pixel = tile.image() * side + tile.firstColumn() + x;
            covered[pixel * stored + tile.firstChannel() + c] = true;
          }
        }
      }
      assertThat(covered).doesNotContain(false);
    }
  }
}
