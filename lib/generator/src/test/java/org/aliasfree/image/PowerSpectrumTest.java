package org.aliasfree.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.signal.Seeded;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;

class PowerSpectrumTest {
  /** The mean of 4096 exponential values scatters by 1/64, 0.07 dB; four times that. */
  private static final double WHITE_DB = 0.3;

  @Test
  void whiteNoiseHasNoDecibelsAnywhereOnAverage() {
    List<Tensor> noise = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      noise.add(Tensor.of(new int[] {1, 16, 16}, Seeded.normal(i, 256)));
    }
    double[][] spectrum = PowerSpectrum.average(noise, 0, 1).decibels();
    assertThat(spectrum).hasDimensions(64, 64);
    double power = 0;
    for (double[] row : spectrum) {
      for (double db : row) {
        power += Math.pow(10, db / 10) / 4096;
      }
    }
    assertThat(10 * Math.log10(power)).isCloseTo(0, within(WHITE_DB));
  }

  @Test
  void aWaveStandsAtItsFrequency() {
    int side = 32;
    float[] v = new float[side * side];
    for (int i = 0; i < v.length; i++) {
      v[i] = (float) Math.cos(2 * Math.PI * (5 * (i % side) + 3 * (i / side)) / side);
    }
    Tensor wave = Tensor.of(new int[] {1, side, side}, v);
    double[][] average = PowerSpectrum.of(List.of(wave)).decibels();
    assertThat(strongest(average)).isIn(List.of(76, 84), List.of(52, 44)); // 64 ± 4·(3, 5)
    double[][] relative = PowerSpectrum.relative(wave).decibels();
    assertThat(strongest(relative)).isIn(List.of(19, 21), List.of(13, 11)); // 16 ± (3, 5)
  }

  @Test
  void slicesStartAtTheMeanAndRunToHalfTheRate() {
    Tensor noise = Tensor.of(new int[] {3, 8, 8}, Seeded.normal(5, 192));
    PowerSpectrum spectrum = PowerSpectrum.of(List.of(noise));
    double[][] db = spectrum.decibels();
    assertThat(spectrum.horizontal()).hasSize(17);
    assertThat(spectrum.horizontal().get(3)).isEqualTo(db[16][19]);
    assertThat(spectrum.diagonal().get(3)).isEqualTo(db[19][19]);
  }

  @Test
  void theRelativeSpectrumHasTheMeanOne() {
    Tensor noise = Tensor.of(new int[] {3, 8, 8}, Seeded.normal(5, 192));
    double mean = 0;
    for (double[] row : PowerSpectrum.relative(noise).decibels()) {
      for (double db : row) {
        mean += Math.pow(10, db / 10) / 64;
      }
    }
    assertThat(mean).isCloseTo(1, within(1e-12));
  }

  @Test
  void aConstantPictureHasNoSpectrum() {
    Tensor flat = Tensor.of(new int[] {1, 2, 2}, 1, 1, 1, 1);
    assertThatThrownBy(() -> PowerSpectrum.of(List.of(flat))).hasMessageContaining("deviation");
    assertThatThrownBy(() -> PowerSpectrum.relative(Tensor.of(new int[] {1, 1, 2}, 0, 1)))
        .hasMessageContaining("[channels, side, side]");
  }

  private static List<Integer> strongest(double[][] db) {
    List<Integer> place = List.of(0, 0);
    for (int y = 0; y < db.length; y++) {
      for (int x = 0; x < db.length; x++) {
        if (db[y][x] > db[place.get(0)][place.get(1)] + 1e-9) {
          place = List.of(y, x);
        }
      }
    }
    return place;
  }
}
