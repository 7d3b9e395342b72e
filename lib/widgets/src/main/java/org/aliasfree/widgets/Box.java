package org.aliasfree.widgets;

import java.util.ArrayList;
import java.util.List;

/** A widget that holds others. */
public abstract class Box extends Widget {

  Box(String name, List<? extends Widget> children) {
    super(name, null);
    setQuietly("box_style", "");
    fill(children);
  }

  final void fill(List<? extends Widget> children) {
    for (Widget child : children) {
      Args.check(child != null && child != this, "a box holds other widgets, got %s", child);
      adopt(child);
    }
    set("children", List.copyOf(children));
  }

  /** Puts {@code child} behind the others. */
  final void append(Widget child) {
    synchronized (LOCK) {
      List<Widget> all = new ArrayList<>(children());
      all.add(child);
      fill(all);
    }
  }

  /** Returns the widgets inside, in their order. */
  public List<Widget> children() {
    List<Widget> children = new ArrayList<>();
    if (get("children") instanceof List<?> list) {
      list.forEach(each -> children.add((Widget) each));
    }
    return children;
  }

  @Override
  final List<Widget> inside() {
    if (!(get("children") instanceof List<?> list)) {
      return List.of();
    }
    List<Widget> all = new ArrayList<>();
    list.forEach(each -> all.add((Widget) each));
    return all;
  }
}
