package org.aliasfree.widgets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The models open on one transport, and the kernel's half of the widget protocol (version 2.1,
 * ipywidgets' {@code messages.md}).
 */
final class Session implements Transport.Receiver {
  private final Transport transport;
  private final Map<String, Model> models = new LinkedHashMap<>();
  private final Map<String, String> executions = new HashMap<>();

  Session(Transport transport) {
    this.transport = transport;
    transport.listen(this);
  }

  Transport transport() {
    return transport;
  }

  int size() {
    synchronized (Model.LOCK) {
      return models.size();
    }
  }

  /** Opens {@code root} and all it needs for the running cell; returns its id. */
  String show(Model root) {
    synchronized (Model.LOCK) {
      Transport.Cell cell = transport.cell();
      forgetEarlierRuns(cell);
      open(root);
      for (Model model : closure(root, m -> concat(m.needs(), m.parts()))) {
        model.cells.add(cell.id());
      }
      return root.id();
    }
  }

  private void open(Model model) {
    if (model.session() == this) {
      return;
    }
    model.opened(null, null); // perhaps open in a session that has ended
    model.needs().forEach(this::open);
    if (model.session() == this) {
      return; // a link, opened by the first of its ends
    }
    String id = UUID.randomUUID().toString().replace("-", "");
    model.opened(this, id);
    models.put(id, model);
    Wire wire = Wire.of(model.state());
    attempt(
        () ->
            transport.open(
                id, Map.of("state", wire.state(), "buffer_paths", wire.paths()), wire.buffers()));
    model.parts().forEach(this::open);
  }

  /** Opens {@code model} for the cells that show {@code other}. */
  void join(Model model, Model other) {
    synchronized (Model.LOCK) {
      open(model);
      closure(model, m -> concat(m.needs(), m.parts())).forEach(m -> m.cells.addAll(other.cells));
    }
  }

  /** Sends {@code changes}, first opening models they mention. */
  void update(Model model, Map<String, ?> changes, Object request) {
    for (Model needed : model.needs()) {
      if (needed.session() != this) {
        join(needed, model);
      }
    }
    Wire wire = Wire.of(changes);
    Map<String, Object> data =
        Map.of("method", "update", "state", wire.state(), "buffer_paths", wire.paths());
    attempt(() -> transport.send(model.id(), data, wire.buffers(), request));
  }

  /** Forgets every model without a message: the transport is no more. */
  void end() {
    synchronized (Model.LOCK) {
      models.values().forEach(model -> model.opened(null, null));
      models.clear();
    }
  }

  /** Closes {@code root} and its parts. */
  void close(Model root) {
    synchronized (Model.LOCK) {
      closure(root, Model::parts).forEach(this::drop);
    }
  }

  private void drop(Model model) {
    String id = model.id();
    if (model.session() == this) {
      models.remove(id);
      model.opened(null, null);
      attempt(() -> transport.close(id));
    }
  }

  /**
   * Drops what earlier runs of this cell and cells since deleted have shown: their outputs are gone
   * from the page, so nobody can see or move those models any more.
   */
  private void forgetEarlierRuns(Transport.Cell cell) {
    Set<String> gone = new LinkedHashSet<>(cell.deleted());
    if (!cell.id().isEmpty()
        && !cell.execution().equals(executions.put(cell.id(), cell.execution()))) {
      gone.add(cell.id());
    }
    cell.deleted().forEach(executions::remove);
    if (gone.isEmpty()) {
      return;
    }
    for (Model model : List.copyOf(models.values())) {
      if (model.cells.removeAll(gone) && model.cells.isEmpty()) {
        drop(model);
      }
    }
  }

  @Override
  public void message(String comm, Map<String, Object> data, List<byte[]> buffers, Object request) {
    Capture.watch();
    Model model;
    synchronized (Model.LOCK) {
      model = models.get(comm);
    }
    try {
      handle(comm, model, data, request);
    } catch (RuntimeException e) {
      String text = "ignored a message from the browser: " + e.getMessage();
      if (model == null) {
        System.getLogger(Session.class.getName()).log(System.Logger.Level.WARNING, text);
      } else {
        model.complain(text);
        putRight(model, data);
      }
    }
  }

  private void handle(String comm, Model model, Map<String, Object> data, Object request) {
    Object method = data == null ? null : data.get("method");
    if ("request_states".equals(method)) {
      answerStates(comm, request);
      return;
    }
    Args.check(model != null, "no widget has the id %s", Args.brief(comm));
    if ("update".equals(method)) {
      model.receive(map("state", data));
    } else if ("custom".equals(method)) {
      model.custom(map("content", data));
    } else if ("request_state".equals(method)) {
      synchronized (Model.LOCK) {
        update(model, model.state(), request);
      }
    } else {
      throw Args.failure("unknown method %s", Args.brief(method));
    }
  }

  private static Map<?, ?> map(String key, Map<String, Object> data) {
    if (data.get(key) instanceof Map<?, ?> map) {
      return map;
    }
    throw Args.failure("%s must be an object, got %s", key, Args.brief(data.get(key)));
  }

  /** Sends back our values of what a refused message tried to change. */
  private void putRight(Model model, Map<String, Object> data) {
    if (data != null && data.get("state") instanceof Map<?, ?> refused) {
      synchronized (Model.LOCK) {
        Map<String, Object> ours = model.state();
        ours.keySet().retainAll(refused.keySet());
        if (!ours.isEmpty() && model.session() == this) {
          update(model, ours, null);
        }
      }
    }
  }

  /** Answers a page that was loaded anew: all models, whole. */
  private void answerStates(String comm, Object request) {
    synchronized (Model.LOCK) {
      Map<String, Object> states = new LinkedHashMap<>();
      List<List<String>> paths = new ArrayList<>();
      List<byte[]> buffers = new ArrayList<>();
      models.forEach(
          (id, model) -> {
            Wire wire = Wire.of(model.state());
            states.put(
                id,
                Map.of(
                    "model_name", wire.state().get("_model_name"),
                    "model_module", wire.state().get("_model_module"),
                    "model_module_version", wire.state().get("_model_module_version"),
                    "state", wire.state()));
            paths.addAll(wire.paths(id, "state"));
            buffers.addAll(wire.buffers());
          });
      Map<String, Object> data =
          Map.of("method", "update_states", "states", states, "buffer_paths", paths);
      attempt(() -> transport.send(comm, data, buffers, request));
    }
  }

  @Override
  public void closed(String comm) {
    synchronized (Model.LOCK) {
      Model model = models.remove(comm);
      if (model != null) {
        model.opened(null, null);
      }
    }
  }

  /** A front end that is gone must not fail the user's cell. */
  private static void attempt(Runnable message) {
    try {
      message.run();
    } catch (RuntimeException e) {
      System.getLogger(Session.class.getName())
          .log(System.Logger.Level.WARNING, "message not sent: " + e);
    }
  }

  private static Set<Model> closure(Model root, Function<Model, Collection<Model>> next) {
    Set<Model> found = new LinkedHashSet<>();
    Deque<Model> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Model model = open.pop();
      if (found.add(model)) {
        open.addAll(next.apply(model));
      }
    }
    return found;
  }

  private static List<Model> concat(List<Model> a, List<Model> b) {
    List<Model> both = new ArrayList<>(a);
    both.addAll(b);
    return both;
  }
}
