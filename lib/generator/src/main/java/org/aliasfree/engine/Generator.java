package org.aliasfree.engine;

import org.aliasfree.stylegan.Network;
import org.aliasfree.weights.Tensor;

/**
 * A network with its weights, ready to make pictures.
 *
 * <p>The same input gives the same bits every time. Not thread-safe. An interrupted thread ends a
 * run with {@link java.util.concurrent.CancellationException}, its interrupt flag set; the
 * generator can be used again. Close it to give back native memory.
 */
public interface Generator extends AutoCloseable {
  /** Returns the description. */
  Network network();

  /**
   * Returns rows of w for latents without labels.
   *
   * @param z latents {@code [batch, zSize]}
   * @param truncation how far to go from the average w
   * @return {@code [batch, rows, wSize]}
   * @throws IllegalArgumentException if the shape is another or the network wants labels
   */
  default Tensor map(Tensor z, Truncation truncation) {
    return map(z, Tensor.of(new int[] {z.side(0), 0}, new float[0]), truncation);
  }

  /**
   * Returns rows of w for latents and labels.
   *
   * @param z latents {@code [batch, zSize]}
   * @param labels {@code [batch, labelSize]}, one-hot or any numbers
   * @param truncation how far to go from the average w
   * @return {@code [batch, rows, wSize]}
   * @throws IllegalArgumentException if a shape is another than the network's
   */
  Tensor map(Tensor z, Tensor labels, Truncation truncation);

  /**
   * Returns pictures, nominal range −1 … 1.
   *
   * @param ws rows of w {@code [batch, rows, wSize]}
   * @param options transform of the input, noise, who watches
   * @return {@code [batch, imageChannels, resolution, resolution]}
   * @throws IllegalArgumentException if the shape is another than the network's, or the options ask
   *     for a transform that the network has no input for
   */
  Tensor synthesize(Tensor ws, Synthesis options);

  @Override
  void close();
}
