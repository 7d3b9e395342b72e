package org.aliasfree.stylegan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The layers of a network as a table to read. */
public final class Schedule {
  private Schedule() {}

  /**
   * Returns the layers as text, one a line under a line of headings, columns aligned, without a
   * line break at the end.
   *
   * <p>Of StyleGAN3, in units of the canvas width: name, kernel, channels, side and rate before and
   * after, rate of the nonlinearity, cutoff f_c and stopband f_c + f_h after the layer, factors,
   * taps, padding, and the kind of down filter, where {@code critical} marks critical sampling. Of
   * StyleGAN2: block, side, channels and the rows of w that its layers read.
   */
  public static String table(Network network) {
    return network instanceof StyleGan3 third ? table(third) : table((StyleGan2) network);
  }

  private static String table(StyleGan3 network) {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "layer",
          "kernel",
          "channels",
          "side",
          "rate",
          "lrelu at",
          "f_c",
          "stopband",
          "up",
          "down",
          "taps",
          "padding",
          "down filter"
        });
    InputSpec input = network.input();
    rows.add(
        new String[] {
          "input",
          "",
          text("%d", input.channels()),
          text("%d", input.size()),
          text("%.0f", input.rate()),
          "",
          text("%.4f", input.bandwidth()),
          "",
          "",
          "",
          "",
          "",
          ""
        });
    for (LayerSpec layer : network.layers()) {
      rows.add(row(layer));
    }
    return aligned(rows);
  }

  private static String[] row(LayerSpec layer) {
    boolean filtered = layer.downTaps() > 1;
    String filter = !filtered ? "none" : layer.radialDown() ? "radial" : "separable";
    return new String[] {
      layer.name(),
      text("%d×%d", layer.kernel(), layer.kernel()),
      text("%d→%d", layer.inChannels(), layer.outChannels()),
      text("%d→%d", layer.inSize(), layer.outSize()),
      text("%.0f→%.0f", layer.in().rate(), layer.out().rate()),
      text("%.0f", layer.temporaryRate()),
      text("%.4f", layer.out().cutoff()),
      text("%.4f", layer.out().stopband()),
      text("%d", layer.up()),
      text("%d", layer.down()),
      text("%d/%d", layer.upTaps(), layer.downTaps()),
      text("%d,%d", layer.padLow(), layer.padHigh()),
      layer.critical() ? filter + ", critical" : filter
    };
  }

  private static String table(StyleGan2 network) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"block", "side", "channels", "rows of w", "of its colours"});
    int row = 0;
    for (int side : network.sides()) {
      boolean first = side == StyleGan2.FIRST_SIDE;
      int channels = network.channels(side);
      int last = first ? row : row + 1;
      rows.add(
          new String[] {
            "b" + side,
            text("%d", side),
            first
                ? text("const→%d", channels)
                : text("%d→%d", network.channels(side / 2), channels),
            first ? text("%d", row) : text("%d,%d", row, last),
            text("%d", last + 1)
          });
      row = last + 1;
    }
    return aligned(rows);
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** Returns the rows, first and last column to the left, the others to the right. */
  private static String aligned(List<String[]> rows) {
    int columns = rows.get(0).length;
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        int column = c;
        int width = rows.stream().mapToInt(r -> r[column].length()).max().orElse(0);
        String space = " ".repeat(width - row[c].length());
        boolean left = c == 0 || c == columns - 1;
        line.append(c == 0 ? "" : "  ").append(left ? row[c] + space : space + row[c]);
      }
      lines.add(line.toString().stripTrailing());
    }
    return String.join("\n", lines);
  }
}
