package org.aliasfree.engine;

import java.util.Optional;

/**
 * How to make pictures from rows of w.
 *
 * @param transform what happens to the picture; empty: as the weights' own {@code
 *     synthesis.input.transform} says
 * @param noise noise inputs of StyleGAN2
 * @param watch who sees the layers' outputs
 */
public record Synthesis(Optional<Transform> transform, Noise noise, Watch watch) {
  /** As the weights say, with constant noise, unwatched. */
  public static final Synthesis DEFAULT =
      new Synthesis(Optional.empty(), Noise.CONSTANT, Watch.NOBODY);

  /** Returns a copy with a transform of the input. */
  public Synthesis with(Transform changed) {
    return new Synthesis(Optional.of(changed), noise, watch);
  }

  /** Returns a copy with other noise. */
  public Synthesis with(Noise changed) {
    return new Synthesis(transform, changed, watch);
  }

  /** Returns a copy that shows its layers to {@code changed}. */
  public Synthesis with(Watch changed) {
    return new Synthesis(transform, noise, changed);
  }
}
