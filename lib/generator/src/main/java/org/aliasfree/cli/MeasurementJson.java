package org.aliasfree.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import org.aliasfree.equivariance.Measurement;
import org.aliasfree.equivariance.Metric;
import org.aliasfree.equivariance.Sample;
import org.aliasfree.equivariance.SquaredErrors;

/**
 * A measurement as JSON:
 *
 * <pre>
 * {"psnr": {"eqt": 63.0, …}, "sum": {"eqt": …}, "count": {"eqt": …},
 *  "samples": [{"psnr": {…}, "sum": {…}, "count": {…}}, …]}
 * </pre>
 *
 * <p>A PSNR that is infinite is written as {@code null}: JSON has no such number.
 */
final class MeasurementJson {
  private MeasurementJson() {}

  static String of(Measurement measurement) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      errors(json, measurement, metric -> SquaredErrors.total(measurement.errors(metric)));
      json.writeArrayFieldStart("samples");
      for (Sample sample : measurement.samples()) {
        json.writeStartObject();
        errors(json, measurement, metric -> sample.errors().get(metric));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  /** Errors of each metric. */
  private interface Errors {
    SquaredErrors of(Metric metric);
  }

  private static void errors(JsonGenerator json, Measurement measurement, Errors errors)
      throws IOException {
    json.writeObjectFieldStart("psnr");
    for (Metric metric : measurement.metrics()) {
      SquaredErrors all = errors.of(metric);
      if (all.count() > 0 && all.sum() > 0) {
        json.writeNumberField(metric.key(), all.psnr());
      } else {
        json.writeNullField(metric.key());
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("sum");
    for (Metric metric : measurement.metrics()) {
      json.writeNumberField(metric.key(), errors.of(metric).sum());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("count");
    for (Metric metric : measurement.metrics()) {
      json.writeNumberField(metric.key(), errors.of(metric).count());
    }
    json.writeEndObject();
  }
}
