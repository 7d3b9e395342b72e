package org.aliasfree.resample;

import java.util.Arrays;
import org.aliasfree.filter.FilterSpec;
import org.aliasfree.filter.Fir;
import org.aliasfree.filter.Kaiser;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Sinc;

/**
 * Low-pass filters for a change of the rate, by name: at the higher rate, with unit sum.
 *
 * <p>The unit of length is the spacing of the lower rate, so that a filter for a factor m has m
 * taps per unit and half the lower rate is ½.
 */
public enum ResamplingFilter {
  /** m equal taps: up, each sample is repeated; down, each block is averaged. */
  NEAREST("nearest"),

  /** A triangle of 2m − 1 taps: straight lines between samples. */
  LINEAR("bilinear"),

  /** [1, 3, 3, 1], StyleGAN2's filter, for m = 2 only. For 4× it is applied twice. */
  BINOMIAL("[1, 3, 3, 1]"),

  /** sinc(x)·sinc(x/3) on |x| < 3, 6m taps. */
  LANCZOS3("Lanczos-3"),

  /** Kaiser, 6m taps, half-width (√2 − 1)/2, cutoff at half the lower rate. */
  KAISER_CRITICAL("Kaiser critical"),

  /** Kaiser, 6m taps, half-width (√2 − 1)/2, cutoff a half-width below half the lower rate. */
  KAISER_NON_CRITICAL("Kaiser non-critical");

  private static final int SIZE = 6;

  private final String label;

  ResamplingFilter(String label) {
    this.label = label;
  }

  /**
   * Returns the filter for a change of the rate by a factor.
   *
   * @param factor m, ratio of the rates
   * @return taps at the rate {@code factor}, of sum 1
   * @throws IllegalArgumentException if {@code factor < 2}, or not 2 for {@link #BINOMIAL}
   */
  public Fir design(int factor) {
    Require.that(factor >= 2, "factor must be at least 2, got %s", factor);
    double halfWidth = FilterSpec.PAPER_HALF_WIDTH / 2;
    return switch (this) {
      case NEAREST -> box(factor).withSum(1);
      case LINEAR -> box(factor).then(box(factor)).withSum(1);
      case BINOMIAL -> {
        Require.that(
            factor == 2, "[1, 3, 3, 1] is for a factor of 2, got %s; apply it twice for 4", factor);
        yield Fir.of(factor, 1, 3, 3, 1).withSum(1);
      }
      case LANCZOS3 -> lanczos3(factor);
      case KAISER_CRITICAL -> Kaiser.design(FilterSpec.critical(SIZE, factor, 1, halfWidth));
      case KAISER_NON_CRITICAL -> Kaiser.design(FilterSpec.nonCritical(SIZE, factor, 1, halfWidth));
    };
  }

  private static Fir box(int factor) {
    double[] taps = new double[factor];
    Arrays.fill(taps, 1);
    return Fir.of(factor, taps);
  }

  private static Fir lanczos3(int factor) {
    double[] taps = new double[SIZE * factor];
    for (int i = 0; i < taps.length; i++) {
      double x = (i - (taps.length - 1) / 2.0) / factor;
      taps[i] = Sinc.at(x) * Sinc.at(x / 3);
    }
    return Fir.of(factor, taps).withSum(1);
  }

  /** Returns the name that people use, for instance {@code Kaiser non-critical}. */
  @Override
  public String toString() {
    return label;
  }
}
