package org.aliasfree.widgets;

/** A line of plain text, as wide as it needs. Formulas between dollar signs are typeset. */
public final class Label extends Widget {
  private Label(String text) {
    super("Label", new Style(Style.Kind.LABEL));
    setQuietly("description", "");
    setQuietly("description_allow_html", false);
    setQuietly("placeholder", "\u200b");
    value(text);
  }

  /** Returns a line of {@code text}. */
  public static Label of(String text) {
    return new Label(text);
  }

  /** Returns the text. */
  public String value() {
    return (String) get("value");
  }

  /** Sets the text. */
  public Label value(String text) {
    Args.check(text != null, "text must not be null");
    set("value", text);
    return this;
  }

  /** Returns the looks, to be changed by its methods. */
  public Style style() {
    return styleOrNull();
  }

  @Override
  public String toString() {
    return value();
  }
}
