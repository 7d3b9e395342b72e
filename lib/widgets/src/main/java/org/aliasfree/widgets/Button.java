package org.aliasfree.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A button. Each click counts, however long the one before takes. */
public final class Button extends Widget {
  private final List<Runnable> listeners = new ArrayList<>();

  private Button(String label) {
    super("Button", new Style(Style.Kind.BUTTON));
    Args.check(label != null, "label must not be null");
    setQuietly("description", label);
    setQuietly("disabled", false);
    setQuietly("icon", "");
    setQuietly("button_style", "");
  }

  /** Returns a button with a visible label. */
  public static Button of(String label) {
    return new Button(label);
  }

  /** Calls {@code listener} at every click. */
  public Button onClick(Runnable listener) {
    Args.check(listener != null, "listener must not be null");
    synchronized (LOCK) {
      listeners.add(listener);
    }
    return this;
  }

  /** Sets the text that appears when the mouse rests on the button. */
  public Button tooltip(String text) {
    Args.check(text != null, "tooltip must not be null");
    set("tooltip", text);
    return this;
  }

  /** Sets the picture before the label: a Font Awesome name such as {@code "undo"}. */
  public Button icon(String name) {
    Args.check(name != null, "icon must not be null");
    set("icon", name);
    return this;
  }

  /** Makes the button grey and dead, or alive again. */
  public Button disabled(boolean disabled) {
    set("disabled", disabled);
    return this;
  }

  /** Returns the looks, to be changed by its methods. */
  public Style style() {
    return styleOrNull();
  }

  @Override
  boolean interactive() {
    return true;
  }

  @Override
  void custom(Map<?, ?> content) {
    Args.check(
        "click".equals(content.get("event")),
        "event of a button must be a click, got %s",
        Args.brief(content.get("event")));
    List<Runnable> now;
    synchronized (LOCK) {
      now = List.copyOf(listeners);
    }
    group().offer(new Object(), () -> now.forEach(Runnable::run));
  }

  @Override
  public String toString() {
    return super.toString() + " " + get("description");
  }
}
