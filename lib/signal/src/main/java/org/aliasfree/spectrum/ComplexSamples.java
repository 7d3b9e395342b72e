package org.aliasfree.spectrum;

import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;

/**
 * Complex values on a grid: {@code x[n] = real[n] + i·imaginary[n]}.
 *
 * @param real the real parts
 * @param imaginary the imaginary parts, on the same grid
 */
public record ComplexSamples(Samples real, Samples imaginary) {
  /** Checks that both parts have the same size, rate and first position. */
  public ComplexSamples {
    Require.that(
        real.size() == imaginary.size()
            && real.rate() == imaginary.rate()
            && real.first() == imaginary.first(),
        "real and imaginary parts must be on the same grid, got %s and %s",
        real,
        imaginary);
  }
}
