package org.aliasfree.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model's state as the protocol wants it: models named {@code IPY_MODEL_<id>}, binary values cut
 * out and sent beside the JSON, nulls left out (they are the front end's defaults).
 *
 * @param state what goes into the JSON
 * @param keys key of each buffer in the state
 * @param buffers the binary values
 */
record Wire(Map<String, Object> state, List<String> keys, List<byte[]> buffers) {

  /** Returns the wire form of {@code state}, whose models are all open. */
  static Wire of(Map<String, ?> state) {
    Map<String, Object> json = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>();
    List<byte[]> buffers = new ArrayList<>();
    state.forEach(
        (key, value) -> {
          if (value instanceof byte[] bytes) {
            keys.add(key);
            buffers.add(bytes);
          } else if (value != null) {
            json.put(key, json(value));
          }
        });
    return new Wire(json, keys, buffers);
  }

  private static Object json(Object value) {
    if (value instanceof Model model) {
      return "IPY_MODEL_" + model.id();
    }
    if (value instanceof List<?> list) {
      List<Object> out = new ArrayList<>();
      for (Object each : list) {
        out.add(json(each));
      }
      return out;
    }
    return value;
  }

  /** Returns {@code buffer_paths}, each path begun with {@code prefix}. */
  List<List<String>> paths(String... prefix) {
    List<List<String>> out = new ArrayList<>();
    for (String key : keys) {
      List<String> whole = new ArrayList<>(List.of(prefix));
      whole.add(key);
      out.add(whole);
    }
    return out;
  }
}
