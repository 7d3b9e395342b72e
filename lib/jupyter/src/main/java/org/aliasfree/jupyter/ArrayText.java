package org.aliasfree.jupyter;

import java.util.ArrayList;
import java.util.List;

/** Arrays of numbers as a short text and a table: the first values, the last, and how many. */
final class ArrayText {
  private static final int DIGITS = 6;
  private static final int SHOWN = 10;
  private static final int HEAD = 7;
  private static final int TAIL = 2;

  private ArrayText() {}

  /** Returns one row of values under their indices. */
  static MimeBundle of(double[] values) {
    List<Integer> shown = indices(values.length);
    List<String> header = new ArrayList<>(List.of("index"));
    List<String> row = new ArrayList<>(List.of("value"));
    for (int i : shown) {
      header.add(i < 0 ? "…" : String.valueOf(i));
      row.add(i < 0 ? "…" : Numbers.significant(values[i], DIGITS));
    }
    String text = "double[" + values.length + "]: " + String.join(", ", row.subList(1, row.size()));
    return MimeBundle.html(Markup.table(header, List.of(row)), text.stripTrailing());
  }

  /** Returns rows and columns with their indices; rows may differ in length. */
  static MimeBundle of(double[][] values) {
    int columns = 0;
    for (double[] row : values) {
      columns = Math.max(columns, row == null ? 0 : row.length);
    }
    List<Integer> shown = indices(columns);
    List<String> header = new ArrayList<>(List.of("row"));
    shown.forEach(j -> header.add(j < 0 ? "…" : String.valueOf(j)));
    List<List<String>> rows = new ArrayList<>();
    for (int i : indices(values.length)) {
      List<String> cells = new ArrayList<>(List.of(i < 0 ? "…" : String.valueOf(i)));
      for (int j : shown) {
        boolean gap = i < 0 || j < 0;
        boolean absent = !gap && (values[i] == null || j >= values[i].length);
        cells.add(gap ? "…" : absent ? "" : Numbers.significant(values[i][j], DIGITS));
      }
      rows.add(cells);
    }
    String size = "double[" + values.length + "][" + columns + "]";
    return MimeBundle.html(
        Markup.table(header, rows), size + "\n" + Markup.textTable(header, rows));
  }

  /** Returns the indices to show of {@code length}; −1 stands for those left out. */
  private static List<Integer> indices(int length) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      if (length <= SHOWN || i < HEAD || i >= length - TAIL) {
        shown.add(i);
      } else if (i == HEAD) {
        shown.add(-1);
      }
    }
    return shown;
  }
}
