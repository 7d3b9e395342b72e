package org.aliasfree.jupyter;

import java.util.List;

/**
 * An animation with the sentence that stands for it. It shows as two outputs: the first frame,
 * still; and a part that opens, in which the film runs and repeats until the part is closed, so
 * that nothing moves unasked. Immutable.
 */
public final class Film implements Showable {
  private static final String STYLE =
      """
      .jp-OutputArea-child:has(+ .jp-OutputArea-child .aliasfree-film[open]),
      .output_area:has(+ .output_area .aliasfree-film[open]) { display: none; }
      """;

  private final Drawing still;
  private final String sentence;
  private final String caption;
  private final String file;
  private final int frames;
  private final double seconds;

  Film(Drawing still, String sentence, String caption, String file, int frames, double seconds) {
    this.still = still;
    this.sentence = sentence;
    this.caption = caption;
    this.file = file;
    this.frames = frames;
    this.seconds = seconds;
  }

  /** Returns this film with a caption: the two or three numbers that matter. */
  public Film caption(String text) {
    return new Film(still, sentence, text.strip(), file, frames, seconds);
  }

  /** Returns the sentence that stands for the film. */
  public String sentence() {
    return sentence;
  }

  @Override
  public List<MimeBundle> outputs() {
    String text = caption.isEmpty() ? length() : caption + "\n" + length();
    return List.of(
        MimeBundle.picture(FewColours.of(still, still.image()), still.width(), sentence),
        MimeBundle.html(html(), text));
  }

  private String length() {
    return "Animation: " + frames + " pictures, " + Numbers.significant(seconds, 3) + " s";
  }

  private String html() {
    return "<style>\n"
        + STYLE
        + "</style>\n<details class=\"aliasfree-film\"><summary>"
        + length()
        + " (open to play, close to stop)</summary>\n<img width=\""
        + still.width()
        + "\" style=\"max-width:100%\" alt=\""
        + Markup.escape(sentence)
        + "\" src=\"data:image/png;base64,"
        + file
        + "\"></details>\n<div class=\"aliasfree-caption\">"
        + Markup.escape(caption)
        + "</div>\n"
        + Figure.altScript(sentence);
  }
}
