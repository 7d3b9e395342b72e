package org.aliasfree.resample;

/**
 * Pieces of a line as columns of a table, its lanes: row r holds number r of every piece.
 *
 * <p>Filtering the pieces then is filtering a table across its rows. Eight lanes at a time are
 * moved, because eight numbers fill a line of the cache.
 */
final class Lanes {
  /** Lanes that are moved together. */
  static final int GROUP = 8;

  private final double[] line;
  private final long pitch;
  private final int count;

  /** Cuts a line into {@code count} pieces that begin {@code pitch} numbers apart. */
  Lanes(double[] line, long pitch, int count) {
    this.line = line;
    this.pitch = pitch;
    this.count = count;
  }

  /**
   * Copies numbers of all pieces into a table; beyond the ends of the line there are zeros.
   *
   * @param first number of each piece that goes to row {@code to}
   * @param n how many numbers of each piece
   * @param table [row][lane], at least as many columns as there are pieces
   */
  void read(long first, int n, double[][] table, int to) {
    for (int lane = 0; lane < count; lane += GROUP) {
      if (isInside(lane, first, n)) {
        readGroup((int) (lane * pitch + first), n, table, to, lane);
      } else {
        for (int l = lane; l < Math.min(lane + GROUP, count); l++) {
          readOne(l * pitch + first, n, table, to, l);
        }
      }
    }
  }

  /**
   * Copies rows of a table into all pieces, as far as the line goes.
   *
   * @param first number of each piece that row 0 goes to, at least 0
   * @param n how many rows
   * @param table [row][lane], at least as many columns as there are pieces
   */
  void write(long first, int n, double[][] table) {
    for (int lane = 0; lane < count; lane += GROUP) {
      if (isInside(lane, first, n)) {
        writeGroup((int) (lane * pitch + first), n, table, lane);
      } else {
        for (int l = lane; l < Math.min(lane + GROUP, count); l++) {
          writeOne(l * pitch + first, n, table, l);
        }
      }
    }
  }

  /** Returns whether there is a whole group of lanes, and the line has all numbers of it. */
  private boolean isInside(int lane, long first, int n) {
    return lane + GROUP <= count
        && lane * pitch + first >= 0
        && (lane + GROUP - 1) * pitch + first + n <= line.length;
  }

  private void readOne(long at, int n, double[][] table, int to, int lane) {
    for (int r = 0; r < n; r++) {
      boolean isInside = at + r >= 0 && at + r < line.length;
      table[to + r][lane] = isInside ? line[(int) (at + r)] : 0;
    }
  }

  private void writeOne(long at, int n, double[][] table, int lane) {
    for (int r = 0; r < n && at + r < line.length; r++) {
      line[(int) (at + r)] = table[r][lane];
    }
  }

  private void readGroup(int at, int n, double[][] table, int to, int lane) {
    double[] x = line;
    int a = at;
    int apart = (int) pitch;
    int b = a + apart;
    int c = b + apart;
    int d = c + apart;
    int e = d + apart;
    int f = e + apart;
    int g = f + apart;
    int h = g + apart;
    for (int r = 0; r < n; r++) {
      double[] row = table[to + r];
      row[lane] = x[a + r];
      row[lane + 1] = x[b + r];
      row[lane + 2] = x[c + r];
      row[lane + 3] = x[d + r];
      row[lane + 4] = x[e + r];
      row[lane + 5] = x[f + r];
      row[lane + 6] = x[g + r];
      row[lane + 7] = x[h + r];
    }
  }

  private void writeGroup(int at, int n, double[][] table, int lane) {
    double[] y = line;
    int a = at;
    int apart = (int) pitch;
    int b = a + apart;
    int c = b + apart;
    int d = c + apart;
    int e = d + apart;
    int f = e + apart;
    int g = f + apart;
    int h = g + apart;
    for (int r = 0; r < n; r++) {
      double[] row = table[r];
      y[a + r] = row[lane];
      y[b + r] = row[lane + 1];
      y[c + r] = row[lane + 2];
      y[d + r] = row[lane + 3];
      y[e + r] = row[lane + 4];
      y[f + r] = row[lane + 5];
      y[g + r] = row[lane + 6];
      y[h + r] = row[lane + 7];
    }
  }
}
