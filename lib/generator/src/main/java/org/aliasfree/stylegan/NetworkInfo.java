package org.aliasfree.stylegan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Describes a generator in a file, for people and for programs. */
public final class NetworkInfo {
  private NetworkInfo() {}

  /**
   * Returns a description of several lines: kind, sizes, number of parameters, a table of the
   * layers, what was assumed, the licence.
   */
  public static String text(NetworkFile file) {
    Network network = file.network();
    MappingSpec mapping = network.mapping();
    StringBuilder text = new StringBuilder();
    add(
        text,
        "%s: %s, %d × %d pixels, %d channels",
        file.path().getFileName(),
        network.kind(),
        network.resolution(),
        network.resolution(),
        network.imageChannels());
    add(
        text,
        "z %d, c %d, w %d; %d rows of w from %d fully connected layers",
        mapping.zSize(),
        mapping.labelSize(),
        mapping.wSize(),
        mapping.rows(),
        mapping.layers());
    add(
        text,
        "%,d parameters in %d tensors",
        network.parameterCount(),
        file.weights().names().size());
    text.append(System.lineSeparator());
    if (network instanceof StyleGan3 three) {
      addLayers(text, three);
    } else if (network instanceof StyleGan2 two) {
      addBlocks(text, two);
    }
    if (!file.assumptions().isEmpty()) {
      text.append(System.lineSeparator());
      add(text, "Assumed, not in the file: %s", String.join(", ", file.assumptions()));
    }
    file.licence()
        .ifPresent(
            note -> {
              text.append(System.lineSeparator());
              add(text, "Licence: %s", printable(note));
            });
    return text.toString();
  }

  /** A note comes from the file; what controls a terminal is left out. */
  private static String printable(String note) {
    return note.replaceAll("\\p{Cntrl}", " ");
  }

  private static void add(StringBuilder text, String line, Object... values) {
    text.append(String.format(Locale.ROOT, line, values).stripTrailing());
    text.append(System.lineSeparator());
  }

  private static void addLayers(StringBuilder text, StyleGan3 network) {
    InputSpec input = network.input();
    String row = "%-14s %5s %5s %5s %8s %9s %9s  %-9s %s";
    add(text, row, "layer", "in", "out", "side", "rate", "cutoff", "half-w.", "up, down", "");
    add(
        text,
        row,
        "input",
        "",
        input.channels(),
        input.size(),
        real(input.rate()),
        real(input.bandwidth()),
        "",
        "",
        input.learnedTransform() ? "learned transform" : "");
    for (LayerSpec layer : network.layers()) {
      Band band = layer.out();
      add(
          text,
          row,
          layer.name(),
          layer.inChannels(),
          layer.outChannels(),
          layer.outSize(),
          real(band.rate()),
          real(band.cutoff()),
          real(band.halfWidth()),
          layer.up() + ", " + layer.down(),
          remarks(layer));
    }
  }

  private static String real(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String remarks(LayerSpec layer) {
    return layer.kernel()
        + "×"
        + layer.kernel()
        + (layer.radialDown() ? ", radial" : "")
        + (layer.critical() ? ", critical" : "")
        + (layer.toRgb() ? ", to RGB" : "");
  }

  private static void addBlocks(StringBuilder text, StyleGan2 network) {
    String row = "%-8s %8s %5s  %s";
    add(text, row, "block", "channels", "side", "convolutions");
    for (int side : network.sides()) {
      String convolutions = side == StyleGan2.FIRST_SIDE ? "conv1" : "conv0 (up 2), conv1";
      add(text, row, "b" + side, network.channels(side), side, convolutions + ", torgb");
    }
  }

  /**
   * Returns the same as one JSON object: kind, img_resolution, img_channels, z_dim, c_dim, w_dim,
   * num_ws, mapping_layers, parameters, tensors, layers (or blocks), assumed, license (or null).
   */
  public static String json(NetworkFile file) {
    Network network = file.network();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeStringField("file", String.valueOf(file.path().getFileName()));
      json.writeStringField("kind", network.kind().toLowerCase(Locale.ROOT));
      json.writeNumberField("img_resolution", network.resolution());
      json.writeNumberField("img_channels", network.imageChannels());
      json.writeNumberField("z_dim", network.mapping().zSize());
      json.writeNumberField("c_dim", network.mapping().labelSize());
      json.writeNumberField("w_dim", network.mapping().wSize());
      json.writeNumberField("num_ws", network.mapping().rows());
      json.writeNumberField("mapping_layers", network.mapping().layers());
      json.writeNumberField("parameters", network.parameterCount());
      json.writeNumberField("tensors", file.weights().names().size());
      if (network instanceof StyleGan3 three) {
        NetworkJson.write(json, three);
      } else if (network instanceof StyleGan2 two) {
        NetworkJson.write(json, two);
      }
      json.writeArrayFieldStart("assumed");
      for (String assumption : file.assumptions()) {
        json.writeString(assumption);
      }
      json.writeEndArray();
      json.writeStringField("license", file.licence().orElse(null));
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory cannot fail to be written", impossible);
    }
    return text.toString();
  }
}
