package org.aliasfree.stylegan;

import org.aliasfree.signal.Require;

/**
 * The Fourier features that StyleGAN3 starts from (App. F.1).
 *
 * @param channels number of features, and of outputs of the linear map after them
 * @param size side of the square map in samples, margin included
 * @param rate samples per canvas width
 * @param bandwidth largest frequency drawn, cycles per canvas width
 * @param learnedTransform whether an affine layer of w turns and moves the features
 */
public record InputSpec(
    int channels, int size, double rate, double bandwidth, boolean learnedTransform) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not positive, or the bandwidth exceeds {@code
   *     rate/2}
   */
  public InputSpec {
    Require.that(channels > 0, "channels must be positive, got %s", channels);
    Require.that(size > 0, "size must be positive, got %s", size);
    Require.that(rate > 0, "rate must be positive, got %s", rate);
    Require.that(
        0 < bandwidth && bandwidth <= rate / 2,
        "bandwidth must lie in (0, rate/2] = (0, %s], got %s",
        rate / 2,
        bandwidth);
  }
}
