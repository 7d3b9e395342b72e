package org.aliasfree.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A box whose children have titles, of which one is open. */
public abstract class Titled extends Box {
  private final List<String> titles = new ArrayList<>();

  Titled(String name) {
    super(name, List.of());
    setQuietly("titles", List.of());
  }

  final void append(String title, Widget child) {
    Args.check(title != null, "title must not be null");
    synchronized (LOCK) {
      titles.add(title);
      set("titles", List.copyOf(titles));
      append(child);
    }
  }

  /** Returns the place of the open child, from 0. */
  public final OptionalInt selected() {
    return get("selected_index") instanceof Integer index
        ? OptionalInt.of(index)
        : OptionalInt.empty();
  }

  final void select(int index) {
    Args.check(
        index >= 0 && index < children().size(),
        "selected must lie in [0, %s], got %s",
        children().size() - 1,
        index);
    set("selected_index", index);
  }

  @Override
  final void receive(Map<?, ?> changes) {
    Object sent = changes.get("selected_index");
    if (sent != null) {
      int index = Args.integer("selected_index", sent);
      Args.check(index >= 0 && index < children().size(), "no child has the index %s", index);
      setQuietly("selected_index", index);
    } else if (changes.containsKey("selected_index")) {
      setQuietly("selected_index", null);
    }
  }
}
