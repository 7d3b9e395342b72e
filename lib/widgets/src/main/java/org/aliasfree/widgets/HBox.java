package org.aliasfree.widgets;

import java.util.List;

/** Widgets side by side. */
public final class HBox extends Box {
  private HBox(List<? extends Widget> children) {
    super("HBox", children);
  }

  /** Returns a box with these widgets. */
  public static HBox of(Widget... children) {
    return new HBox(List.of(children));
  }

  /** Puts {@code child} behind the others. */
  public HBox add(Widget child) {
    append(child);
    return this;
  }
}
