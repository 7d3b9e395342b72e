package org.aliasfree.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.aliasfree.engine.cpu.RowOperation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The engine's inner loops one by one, on rows that are near: it is about arithmetic, not memory.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 8, time = 50, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 50, timeUnit = TimeUnit.MILLISECONDS)
public class RowBenchmark {
  /** Pixels of a row: twelve rows fit a first-level cache of 32 kB. */
  static final int PIXELS = 16;

  @Param private RowOperation operation;

  private float[][] rows;
  private float[] weights;
  private float[] out;

  /** Fills the rows. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(1);
    int channels = RowOperation.CHANNELS;
    rows = new float[operation.rows()][(PIXELS + RowOperation.REACH) * channels];
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    weights = new float[operation.taps()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextGaussian();
    }
    out = new float[PIXELS * channels];
  }

  /** Does the operation on one row. */
  @Benchmark
  public float[] row() {
    operation.run(out, rows, weights, PIXELS);
    return out;
  }
}
