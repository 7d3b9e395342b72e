package org.aliasfree.stylegan;

import java.util.Arrays;
import java.util.Map;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Weights;

/**
 * A generator as data: what its layers are, not what is in them. An engine runs it with weights.
 * Immutable.
 */
public sealed interface Network permits StyleGan2, StyleGan3 {
  /** Returns the mapping network. */
  MappingSpec mapping();

  /** Returns the side of the square output in pixels. */
  int resolution();

  /** Returns the number of channels of the output, 3 for colour. */
  int imageChannels();

  /** Returns a short name of the kind, for instance {@code StyleGAN3-T}. */
  String kind();

  /**
   * Returns the shape of every tensor the network needs, by its official name, in the order of the
   * layers. Each shape is a new array.
   */
  Map<String, int[]> shapes();

  /** Returns the number of trainable parameters: all tensors but the buffers. */
  long parameterCount();

  /**
   * Checks that weights fit. Filters ({@code up_filter}, {@code down_filter}, {@code
   * resample_filter}) may be missing, because they follow from the description.
   *
   * @throws IllegalArgumentException if another tensor of {@link #shapes()} is missing or one has
   *     another shape; the message names it, its shape and the expected one
   */
  default void check(Weights weights) {
    shapes()
        .forEach(
            (name, shape) -> {
              if (!weights.has(name)) {
                Require.that(
                    name.endsWith("_filter"),
                    "%s needs a tensor %s of shape %s, and the weights have none of that name",
                    kind(),
                    name,
                    Arrays.toString(shape));
                return;
              }
              Require.that(
                  weights.get(name).hasShape(shape),
                  "tensor %s must have the shape %s, got %s",
                  name,
                  Arrays.toString(shape),
                  Arrays.toString(weights.get(name).shape()));
            });
  }
}
