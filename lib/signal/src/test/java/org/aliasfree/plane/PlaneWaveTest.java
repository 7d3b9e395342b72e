package org.aliasfree.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;

class PlaneWaveTest {
  @Test
  void theFrequencyVectorPointsAcrossTheStripes() {
    PlaneWave wave = PlaneWave.of(6, 8);

    assertThat(wave.frequency()).isEqualTo(10);
    assertThat(Math.toDegrees(wave.direction())).isCloseTo(53.13, within(0.005));
    // Along the stripes nothing changes.
    assertThat(wave.at(0.08 * 0.3, -0.06 * 0.3)).isCloseTo(1, within(Tolerance.EXACT));
    assertThat(wave.at(0.05, 0)).isCloseTo(Math.cos(0.6 * Math.PI), within(Tolerance.EXACT));
    assertThat(new PlaneWave(0, 0, 0.5, 3).at(7, 7)).isCloseTo(-3, within(Tolerance.EXACT));
  }

  @Test
  void randomWavesLieInTheirDisc() {
    List<PlaneWave> waves = PlaneWave.inDisc(1000, 8, 8);
    double[] u = Seeded.uniform(1000, 24);
    double sum = 0;
    for (int k = 0; k < 8; k++) {
      assertThat(waves.get(k).frequency())
          .isCloseTo(8 * Math.sqrt(u[3 * k]), within(10 * Tolerance.EXACT));
      assertThat(Math.cos(waves.get(k).direction()))
          .isCloseTo(Math.cos(2 * Math.PI * u[3 * k + 1]), within(Tolerance.EXACT));
      assertThat(waves.get(k).phase()).isEqualTo(u[3 * k + 2]);
      sum += waves.get(k).at(0.3, 0.4);
    }

    assertThat(PlaneWave.sum(waves).at(0.3, 0.4)).isCloseTo(sum, within(Tolerance.EXACT));
    assertThat(PlaneWave.sum(List.of()).at(1, 1)).isZero();
  }

  @Test
  void correlationTurnsAndScalesAWaveAndNothingElse() {
    // Against the sum over taps, at any place of the plane, for a kernel without symmetry.
    Fir2d kernel = Fir2d.of(32, new double[][] {{1, 2, -3}, {0.5, 4, 1}, {2, -1, 0}});
    PlaneWave wave = new PlaneWave(5, -3, 0.2, 1.5);
    double x = 0.31;
    double y = -0.77;
    double sum = 0;
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        sum += kernel.tap(row, column) * wave.at(x + (column - 1) / 32.0, y + (row - 1) / 32.0);
      }
    }

    assertThat(wave.correlatedWith(kernel).at(x, y)).isCloseTo(sum, within(10 * Tolerance.EXACT));
  }

  @Test
  void testPicturesAreTheirFormulas() {
    assertThat(TestPictures.zonePlate(512).at(0.5, 0.5)).isEqualTo(0.5);
    // At r = 16 of 512 pixels the phase is π·256/512.
    assertThat(TestPictures.zonePlate(512).at(0.5 + 16 / 512.0, 0.5))
        .isCloseTo(0, within(Tolerance.EXACT));
    assertThat(TestPictures.checkerboard(8).at(0.01, 0.01)).isZero();
    assertThat(TestPictures.checkerboard(8).at(0.01, 0.13)).isEqualTo(1);
    assertThat(TestPictures.checkerboard(8).at(-0.01, 0.01)).isEqualTo(1);
    assertThat(TestPictures.edge(0, 0.25).at(0.5, 0.9)).isEqualTo(0.5);
    assertThat(TestPictures.edge(0, 0.25).at(0.5 + 0.0625, 0.1)).isEqualTo(0.75);
    assertThat(TestPictures.edge(Math.PI / 2, 0.25).at(0.1, 1)).isEqualTo(1);
    assertThat(TestPictures.edge(Math.PI / 2, 0.25).at(0.1, 0)).isZero();
    assertThat(TestPictures.star(36).at(1, 0.5)).isEqualTo(1);
    assertThat(TestPictures.star(2).at(0.5, 1)).isCloseTo(0, within(Tolerance.EXACT));
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PlaneWave.of(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new PlaneWave(1, 1, Double.NaN, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaneWave.inDisc(1, -1, 8))
        .withMessage("number of waves must not be negative, got -1");
    assertThatIllegalArgumentException().isThrownBy(() -> PlaneWave.inDisc(1, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestPictures.zonePlate(0))
        .withMessage("rate must be finite and positive, got 0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> TestPictures.checkerboard(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> TestPictures.edge(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> TestPictures.edge(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> TestPictures.star(0));
  }
}
