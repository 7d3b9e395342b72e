package org.aliasfree.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A widget with a value that the reader and the program can both change.
 *
 * <p>Listeners run on one worker thread, newest value first: while a listener works, only the last
 * change waits. What a listener prints or throws appears under the figure.
 *
 * @param <T> type of the value
 * @param <S> the control's own type, returned by its setters
 */
public abstract class Control<T, S extends Control<T, S>> extends Widget {
  private final List<Consumer<? super T>> listeners = new ArrayList<>();
  private String label = "";
  private boolean silent;

  Control(String name, Style.Kind style, String label) {
    super(name, new Style(style));
    this.label = checkedLabel(label);
    setQuietly("description", label);
    setQuietly("description_allow_html", false);
    setQuietly("disabled", false);
  }

  private static String checkedLabel(String label) {
    Args.check(label != null, "label must not be null");
    return label;
  }

  @SuppressWarnings("unchecked") // S is the class itself
  final S self() {
    return (S) this;
  }

  /** Returns the name of the state's part that holds the value. */
  String trait() {
    return "value";
  }

  /** Returns the value as the browser sent it, or throws {@link IllegalArgumentException}. */
  abstract T decode(Object sent);

  /** Returns {@code value} as the browser wants it, or throws {@link IllegalArgumentException}. */
  abstract Object encode(T value);

  /** Returns the value of what is in the state. */
  abstract T stored(Object state);

  /** Returns the current value. */
  public final T value() {
    return stored(get(trait()));
  }

  /**
   * Sets the value, here and in the browser, and wakes the listeners if it is a new one.
   *
   * @throws IllegalArgumentException if the control cannot have this value
   */
  public S value(T value) {
    Args.check(value != null, "value of %s must not be null", label);
    Object state = encode(value);
    synchronized (LOCK) {
      boolean news = !Objects.equals(state, get(trait()));
      set(trait(), state);
      if (news) {
        changed();
      }
    }
    return self();
  }

  /** Calls {@code listener} with the newest value after every change. */
  public final S observe(Consumer<? super T> listener) {
    Args.check(listener != null, "listener must not be null");
    synchronized (LOCK) {
      listeners.add(listener);
    }
    return self();
  }

  /**
   * Keeps the values of this control and {@code other} equal in the browser; close it to end that.
   */
  public final Link link(Control<?, ?> other) {
    return Link.between(this, other);
  }

  /** Returns the visible label. */
  public final String label() {
    return label;
  }

  /** Adds the unit of the value to the label, in parentheses. */
  public final S unit(String unit) {
    Args.check(unit != null && !unit.isBlank(), "unit must not be blank");
    set("description", label + " (" + unit + ")");
    return self();
  }

  final String description() {
    return (String) get("description");
  }

  /** Sets the text that appears when the mouse rests on the control. */
  public final S tooltip(String text) {
    Args.check(text != null, "tooltip must not be null");
    set("tooltip", text);
    return self();
  }

  /** Makes the control grey and immovable, or lets it move again. */
  public final S disabled(boolean disabled) {
    set("disabled", disabled);
    return self();
  }

  /** Returns the looks, to be changed by its methods. */
  public final Style style() {
    return styleOrNull();
  }

  /** Lets the control follow another one without waking listeners itself. */
  final void silence() {
    silent = true;
  }

  final void changed() {
    if (silent) {
      return;
    }
    group()
        .offer(
            this,
            () -> {
              List<Consumer<? super T>> now;
              synchronized (LOCK) {
                now = List.copyOf(listeners);
              }
              T value = value();
              now.forEach(listener -> listener.accept(value));
            });
  }

  @Override
  final boolean interactive() {
    return true;
  }

  @Override
  void receive(Map<?, ?> changes) {
    if (changes.containsKey(trait())) {
      Object state = encode(decode(changes.get(trait())));
      synchronized (LOCK) {
        if (!state.equals(get(trait()))) {
          setQuietly(trait(), state);
          changed();
        }
      }
    }
  }

  @Override
  public String toString() {
    return super.toString() + " " + description() + " = " + value();
  }
}
