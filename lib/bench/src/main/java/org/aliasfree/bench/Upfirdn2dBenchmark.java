package org.aliasfree.bench;

import java.util.Arrays;
import java.util.Map;
import org.aliasfree.filter.Fir;
import org.aliasfree.resample.Upfirdn2d;
import org.aliasfree.signal.Seeded;
import org.openjdk.jmh.annotations.Param;

/** {@link Upfirdn2d} with a separable filter on pictures of three channels. */
public class Upfirdn2dBenchmark extends Compared {
  private static final int CHANNELS = 3;

  @Param({"up 2", "up 4", "down 2"})
  String rate;

  @Param({"12", "24"})
  int taps;

  @Param({"64", "128", "256"})
  int side;

  @Override
  Job job() {
    Rate change = Rate.parse(rate);
    double[][][] x = new double[CHANNELS][side][];
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (int row = 0; row < side; row++) {
        x[channel][row] = Seeded.normal(channel * side + row, side);
      }
    }
    double[] filter = Seeded.normal(-1, taps);
    Fir fir = Fir.of(1, filter);
    Upfirdn2d operation = Upfirdn2d.both(change.operation(taps));
    return Job.of(
        "upfirdn2",
        change.numbers(side, taps),
        Map.of("x", NumberFile.of(x), "taps", NumberFile.of(filter)),
        () -> Arrays.stream(x).map(plane -> operation.apply(plane, fir)).toArray(double[][][]::new),
        NumberFile::of);
  }
}
