package org.aliasfree.widgets;

/** Widgets below their titles, at most one unfolded; at first none. */
public final class Accordion extends Titled {
  private Accordion() {
    super("Accordion");
  }

  /** Returns an accordion with one child. */
  public static Accordion of(String title, Widget child) {
    return new Accordion().section(title, child);
  }

  /** Adds a child. */
  public Accordion section(String title, Widget child) {
    append(title, child);
    return this;
  }

  /** Unfolds a child, counted from 0. */
  public Accordion open(int index) {
    select(index);
    return this;
  }
}
