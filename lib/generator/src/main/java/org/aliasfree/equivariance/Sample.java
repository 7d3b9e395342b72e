package org.aliasfree.equivariance;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.aliasfree.engine.Transform;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * What was measured of one draw.
 *
 * @param index number of the draw
 * @param errors squared errors of every metric that was asked for, in the metrics' order
 * @param spread of the picture at rest
 */
public record Sample(int index, Map<Metric, SquaredErrors> errors, Spread spread) {
  /** Copies the errors. */
  public Sample {
    Require.that(index >= 0, "index must not be negative, got %s", index);
    Require.that(!errors.isEmpty(), "a sample needs at least 1 metric, got 0");
    errors = Collections.unmodifiableMap(new EnumMap<>(errors));
  }

  /**
   * Returns the measurement of one draw: the picture at rest, and one of each metric's movement.
   *
   * @throws IllegalArgumentException if a picture is not {@code [channels, side, side]} or has a
   *     value that is not finite; the message names the draw
   */
  public static Sample of(Moved generator, Draw draw, Set<Metric> metrics) {
    try {
      Moved.Still still = generator.still(draw);
      Tensor rest = still.picture(Transform.IDENTITY);
      Spread spread = Spread.of(rest);
      Map<Metric, SquaredErrors> errors = new EnumMap<>(Metric.class);
      for (Metric metric : metrics) {
        errors.put(metric, metric.errors(still, rest, draw));
      }
      return new Sample(draw.index(), errors, spread);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("sample " + draw.index() + ": " + e.getMessage(), e);
    }
  }
}
