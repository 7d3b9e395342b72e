package org.aliasfree.jupyter;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A Tablesaw table as HTML with header cells, and as aligned text. */
final class TableText {
  private static final int DIGITS = 6;
  private static final int MOST_ROWS = 40;

  private TableText() {}

  /** Returns the first 40 rows, with the table's name and size where rows are left out. */
  static MimeBundle of(Table table) {
    List<String> header = table.columnNames();
    List<List<String>> rows = rows(table);
    String more =
        table.rowCount() > MOST_ROWS
            ? "The first " + MOST_ROWS + " of " + table.rowCount() + " rows."
            : "";
    String html = Markup.table(header, rows) + (more.isEmpty() ? "" : "\n<p>" + more + "</p>");
    String text = Markup.textTable(header, rows) + (more.isEmpty() ? "" : "\n" + more);
    return MimeBundle.html(html, text);
  }

  private static List<List<String>> rows(Table table) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_ROWS, table.rowCount()); i++) {
      List<String> row = new ArrayList<>();
      for (Column<?> column : table.columns()) {
        row.add(cell(column, i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** A number that the table's author gave no format is rounded; any other cell is as printed. */
  private static String cell(Column<?> column, int row) {
    String printed = column.getString(row);
    if (column instanceof DoubleColumn numbers && !column.isMissing(row)) {
      double value = numbers.getDouble(row);
      return printed.equals(String.valueOf(value)) ? Numbers.significant(value, DIGITS) : printed;
    }
    return printed;
  }
}
