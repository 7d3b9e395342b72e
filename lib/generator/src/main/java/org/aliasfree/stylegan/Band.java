package org.aliasfree.stylegan;

import java.util.Locale;
import org.aliasfree.signal.Require;

/**
 * What a feature map can hold: its sampling rate and the low-pass that bounds it, all in units of
 * the canvas width (samples, or cycles, per canvas).
 *
 * @param rate samples per canvas width, s
 * @param cutoff frequency at which the low-pass passes half, f_c
 * @param halfWidth half of the transition band, f_h: the stopband begins at f_c + f_h
 */
public record Band(double rate, double cutoff, double halfWidth) {
  /**
   * Checks the three numbers.
   *
   * @throws IllegalArgumentException if one is not positive and finite
   */
  public Band {
    Require.that(rate > 0 && rate < 1e9, "rate must be positive, got %s", rate);
    Require.that(cutoff > 0 && cutoff < 1e9, "cutoff must be positive, got %s", cutoff);
    Require.that(halfWidth > 0 && halfWidth < 1e9, "halfWidth must be positive, got %s", halfWidth);
  }

  /** Returns where the stopband begins, f_c + f_h. */
  public double stopband() {
    return cutoff + halfWidth;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "s %.0f, f_c %.4f, f_h %.4f per canvas", rate, cutoff, halfWidth);
  }
}
