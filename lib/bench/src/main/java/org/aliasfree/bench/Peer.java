package org.aliasfree.bench;

import java.io.IOException;
import java.util.Map;

/** Others that do the same as one {@link Job}, each by name. */
interface Peer extends AutoCloseable {

  /**
   * Returns how far each result is from ours: the largest difference of two values, divided by the
   * largest magnitude of ours.
   *
   * @throws IOException if a peer does not answer, or cannot do the job
   */
  Map<String, Double> differences() throws IOException;

  /**
   * Returns the mean seconds of one call of each.
   *
   * @param seconds how long each is called, about
   * @throws IOException if a peer does not answer
   */
  Map<String, Double> secondsPerCall(double seconds) throws IOException;

  /** Ends what was started. */
  @Override
  void close() throws IOException;
}
