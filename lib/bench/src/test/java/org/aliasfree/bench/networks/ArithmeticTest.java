package org.aliasfree.bench.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aliasfree.stylegan.Band;
import org.aliasfree.stylegan.InputSpec;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.stylegan.StyleGan3Config;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
  private static final Band BAND = new Band(4, 1, 1);

  /** Two channels of side 4, one layer to three channels and side 4, colours. */
  private static StyleGan3 small(boolean radial) {
    LayerSpec layer =
        new LayerSpec(
            "L0_4_3", 2, 3, 3, 4, 4, BAND, BAND, false, false, 2, 2, 4, 6, radial, 1, 0.2, 256);
    LayerSpec toRgb =
        new LayerSpec(
            "L1_4_1", 3, 1, 1, 4, 4, BAND, BAND, true, true, 1, 1, 1, 1, false, 1, 1, 256);
    return new StyleGan3(
        new MappingSpec(5, 0, 7, 3, 2),
        new InputSpec(2, 4, 4, 1, true),
        List.of(layer, toRgb),
        0.25);
  }

  @Test
  void aSmallStyleGan3IsWhatOneCountsByHand() {
    Arithmetic counted = Arithmetic.of(small(false));

    // 4² samples, 2×2 channels; (4 + 2)² samples, 3² taps, 2×3 channels; 4² samples, 3×1 channels.
    assertThat(counted.convolutions()).isEqualTo(2 * (16 * 4 + 36 * 9 * 6 + 16 * 3));
    // Upwards 2 of 4 taps meet samples: 6 rows to 12 columns (3·2 + 6), then 12 columns to 12 rows.
    // Downwards 6 taps: 12 rows to 4 columns, then 4 columns to 4 rows. 3 channels.
    int upwards = (6 * 12 + 12 * 12) * 2;
    int downwards = (12 * 4 + 4 * 4) * 6;
    assertThat(counted.filters()).isEqualTo(2 * 3 * (upwards + downwards));
    // Two mapping layers; affine layers of 2 and 3 styles, sums over 2×3 and 3×1 weights.
    assertThat(counted.rest()).isEqualTo(2 * (5 * 7 + 7 * 7 + 7 * 2 + 2 * 3 + 7 * 3 + 3 * 1));
    assertThat(counted.total())
        .isEqualTo(counted.convolutions() + counted.filters() + counted.rest());
  }

  @Test
  void aRadialFilterCountsAllItsTaps() {
    double upwards = 2 * 3 * (6 * 12 + 12 * 12) * 2;

    assertThat(Arithmetic.of(small(true)).filters()).isEqualTo(upwards + 2 * 3 * 16 * 36);
  }

  @Test
  void aSmallStyleGan2IsWhatOneCountsByHand() {
    StyleGan2 network = new StyleGan2(new MappingSpec(5, 0, 7, 4, 1), 8, 3, 16, 4, 256);

    Arithmetic counted = Arithmetic.of(network);

    // Blocks 4 (4 channels) and 8 (2 channels), the second with a transposed convolution.
    int first = 16 * 9 * 16 + 16 * 4 * 3;
    int second = 16 * 9 * 4 * 2 + 64 * 9 * 4 + 64 * 2 * 3;
    assertThat(counted.convolutions()).isEqualTo(2 * (first + second));
    assertThat(counted.filters()).isEqualTo(2 * 64 * (16 * 2 + 4 * 3));
  }

  @Test
  void theNetworksOfTheComparisonAreOfTheSizeThatIsKnown() {
    assertThat(Arithmetic.of(StyleGan3Config.t(256).build()).convolutions())
        .isBetween(200e9, 220e9);
    assertThat(Arithmetic.of(StyleGan3Config.r(256).build()).convolutions()).isBetween(85e9, 95e9);
  }
}
