package org.aliasfree.widgets;

import java.math.BigDecimal;

/** A slider over real numbers, 0…100 by 0.1 unless told. */
public final class FloatSlider extends Slider<Double, FloatSlider> {
  /** Of the range: far above rounding errors, far below a step that can be seen. */
  private static final double ROUNDING = 1e-9;

  private FloatSlider(String label) {
    super("FloatSlider", label, 0.0, 100.0, 0.1, ".2f");
  }

  /** Returns a slider with a visible label. */
  public static FloatSlider of(String label) {
    return new FloatSlider(label);
  }

  /** Sets the bounds, both included. */
  public FloatSlider range(double min, double max) {
    double lowest = Args.real("min", min);
    double highest = Args.real("max", max);
    return bounds(lowest, highest, lowest, highest);
  }

  /** Sets the step, above 0, and writes the value with the step's decimal places. */
  public FloatSlider step(double step) {
    Args.check(Args.real("step", step) > 0, "step must be above 0, got %s", step);
    set("step", step);
    int places = Math.max(0, new BigDecimal(Double.toString(step)).stripTrailingZeros().scale());
    return format("." + Math.min(places, 6) + "f");
  }

  /** Sets the value. */
  public FloatSlider value(double value) {
    return value(Double.valueOf(value));
  }

  @Override
  Object encode(Double value) {
    return super.encode(Args.real("value", value));
  }

  /**
   * Returns the position that the browser means: it counts in percent of the range and sends
   * 7.000000000000001 for 7.
   */
  @Override
  Double decode(Object sent) {
    double real = Args.real("value", sent);
    double near = ROUNDING * (max() - min());
    double steps = Math.rint((real - min()) / step());
    double position =
        BigDecimal.valueOf(step())
            .multiply(BigDecimal.valueOf(steps))
            .add(BigDecimal.valueOf(min()))
            .doubleValue();
    for (double exact : new double[] {value(), min(), max(), position}) {
      if (Math.abs(real - exact) <= near) {
        return exact;
      }
    }
    return real;
  }

  @Override
  Double stored(Object state) {
    return (Double) state;
  }
}
