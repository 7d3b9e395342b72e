package org.aliasfree.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.aliasfree.plane.ComplexPlane;
import org.aliasfree.plane.Fft2d;
import org.aliasfree.plane.Plane;
import org.aliasfree.plane.Spectrum2d;
import org.aliasfree.signal.Seeded;
import org.openjdk.jmh.annotations.Param;

/** {@link Fft2d}: square pictures as the lessons have them, and sides that are no power of two. */
public class Fft2dBenchmark extends Compared {
  @Param({"real", "complex", "inverse"})
  String kind;

  @Param({"64", "128", "256", "512", "80", "300"})
  int side;

  @Override
  Job job() {
    Plane x = picture(1);
    Plane y = picture(2);
    ComplexPlane z = new ComplexPlane(x, y);
    return switch (kind) {
      case "real" -> job(NumberFile.of(x.toArray()), () -> Fft2d.of(x));
      case "complex" ->
          job(NumberFile.of(new double[][][] {x.toArray(), y.toArray()}), () -> Fft2d.ofComplex(z));
      case "inverse" -> inverse(Fft2d.of(x));
      default -> throw new IllegalArgumentException("no such kind: " + kind);
    };
  }

  private static Job inverse(Spectrum2d spectrum) {
    return Job.of(
        "fft2-inverse",
        Map.of(),
        Map.of("x", numbers(spectrum)),
        () -> Fft2d.inverse(spectrum),
        plane -> NumberFile.of(plane.toArray()));
  }

  private Plane picture(int seed) {
    double[] values = Seeded.normal(seed, side * side);
    double[][] rows = new double[side][];
    Arrays.setAll(rows, row -> Arrays.copyOfRange(values, row * side, (row + 1) * side));
    return Plane.copyOf(side, 0, 0, rows);
  }

  private Job job(NumberFile x, Supplier<Spectrum2d> work) {
    return Job.of("fft2-" + kind, Map.of(), Map.of("x", x), work, Fft2dBenchmark::numbers);
  }

  private static NumberFile numbers(Spectrum2d x) {
    double[][][] parts = new double[2][x.height()][x.width()];
    for (int l = 0; l < x.height(); l++) {
      for (int k = 0; k < x.width(); k++) {
        parts[0][l][k] = x.real(l, k);
        parts[1][l][k] = x.imaginary(l, k);
      }
    }
    return NumberFile.of(parts);
  }
}
