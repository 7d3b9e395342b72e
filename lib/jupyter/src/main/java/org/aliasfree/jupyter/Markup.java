package org.aliasfree.jupyter;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Pieces of HTML, each with its text twin. */
public final class Markup {
  private static final Pattern NUMBER = Pattern.compile("[-+.0-9eE∞…]*|NaN");

  private Markup() {}

  /** Returns {@code text} with the characters that mean something in HTML replaced. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Returns {@code text} as a JavaScript string literal that may stand inside a script element. */
  static String script(String text) {
    StringBuilder s = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c < ' ' || c > '~') {
        s.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        s.append(c);
      }
    }
    return s.append('"').toString();
  }

  /**
   * Returns a table with header cells, as HTML.
   *
   * @param header the column names
   * @param rows cells as plain text, each row as long as the header
   */
  public static String table(List<String> header, List<List<String>> rows) {
    StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
    for (int i = 0; i < header.size(); i++) {
      html.append("<th scope=\"col\"").append(alignment(rows, i)).append('>');
      html.append(escape(header.get(i))).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      html.append("<tr>");
      for (int i = 0; i < header.size(); i++) {
        html.append("<td").append(alignment(rows, i)).append('>');
        html.append(escape(row.get(i))).append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody>\n</table>").toString();
  }

  /**
   * A column of numbers stands at the right, where front ends put every cell; words at the left.
   */
  private static String alignment(List<List<String>> rows, int column) {
    boolean words =
        rows.stream().map(row -> row.get(column)).anyMatch(cell -> !NUMBER.matcher(cell).matches());
    return words ? " style=\"text-align:left\"" : "";
  }

  /** Returns the same table as text, columns aligned, without trailing spaces. */
  public static String textTable(List<String> header, List<List<String>> rows) {
    int[] width = header.stream().mapToInt(String::length).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < width.length; i++) {
        width[i] = Math.max(width[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder(line(header, width));
    rows.forEach(row -> text.append('\n').append(line(row, width)));
    return text.toString();
  }

  private static String line(List<String> cells, int[] width) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < width.length; i++) {
      line.append(cells.get(i)).append(" ".repeat(width[i] - cells.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
