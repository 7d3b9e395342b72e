package org.aliasfree.spectrum;

import org.aliasfree.signal.Require;
import org.jtransforms.fft.DoubleFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * The FFT of one line of numbers in place, by JTransforms: any length, no padding. {@link Fft} is
 * made of it, and that of pictures, along rows and along columns.
 *
 * <p>Complex numbers are interleaved: {@code re₀, im₀, re₁, im₁, …}. Of a real line's spectrum only
 * bins 0 … ⌊N/2⌋ are given; the others are their mirror images, {@code X[N−k] = conj X[k]}.
 *
 * <p>A line belongs to the thread that asked for it: plans of JTransforms must not be shared.
 * Loading this class sets the number of threads of JTransforms to one for the whole process: its
 * pool slows down small transforms.
 */
public final class FftLine {
  static {
    ConcurrencyUtils.setNumberOfThreads(1);
  }

  /** From this length on a plan takes megabytes, and less time to make than the transform. */
  private static final int LONG = 1 << 17;

  private static final Plans<Integer, FftLine> LINES = new Plans<>(FftLine::new);

  private final int size;
  private final DoubleFFT_1D plan;
  private final double[] work;

  private FftLine(int size) {
    this.size = size;
    plan = new DoubleFFT_1D(size);
    work = new double[Math.addExact(Math.multiplyExact(2, size), 2)];
  }

  /**
   * Returns this thread's transform of lines of {@code size} numbers.
   *
   * @throws IllegalArgumentException if {@code size < 1}
   */
  public static FftLine of(int size) {
    Require.that(size >= 1, "a line must have at least 1 number, got %s", size);
    return size < LONG ? LINES.of(size) : new FftLine(size);
  }

  /**
   * Returns room for a line, {@code 2·size + 2} numbers: the same array at every call, which the
   * next user of this size in this thread overwrites.
   */
  public double[] work() {
    return work;
  }

  /** Transforms {@code size} complex numbers, {@code X[k] = Σ x[n]·e^{−2πi kn/N}}. */
  public void complexForward(double[] a) {
    plan.complexForward(a);
  }

  /** Transforms {@code size} complex numbers back, {@code x[n] = 1/N · Σ X[k]·e^{2πi kn/N}}. */
  public void complexInverse(double[] a) {
    plan.complexInverse(a, true);
  }

  /**
   * Transforms {@code size} real numbers into bins 0 … ⌊size/2⌋.
   *
   * @param a the numbers, then the bins, interleaved: room for {@code size + 2}
   */
  public void realForward(double[] a) {
    plan.realForward(a);
    // JTransforms keeps the last number of the last bin in the place of im₀, which is zero.
    double last = size == 1 ? 0 : a[1];
    a[1] = 0;
    if (size > 1) {
      a[size] = last;
    }
    if (size % 2 == 0) {
      a[size + 1] = 0;
    }
  }

  /**
   * Transforms bins 0 … ⌊size/2⌋ of a spectrum of real numbers back.
   *
   * @param a the bins, interleaved, then the numbers: room for {@code size + 2}
   */
  public void realInverse(double[] a) {
    if (size > 1) {
      a[1] = a[size];
    }
    plan.realInverse(a, true);
  }
}
