package org.aliasfree.widgets;

import java.util.List;
import java.util.Map;

/**
 * A row of buttons of which one is down.
 *
 * @param <T> type of the options
 */
public final class ToggleButtons<T> extends Choice<T, ToggleButtons<T>> {
  private ToggleButtons(String label, Map<String, ? extends T> options) {
    super("ToggleButtons", Style.Kind.TOGGLE_BUTTONS, label, options);
    setQuietly("button_style", "");
    setQuietly("icons", List.of());
    setQuietly("tooltips", List.of());
  }

  /** Returns a row of options, each named by its {@code toString}; the first one is down. */
  public static <T> ToggleButtons<T> of(String label, List<? extends T> options) {
    return new ToggleButtons<>(label, named(options));
  }

  /** Returns a row of named options in the map's order; the first one is down. */
  public static <T> ToggleButtons<T> of(String label, Map<String, ? extends T> options) {
    return new ToggleButtons<>(label, options);
  }

  /** Sets what appears when the mouse rests on each button, one text per option. */
  public ToggleButtons<T> tooltips(List<String> texts) {
    Args.check(
        texts.size() == options().size(),
        "one tooltip per option: %s options, got %s",
        options().size(),
        texts.size());
    set("tooltips", List.copyOf(texts));
    return this;
  }
}
