package org.aliasfree.bench;

import java.util.Map;
import java.util.function.Supplier;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.aliasfree.spectrum.ComplexSamples;
import org.aliasfree.spectrum.Fft;
import org.aliasfree.spectrum.Spectrum;
import org.openjdk.jmh.annotations.Param;

/**
 * {@link Fft} in one dimension: powers of two, the other lengths of the lessons (192 … 32000, among
 * them seconds of sound and tenths of them), and two primes.
 */
public class FftBenchmark extends Compared {
  @Param({"real", "complex", "inverse"})
  String kind;

  @Param({
    "64", "128", "256", "512", "1024", "2048", "4096", "16384", "65536", "192", "240", "320", "800",
    "1000", "2100", "8000", "16000", "32000", "1009", "16001"
  })
  int n;

  @Override
  Job job() {
    Samples x = Samples.copyOf(n, 0, Seeded.normal(1, n));
    Samples y = Samples.copyOf(n, 0, Seeded.normal(2, n));
    ComplexSamples z = new ComplexSamples(x, y);
    return switch (kind) {
      case "real" -> job(NumberFile.of(x.toArray()), () -> Fft.of(x));
      case "complex" ->
          job(NumberFile.of(new double[][] {x.toArray(), y.toArray()}), () -> Fft.ofComplex(z));
      case "inverse" -> inverse(Fft.of(x));
      default -> throw new IllegalArgumentException("no such kind: " + kind);
    };
  }

  private static Job inverse(Spectrum spectrum) {
    return Job.of(
        "fft-inverse",
        Map.of(),
        Map.of("x", numbers(spectrum)),
        () -> Fft.inverse(spectrum),
        samples -> NumberFile.of(samples.toArray()));
  }

  private Job job(NumberFile x, Supplier<Spectrum> work) {
    return Job.of("fft-" + kind, Map.of(), Map.of("x", x), work, FftBenchmark::numbers);
  }

  private static NumberFile numbers(Spectrum x) {
    double[][] parts = new double[2][x.size()];
    for (int k = 0; k < x.size(); k++) {
      parts[0][k] = x.real(k);
      parts[1][k] = x.imaginary(k);
    }
    return NumberFile.of(parts);
  }
}
