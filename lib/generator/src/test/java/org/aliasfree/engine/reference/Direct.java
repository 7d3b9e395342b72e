package org.aliasfree.engine.reference;

import org.aliasfree.resample.Upfirdn;
import org.aliasfree.resample.Upfirdn2d;
import org.aliasfree.weights.Tensor;

/**
 * The operations as their definitions say, in plain loops and double precision, on one picture
 * {@code [channel][row][column]}. Slow, and written without a look at the engine.
 */
final class Direct {
  private Direct() {}

  /** Returns a picture of a batch. */
  static double[][][] picture(Tensor nchw, int n) {
    double[][][] x = new double[nchw.side(1)][nchw.side(2)][nchw.side(3)];
    for (int c = 0; c < x.length; c++) {
      for (int i = 0; i < x[c].length; i++) {
        for (int j = 0; j < x[c][i].length; j++) {
          x[c][i][j] = nchw.get(n, c, i, j);
        }
      }
    }
    return x;
  }

  /** Returns zero insertion, padding or cropping, true convolution, decimation of one channel. */
  static double[][] upfirdn(Upfirdn2d operation, double[][] x, double[][] taps) {
    Upfirdn alongX = operation.alongX();
    Upfirdn alongY = operation.alongY();
    int height = x.length * alongY.up() + alongY.padBefore() + alongY.padAfter();
    int width = x[0].length * alongX.up() + alongX.padBefore() + alongX.padAfter();
    double[][] padded = new double[height][width];
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        padded[i][j] = inserted(x, i - alongY.padBefore(), j - alongX.padBefore(), operation);
      }
    }
    int rows = (height - taps.length) / alongY.down() + 1;
    int columns = (width - taps[0].length) / alongX.down() + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int a = 0; a < taps.length; a++) {
          for (int b = 0; b < taps[0].length; b++) {
            int fromA = alongY.flip() ? a : taps.length - 1 - a;
            int fromB = alongX.flip() ? b : taps[0].length - 1 - b;
            y[i][j] +=
                alongX.gain()
                    * alongY.gain()
                    * taps[fromA][fromB]
                    * padded[i * alongY.down() + a][j * alongX.down() + b];
          }
        }
      }
    }
    return y;
  }

  private static double inserted(double[][] x, int i, int j, Upfirdn2d operation) {
    int up = operation.alongY().up();
    int across = operation.alongX().up();
    boolean sample =
        i >= 0
            && j >= 0
            && i % up == 0
            && j % across == 0
            && i / up < x.length
            && j / across < x[0].length;
    return sample ? x[i / up][j / across] : 0;
  }

  /** Returns taps as a table: a vector becomes its outer product with itself. */
  static double[][] table(Tensor taps) {
    int n = taps.side(0);
    double[][] table = new double[n][taps.rank() == 2 ? taps.side(1) : n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < table[a].length; b++) {
        table[a][b] = taps.rank() == 2 ? taps.get(a, b) : (double) taps.get(a) * taps.get(b);
      }
    }
    return table;
  }

  /** Returns bias, up, leaky ReLU, gain, clamp, down. */
  static double[][][] filteredLeakyRelu(FilteredLeakyRelu f, double[][][] x, Tensor bias) {
    double[][][] y = new double[x.length][][];
    for (int c = 0; c < x.length; c++) {
      double[][] biased = new double[x[c].length][x[c][0].length];
      for (int i = 0; i < biased.length; i++) {
        for (int j = 0; j < biased[i].length; j++) {
          biased[i][j] = x[c][i][j] + bias.get(c);
        }
      }
      double[][] fine = upfirdn(f.up(), biased, table(f.upTaps()));
      for (double[] row : fine) {
        for (int j = 0; j < row.length; j++) {
          double v = f.gain() * (row[j] > 0 ? row[j] : f.slope() * row[j]);
          row[j] = Math.max(-f.clamp(), Math.min(f.clamp(), v));
        }
      }
      y[c] = upfirdn(f.down(), fine, table(f.downTaps()));
    }
    return y;
  }

  /** Returns the modulated correlation, weights {@code [out, in, k, k]}. */
  static double[][][] modulated(
      double[][][] x, Tensor weight, double[] style, boolean demodulate, int pad, double gain) {
    int k = weight.side(2);
    int height = x[0].length + 2 * pad - k + 1;
    int width = x[0][0].length + 2 * pad - k + 1;
    double[][][] y = new double[weight.side(0)][height][width];
    for (int o = 0; o < y.length; o++) {
      double squares = 1e-8;
      for (int c = 0; c < x.length; c++) {
        for (int a = 0; a < k * k; a++) {
          squares += Math.pow(weight.get(o, c, a / k, a % k) * style[c], 2);
        }
      }
      double scale = gain * (demodulate ? 1 / Math.sqrt(squares) : 1);
      for (int i = 0; i < height; i++) {
        for (int j = 0; j < width; j++) {
          for (int c = 0; c < x.length; c++) {
            for (int a = 0; a < k; a++) {
              for (int b = 0; b < k; b++) {
                int row = i + a - pad;
                int column = j + b - pad;
                if (0 <= row && row < x[c].length && 0 <= column && column < x[c][row].length) {
                  y[o][i][j] += scale * style[c] * weight.get(o, c, a, b) * x[c][row][column];
                }
              }
            }
          }
        }
      }
    }
    return y;
  }

  /** Returns the values {@code [1, channels, rows, columns]}. */
  static Tensor tensor(double[][][] y) {
    int rows = y[0].length;
    int columns = y[0][0].length;
    double[] values = new double[y.length * rows * columns];
    for (int c = 0; c < y.length; c++) {
      for (int i = 0; i < rows; i++) {
        System.arraycopy(y[c][i], 0, values, (c * rows + i) * columns, columns);
      }
    }
    return Tensor.of(new int[] {1, y.length, rows, columns}, values);
  }
}
