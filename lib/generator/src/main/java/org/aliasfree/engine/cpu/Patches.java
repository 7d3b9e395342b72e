package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;

/** What lies under a kernel of stride 1 at each place where it stands. */
final class Patches {
  private Patches() {}

  /**
   * Copies the patches, one behind the other, zeros where the kernel reaches over an edge.
   *
   * @param map {@code [batch, side, side, channels]}
   * @param height of the kernel
   * @param width of the kernel
   * @param padRows zeros above and below the map
   * @param padColumns zeros on the left and right
   * @param to {@code [batch·rows·columns, height·width·channels]}
   */
  static void copy(
      FloatBuffer map,
      int batch,
      int side,
      int channels,
      int height,
      int width,
      int padRows,
      int padColumns,
      FloatBuffer to) {
    int rows = side + 2 * padRows - height + 1;
    int columns = side + 2 * padColumns - width + 1;
    float[] pixel = new float[channels];
    float[] zeros = new float[channels];
    int place = 0;
    for (int p = 0; p < batch * rows * columns; p++) {
      int image = p / columns / rows;
      int top = p / columns % rows - padRows;
      int left = p % columns - padColumns;
      for (int y = top; y < top + height; y++) {
        for (int x = left; x < left + width; x++) {
          boolean inside = 0 <= y && y < side && 0 <= x && x < side;
          if (inside) {
            map.get(((image * side + y) * side + x) * channels, pixel);
          }
          to.put(place, inside ? pixel : zeros);
          place += channels;
        }
      }
    }
  }
}
