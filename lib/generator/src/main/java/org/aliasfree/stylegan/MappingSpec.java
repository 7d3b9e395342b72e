package org.aliasfree.stylegan;

import org.aliasfree.signal.Require;

/**
 * The mapping network: latents z, and labels if there are any, become rows of w, one for each
 * layer.
 *
 * @param zSize numbers in a latent z
 * @param labelSize numbers in a label c, 0 for none
 * @param wSize numbers in a row of w
 * @param rows rows of w that the synthesis network reads, num_ws
 * @param layers fully connected layers: 2 in StyleGAN3, 8 in StyleGAN2
 */
public record MappingSpec(int zSize, int labelSize, int wSize, int rows, int layers) {
  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if one is not positive ({@code labelSize}: negative)
   */
  public MappingSpec {
    Require.that(zSize > 0, "zSize must be positive, got %s", zSize);
    Require.that(labelSize >= 0, "labelSize must not be negative, got %s", labelSize);
    Require.that(wSize > 0, "wSize must be positive, got %s", wSize);
    Require.that(rows > 0, "rows must be positive, got %s", rows);
    Require.that(layers > 0, "layers must be positive, got %s", layers);
  }

  /** Returns the number of inputs of layer {@code index}: z, and the embedded label beside it. */
  public int inputsOf(int index) {
    if (index > 0) {
      return wSize;
    }
    return labelSize == 0 ? zSize : zSize + wSize;
  }
}
