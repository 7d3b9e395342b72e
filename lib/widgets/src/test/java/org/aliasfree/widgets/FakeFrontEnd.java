package org.aliasfree.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A browser in memory: keeps every message and what each model would show. */
final class FakeFrontEnd implements Transport {
  /** One message of the kernel. */
  record Sent(
      String kind, String comm, Map<String, Object> data, List<byte[]> buffers, Object request) {}

  final List<Sent> sent = new ArrayList<>();
  final List<Map<String, Object>> displayed = new ArrayList<>();
  final Map<String, Map<String, Object>> models = new LinkedHashMap<>();
  private Receiver kernel;
  private Cell cell = Cell.UNKNOWN;

  static FakeFrontEnd connect() {
    FakeFrontEnd fake = new FakeFrontEnd();
    Widgets.connect(fake);
    return fake;
  }

  void runCell(String id, String execution, String... deleted) {
    cell = new Cell(id, execution, Set.of(deleted));
  }

  @Override
  public synchronized void open(String comm, Map<String, Object> data, List<byte[]> buffers) {
    note("open", comm, data, buffers, null);
    assertThat(models).doesNotContainKey(comm);
    models.put(comm, new LinkedHashMap<>());
    merge(comm, data, buffers);
    models.get(comm).values().forEach(this::assertKnown);
  }

  /** A front end cannot make a model that mentions one it does not have. */
  private void assertKnown(Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::assertKnown);
    } else if (value instanceof String text && text.startsWith("IPY_MODEL_")) {
      assertThat(models).containsKey(text.substring("IPY_MODEL_".length()));
    }
  }

  @Override
  public synchronized void send(
      String comm, Map<String, Object> data, List<byte[]> buffers, Object request) {
    note("send", comm, data, buffers, request);
    if ("update".equals(data.get("method"))) {
      merge(comm, data, buffers);
    }
  }

  @Override
  public synchronized void close(String comm) {
    note("close", comm, Map.of(), List.of(), null);
    assertThat(models.remove(comm)).isNotNull();
  }

  @Override
  public synchronized void display(Map<String, Object> bundle) {
    displayed.add(bundle);
  }

  @Override
  public Cell cell() {
    return cell;
  }

  @Override
  public void listen(Receiver receiver) {
    kernel = receiver;
  }

  private void note(
      String kind, String comm, Map<String, Object> data, List<byte[]> buffers, Object request) {
    assertPlain(data);
    sent.add(new Sent(kind, comm, data, buffers, request));
  }

  private void merge(String comm, Map<String, Object> data, List<byte[]> buffers) {
    Map<String, Object> model = models.get(comm);
    ((Map<?, ?>) data.get("state")).forEach((key, value) -> model.put((String) key, value));
    List<?> paths = (List<?>) data.get("buffer_paths");
    assertThat(paths).hasSameSizeAs(buffers);
    for (int i = 0; i < buffers.size(); i++) {
      assertThat(buffers.get(i)).as("an empty buffer breaks the message").isNotEmpty();
      model.put((String) ((List<?>) paths.get(i)).get(0), buffers.get(i));
    }
  }

  /** JSON without null, NaN and infinity: a kernel's writer may drop or refuse those. */
  private static void assertPlain(Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, each) -> {
            assertThat(key).isInstanceOf(String.class);
            assertPlain(each);
          });
    } else if (value instanceof List<?> list) {
      list.forEach(FakeFrontEnd::assertPlain);
    } else if (value instanceof Number number) {
      assertThat(number.doubleValue()).isFinite();
    } else {
      assertThat(value).isInstanceOfAny(String.class, Boolean.class);
    }
  }

  /** Sends what a view sends when the reader changes {@code key}. */
  void change(Model model, String key, Object value) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put(key, value);
    say(model.id(), Map.of("method", "update", "state", state, "buffer_paths", List.of()));
  }

  void click(Button button) {
    say(button.id(), Map.of("method", "custom", "content", Map.of("event", "click")));
  }

  void say(String comm, Map<String, Object> data) {
    say(comm, data, "request");
  }

  void say(String comm, Map<String, Object> data, Object request) {
    kernel.message(comm, data, List.of(), request);
  }

  void closes(String comm) {
    kernel.closed(comm);
  }

  synchronized Object shown(Model model, String key) {
    return models.get(model.id()).get(key);
  }

  synchronized List<Sent> sent(String kind) {
    return sent.stream().filter(each -> each.kind().equals(kind)).toList();
  }

  synchronized Sent last() {
    return sent.get(sent.size() - 1);
  }
}
