package org.aliasfree.resample;

import org.aliasfree.spectrum.Plans;

/**
 * Filters along a line, many outputs at a time.
 *
 * <p>The line is cut into pieces, and these are laid side by side as {@link Lanes}: then one output
 * of every piece is a sum of whole rows of a table, a {@link RowSum}, as when a picture is filtered
 * across its rows. Pieces begin whole strides apart, so that all are in the same phase.
 */
final class Lines {
  private static final int MOST_PIECES = 128;
  private static final int SHORTEST_PIECE = 8; // outputs

  /** Values, or outputs, of each piece that are in the tables at the same time. */
  private static final int HEIGHT = 64;

  /** Numbers in the tables, about: 256 KB, which second-level caches hold. */
  private static final int ROOM = 1 << 15;

  /** If a filter is long, tables rather become larger than so narrow. */
  private static final int NARROW = 32;

  /**
   * Array headers take 16 bytes: with 6 more than a multiple of 8 numbers, rows take a multiple of
   * 64 bytes. Rows made by one array then lie alike in the cache's lines, and one of them at a
   * line's edge means all: vectors that cross an edge take twice as long.
   */
  private static final int TO_CACHE_LINES = 6;

  private static final int WIDE = 64; // lanes beside which six idle ones are few

  private final Polyphase polyphase;

  /** Makes a filter of the phases. */
  Lines(Polyphase polyphase) {
    this.polyphase = polyphase;
  }

  /** Sets {@code y} to the result for {@code x} with zeros around it. */
  void set(double[] y, double[] x) {
    int height = polyphase.outputsOf(HEIGHT);
    int met = polyphase.mostValues(height);
    int pieces = pieces(y.length, height + met);
    int periods = (y.length - 1) / polyphase.stride() + 1;
    int each = (periods - 1) / pieces + 1; // periods of a piece
    int length = (int) Math.min(y.length, (long) each * polyphase.stride());
    Lanes values = new Lanes(x, (long) each * polyphase.step(), pieces);
    Lanes outputs = new Lanes(y, (long) each * polyphase.stride(), pieces);
    int width = pieces < WIDE ? pieces : pieces + TO_CACHE_LINES;
    new Work(values, outputs, Tables.of(new Size(met, height, width))).filter(length);
  }

  /** Returns how many pieces {@code outputs} become: one, or a multiple of eight. */
  private static int pieces(int outputs, int rows) {
    int most = Math.min(MOST_PIECES, Math.max(NARROW, ROOM / rows));
    int pieces = Math.min(most, outputs / SHORTEST_PIECE) / Lanes.GROUP * Lanes.GROUP;
    return Math.max(1, pieces);
  }

  /** Numbers of rows, and of columns. */
  private record Size(int values, int outputs, int width) {}

  /** The same numbers of all pieces. */
  private static final class Tables {
    private static final Plans<Size, Tables> KEPT = new Plans<>(Tables::new);

    final double[][] values; // [row][lane]
    final double[][] outputs;

    Tables(Size size) {
      values = new double[size.values][size.width];
      outputs = new double[size.outputs][size.width];
    }

    /** Returns this thread's tables, if they are small, or new ones; with any content. */
    static Tables of(Size size) {
      long numbers = (long) (size.values + size.outputs) * size.width;
      return numbers <= ROOM ? KEPT.of(size) : new Tables(size);
    }
  }

  /** A line in work. */
  private final class Work {
    private final Lanes from;
    private final Lanes to;
    private final double[][] values; // rows: values first, first + 1, … before end
    private final double[][] outputs;
    private long first;
    private long end;

    Work(Lanes from, Lanes to, Tables tables) {
      this.from = from;
      this.to = to;
      values = tables.values;
      outputs = tables.outputs;
    }

    /** Makes the first {@code count} outputs of every piece. */
    void filter(int count) {
      for (int o = 0; o < count; o += outputs.length) {
        int n = Math.min(outputs.length, count - o);
        read(polyphase.start(o), polyphase.end(o + n - 1));
        polyphase.across(outputs, o, n, values, first);
        to.write(o, n, outputs);
      }
    }

    /** Brings values into the table; those that are in it already only change their row. */
    private void read(long begin, long limit) {
      int kept = 0;
      if (first <= begin && begin < end) {
        kept = (int) (Math.min(limit, end) - begin);
        int by = (int) (begin - first);
        for (int r = 0; r < kept; r++) {
          double[] row = values[r];
          values[r] = values[r + by];
          values[r + by] = row;
        }
      }
      if (begin + kept < limit) {
        from.read(begin + kept, (int) (limit - begin) - kept, values, kept);
      }
      first = begin;
      end = limit;
    }
  }
}
