package org.aliasfree.jupyter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.aliasfree.widgets.Control;
import org.aliasfree.widgets.Dropdown;
import org.aliasfree.widgets.FloatSlider;
import org.aliasfree.widgets.IntSlider;
import org.aliasfree.widgets.SelectionSlider;

/** A knob as a control in the page. */
final class Dial {
  private final Knob<?> knob;
  private final Control<?, ?> control;
  private final IntSupplier index;
  private final IntConsumer turn;

  private Dial(Knob<?> knob, Control<?, ?> control, IntSupplier index, IntConsumer turn) {
    this.knob = knob;
    this.control = control;
    this.index = index;
    this.turn = turn;
    reset();
    if (!knob.unit().isEmpty()) {
      control.unit(knob.unit());
    }
  }

  static Dial of(Knob<?> knob) {
    if (knob instanceof NumberKnob<?> numbers && numbers.step() > 0) {
      boolean whole = numbers.values().get(0) instanceof Integer;
      return whole ? wholeSlider(numbers) : slider(numbers);
    }
    Map<String, Integer> names = new LinkedHashMap<>();
    for (int i = 0; i < knob.values().size(); i++) {
      names.put(knob.text(i), i);
    }
    if (knob instanceof NumberKnob) {
      SelectionSlider<Integer> slider = SelectionSlider.of(knob.label(), names);
      return new Dial(knob, slider, slider::value, slider::value);
    }
    Dropdown<Integer> list = Dropdown.of(knob.label(), names);
    return new Dial(knob, list, list::value, list::value);
  }

  private static Dial slider(NumberKnob<?> knob) {
    FloatSlider slider =
        FloatSlider.of(knob.label()).range(first(knob), last(knob)).step(knob.step());
    return new Dial(
        knob,
        slider,
        () -> knob.nearest(slider.value()),
        i -> slider.value(knob.values().get(i).doubleValue()));
  }

  private static Dial wholeSlider(NumberKnob<?> knob) {
    IntSlider slider =
        IntSlider.of(knob.label())
            .range((int) first(knob), (int) last(knob))
            .step((int) knob.step());
    return new Dial(
        knob,
        slider,
        () -> knob.nearest(slider.value()),
        i -> slider.value(knob.values().get(i).intValue()));
  }

  private static double first(NumberKnob<?> knob) {
    return knob.values().get(0).doubleValue();
  }

  private static double last(NumberKnob<?> knob) {
    return knob.values().get(knob.values().size() - 1).doubleValue();
  }

  Control<?, ?> control() {
    return control;
  }

  /**
   * Returns the index of the control's value. A number typed beside a slider that lies between two
   * values goes to the nearer one, in the page too.
   */
  int index() {
    int nearest = index.getAsInt();
    turn.accept(nearest);
    return nearest;
  }

  /** Puts the control back to the start. */
  void reset() {
    turn.accept(knob.startIndex());
  }
}
