package org.aliasfree.stylegan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.aliasfree.engine.reference.Golden;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of the filter plot, where they are known by a formula or by the taps of a file. */
class LayerResponseTest {
  /** Rounding of double precision, in dB, where some hundredth passes. */
  private static final double EXACT_DB = 1e-9;

  /** As a share of the amplitude: files keep taps in single precision. */
  private static final double SINGLE = 1e-6;

  private static final int POINTS = 101;

  /** Two taps of 1/2, one after the other, at 32 per canvas: the gain is cos(πf/32). */
  private static LayerSpec ofTwoTaps(boolean radial) {
    Band band = new Band(16, 2, 6);
    return new LayerSpec(
        "L0_36_8", 8, 8, 3, 36, 36, band, band, false, false, 2, 2, 2, 2, radial, 1, 1, 256);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void twoTapsGiveACosineAndAlongTheDiagonalTheProductOfTwo(boolean radial) {
    LayerResponse response = LayerResponse.of(ofTwoTaps(radial), POINTS);
    double[] f = response.frequencies();
    double[] up = response.upDb();
    double[] down = response.downDb();
    double[] diagonal = response.downDiagonalDb();
    assertThat(f).hasSize(POINTS).startsWith(0).endsWith(16);
    for (int i = 0; i < POINTS - 1; i++) { // the last is the zero, −∞
      double axis = 20 * Math.log10(Math.cos(Math.PI * f[i] / 32));
      assertThat(up[i]).isCloseTo(axis, within(EXACT_DB));
      assertThat(down[i]).isCloseTo(axis, within(EXACT_DB));
      double factor = Math.cos(Math.PI * f[i] / Math.sqrt(2) / 32);
      assertThat(diagonal[i]).isCloseTo(40 * Math.log10(factor), within(EXACT_DB));
    }
    assertThat(up[POINTS - 1]).isLessThan(-300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"t", "r"})
  void everyLayerPassesWhatTheTapsOfTheOfficialFilePass(String kind) throws Exception {
    NetworkFile file =
        NetworkFile.read(Golden.FOLDER.resolve("stylegan3-" + kind + "-32.safetensors"));
    for (LayerSpec layer : ((StyleGan3) file.network()).layers()) {
      String name = "synthesis." + layer.name();
      if (!layer.toRgb()) {
        LayerResponse response = LayerResponse.of(layer, POINTS);
        Tensor up = file.weights().get(name + ".up_filter");
        Tensor down = file.weights().get(name + ".down_filter");
        double s = layer.temporaryRate();
        for (int i = 0; i < POINTS; i++) {
          double f = response.frequencies()[i] / s;
          assertThat(amplitude(response.upDb()[i])).isCloseTo(sum(up, f, 0), within(SINGLE));
          assertThat(amplitude(response.downDb()[i])).isCloseTo(sum(down, f, 0), within(SINGLE));
          double part = f / Math.sqrt(2);
          assertThat(amplitude(response.downDiagonalDb()[i]))
              .isCloseTo(sum(down, part, part), within(SINGLE));
        }
      }
    }
  }

  private static double amplitude(double decibels) {
    return Math.pow(10, decibels / 20);
  }

  /** Returns |Σ h e^{−2πi(fx·x + fy·y)}| by the definition, frequencies in cycles per tap. */
  private static double sum(Tensor taps, double fx, double fy) {
    double real = 0;
    double imaginary = 0;
    int n = taps.side(0);
    for (int y = 0; y < n; y++) {
      for (int x = 0; x < n; x++) {
        double tap =
            taps.rank() == 2 ? taps.get(y, x) : (double) taps.at(y) * taps.at(x); // separable
        double angle = -2 * Math.PI * (fx * x + fy * y);
        real += tap * Math.cos(angle);
        imaginary += tap * Math.sin(angle);
      }
    }
    return Math.hypot(real, imaginary);
  }

  @Test
  void theFirstLayerLosesLittleAtItsCutoffAndMuchInItsStopband() {
    LayerSpec first = StyleGan3Config.t(256).build().layers().get(0);
    LayerResponse response = LayerResponse.of(first, 241);
    double[] down = response.downDb();
    assertThat(response.frequencies()[30]).isEqualTo(2);
    assertThat(down[30]).isCloseTo(-2.29, within(0.005));
    double worst = Arrays.stream(down, 120, 241).max().getAsDouble();
    assertThat(worst).isBetween(-63.0, -62.35);
  }

  @Test
  void aLayerWithoutFiltersPassesEverything() {
    LayerSpec colours = StyleGan3Config.r(64).build().layers().get(14);
    LayerResponse response = LayerResponse.of(colours, POINTS);
    assertThat(response.frequencies()).endsWith(32);
    assertThat(response.upDb()).containsExactly(new double[POINTS], within(EXACT_DB));
    assertThat(response.downDb()).containsExactly(new double[POINTS], within(EXACT_DB));
    assertThat(response.downDiagonalDb()).containsExactly(new double[POINTS], within(EXACT_DB));
  }

  @Test
  void oneFrequencyIsNoAxis() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LayerResponse.of(ofTwoTaps(false), 1))
        .withMessage("there must be at least 2 points, got 1");
  }

  @Test
  void whatACallerDoesToAnArrayStaysWithTheCaller() {
    LayerResponse response = LayerResponse.of(ofTwoTaps(false), POINTS);
    Arrays.fill(response.frequencies(), -1);
    assertThat(response.frequencies()).startsWith(0).endsWith(16);
    assertThat(response.upDb()[0]).isZero();
  }
}
