package org.aliasfree.widgets;

import java.util.List;
import java.util.Map;

/**
 * A list that opens and lets one option be chosen.
 *
 * @param <T> type of the options
 */
public final class Dropdown<T> extends Choice<T, Dropdown<T>> {
  private Dropdown(String label, Map<String, ? extends T> options) {
    super("Dropdown", Style.Kind.DESCRIPTION, label, options);
  }

  /** Returns a list of options, each named by its {@code toString}; the first one is chosen. */
  public static <T> Dropdown<T> of(String label, List<? extends T> options) {
    return new Dropdown<>(label, named(options));
  }

  /** Returns a list of named options in the map's order; the first one is chosen. */
  public static <T> Dropdown<T> of(String label, Map<String, ? extends T> options) {
    return new Dropdown<>(label, options);
  }
}
