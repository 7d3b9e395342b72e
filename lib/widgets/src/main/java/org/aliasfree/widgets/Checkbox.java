package org.aliasfree.widgets;

/** A box that is ticked or not; at first not. */
public final class Checkbox extends Control<Boolean, Checkbox> {
  private Checkbox(String label) {
    super("Checkbox", Style.Kind.CHECKBOX, label);
    setQuietly("value", false);
    setQuietly("indent", true);
  }

  /** Returns an empty box with a visible label. */
  public static Checkbox of(String label) {
    return new Checkbox(label);
  }

  /** Says whether the box stands under other controls' handles or at the left edge. */
  public Checkbox indent(boolean indent) {
    set("indent", indent);
    return this;
  }

  @Override
  Boolean decode(Object sent) {
    Args.check(sent instanceof Boolean, "value must be true or false, got %s", Args.brief(sent));
    return (Boolean) sent;
  }

  @Override
  Object encode(Boolean value) {
    return value;
  }

  @Override
  Boolean stored(Object state) {
    return (Boolean) state;
  }
}
