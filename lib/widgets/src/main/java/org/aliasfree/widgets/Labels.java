package org.aliasfree.widgets;

import java.util.ArrayList;
import java.util.List;

/** Gives the labels of a figure one width, so that none is cut and the handles stand in line. */
final class Labels {
  private static final String SLIDER_WIDTH = "min(100%, 480px)";

  private Labels() {}

  /** Sets widths where the user has set none. */
  static void align(Widget root) {
    List<Control<?, ?>> controls = new ArrayList<>();
    collect(root, controls);
    int longest = controls.stream().mapToInt(c -> c.description().length()).max().orElse(0);
    for (Control<?, ?> control : controls) {
      if (!(control instanceof Play)) {
        control.style().align((longest + 1) + "ch");
      }
      if ("horizontal".equals(control.get("orientation"))) {
        preset(control, "width", SLIDER_WIDTH);
      } else if (control instanceof ToggleButtons) {
        preset(control, "display", "flex"); // or the row stands below its label
        preset(control, "width", "auto");
        if ("".equals(control.style().get("button_width"))) {
          control.style().buttonWidth("auto");
        }
      }
    }
  }

  private static void preset(Widget widget, String property, String css) {
    if (widget.layout().get(property) == null) {
      widget.layout().set(property, css);
    }
  }

  private static void collect(Widget widget, List<Control<?, ?>> found) {
    if (widget instanceof Control<?, ?> control) {
      found.add(control);
    }
    widget.inside().forEach(child -> collect(child, found));
  }
}
