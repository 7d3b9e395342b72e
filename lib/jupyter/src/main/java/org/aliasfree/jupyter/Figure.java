package org.aliasfree.jupyter;

import java.util.List;
import org.aliasfree.signal.Require;
import tech.tablesaw.api.Table;

/**
 * A drawing with the sentence that stands for it, and perhaps a caption and the numbers as a table.
 * Immutable.
 *
 * <p>It shows as two outputs: the picture, whose text form is the sentence; and the caption with
 * the table, closed, and a script that hands the sentence to the picture before it, because
 * JupyterLab gives pictures no alternative text. On a page that runs no scripts, picture and
 * caption remain.
 */
public final class Figure implements Showable {
  private static final int LONGEST_SENTENCE = 300;

  private final Drawing drawing;
  private final String sentence;
  private final String caption;
  private final Table table;

  private Figure(Drawing drawing, String sentence, String caption, Table table) {
    this.drawing = drawing;
    this.sentence = sentence;
    this.caption = caption;
    this.table = table;
  }

  static Figure of(Drawing drawing, String sentence) {
    return new Figure(drawing, checked(sentence), "", null);
  }

  /** Returns {@code sentence} if it may stand for a picture. */
  static String checked(String sentence) {
    Require.that(
        sentence != null && !sentence.isBlank(),
        "a figure needs a sentence that says what it shows, got %s",
        sentence);
    Require.that(
        sentence.length() <= LONGEST_SENTENCE,
        "the sentence for a figure must have at most %s characters, got %s",
        LONGEST_SENTENCE,
        sentence.length());
    return sentence.strip();
  }

  /**
   * Returns this figure with a caption.
   *
   * @param text the two or three numbers that matter
   */
  public Figure caption(String text) {
    return new Figure(drawing, sentence, text.strip(), table);
  }

  /** Returns this figure with the plotted numbers as a table, closed until someone opens it. */
  public Figure table(Table numbers) {
    return new Figure(drawing, sentence, caption, numbers.copy());
  }

  /** Returns what is drawn. */
  public Drawing drawing() {
    return drawing;
  }

  /** Returns the sentence that stands for the drawing. */
  public String sentence() {
    return sentence;
  }

  /** Returns what a reader should read beside the drawing: the caption, else the sentence. */
  String readout() {
    return caption.isEmpty() ? sentence : caption;
  }

  @Override
  public List<MimeBundle> outputs() {
    return List.of(
        MimeBundle.picture(drawing.image(), drawing.width(), sentence),
        MimeBundle.html(html(), text()));
  }

  private String html() {
    StringBuilder html = new StringBuilder("<div class=\"aliasfree-caption\">");
    html.append(Markup.escape(caption));
    if (table != null) {
      html.append("<details><summary>The numbers as a table</summary>\n")
          .append(TableText.of(table).data().get(MimeBundle.HTML))
          .append("\n</details>");
    }
    return html.append("</div>\n").append(altScript(sentence)).toString();
  }

  private String text() {
    String numbers = table == null ? "" : TableText.of(table).text();
    return caption.isEmpty() || numbers.isEmpty() ? caption + numbers : caption + "\n" + numbers;
  }

  /** Returns a script that gives the picture in the output before its own the alternative text. */
  static String altScript(String sentence) {
    return "<script>(function () {"
        + " var me = document.currentScript, at = me && me.closest('.jp-OutputArea-child,"
        + " .output_area'), before = at && at.previousElementSibling, img = before &&"
        + " before.querySelector('img'); if (img) { img.alt = "
        + Markup.script(sentence)
        + "; } })();</script>";
  }
}
