package org.aliasfree.engine.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** Reads the golden weights: length of the header, header as JSON, then raw floats. */
final class SafeTensors {
  private SafeTensors() {}

  static Weights read(Path file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      int length = Math.toIntExact(bytes.getLong());
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      try (JsonParser json = new JsonFactory().createParser(bytes.array(), 8, length)) {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          tensors.put(name, tensor(json, bytes, 8 + length));
        }
      }
      return Weights.of(tensors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tensor tensor(JsonParser json, ByteBuffer bytes, int start) throws IOException {
    int[] shape = null;
    int from = -1;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      if (key.equals("shape")) {
        shape = integers(json);
      } else if (key.equals("data_offsets")) {
        from = integers(json)[0];
      }
    }
    float[] values = new float[Tensor.sizeOf(shape)];
    bytes.position(start + from);
    bytes.asFloatBuffer().get(values);
    return Tensor.of(shape, values);
  }

  private static int[] integers(JsonParser json) throws IOException {
    var list = new java.util.ArrayList<Integer>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(json.getIntValue());
    }
    return list.stream().mapToInt(i -> i).toArray();
  }
}
