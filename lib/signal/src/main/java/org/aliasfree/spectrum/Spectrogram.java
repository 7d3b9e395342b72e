package org.aliasfree.spectrum;

import java.util.Locale;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Tolerance;

/**
 * Short-time spectra: the magnitudes of windowed pieces of a record, one piece after another.
 *
 * <p>Frame {@code m} covers samples {@code m·hop … m·hop + length − 1}; there are as many as fit, a
 * rest shorter than a frame is left out. Bins run from 0 to length/2. Magnitudes carry no factor: a
 * cosine of amplitude A on a bin shows as A·Σw/2. Immutable.
 */
public final class Spectrogram {
  private final double[][] magnitudes; // [frame][bin]
  private final double rate;
  private final double first;
  private final int length;
  private final int hop;

  private Spectrogram(double[][] magnitudes, double rate, double first, int length, int hop) {
    this.magnitudes = magnitudes;
    this.rate = rate;
    this.first = first;
    this.length = length;
    this.hop = hop;
  }

  /**
   * Returns the spectrogram of {@code samples}.
   *
   * @param window weights of each frame
   * @param length samples in a frame
   * @param hop samples from the start of a frame to the start of the next
   * @throws IllegalArgumentException if {@code length} is not in 1 … size or {@code hop < 1}
   */
  public static Spectrogram of(Samples samples, Window window, int length, int hop) {
    Require.that(
        1 <= length && length <= samples.size(),
        "frame length must lie in 1 … size = %s, got %s",
        samples.size(),
        length);
    Require.that(hop >= 1, "hop must be at least 1 sample, got %s", hop);
    double[][] magnitudes = new double[(samples.size() - length) / hop + 1][length / 2 + 1];
    for (int frame = 0; frame < magnitudes.length; frame++) {
      Samples piece = samples.slice(frame * hop, frame * hop + length);
      Spectrum spectrum = Fft.of(window.applyTo(piece));
      for (int bin = 0; bin < magnitudes[frame].length; bin++) {
        magnitudes[frame][bin] = spectrum.magnitude(bin);
      }
    }
    return new Spectrogram(magnitudes, samples.rate(), samples.first(), length, hop);
  }

  /** Returns the number of frames. */
  public int frames() {
    return magnitudes.length;
  }

  /** Returns the number of bins of each frame: length/2 + 1. */
  public int bins() {
    return length / 2 + 1;
  }

  /**
   * Returns the position of the middle of a frame, where its window is highest: {@code first +
   * (frame·hop + length/2) / rate}, in units.
   *
   * @throws IllegalArgumentException if {@code frame} is not in 0 … frames − 1
   */
  public double time(int frame) {
    checkFrame(frame);
    return first + (frame * hop + length / 2.0) / rate;
  }

  /**
   * Returns the frequency of a bin: {@code bin · rate / length}, in cycles per unit.
   *
   * @throws IllegalArgumentException if {@code bin} is not in 0 … bins − 1
   */
  public double frequency(int bin) {
    checkBin(bin);
    return bin * rate / length;
  }

  /**
   * Returns the magnitude of a bin in a frame.
   *
   * @throws IllegalArgumentException if {@code frame} is not in 0 … frames − 1 or {@code bin} not
   *     in 0 … bins − 1
   */
  public double magnitude(int frame, int bin) {
    checkFrame(frame);
    checkBin(bin);
    return magnitudes[frame][bin];
  }

  /**
   * Returns the frequency of the strongest bin of a frame, the lowest of several that are equal to
   * {@link Tolerance#EXACT}, in cycles per unit.
   *
   * @throws IllegalArgumentException if {@code frame} is not in 0 … frames − 1
   */
  public double strongestFrequency(int frame) {
    int strongest = 0;
    for (int bin = 1; bin < bins(); bin++) {
      if (magnitude(frame, bin) > magnitude(frame, strongest) * (1 + Tolerance.EXACT)) {
        strongest = bin;
      }
    }
    return frequency(strongest);
  }

  private void checkFrame(int frame) {
    Require.that(
        0 <= frame && frame < frames(),
        "frame must lie in 0 … frames − 1 = %s, got %s",
        frames() - 1,
        frame);
  }

  private void checkBin(int bin) {
    Require.that(
        0 <= bin && bin < bins(), "bin must lie in 0 … bins − 1 = %s, got %s", bins() - 1, bin);
  }

  /** Returns the numbers of frames and bins and the spacing of each. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Spectrogram[%d frames every %s, %d bins every %s]",
        frames(),
        hop / rate,
        bins(),
        rate / length);
  }
}
