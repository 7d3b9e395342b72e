package org.aliasfree.engine.cpu;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aliasfree.data.Npy;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** The small networks of {@code data/golden} and what official code computes with them. */
enum Golden {
  T("stylegan3-t-32", StyleGan3Config.t(32).withLatents(48, 0, 48).withChannels(512, 24).build()),
  R("stylegan3-r-32", StyleGan3Config.r(32).withLatents(48, 0, 48).withChannels(512, 24).build()),
  SG2("stylegan2-32", new StyleGan2(new MappingSpec(48, 0, 48, 8, 8), 32, 3, 512, 24, 256));

  private static final Path FOLDER =
      Path.of(System.getProperty("aliasfree.root", "../.."), "data", "golden");

  private final String file;
  private final Network network;

  Golden(String file, Network network) {
    this.file = file;
    this.network = network;
  }

  Network network() {
    return network;
  }

  /** Returns an array of the network's NPZ file. */
  Tensor array(String key) {
    try {
      Npy npy = Npy.read(FOLDER.resolve(file + ".npz"), key);
      return Tensor.of(npy.shape(), npy.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Weights weights() {
    try {
      return parse(Files.readAllBytes(FOLDER.resolve(file + ".safetensors")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Length of a JSON header, the header, then little-endian floats. */
  private static Weights parse(byte[] bytes) throws IOException {
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int header = Math.toIntExact(data.getLong(0));
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(bytes, 8, header)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        List<Integer> shape = new ArrayList<>();
        int begin = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String key = json.currentName();
          json.nextToken();
          List<Integer> numbers = key.equals("shape") ? shape : new ArrayList<>();
          while (json.currentToken().isNumeric() || json.currentToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
              break;
            }
            if (json.currentToken().isNumeric()) {
              numbers.add(json.getIntValue());
            }
            json.nextToken();
          }
          begin = key.equals("data_offsets") ? numbers.get(0) : begin;
        }
        tensors.put(name, tensor(data, 8 + header + begin, shape));
      }
    }
    return Weights.of(tensors);
  }

  private static Tensor tensor(ByteBuffer data, int at, List<Integer> shape) {
    int[] sides = shape.stream().mapToInt(i -> i).toArray();
    float[] values = new float[Tensor.sizeOf(sides)];
    for (int i = 0; i < values.length; i++) {
      values[i] = data.getFloat(at + 4 * i);
    }
    return Tensor.of(sides, values);
  }
}
