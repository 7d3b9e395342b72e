package org.aliasfree.stylegan;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the layers of a network as JSON, under the names that official files use. */
final class NetworkJson {
  private NetworkJson() {}

  /** Writes the fields output_scale, input and layers. */
  static void write(JsonGenerator json, StyleGan3 network) throws IOException {
    json.writeNumberField("output_scale", network.outputScale());
    InputSpec input = network.input();
    json.writeObjectFieldStart("input");
    json.writeNumberField("channels", input.channels());
    json.writeNumberField("size", input.size());
    json.writeNumberField("sampling_rate", input.rate());
    json.writeNumberField("bandwidth", input.bandwidth());
    json.writeBooleanField("learned_transform", input.learnedTransform());
    json.writeEndObject();
    json.writeArrayFieldStart("layers");
    for (LayerSpec layer : network.layers()) {
      write(json, layer);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, LayerSpec layer) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", layer.name());
    json.writeNumberField("in_channels", layer.inChannels());
    json.writeNumberField("out_channels", layer.outChannels());
    writeList(json, "in_size", layer.inSize(), layer.inSize());
    writeList(json, "out_size", layer.outSize(), layer.outSize());
    json.writeNumberField("in_sampling_rate", layer.in().rate());
    json.writeNumberField("out_sampling_rate", layer.out().rate());
    json.writeNumberField("in_cutoff", layer.in().cutoff());
    json.writeNumberField("out_cutoff", layer.out().cutoff());
    json.writeNumberField("in_half_width", layer.in().halfWidth());
    json.writeNumberField("out_half_width", layer.out().halfWidth());
    json.writeNumberField("up", layer.up());
    json.writeNumberField("down", layer.down());
    json.writeNumberField("up_taps", layer.upTaps());
    json.writeNumberField("down_taps", layer.downTaps());
    int low = layer.padLow();
    int high = layer.padHigh();
    writeList(json, "padding", low, high, low, high);
    json.writeNumberField("conv_kernel", layer.kernel());
    writeClamp(json, layer.clamp());
    json.writeBooleanField("critically_sampled", layer.critical());
    json.writeBooleanField("to_rgb", layer.toRgb());
    json.writeBooleanField("radial_down", layer.radialDown());
    json.writeEndObject();
  }

  /** Writes the fields channel_base, channel_max, conv_clamp and blocks. */
  static void write(JsonGenerator json, StyleGan2 network) throws IOException {
    json.writeNumberField("channel_base", network.channelBase());
    json.writeNumberField("channel_max", network.channelMax());
    writeClamp(json, network.clamp());
    json.writeArrayFieldStart("blocks");
    for (int side : network.sides()) {
      json.writeStartObject();
      json.writeStringField("name", "b" + side);
      json.writeNumberField("resolution", side);
      json.writeNumberField("channels", network.channels(side));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeList(JsonGenerator json, String name, int... values) throws IOException {
    json.writeFieldName(name);
    json.writeArray(values, 0, values.length);
  }

  /** JSON has no infinity: no clamp is null. */
  private static void writeClamp(JsonGenerator json, double clamp) throws IOException {
    if (Double.isInfinite(clamp)) {
      json.writeNullField("conv_clamp");
    } else {
      json.writeNumberField("conv_clamp", clamp);
    }
  }
}
