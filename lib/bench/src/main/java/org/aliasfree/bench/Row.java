package org.aliasfree.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one case came to: seconds per call, one value for each time that ours and all peers were
 * timed in turn.
 *
 * @param title the case in words
 * @param ours seconds of ours
 * @param peers seconds of each peer by name, as many
 * @param difference largest difference of a result from ours, relative to the largest value
 */
record Row(String title, List<Double> ours, Map<String, List<Double>> peers, double difference) {
  /** Ends the name of a peer that computes half the result, as {@code peers.py} writes it. */
  private static final String HALF = " (half)";

  /** Returns the median seconds of ours. */
  double seconds() {
    return Quantiles.median(ours);
  }

  /** Returns the median seconds of a peer. */
  double seconds(String peer) {
    return Quantiles.median(peers.get(peer));
  }

  /** Returns the peer of least median among those that compute the whole result. */
  String fastest() {
    return fastest(false).orElseThrow();
  }

  /**
   * Returns the peer of least median among those that compute half the result, if there are any.
   */
  Optional<String> fastestHalf() {
    return fastest(true);
  }

  private Optional<String> fastest(boolean half) {
    return peers.keySet().stream()
        .filter(peer -> peer.endsWith(HALF) == half)
        .min(Comparator.comparing(this::seconds));
  }

  /** Returns how many times as fast ours is: the quotient of the medians. */
  double ratio(String peer) {
    return seconds(peer) / seconds();
  }

  /** Returns the first and third quartile of the quotients of single turns. */
  double[] quartiles(String peer) {
    return Quantiles.quartiles(peers.get(peer), ours);
  }
}
