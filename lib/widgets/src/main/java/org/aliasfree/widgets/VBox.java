package org.aliasfree.widgets;

import java.util.List;

/** Widgets one below the other. */
public final class VBox extends Box {
  private VBox(List<? extends Widget> children) {
    super("VBox", children);
  }

  /** Returns a box with these widgets. */
  public static VBox of(Widget... children) {
    return new VBox(List.of(children));
  }

  /** Puts {@code child} behind the others. */
  public VBox add(Widget child) {
    append(child);
    return this;
  }
}
