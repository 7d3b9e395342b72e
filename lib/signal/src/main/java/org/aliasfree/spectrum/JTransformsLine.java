package org.aliasfree.spectrum;

import org.jtransforms.fft.DoubleFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * A line of any length by JTransforms, whose complex numbers are interleaved: {@code re₀, im₀, re₁,
 * im₁, …}.
 *
 * <p>Loading this class sets the number of threads of JTransforms to one for the whole process: its
 * pool slows down small transforms. Its plans must not be shared by threads.
 */
final class JTransformsLine extends FftLine {
  static {
    ConcurrencyUtils.setNumberOfThreads(1);
  }

  private final DoubleFFT_1D plan;
  private final double[] a;

  JTransformsLine(int size) {
    super(size);
    plan = new DoubleFFT_1D(size);
    a = new double[Math.multiplyExact(2, size)];
  }

  @Override
  void forward(double[] re, double[] im) {
    for (int k = 0; k < size; k++) {
      a[2 * k] = re[k];
      a[2 * k + 1] = im[k];
    }
    plan.complexForward(a);
    for (int k = 0; k < size; k++) {
      re[k] = a[2 * k];
      im[k] = a[2 * k + 1];
    }
  }

  @Override
  void realForward(double[] re, double[] im) {
    System.arraycopy(re, 0, a, 0, size);
    plan.realForward(a);
    for (int k = 1; 2 * k < size; k++) {
      re[k] = a[2 * k];
      im[k] = a[2 * k + 1];
      re[size - k] = a[2 * k];
      im[size - k] = -a[2 * k + 1];
    }
    re[0] = a[0];
    im[0] = 0;
    if (size % 2 == 0) {
      // JTransforms keeps the last bin, which is real, in the place of im₀, which is zero.
      re[size / 2] = a[1];
      im[size / 2] = 0;
    } else if (size > 1) {
      im[size / 2] = a[1];
      im[size / 2 + 1] = -a[1];
    }
  }

  @Override
  void realInverse(double[] re, double[] im, double[] x) {
    for (int k = 1; 2 * k < size; k++) {
      a[2 * k] = re[k];
      a[2 * k + 1] = im[k];
    }
    a[0] = re[0];
    if (size > 1) {
      a[1] = (size % 2 == 0 ? re : im)[size / 2];
    }
    plan.realInverse(a, true);
    System.arraycopy(a, 0, x, 0, size);
  }
}
