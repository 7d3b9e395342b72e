package org.aliasfree.ladder;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.aliasfree.signal.Require;

/**
 * The steps from StyleGAN2 to StyleGAN3, each of which contains the ones before it (Karras et al.
 * 2021, §3 and Fig. 3). A, StyleGAN2 itself, has no input that could be moved.
 */
public enum Configuration {
  /** StyleGAN2 with Fourier features for its constant, noise in every layer, and skips. */
  B("StyleGAN2 + Fourier features"),
  /** Without noise. */
  C("no noise inputs"),
  /** One ToRGB at the end, two mapping layers, one more layer at 4², normalised magnitudes. */
  D("simplified generator"),
  /** A margin around every map, and upsampling by a Kaiser filter. */
  E("boundaries and upsampling"),
  /** The nonlinearity on a finer grid, between two filters. */
  F("filtered nonlinearities"),
  /** Cutoffs below half the rate, but in the last two layers. */
  G("non-critical sampling"),
  /** The input turned and moved by the network itself. */
  H("transformed Fourier features"),
  /** Rates and cutoffs layer by layer, StyleGAN3-T. */
  T("flexible layers"),
  /** 1×1 kernels, radial filters, twice the channels: StyleGAN3-R. */
  R("rotation equivariance");

  private final String step;

  Configuration(String step) {
    this.step = step;
  }

  /** Returns what the step changes, in the paper's words. */
  public String step() {
    return step;
  }

  /** Returns whether this is StyleGAN2's kind of layers: convolution, then leaky ReLU. */
  boolean isPlain() {
    return compareTo(F) < 0;
  }

  /**
   * Returns the configurations of letters.
   *
   * @param letters separated by commas, such as {@code "B, D, T"}
   * @throws IllegalArgumentException if one is not a letter of {@link #values}
   */
  public static java.util.List<Configuration> ofLetters(String letters) {
    return Arrays.stream(letters.split(",", -1)).map(Configuration::ofLetter).toList();
  }

  private static Configuration ofLetter(String letter) {
    for (Configuration configuration : values()) {
      if (configuration.name().equalsIgnoreCase(letter.strip())) {
        return configuration;
      }
    }
    Require.that(
        false,
        "a configuration must be one of %s, got %s",
        Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")),
        letter.strip());
    throw new AssertionError();
  }
}
