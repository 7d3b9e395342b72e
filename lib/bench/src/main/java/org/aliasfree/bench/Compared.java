package org.aliasfree.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * A benchmark beside its peers: before each measured iteration of ours, every peer is timed once,
 * so that whatever else the computer does falls on both.
 *
 * <p>Our result is compared with the peers' before anything is timed. Without {@link
 * Settings#python()}, as under plain JMH, only ours is timed. The virtual machine is set up like
 * the one that runs the lessons.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx768m", "-XX:+UseSerialGC", "-Djava.awt.headless=true"})
@Warmup(iterations = 8, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 7, time = 150, timeUnit = TimeUnit.MILLISECONDS)
public abstract class Compared {
  private Job job;
  private Peer peer;
  private Log log;

  /** Returns what is to be done, with input that is the same at every call. */
  abstract Job job();

  /** Returns others that do the same, ready to start. */
  Peer peer(Job work) throws IOException {
    return PythonPeer.of(Settings.python(), Settings.script(), work);
  }

  /** Prepares the input and compares the results. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    job = job();
    if (Settings.python() == null) {
      return;
    }
    peer = peer(job);
    log = new Log(Settings.log());
    Map<String, Double> differences = peer.differences();
    Agreement.check(job.operation(), differences);
    log.add(Log.DIFFERENCE, differences);
  }

  /** Times the peers. */
  @Setup(Level.Iteration)
  public void timePeers(IterationParams iteration) throws IOException {
    if (peer != null && iteration.getType() == IterationType.MEASUREMENT) {
      log.add(
          Log.SECONDS,
          peer.secondsPerCall(iteration.getTime().convertTo(TimeUnit.MICROSECONDS) / 1e6));
    }
  }

  /** Ends the peers. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    if (peer != null) {
      peer.close();
    }
  }

  /** Does what is timed. */
  @Benchmark
  public Object ours() {
    return job.work().get();
  }
}
