package org.aliasfree.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aliasfree.signal.Seeded;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;

class LatentWalkTest {
  private static final List<Tensor> KEYS =
      java.util.stream.IntStream.range(0, 4)
          .mapToObj(i -> Tensor.of(new int[] {2, 3}, Seeded.normal(i, 6)))
          .toList();

  @Test
  void theWalkPassesEveryKey() {
    List<Tensor> walk = LatentWalk.through(KEYS, 10);
    assertThat(walk).hasSize(40);
    for (int k = 0; k < 4; k++) {
      assertThat(walk.get(10 * k).reshape(2, 3)).isEqualTo(KEYS.get(k));
    }
  }

  @Test
  void itClosesWithoutAJoltWhereItBegan() {
    // a spline's second difference changes little from frame to frame, across the seam as well
    List<Tensor> walk = LatentWalk.through(KEYS, 50);
    double jolt = 0;
    double elsewhere = 0;
    for (int t = 0; t < 200; t++) {
      double third =
          walk.get((t + 3) % 200).at(0)
              - 3 * walk.get((t + 2) % 200).at(0)
              + 3 * walk.get((t + 1) % 200).at(0)
              - walk.get(t).at(0);
      if (t >= 196) {
        jolt = Math.max(jolt, Math.abs(third));
      } else {
        elsewhere = Math.max(elsewhere, Math.abs(third));
      }
    }
    assertThat(jolt).isLessThanOrEqualTo(1.5 * elsewhere);
  }

  @Test
  void equalKeysStandStill() {
    List<Tensor> walk = LatentWalk.through(List.of(KEYS.get(0), KEYS.get(0)), 3);
    assertThat(walk)
        .allSatisfy(w -> assertThat(w.at(4)).isCloseTo(KEYS.get(0).at(4), within(1e-6f)));
  }

  @Test
  void oneKeyIsNoWalk() {
    assertThatThrownBy(() -> LatentWalk.through(KEYS.subList(0, 1), 3))
        .hasMessageContaining("at least 2 keys, got 1");
  }
}
