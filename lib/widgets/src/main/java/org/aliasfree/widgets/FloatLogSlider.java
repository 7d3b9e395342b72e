package org.aliasfree.widgets;

/**
 * A slider over positive numbers with equal ratios between steps: 1…10 000 unless told.
 *
 * <p>The browser places the handle at the value's logarithm; the bounds here are values.
 */
public final class FloatLogSlider extends Slider<Double, FloatLogSlider> {
  /** Powers are rounded differently in the browser and here: far above that, far below a step. */
  private static final double ROUNDING = 1e-9;

  private FloatLogSlider(String label) {
    super("FloatLogSlider", label, 0.0, 4.0, 0.1, ".3g");
    setQuietly("base", 10.0);
    setQuietly("value", 1.0);
  }

  /** Returns a slider with a visible label. */
  public static FloatLogSlider of(String label) {
    return new FloatLogSlider(label);
  }

  /** Sets the bounds, both included and above 0. */
  public FloatLogSlider range(double min, double max) {
    Args.check(
        Args.real("min", min) > 0 && Args.real("max", max) > 0,
        "bounds must be above 0, got %s and %s",
        min,
        max);
    return bounds(exponent(min), exponent(max), min, max);
  }

  /** Sets how many steps lead from a value to its {@link #base base}-fold, 10 unless told. */
  public FloatLogSlider stepsPerFactor(int steps) {
    Args.check(steps >= 1, "steps must be at least 1, got %s", steps);
    set("step", 1.0 / steps);
    return this;
  }

  /** Sets the base of the logarithm, above 1; the bounds stay what they are. */
  public FloatLogSlider base(double base) {
    Args.check(Args.real("base", base) > 1, "base must be above 1, got %s", base);
    synchronized (LOCK) {
      double min = min();
      double max = max();
      set("base", base);
      return range(min, max);
    }
  }

  /** Sets the value. */
  public FloatLogSlider value(double value) {
    return value(Double.valueOf(value));
  }

  private double base() {
    return (Double) get("base");
  }

  private double exponent(double value) {
    return base() == 10 ? Math.log10(value) : Math.log(value) / Math.log(base());
  }

  @Override
  Double lowest(Double exponent) {
    return Math.pow(base(), exponent);
  }

  @Override
  Double highest(Double exponent) {
    return Math.pow(base(), exponent);
  }

  @Override
  Object encode(Double value) {
    double real = Args.real("value", value);
    double inside = Math.max(min(), Math.min(max(), real));
    return super.encode(near(real, inside) ? inside : real);
  }

  @Override
  Double decode(Object sent) {
    double real = Args.real("value", sent);
    return near(real, value()) ? value() : real;
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= ROUNDING * Math.abs(b);
  }

  @Override
  Double stored(Object state) {
    return (Double) state;
  }
}
