package org.aliasfree.spectrum;

/** A line in four steps. What a way of transforming needs is made when it is first used. */
final class FourStepLine extends FftLine {
  private FourStep complex;
  private RealFourStep real;
  private RealFourStepInverse inverse;

  FourStepLine(int size) {
    super(size);
  }

  @Override
  void forward(double[] re, double[] im) {
    if (complex == null) {
      complex = new FourStep(size);
    }
    complex.transform(re, im);
  }

  @Override
  void realForward(double[] re, double[] im) {
    if (real == null) {
      real = new RealFourStep(size);
    }
    real.transform(re, re, im);
  }

  @Override
  void realInverse(double[] re, double[] im, double[] x) {
    if (inverse == null) {
      inverse = new RealFourStepInverse(size);
    }
    inverse.transform(re, im, x);
  }
}
