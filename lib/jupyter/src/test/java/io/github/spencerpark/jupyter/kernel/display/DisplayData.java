package io.github.spencerpark.jupyter.kernel.display;

import java.util.LinkedHashMap;
import java.util.Map;

/** Stands in for the class of the same name that IJava displays. */
public final class DisplayData {
  private final Map<String, Object> all = new LinkedHashMap<>();

  public DisplayData(String text) {
    putData("text/plain", text);
  }

  public void putData(String mimeType, Object data) {
    all.put(mimeType, data);
  }

  public void putMetaData(String key, Object value) {
    all.put("metadata " + key, value);
  }

  public void putTransientData(String key, Object value) {
    all.put(key, value);
  }

  public Map<String, Object> all() {
    return all;
  }
}
