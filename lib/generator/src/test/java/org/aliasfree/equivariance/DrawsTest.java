package org.aliasfree.equivariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.aliasfree.data.Npy;
import org.junit.jupiter.api.Test;

class DrawsTest {
  private static final Path LADDER =
      Path.of(System.getProperty("aliasfree.root"), "data", "golden", "ladder-64.npz");

  /** Written in double precision; only the C library's logarithm differs, in last bits. */
  private static final double DRAWN = 1e-12;

  @Test
  void drawsAreThoseOfTheGoldenLadder() throws IOException {
    double[] z = Npy.read(LADDER, "z").toArray();
    double[] whole = Npy.read(LADDER, "t_int").toArray();
    double[] fraction = Npy.read(LADDER, "t_frac").toArray();
    double[] angle = Npy.read(LADDER, "angle").toArray();
    List<Draw> draws = Draws.seeded(9002, 64, 0, 64).first(8);

    for (int k = 0; k < 8; k++) {
      Draw draw = draws.get(k);
      assertThat(draw.index()).isEqualTo(k);
      assertThat(draw.latent())
          .containsExactly(Arrays.copyOfRange(z, 64 * k, 64 * k + 64), within(DRAWN));
      assertThat(draw.whole().x()).isCloseTo(whole[2 * k], within(DRAWN));
      assertThat(draw.whole().y()).isCloseTo(whole[2 * k + 1], within(DRAWN));
      assertThat(draw.fraction().x()).isCloseTo(fraction[2 * k], within(DRAWN));
      assertThat(draw.fraction().y()).isCloseTo(fraction[2 * k + 1], within(DRAWN));
      assertThat(draw.angle()).isCloseTo(angle[k], within(DRAWN));
      assertThat(draw.label()).isEmpty();
    }
  }

  @Test
  void everyIterationBeginsAgainAndStaysInItsBounds() {
    Draws draws = Draws.seeded(3, 5, 7, 32);
    List<Draw> again = draws.first(40);
    boolean[] labels = new boolean[7];
    for (Draw draw : draws.first(40)) {
      Draw other = again.get(draw.index());
      assertThat(draw.latent()).isEqualTo(other.latent());
      assertThat(draw.whole()).isEqualTo(other.whole());
      assertThat(draw.angle()).isEqualTo(other.angle()).isBetween(-Math.PI, Math.PI);
      assertThat(Math.abs(draw.fraction().x())).isLessThanOrEqualTo(Draws.LARGEST_SHIFT);
      assertThat(draw.whole().y() * 32).isEqualTo(Math.rint(draw.whole().y() * 32));
      assertThat(draw.label()).containsOnly(0, 1);
      assertThat(Arrays.stream(draw.label()).sum()).isEqualTo(1);
      for (int i = 0; i < 7; i++) {
        labels[i] |= draw.label()[i] == 1;
      }
      assertThat(draw.latentRow().shape()).containsExactly(1, 5);
      assertThat(draw.labelRow().shape()).containsExactly(1, 7);
    }
    assertThat(labels).containsOnly(true);
  }

  @Test
  void givenShiftsAreRoundedToPixelsWithTiesToEven() {
    Draw.Shift shift = new Draw.Shift(2.5 / 32, -3.5 / 32).rounded(32);
    assertThat(shift).isEqualTo(new Draw.Shift(2 / 32.0, -4 / 32.0));
  }

  @Test
  void hostileInputIsRefused() {
    Draw.Shift none = new Draw.Shift(0, 0);
    double[] z = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Draw(0, z, new double[0], none, none, Double.NaN))
        .withMessage("angle must be finite (radians), got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Draw(-1, z, new double[0], none, none, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Draw(0, new double[0], new double[0], none, none, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Draw.Shift(Double.NaN, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Draws.of(List.of(new Draw(1, z, new double[0], none, none, 0))));
    assertThatIllegalArgumentException().isThrownBy(() -> Draws.seeded(-1, 1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Draws.seeded(0, 0, 0, 1));
  }
}
