package org.aliasfree.lesson;

import org.aliasfree.jupyter.Markup;
import org.aliasfree.jupyter.MimeBundle;
import org.aliasfree.jupyter.Show;

/** Help that a reader opens only if wanted. */
public final class Hint {
  private Hint() {}

  /** Shows {@code text} behind the word "Hint", closed. */
  public static void show(String text) {
    Show.show(of(text));
  }

  static MimeBundle of(String text) {
    return MimeBundle.html(
        "<details><summary>Hint</summary>" + Markup.escape(text) + "</details>", "Hint: " + text);
  }
}
