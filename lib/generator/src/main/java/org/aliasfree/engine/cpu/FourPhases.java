package org.aliasfree.engine.cpu;

/**
 * Where the even and odd rows and columns of maps of side 2h + 1 lie, one phase behind the other.
 *
 * @param batch images
 * @param side h
 * @param channels as stored
 */
record FourPhases(int batch, int side, int channels) {
  /** Returns the number of even (0) or odd (1) rows or columns. */
  int length(int parity) {
    return side + 1 - parity;
  }

  /** Returns where the phase of a parity of rows and of columns begins. */
  int begin(int rows, int columns) {
    int begin = 0;
    for (int phase = 0; phase < 2 * rows + columns; phase++) {
      begin += batch * length(phase / 2) * length(phase % 2) * channels;
    }
    return begin;
  }

  /** Returns where row {@code y} of a phase of an image begins. */
  int row(int rows, int columns, int image, int y) {
    int width = length(columns);
    return begin(rows, columns) + ((image * length(rows) + y) * width) * channels;
  }

  /** Returns the numbers that all phases take for one image. */
  static long size(int side, int channels) {
    return MapSizes.square(2L * side + 1) * channels;
  }
}
