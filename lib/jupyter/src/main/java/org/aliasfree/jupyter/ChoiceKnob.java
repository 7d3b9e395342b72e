package org.aliasfree.jupyter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.aliasfree.signal.Require;

/**
 * A knob with options, named by their {@code toString}: a list that opens. Immutable.
 *
 * @param label the name a reader sees
 * @param values the options, at least two, of different names
 * @param startIndex index of the option at the start
 * @param twinIndices indices of the options that become pictures
 * @param <T> type of the options
 */
public record ChoiceKnob<T>(String label, List<T> values, int startIndex, List<Integer> twinIndices)
    implements Knob<T> {

  public ChoiceKnob {
    Knob.checked(label);
    values = List.copyOf(values);
    twinIndices = List.copyOf(twinIndices);
    Require.that(
        values.size() >= 2
            && values.stream().map(String::valueOf).distinct().count() == values.size(),
        "%s must have at least two options of different names, got %s",
        label,
        values);
  }

  static <T> ChoiceKnob<T> of(String label, List<T> options) {
    return new ChoiceKnob<>(label, options, 0, List.of());
  }

  /** Returns this knob with another start; without one it is the first option. */
  public ChoiceKnob<T> start(T option) {
    return new ChoiceKnob<>(label, values, require("the start", option), twinIndices);
  }

  /** Returns this knob with the options that become pictures for readers without a kernel. */
  @SafeVarargs
  public final ChoiceKnob<T> twin(T... options) {
    LinkedHashSet<Integer> indices = new LinkedHashSet<>();
    for (T option : options) {
      indices.add(require("a picture", option));
    }
    return new ChoiceKnob<>(label, values, startIndex, new ArrayList<>(indices));
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public int indexOf(Object value) {
    return values.indexOf(value);
  }

  @Override
  public String range() {
    return values.toString();
  }
}
