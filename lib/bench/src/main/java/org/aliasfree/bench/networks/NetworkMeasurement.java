package org.aliasfree.bench.networks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.aliasfree.stylegan.StyleGan3;

/** Times the contestants of one network in turn. */
final class NetworkMeasurement implements AutoCloseable {
  /** Largest difference of pictures, relative to the largest value. */
  static final double TOLERANCE = 1e-3;

  private static final double WARM_UP_SECONDS = 3;
  private static final int WARM_UP_CALLS = 2;

  /** A shorter turn is made of several calls. */
  private static final double LEAST_SECONDS = 0.5;

  private final NetworkCase network;
  private final Options options;
  private final Map<Contestant, WorkerProcess> workers = new EnumMap<>(Contestant.class);

  /**
   * Starts the processes.
   *
   * @throws IOException if one cannot be started
   */
  NetworkMeasurement(NetworkCase network, Options options) throws IOException {
    this.network = network;
    this.options = options;
    try {
      start(Runtime.getRuntime().availableProcessors());
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void start(int threads) throws IOException {
    if (options.official() != null) { // first, because it may fail for reasons of its own
      workers.put(
          Contestant.OFFICIAL,
          WorkerProcess.start(options.official(), network.order(), options.folder(), threads));
    }
    WorkerProcess ours = WorkerProcess.start(network, threads);
    workers.put(Contestant.OURS, ours);
    WorkerProcess peer = options.oneProcess() ? ours : WorkerProcess.start(network, threads);
    workers.put(Contestant.LIBTORCH, peer);
    if (network.network() instanceof StyleGan3) {
      workers.put(Contestant.CONVOLUTIONS, peer);
    }
  }

  /**
   * Compares the pictures, warms up, then times every contestant once a turn.
   *
   * @param turn told the seconds of each contestant after a turn
   * @throws IOException if a contestant fails, or the pictures disagree
   */
  NetworkRow run(Consumer<Map<Contestant, Double>> turn) throws IOException {
    Map<Contestant, Double> differences = differences();
    Map<Contestant, Integer> calls = new EnumMap<>(Contestant.class);
    Map<Contestant, List<Double>> seconds = new EnumMap<>(Contestant.class);
    for (Contestant contestant : workers.keySet()) {
      calls.put(contestant, warmedUp(contestant));
      seconds.put(contestant, new ArrayList<>());
    }
    for (int i = 0; i < options.turns(); i++) {
      Map<Contestant, Double> now = new EnumMap<>(Contestant.class);
      for (Contestant contestant : workers.keySet()) {
        double time = workers.get(contestant).seconds(contestant, calls.get(contestant));
        now.put(contestant, time);
        seconds.get(contestant).add(time);
      }
      turn.accept(now);
    }
    return new NetworkRow(network.title(), seconds, differences);
  }

  /**
   * Returns what a contestant runs on.
   *
   * @throws IOException if it does not answer
   */
  String version(Contestant contestant) throws IOException {
    return workers.get(contestant).version();
  }

  private Map<Contestant, Double> differences() throws IOException {
    float[] ours = workers.get(Contestant.OURS).picture(Contestant.OURS);
    Map<Contestant, Double> differences = new EnumMap<>(Contestant.class);
    for (Contestant peer : List.of(Contestant.LIBTORCH, Contestant.OFFICIAL)) {
      if (workers.containsKey(peer)) {
        differences.put(peer, checked(peer, difference(ours, workers.get(peer).picture(peer))));
      }
    }
    return differences;
  }

  private double checked(Contestant peer, double difference) throws IOException {
    if (!(difference <= TOLERANCE)) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s: pictures must agree within %s of the largest value, but that of %s differs by"
                  + " %s",
              network.title(),
              TOLERANCE,
              peer.title(),
              difference));
    }
    return difference;
  }

  /**
   * Returns the largest difference of two values, divided by the largest magnitude of {@code a};
   * NaN if a value is, or nothing was drawn.
   */
  static double difference(float[] a, float[] b) {
    double most = a.length == b.length ? 0 : Double.NaN;
    double largest = 0;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
      largest = Math.max(largest, Math.abs(a[i]));
    }
    return most / largest;
  }

  /** Returns the calls of a turn; the compiler has seen the work by then. */
  private int warmedUp(Contestant contestant) throws IOException {
    WorkerProcess worker = workers.get(contestant);
    if (options.smoke()) {
      return 1;
    }
    double last = 0;
    double sum = 0;
    for (int i = 0; i < WARM_UP_CALLS || sum < WARM_UP_SECONDS; i++) {
      last = worker.seconds(contestant, 1);
      sum += last;
    }
    return (int) Math.ceil(LEAST_SECONDS / last);
  }

  @Override
  public void close() {
    workers.values().forEach(WorkerProcess::close);
  }
}
