package org.aliasfree.plane;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.filter.Fir2d;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Seeded;

/**
 * Stripes without end: {@code amplitude·cos 2π(fx·x + fy·y + phase)}.
 *
 * <p>The vector (fx, fy) points across the stripes; its length is the frequency. A filter changes
 * amplitude and phase of a plane wave and nothing else, so what a filter makes of it is known
 * exactly.
 *
 * @param fx frequency along x, in cycles per unit
 * @param fy frequency along y, in cycles per unit
 * @param phase in cycles
 * @param amplitude height
 */
public record PlaneWave(double fx, double fy, double phase, double amplitude)
    implements PlaneSignal {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is NaN or infinite
   */
  public PlaneWave {
    Require.that(
        Double.isFinite(fx) && Double.isFinite(fy),
        "frequencies must be finite (cycles per unit), got %s and %s",
        fx,
        fy);
    Require.that(
        Double.isFinite(phase) && Double.isFinite(amplitude),
        "phase and amplitude must be finite, got %s and %s",
        phase,
        amplitude);
  }

  /** Returns the wave {@code cos 2π(fx·x + fy·y)}. */
  public static PlaneWave of(double fx, double fy) {
    return new PlaneWave(fx, fy, 0, 1);
  }

  /**
   * Returns random waves with frequencies uniform in a disc. {@code u = uniform(seed, 3·count)} in
   * rows of three; wave k has the frequency {@code radius·√u₀}, the direction {@code 2πu₁} and the
   * phase {@code u₂}.
   *
   * @param count number of waves
   * @param radius of the disc, in cycles per unit
   * @throws IllegalArgumentException if {@code count < 0} or {@code radius} is not finite and
   *     positive
   */
  public static List<PlaneWave> inDisc(long seed, int count, double radius) {
    Require.that(count >= 0, "number of waves must not be negative, got %s", count);
    Require.that(
        Double.isFinite(radius) && radius > 0,
        "radius must be finite and positive (cycles per unit), got %s",
        radius);
    double[] u = Seeded.uniform(seed, Math.multiplyExact(3, count));
    List<PlaneWave> waves = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double f = radius * Math.sqrt(u[3 * k]);
      double angle = 2 * Math.PI * u[3 * k + 1];
      waves.add(new PlaneWave(f * Math.cos(angle), f * Math.sin(angle), u[3 * k + 2], 1));
    }
    return List.copyOf(waves);
  }

  /** Returns the sum of waves, 0 for none. */
  public static PlaneSignal sum(List<PlaneWave> waves) {
    List<PlaneWave> copy = List.copyOf(waves);
    return (x, y) -> {
      double sum = 0;
      for (PlaneWave wave : copy) {
        sum += wave.at(x, y);
      }
      return sum;
    };
  }

  @Override
  public double at(double x, double y) {
    return amplitude * Math.cos(2 * Math.PI * (fx * x + fy * y + phase));
  }

  /** Returns the length of the frequency vector, in cycles per unit. */
  public double frequency() {
    return Math.hypot(fx, fy);
  }

  /** Returns the direction across the stripes in radians, from the x axis towards the y axis. */
  public double direction() {
    return Math.atan2(fy, fx);
  }

  /**
   * Returns what the correlation with {@code kernel} makes of this wave, for ever and without
   * borders: {@code Σ kernel[t]·wave(x + t)}, a wave of the same frequency.
   *
   * @param kernel taps at their positions about the kernel's centre
   */
  public PlaneWave correlatedWith(Fir2d kernel) {
    double re = 0;
    double im = 0;
    for (int row = 0; row < kernel.height(); row++) {
      double y = (row - (kernel.height() - 1) / 2.0) / kernel.rate();
      for (int column = 0; column < kernel.width(); column++) {
        double x = (column - (kernel.width() - 1) / 2.0) / kernel.rate();
        re += kernel.tap(row, column) * Math.cos(2 * Math.PI * (fx * x + fy * y));
        im += kernel.tap(row, column) * Math.sin(2 * Math.PI * (fx * x + fy * y));
      }
    }
    double turn = Math.atan2(im, re) / (2 * Math.PI);
    return new PlaneWave(fx, fy, phase + turn, amplitude * Math.hypot(re, im));
  }
}
