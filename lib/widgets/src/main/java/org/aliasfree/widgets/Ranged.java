package org.aliasfree.widgets;

import java.util.Map;

/**
 * A control with a number between two bounds. Until a value is set it is the lower bound.
 *
 * @param <T> type of the number
 * @param <S> the control's own type
 */
public abstract class Ranged<T extends Number & Comparable<T>, S extends Ranged<T, S>>
    extends Control<T, S> {
  private boolean chosen;

  Ranged(String name, Style.Kind style, String label, T min, T max, T step) {
    super(name, style, label);
    setQuietly("min", min);
    setQuietly("max", max);
    setQuietly("step", step);
    setQuietly("value", min);
  }

  /** Returns the lower bound. */
  public final T min() {
    return lowest(stored(get("min")));
  }

  /** Returns the upper bound. */
  public final T max() {
    return highest(stored(get("max")));
  }

  /** Returns the value of the lower bound's state. */
  T lowest(T state) {
    return state;
  }

  /** Returns the value of the upper bound's state. */
  T highest(T state) {
    return state;
  }

  /** Returns the step of one key press. */
  public final T step() {
    return stored(get("step"));
  }

  /** Sets both bounds, given in the state's own terms. */
  final S bounds(T min, T max, T lowest, T highest) {
    Args.check(min.compareTo(max) < 0, "min must lie below max, got %s and %s", lowest, highest);
    synchronized (LOCK) {
      T value = value();
      Args.check(
          !chosen || (value.compareTo(lowest) >= 0 && value.compareTo(highest) <= 0),
          "value %s of %s must lie in [%s, %s]",
          value,
          label(),
          lowest,
          highest);
      set(Map.of("min", min, "max", max, "value", chosen ? value : lowest));
    }
    return self();
  }

  @Override
  public S value(T value) {
    super.value(value);
    chosen = true;
    return self();
  }

  @Override
  void receive(Map<?, ?> changes) {
    super.receive(changes);
    chosen |= changes.containsKey("value");
  }

  @Override
  Object encode(T value) {
    Args.check(
        value.compareTo(min()) >= 0 && value.compareTo(max()) <= 0,
        "%s must lie in [%s, %s], got %s",
        label().isEmpty() ? "value" : label(),
        min(),
        max(),
        value);
    return value;
  }
}
