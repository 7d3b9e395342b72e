package org.aliasfree.jupyter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aliasfree.widgets.Transport;

/** A browser in memory: holds the state of every open model and sends what a reader would. */
final class FakePage implements Transport {
  final Map<String, Map<String, Object>> models = new LinkedHashMap<>();
  private Receiver kernel;
  private int execution;

  /** Lets what comes next belong to a new run of the cell. */
  void runCell() {
    execution++;
  }

  @Override
  public synchronized void open(String comm, Map<String, Object> data, List<byte[]> buffers) {
    models.put(comm, new LinkedHashMap<>());
    merge(comm, data, buffers);
  }

  @Override
  public synchronized void send(
      String comm, Map<String, Object> data, List<byte[]> buffers, Object request) {
    merge(comm, data, buffers);
  }

  private void merge(String comm, Map<String, Object> data, List<byte[]> buffers) {
    Map<String, Object> model = models.get(comm);
    ((Map<?, ?>) data.get("state")).forEach((key, value) -> model.put((String) key, value));
    List<?> paths = (List<?>) data.get("buffer_paths");
    for (int i = 0; i < buffers.size(); i++) {
      model.put((String) ((List<?>) paths.get(i)).get(0), buffers.get(i));
    }
  }

  @Override
  public synchronized void close(String comm) {
    models.remove(comm);
  }

  @Override
  public void display(Map<String, Object> bundle) {}

  @Override
  public Cell cell() {
    return new Cell("the cell", "run " + execution, Set.of());
  }

  @Override
  public void listen(Receiver receiver) {
    kernel = receiver;
  }

  /** Returns the ids of the open models of a class, for instance {@code "FloatSliderModel"}. */
  synchronized List<String> all(String model) {
    List<String> found = new ArrayList<>();
    models.forEach(
        (id, state) -> {
          if (model.equals(state.get("_model_name"))) {
            found.add(id);
          }
        });
    return found;
  }

  synchronized Object shown(String model, String key) {
    return models.get(all(model).get(0)).get(key);
  }

  synchronized boolean says(String text) {
    return all("HTMLModel").stream()
        .anyMatch(id -> String.valueOf(models.get(id).get("value")).contains(text));
  }

  void change(String model, String key, Object value) {
    kernel.message(
        all(model).get(0),
        Map.of("method", "update", "state", Map.of(key, value), "buffer_paths", List.of()),
        List.of(),
        "request");
  }

  void click() {
    kernel.message(
        all("ButtonModel").get(0),
        Map.of("method", "custom", "content", Map.of("event", "click")),
        List.of(),
        "request");
  }
}
