package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlansTest {
  private final List<Integer> made = Collections.synchronizedList(new ArrayList<>());
  private final Plans<Integer, Object> plans =
      new Plans<>(
          size -> {
            made.add(size);
            return new Object();
          });

  @Test
  void aSizeThatComesAgainHasItsPlan() {
    Object first = plans.of(8);
    plans.of(9);
    assertThat(plans.of(8)).isSameAs(first);
    assertThat(made).containsExactly(8, 9);
  }

  @Test
  void thePlanThatWasUsedLeastRecentlyIsForgotten() {
    IntStream.rangeClosed(1, 6).forEach(plans::of);
    plans.of(1);
    plans.of(7); // takes the place of 2
    made.clear();
    plans.of(1);
    plans.of(7);
    assertThat(made).isEmpty();
    plans.of(2);
    assertThat(made).containsExactly(2);
  }

  @Test
  void everyThreadHasItsOwnPlan() throws InterruptedException {
    Object mine = plans.of(8);
    Object[] other = new Object[1];
    Thread thread = new Thread(() -> other[0] = plans.of(8));
    thread.start();
    thread.join();
    assertThat(other[0]).isNotNull().isNotSameAs(mine);
  }

  @Test
  void transformsOfManySizesInManyThreadsDoNotDisturbEachOther() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> done = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        int seed = thread;
        done.add(pool.submit(() -> repeats(seed)));
      }
      for (Future<Boolean> one : done) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Returns whether transforms give the same bits each time, between transforms of other sizes. */
  private static boolean repeats(int seed) {
    Random random = new Random(seed);
    double[][] signals = new double[11][];
    Spectrum[] first = new Spectrum[signals.length];
    for (int i = 0; i < signals.length; i++) {
      signals[i] = random.doubles(50 + 7L * i).toArray();
      first[i] = Fft.of(1, signals[i]);
    }
    boolean same = true;
    for (int turn = 0; turn < 200; turn++) {
      int i = random.nextInt(signals.length);
      Spectrum again = Fft.of(1, signals[i]);
      for (int k = 0; k < again.size(); k++) {
        same &= again.real(k) == first[i].real(k) && again.imaginary(k) == first[i].imaginary(k);
      }
    }
    return same;
  }
}
