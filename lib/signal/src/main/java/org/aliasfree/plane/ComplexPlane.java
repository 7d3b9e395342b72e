package org.aliasfree.plane;

import org.aliasfree.signal.Require;

/**
 * Complex values on a square grid: {@code real + i·imaginary}.
 *
 * @param real the real parts
 * @param imaginary the imaginary parts, on the same grid
 */
public record ComplexPlane(Plane real, Plane imaginary) {
  /** Checks that both parts have the same size, rate and first positions. */
  public ComplexPlane {
    Require.that(
        real.width() == imaginary.width()
            && real.height() == imaginary.height()
            && real.rate() == imaginary.rate()
            && real.firstX() == imaginary.firstX()
            && real.firstY() == imaginary.firstY(),
        "real and imaginary parts must be on the same grid, got %s and %s",
        real,
        imaginary);
  }
}
