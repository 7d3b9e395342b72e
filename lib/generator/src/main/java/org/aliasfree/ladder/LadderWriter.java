package org.aliasfree.ladder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import org.aliasfree.equivariance.Metric;

/** A ladder's scores as text for other programs: each network's, then means and deviations. */
public final class LadderWriter {
  private LadderWriter() {}

  /**
   * Returns the table as CSV: a line for each network, with a number for its seed, then for each
   * variant one with {@code mean} and one with {@code deviation} there. Columns {@code
   * configuration}, {@code variant}, {@code seed}, and each metric's key, in dB with four decimals.
   * The text of a variant is quoted.
   */
  public static String csv(LadderTable table) {
    StringJoiner header = new StringJoiner(",", "configuration,variant,seed,", "\n");
    for (Metric metric : Metric.values()) {
      header.add(metric.key());
    }
    StringBuilder text = new StringBuilder(header.toString());
    for (LadderScore score : table.scores()) {
      row(text, score.variant(), Integer.toString(score.seed()), score::decibels);
    }
    for (Variant variant : table.variants()) {
      row(text, variant, "mean", metric -> table.mean(variant, metric));
      row(text, variant, "deviation", metric -> table.deviation(variant, metric));
    }
    return text.toString();
  }

  private static void row(
      StringBuilder text, Variant variant, String seed, ToDoubleFunction<Metric> value) {
    text.append(variant.configuration()).append(",\"").append(variant.label()).append("\",");
    text.append(seed);
    for (Metric metric : Metric.values()) {
      text.append(String.format(Locale.ROOT, ",%.4f", value.applyAsDouble(metric)));
    }
    text.append('\n');
  }

  /**
   * Returns the table as a JSON object: {@code side}, {@code samples}, and {@code variants}, each
   * with {@code configuration}, {@code variant}, {@code networks} (with {@code seed}, {@code
   * variance} and the metrics by their keys), {@code mean} and {@code deviation}. Decibels that are
   * not finite are null.
   */
  public static String json(LadderTable table) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("side", table.variants().get(0).side());
      json.writeNumberField("samples", table.samples());
      json.writeArrayFieldStart("variants");
      for (Variant variant : table.variants()) {
        write(json, table, variant);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, LadderTable table, Variant variant)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("configuration", variant.configuration().name());
    json.writeStringField("variant", variant.label());
    json.writeArrayFieldStart("networks");
    for (LadderScore score : table.scores(variant)) {
      json.writeStartObject();
      json.writeNumberField("seed", score.seed());
      json.writeNumberField("variance", score.variance());
      metrics(json, score::decibels);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("mean");
    metrics(json, metric -> table.mean(variant, metric));
    json.writeEndObject();
    json.writeObjectFieldStart("deviation");
    metrics(json, metric -> table.deviation(variant, metric));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void metrics(JsonGenerator json, ToDoubleFunction<Metric> value)
      throws IOException {
    for (Metric metric : Metric.values()) {
      double decibels = value.applyAsDouble(metric);
      if (Double.isFinite(decibels)) {
        json.writeNumberField(metric.key(), decibels);
      } else {
        json.writeNullField(metric.key());
      }
    }
  }
}
