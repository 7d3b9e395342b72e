package org.aliasfree.widgets;

/**
 * A slider: arrow keys move it by one step, Page Up and Page Down by several, Home and End to the
 * ends.
 *
 * @param <T> type of the number
 * @param <S> the slider's own type
 */
public abstract class Slider<T extends Number & Comparable<T>, S extends Slider<T, S>>
    extends Ranged<T, S> {

  Slider(String name, String label, T min, T max, T step, String format) {
    super(name, Style.Kind.SLIDER, label, min, max, step);
    setQuietly("orientation", "horizontal");
    setQuietly("readout", true);
    setQuietly("readout_format", format);
    setQuietly("continuous_update", true);
    setQuietly("behavior", "drag-tap");
  }

  /** Says whether changes come while the handle moves (the default) or only on release. */
  public final S continuous(boolean continuous) {
    set("continuous_update", continuous);
    return self();
  }

  /** Says whether the number beside the slider is shown. */
  public final S readout(boolean shown) {
    set("readout", shown);
    return self();
  }

  /** Sets how the number beside the slider is written, as a d3-format such as {@code ".2f"}. */
  public final S format(String d3) {
    Args.check(d3 != null && !d3.isEmpty(), "format must not be empty");
    set("readout_format", d3);
    return self();
  }

  /** Turns the slider upright. */
  public final S vertical() {
    set("orientation", "vertical");
    return self();
  }
}
