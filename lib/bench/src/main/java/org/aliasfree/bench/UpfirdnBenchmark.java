package org.aliasfree.bench;

import java.util.Map;
import org.aliasfree.resample.Upfirdn;
import org.aliasfree.signal.Seeded;
import org.openjdk.jmh.annotations.Param;

/** {@link Upfirdn} on a second of sound at 8, 16 and 64 kHz. */
public class UpfirdnBenchmark extends Compared {
  @Param({"up 2", "up 4", "down 2"})
  String rate;

  @Param({"12", "24"})
  int taps;

  @Param({"8000", "16000", "64000"})
  int n;

  @Override
  Job job() {
    Rate change = Rate.parse(rate);
    double[] x = Seeded.normal(1, n);
    double[] filter = Seeded.normal(2, taps);
    Upfirdn operation = change.operation(taps);
    return Job.of(
        "upfirdn",
        change.numbers(n, taps),
        Map.of("x", NumberFile.of(x), "taps", NumberFile.of(filter)),
        () -> operation.apply(x, filter),
        NumberFile::of);
  }
}
