package org.aliasfree.resample;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.aliasfree.signal.Decibels;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.spectrum.Fft;
import org.aliasfree.spectrum.Spectrum;

/**
 * How well an operation on one period of a signal commutes with a shift by any part of a sample:
 * first the operation and then the shift, against first the shift and then the operation.
 *
 * <p>The signals are 64 samples, one unit apart, of the random fields {@code field(K, 64, 1200 +
 * j)}, j = 0, 1, …; see {@link Seeded#field}. Immutable.
 */
public final class ShiftExperiment {
  /** Samples in one period. */
  public static final int SIZE = 64;

  private static final long FIRST_SEED = 1200;

  private final List<Samples> fields;

  private ShiftExperiment(List<Samples> fields) {
    this.fields = fields;
  }

  /**
   * Returns the experiment with fields of the bins 1 … {@code band} of 32.
   *
   * @param band K
   * @param seeds number of fields, at least 1
   * @throws IllegalArgumentException if {@code band} is not in 1 … 32 or {@code seeds < 1}
   */
  public static ShiftExperiment of(int band, int seeds) {
    Require.that(seeds >= 1, "there must be at least 1 seed, got %s", seeds);
    return new ShiftExperiment(
        IntStream.range(0, seeds)
            .mapToObj(j -> Samples.copyOf(1, 0, Seeded.field(band, SIZE, FIRST_SEED + j)))
            .toList());
  }

  /** Returns the fields that are bent and moved, seed by seed. */
  public List<Samples> fields() {
    return fields;
  }

  /**
   * Returns one period of a signal moved to the right by {@code t} samples, with its bin at half
   * the rate left out.
   *
   * @throws IllegalArgumentException if {@code t} is NaN or infinite
   */
  public static Samples shifted(Samples samples, double t) {
    return Fft.inverse(Fft.of(samples).shiftedBy(t / samples.rate()));
  }

  /**
   * What came out, over all fields. Spectra hold bins 0 … 32, the root of the mean of {@code |X|²}.
   * Immutable.
   */
  public static final class Result {
    private final double snr;
    private final double[] operatedThenShifted;
    private final double[] shiftedThenOperated;
    private final double[] difference;

    private Result(double snr, double[] first, double[] second, double[] difference) {
      this.snr = snr;
      this.operatedThenShifted = first;
      this.shiftedThenOperated = second;
      this.difference = difference;
    }

    /** Returns the level of T F(x) over the difference, in dB. */
    public double snr() {
      return snr;
    }

    /** Returns a copy of the spectrum of T F(x). */
    public double[] operatedThenShifted() {
      return operatedThenShifted.clone();
    }

    /** Returns a copy of the spectrum of F(T x). */
    public double[] shiftedThenOperated() {
      return shiftedThenOperated.clone();
    }

    /** Returns a copy of the spectrum of T F(x) − F(T x). */
    public double[] difference() {
      return difference.clone();
    }
  }

  /**
   * Returns {@code 10·log₁₀(Σ|T F(x)|² / Σ|T F(x) − F(T x)|²)} dB, the sums over all samples of all
   * fields; ∞ if nothing differs.
   *
   * @param operation F, which must not change the number of samples
   * @param t shift T in samples
   * @throws IllegalArgumentException if {@code t} is NaN or infinite, or nothing comes out
   */
  public double snr(UnaryOperator<Samples> operation, double t) {
    return run(operation, t).snr();
  }

  /** Returns the same with the spectra of both ways and of their difference. */
  public Result run(UnaryOperator<Samples> operation, double t) {
    double[] first = new double[SIZE / 2 + 1];
    double[] second = new double[SIZE / 2 + 1];
    double[] difference = new double[SIZE / 2 + 1];
    double power = 0;
    double error = 0;
    for (Samples x : fields) {
      Samples there = shifted(operation.apply(x), t);
      Samples here = operation.apply(shifted(x, t));
      Samples apart = there.minus(here);
      power += there.rms() * there.rms();
      error += apart.rms() * apart.rms();
      addPower(first, there);
      addPower(second, here);
      addPower(difference, apart);
    }
    double snr = Decibels.ofPower(power / error);
    return new Result(snr, roots(first), roots(second), roots(difference));
  }

  private static void addPower(double[] sums, Samples y) {
    Spectrum spectrum = Fft.of(y);
    for (int k = 0; k < sums.length; k++) {
      sums[k] += spectrum.power(k);
    }
  }

  private double[] roots(double[] sums) {
    return Arrays.stream(sums).map(sum -> Math.sqrt(sum / fields.size())).toArray();
  }
}
