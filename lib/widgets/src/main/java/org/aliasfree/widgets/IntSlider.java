package org.aliasfree.widgets;

/** A slider over whole numbers, 0…100 unless told. */
public final class IntSlider extends Slider<Integer, IntSlider> {
  private IntSlider(String label) {
    super("IntSlider", label, 0, 100, 1, "d");
  }

  /** Returns a slider with a visible label. */
  public static IntSlider of(String label) {
    return new IntSlider(label);
  }

  /** Sets the bounds, both included. */
  public IntSlider range(int min, int max) {
    return bounds(min, max, min, max);
  }

  /** Sets the step, at least 1. */
  public IntSlider step(int step) {
    Args.check(step >= 1, "step must be at least 1, got %s", step);
    set("step", step);
    return this;
  }

  @Override
  Integer decode(Object sent) {
    return Args.integer("value", sent);
  }

  @Override
  Integer stored(Object state) {
    return (Integer) state;
  }
}
