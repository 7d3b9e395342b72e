package org.aliasfree.equivariance;

/**
 * Is told how far a measurement has come. It runs in the measuring thread, so it should be fast.
 */
@FunctionalInterface
public interface ProgressListener {
  /** Does not look. */
  ProgressListener NONE = (done, total, secondsLeft) -> {};

  /**
   * Takes the state after a step.
   *
   * @param done steps done, those of an earlier part of a resumed run included
   * @param total steps in all
   * @param secondsLeft time that the rest will take at the pace so far; NaN before the first step
   */
  void at(int done, int total, double secondsLeft);
}
