package org.aliasfree.widgets;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A named state that lives here and, while it is shown, in the browser as well.
 *
 * <p>A model is opened when something that holds it is shown, and may be closed and opened again;
 * between, it is an ordinary object. All states share one lock: a change and its message leave in
 * the same order.
 */
abstract class Model {
  static final Object LOCK = new Object();

  private static final String VERSION = "2.0.0";
  static final String BASE = "@jupyter-widgets/base";
  static final String CONTROLS = "@jupyter-widgets/controls";

  private final Map<String, Object> state = new LinkedHashMap<>();

  /** Cells that show this model. */
  final Set<String> cells = new TreeSet<>();

  private Session session;
  private String id;

  /**
   * Makes a model.
   *
   * @param module npm module of the model
   * @param model name of the model class
   * @param viewModule npm module of the view
   * @param view name of the view class, or null if it has none
   */
  Model(String module, String model, String viewModule, String view) {
    state.put("_model_module", module);
    state.put("_model_module_version", VERSION);
    state.put("_model_name", model);
    state.put("_view_module", viewModule);
    state.put("_view_module_version", VERSION);
    state.put("_view_name", view);
  }

  /** Returns the models that must be open before this one. */
  List<Model> needs() {
    return List.of();
  }

  /** Returns the models that are shown and closed together with this one. */
  List<Model> parts() {
    return List.of();
  }

  /** Takes the front end's changes; throws {@link IllegalArgumentException} on a bad value. */
  void receive(Map<?, ?> changes) {}

  /**
   * Takes a message that is not about state; throws {@link IllegalArgumentException} on a bad one.
   */
  void custom(Map<?, ?> content) {}

  /** Tells the reader that a message for this model was bad. */
  void complain(String message) {
    System.getLogger("org.aliasfree.widgets").log(System.Logger.Level.WARNING, message);
  }

  final Object get(String key) {
    synchronized (LOCK) {
      return state.get(key);
    }
  }

  final void set(String key, Object value) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put(key, value);
    set(change);
  }

  /** Changes the state here and, in one message, in the browser. */
  final void set(Map<String, ?> changes) {
    synchronized (LOCK) {
      Map<String, Object> news = new LinkedHashMap<>();
      changes.forEach(
          (key, value) -> {
            if (!same(state.get(key), value)) {
              news.put(key, value);
            }
          });
      state.putAll(news);
      if (session != null && !news.isEmpty()) {
        session.update(this, news, null);
      }
    }
  }

  /** Changes the state here only: the browser knows already. */
  final void setQuietly(String key, Object value) {
    synchronized (LOCK) {
      state.put(key, value);
    }
  }

  private static boolean same(Object a, Object b) {
    if (a instanceof byte[] x && b instanceof byte[] y) {
      return Arrays.equals(x, y);
    }
    return Objects.equals(a, b);
  }

  /** Returns a copy of the whole state. */
  final Map<String, Object> state() {
    synchronized (LOCK) {
      return new LinkedHashMap<>(state);
    }
  }

  /** Returns the id in the browser, or null while closed. */
  final String id() {
    synchronized (LOCK) {
      return id;
    }
  }

  final boolean isOpen() {
    return id() != null;
  }

  /** Notes that the model is open as {@code id}, or, with nulls, closed. */
  final void opened(Session session, String id) {
    synchronized (LOCK) {
      this.session = session;
      this.id = id;
      if (session == null) {
        cells.clear();
      }
    }
  }

  final Session session() {
    synchronized (LOCK) {
      return session;
    }
  }
}
