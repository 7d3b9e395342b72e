package org.aliasfree.spectrum;

import org.aliasfree.signal.Require;

/**
 * The FFT of one line of numbers in place: any length, no padding. {@link Fft} is made of it.
 *
 * <p>Long lines without prime factors over 7 are done in four steps ({@link FourStep}), all others
 * by JTransforms. A line belongs to the thread that asked for it.
 */
abstract class FftLine {
  /** From this length on four steps are faster, by measurement. */
  private static final int LONG = 400;

  /** From this length on a plan takes megabytes, and less time to make than the transform. */
  private static final int VERY_LONG = 1 << 17;

  private static final Plans<Integer, FftLine> LINES = new Plans<>(FftLine::made);

  final int size;
  private final double[] room;

  FftLine(int size) {
    this.size = size;
    room = new double[size];
  }

  /**
   * Returns this thread's transform of lines of {@code size} numbers.
   *
   * @throws IllegalArgumentException if {@code size < 1}
   */
  static FftLine of(int size) {
    Require.that(size >= 1, "a line must have at least 1 number, got %s", size);
    return size < VERY_LONG ? LINES.of(size) : made(size);
  }

  private static FftLine made(int size) {
    boolean four = size >= LONG && size < VERY_LONG && Radices.cover(size);
    return four ? new FourStepLine(size) : new JTransformsLine(size);
  }

  /**
   * Returns room for {@code size} numbers: the same array at every call, which the next user of
   * this size in this thread overwrites.
   */
  final double[] room() {
    return room;
  }

  /**
   * Transforms complex numbers in place, {@code X[k] = Σ x[n]·e^{−2πi kn/N}}. Exchange real and
   * imaginary parts for the inverse without its factor 1/N.
   */
  abstract void forward(double[] re, double[] im);

  /**
   * Transforms real numbers into all bins.
   *
   * @param re the numbers, then the real parts
   * @param im the imaginary parts; what it held does not matter
   */
  abstract void realForward(double[] re, double[] im);

  /**
   * Transforms the spectrum of real numbers back, {@code x[n] = 1/N · Σ X[k]·e^{2πi kn/N}}.
   *
   * @param re the real parts, not modified
   * @param im the imaginary parts
   * @param x the numbers
   */
  abstract void realInverse(double[] re, double[] im, double[] x);
}
