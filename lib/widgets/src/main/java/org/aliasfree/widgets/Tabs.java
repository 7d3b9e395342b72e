package org.aliasfree.widgets;

/** Widgets on top of each other, one tab each; at first the first one is open. */
public final class Tabs extends Titled {
  private Tabs() {
    super("Tab");
  }

  /** Returns tabs with one child. */
  public static Tabs of(String title, Widget child) {
    return new Tabs().tab(title, child).open(0);
  }

  /** Adds a tab. */
  public Tabs tab(String title, Widget child) {
    append(title, child);
    return this;
  }

  /** Opens a tab, counted from 0. */
  public Tabs open(int index) {
    select(index);
    return this;
  }
}
