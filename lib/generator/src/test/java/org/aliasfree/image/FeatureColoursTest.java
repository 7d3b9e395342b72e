package org.aliasfree.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;

class FeatureColoursTest {
  @Test
  void eachChannelIsDividedByItsPeak() {
    Tensor maps = Tensor.of(new int[] {4, 1, 2}, 9, 9, 1, -2, 0, 0, 50, 100);
    assertThat(FeatureColours.of(maps, 1, 0).toArray()).containsExactly(.5f, -1, 0, 0, .5f, 1);
    assertThat(FeatureColours.of(maps, 1, 20).get(0, 0, 1)).isCloseTo(-10, within(1e-6f));
    assertThat(maps.at(2)).isEqualTo(1);
  }

  @Test
  void threeChannelsMustBeThere() {
    Tensor maps = Tensor.of(new int[] {4, 1, 1}, 1, 2, 3, 4);
    assertThatThrownBy(() -> FeatureColours.of(maps, 2, 0)).hasMessageContaining("0 … 1, got 2");
  }
}
