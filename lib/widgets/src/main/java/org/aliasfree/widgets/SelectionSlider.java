package org.aliasfree.widgets;

import java.util.List;
import java.util.Map;

/**
 * A slider over options in an order, for values that are not evenly spaced; the chosen option's
 * name stands beside it.
 *
 * @param <T> type of the options
 */
public final class SelectionSlider<T> extends Choice<T, SelectionSlider<T>> {
  private SelectionSlider(String label, Map<String, ? extends T> options) {
    super("SelectionSlider", Style.Kind.SLIDER, label, options);
    setQuietly("orientation", "horizontal");
    setQuietly("readout", true);
    setQuietly("continuous_update", true);
    setQuietly("behavior", "drag-tap");
  }

  /** Returns a slider over options, each named by its {@code toString}; at first the first one. */
  public static <T> SelectionSlider<T> of(String label, List<? extends T> options) {
    return new SelectionSlider<>(label, named(options));
  }

  /** Returns a slider over named options in the map's order; at first the first one. */
  public static <T> SelectionSlider<T> of(String label, Map<String, ? extends T> options) {
    return new SelectionSlider<>(label, options);
  }

  /** Says whether changes come while the handle moves (the default) or only on release. */
  public SelectionSlider<T> continuous(boolean continuous) {
    set("continuous_update", continuous);
    return this;
  }
}
