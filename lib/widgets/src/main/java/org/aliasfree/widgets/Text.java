package org.aliasfree.widgets;

/** A line of text to type; at first empty. */
public final class Text extends Control<String, Text> {
  private Text(String label) {
    super("Text", Style.Kind.TEXT, label);
    setQuietly("value", "");
    setQuietly("placeholder", "\u200b");
    setQuietly("continuous_update", true);
  }

  /** Returns an empty line with a visible label. */
  public static Text of(String label) {
    return new Text(label);
  }

  /** Sets the pale text in an empty line. */
  public Text placeholder(String text) {
    Args.check(text != null, "placeholder must not be null");
    set("placeholder", text);
    return this;
  }

  /** Says whether each key is a change (the default) or only Enter and leaving the line. */
  public Text continuous(boolean continuous) {
    set("continuous_update", continuous);
    return this;
  }

  @Override
  String decode(Object sent) {
    Args.check(sent instanceof String, "value must be text, got %s", Args.brief(sent));
    return (String) sent;
  }

  @Override
  Object encode(String value) {
    return value;
  }

  @Override
  String stored(Object state) {
    return (String) state;
  }
}
