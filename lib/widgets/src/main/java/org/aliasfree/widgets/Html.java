package org.aliasfree.widgets;

/** A piece of a web page, trusted: whoever writes its markup writes into the reader's page. */
public final class Html extends Widget {
  private Html(String markup) {
    super("HTML", new Style(Style.Kind.HTML));
    setQuietly("description", "");
    setQuietly("description_allow_html", false);
    setQuietly("placeholder", "\u200b");
    value(markup);
  }

  /** Returns a widget that shows {@code markup}. */
  public static Html of(String markup) {
    return new Html(markup);
  }

  /** Returns a widget that shows {@code text} as it is; screen readers announce its changes. */
  public static Html text(String text) {
    return new Html("").showText(text);
  }

  /** Returns {@code text} with the characters escaped that markup gives a meaning. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Returns the markup. */
  public String value() {
    return (String) get("value");
  }

  /** Sets the markup. */
  public Html value(String markup) {
    Args.check(markup != null, "markup must not be null");
    set("value", markup);
    return this;
  }

  /** Sets the text, escaped, lines kept. */
  public Html showText(String text) {
    Args.check(text != null, "text must not be null");
    return value("<output style='white-space:pre-wrap'>" + escape(text) + "</output>");
  }

  /** Returns the looks, to be changed by its methods. */
  public Style style() {
    return styleOrNull();
  }
}
