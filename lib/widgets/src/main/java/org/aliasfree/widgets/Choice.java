package org.aliasfree.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A control that holds one of several options; at first the first one.
 *
 * @param <T> type of the options
 * @param <S> the control's own type
 */
public abstract class Choice<T, S extends Choice<T, S>> extends Control<T, S> {
  private final List<T> options;

  Choice(String name, Style.Kind style, String label, Map<String, ? extends T> options) {
    super(name, style, label);
    Args.check(!options.isEmpty(), "%s must have at least one option", label);
    this.options = List.copyOf(options.values());
    Args.check(
        new LinkedHashSet<>(this.options).size() == this.options.size(),
        "options of %s must differ, got %s",
        label,
        this.options);
    setQuietly("_options_labels", List.copyOf(options.keySet()));
    setQuietly("index", 0);
  }

  /** Returns the options under their own names. */
  static <T> Map<String, T> named(List<? extends T> options) {
    Map<String, T> named = new LinkedHashMap<>();
    for (T option : options) {
      T earlier = named.put(String.valueOf(option), option);
      Args.check(earlier == null, "options must have different names, got %s twice", option);
    }
    return named;
  }

  /** Returns the options in their order. */
  public final List<T> options() {
    return new ArrayList<>(options);
  }

  @Override
  final String trait() {
    return "index";
  }

  @Override
  final Object encode(T value) {
    int index = options.indexOf(value);
    Args.check(index >= 0, "%s must be one of %s, got %s", label(), options, value);
    return index;
  }

  @Override
  final T decode(Object sent) {
    int index = Args.integer("index", sent);
    Args.check(
        index >= 0 && index < options.size(),
        "index must lie in [0, %s], got %s",
        options.size() - 1,
        index);
    return options.get(index);
  }

  @Override
  final T stored(Object state) {
    return options.get((Integer) state);
  }
}
