package org.aliasfree.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON at the head of a {@code .safetensors} file. */
final class SafetensorsHeader {
  /** Longest header; an official network's has 12 kB, with its configuration 40 kB. */
  static final int LONGEST = 4 << 20;

  private static final int MOST_TENSORS = 10_000;
  private static final int MOST_SIDES = 8;
  private static final int LONGEST_NAME = 256;

  /** Where a tensor lies: its type, sides and place from the end of the header. */
  record Entry(String type, List<Long> shape, long begin, long end) {}

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(4)
                  .maxNumberLength(20)
                  .maxNameLength(LONGEST_NAME)
                  .maxStringLength(LONGEST)
                  .build())
          .build();

  private final ByteReader at;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();

  private SafetensorsHeader(ByteReader at) {
    this.at = at;
  }

  /** Parses a header; {@code at} is for messages. */
  static SafetensorsHeader parse(byte[] json, ByteReader at) throws IOException {
    SafetensorsHeader header = new SafetensorsHeader(at);
    try (JsonParser parser = JSON.createParser(json)) {
      header.read(parser);
    } catch (JsonProcessingException notJson) {
      throw at.fail("a header in JSON expected: %s", Names.shown(notJson.getOriginalMessage()));
    }
    return header;
  }

  /** Returns the tensors in the order of the header. */
  Map<String, Entry> entries() {
    return entries;
  }

  /** Returns the texts under {@code __metadata__}. */
  Map<String, String> metadata() {
    return metadata;
  }

  private void read(JsonParser parser) throws IOException {
    expect(parser.nextToken() == JsonToken.START_OBJECT, "an object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      expect(parser.nextToken() == JsonToken.START_OBJECT, "an object for every name");
      if (name.equals("__metadata__")) {
        readMetadata(parser);
        continue;
      }
      expect(
          !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 0x7F),
          "names of ASCII characters");
      entries.put(name, readEntry(parser, Names.shown(name)));
      expect(entries.size() <= MOST_TENSORS, "at most " + MOST_TENSORS + " tensors");
    }
    expect(parser.nextToken() == null, "an end after the object");
  }

  private void readMetadata(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      expect(parser.nextToken() == JsonToken.VALUE_STRING, "texts as metadata");
      metadata.put(key, parser.getText());
    }
  }

  private Entry readEntry(JsonParser parser, String name) throws IOException {
    String type = null;
    List<Long> shape = null;
    List<Long> place = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (key) {
        case "dtype" -> {
          expect(value == JsonToken.VALUE_STRING, "tensor " + name + ": a type");
          type = parser.getText();
        }
        case "shape" -> shape = readNumbers(parser, name);
        case "data_offsets" -> place = readNumbers(parser, name);
        default -> throw at.fail("tensor %s: unknown key %s", name, Names.shown(key));
      }
    }
    expect(
        type != null && shape != null && place != null && place.size() == 2,
        "tensor " + name + ": dtype, shape and two data_offsets");
    return new Entry(type, shape, place.get(0), place.get(1));
  }

  private List<Long> readNumbers(JsonParser parser, String name) throws IOException {
    expect(parser.currentToken() == JsonToken.START_ARRAY, "tensor " + name + ": a list");
    List<Long> numbers = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      expect(
          parser.currentToken() == JsonToken.VALUE_NUMBER_INT && numbers.size() < MOST_SIDES,
          "tensor " + name + ": a list of at most " + MOST_SIDES + " whole numbers");
      long number = parser.getLongValue();
      expect(number >= 0, "tensor " + name + ": numbers that are not negative");
      numbers.add(number);
    }
    return numbers;
  }

  private void expect(boolean rule, String what) throws IOException {
    if (!rule) {
      throw at.fail("%s expected in the header", what);
    }
  }
}
