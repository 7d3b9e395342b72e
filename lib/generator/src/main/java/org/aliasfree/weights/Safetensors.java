package org.aliasfree.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads and writes {@code .safetensors}: the length of a header, the header in JSON with the place
 * of every tensor, and the raw numbers, least significant byte first.
 */
public final class Safetensors {
  private static final int ALIGNMENT = 8;

  private Safetensors() {}

  /** Reads a whole file: tensors of types F16, BF16, F32, F64. */
  static WeightFile read(Path path, FileBytes in) throws IOException {
    long fileSize = in.remaining();
    long length = in.length(in.i8(), "a header");
    if (length > SafetensorsHeader.LONGEST) {
      throw in.fail("a header of at most %s bytes expected", SafetensorsHeader.LONGEST);
    }
    SafetensorsHeader header = SafetensorsHeader.parse(in.bytes((int) length), in);
    long data = in.remaining();
    checkPlaces(header, data, in);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Map.Entry<String, SafetensorsHeader.Entry> tensor : inOrder(header)) {
      tensors.put(tensor.getKey(), read(tensor.getKey(), tensor.getValue(), in));
    }
    if (in.position() != fileSize) {
      throw in.fail("an end after the last tensor expected");
    }
    Map<String, Tensor> asListed = new LinkedHashMap<>();
    header.entries().keySet().forEach(name -> asListed.put(name, tensors.get(name)));
    return WeightFile.of(
        path, WeightFile.Format.SAFETENSORS, Weights.of(asListed), header.metadata());
  }

  private static List<Map.Entry<String, SafetensorsHeader.Entry>> inOrder(
      SafetensorsHeader header) {
    return header.entries().entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<String, SafetensorsHeader.Entry> e) -> e.getValue().begin())
                .thenComparingLong(e -> e.getValue().end()))
        .toList();
  }

  /** The tensors must cover the data: no gap, no overlap, nothing after the last. */
  private static void checkPlaces(SafetensorsHeader header, long data, ByteReader at)
      throws IOException {
    long end = 0;
    for (Map.Entry<String, SafetensorsHeader.Entry> tensor : inOrder(header)) {
      SafetensorsHeader.Entry entry = tensor.getValue();
      if (entry.begin() != end || entry.end() < entry.begin() || entry.end() > data) {
        throw at.fail(
            "tensor %s: data from %s expected, within %s bytes, got %s to %s",
            Names.shown(tensor.getKey()), end, data, entry.begin(), entry.end());
      }
      end = entry.end();
    }
    if (end != data) {
      throw at.fail("the tensors take %s bytes, but %s are there", end, data);
    }
  }

  private static Tensor read(String name, SafetensorsHeader.Entry entry, ByteReader in)
      throws IOException {
    FloatFormat format = format(entry.type());
    if (format == null) {
      throw in.fail(
          "tensor %s: type F16, BF16, F32 or F64 expected, got %s",
          Names.shown(name), Names.shown(entry.type()));
    }
    long bytes = entry.end() - entry.begin();
    long size = size(entry.shape());
    if (size < 0 || size * format.bytes() != bytes) {
      throw in.fail(
          "tensor %s: shape %s of type %s does not take %s bytes",
          Names.shown(name), entry.shape(), format, bytes);
    }
    FloatStream numbers = new FloatStream(in, format, size);
    float[] values = new float[(int) size];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.next();
    }
    return Tensor.unsafeOf(entry.shape().stream().mapToInt(Long::intValue).toArray(), values);
  }

  /** Returns the number of values, −1 if a tensor cannot have so many or so long a side. */
  private static long size(List<Long> shape) {
    long size = 1;
    for (long side : shape) {
      if (side > Integer.MAX_VALUE || size > Integer.MAX_VALUE) {
        return -1;
      }
      size *= side;
    }
    return size <= Integer.MAX_VALUE ? size : -1;
  }

  private static FloatFormat format(String type) {
    return switch (type) {
      case "F16" -> FloatFormat.F16;
      case "BF16" -> FloatFormat.BF16;
      case "F32" -> FloatFormat.F32;
      case "F64" -> FloatFormat.F64;
      default -> null;
    };
  }

  /**
   * Writes tensors in single precision, in their order, with metadata sorted by key. The same
   * content makes the same bytes. The file appears whole or not at all.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path path, Weights weights, Map<String, String> metadata)
      throws IOException {
    byte[] header = header(weights, metadata);
    WholeFile.write(
        path,
        out -> {
          out.write(
              ByteBuffer.allocate(Long.BYTES)
                  .order(ByteOrder.LITTLE_ENDIAN)
                  .putLong(header.length)
                  .array());
          out.write(header);
          for (Tensor tensor : weights.toMap().values()) {
            write(tensor, out);
          }
        });
  }

  private static byte[] header(Weights weights, Map<String, String> metadata) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.writeStartObject();
      json.writeObjectFieldStart("__metadata__");
      for (Map.Entry<String, String> entry : new TreeMap<>(metadata).entrySet()) {
        json.writeStringField(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
      long begin = 0;
      for (Map.Entry<String, Tensor> entry : weights.toMap().entrySet()) {
        Tensor tensor = entry.getValue();
        long end = begin + (long) Float.BYTES * tensor.size();
        json.writeObjectFieldStart(entry.getKey());
        json.writeStringField("dtype", "F32");
        json.writeFieldName("shape");
        json.writeArray(tensor.shape(), 0, tensor.rank());
        json.writeFieldName("data_offsets");
        json.writeArray(new long[] {begin, end}, 0, 2);
        json.writeEndObject();
        begin = end;
      }
      json.writeEndObject();
    }
    while (bytes.size() % ALIGNMENT != 0) {
      bytes.write(' ');
    }
    return bytes.toByteArray();
  }

  private static void write(Tensor tensor, OutputStream out) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 13).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < tensor.size(); i++) {
      buffer.putFloat(tensor.at(i));
      if (!buffer.hasRemaining() || i == tensor.size() - 1) {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
      }
    }
  }
}
