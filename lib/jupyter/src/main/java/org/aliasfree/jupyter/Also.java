package org.aliasfree.jupyter;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.signal.Require;

/**
 * One more position of an interactive figure's controls that becomes a picture. Immutable.
 *
 * @param values one of each control, in their order
 */
public record Also(List<Object> values) {
  public Also {
    values = List.copyOf(values);
  }

  /** Returns the index of each value in its knob. */
  List<Integer> of(List<Knob<?>> knobs) {
    Require.that(
        values.size() == knobs.size(),
        "a further picture must name one value for each of %s controls, got %s",
        knobs.size(),
        values);
    List<Integer> position = new ArrayList<>();
    for (int i = 0; i < knobs.size(); i++) {
      position.add(knobs.get(i).require("a further picture", values.get(i)));
    }
    return position;
  }
}
