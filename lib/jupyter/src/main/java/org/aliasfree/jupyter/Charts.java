package org.aliasfree.jupyter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aliasfree.signal.Require;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.CategoryStyler;

/** Charts by XChart: bars in the course's look, and any chart of a reader's own. */
final class Charts {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 320;
  private static final double BAR_WIDTH = 0.6;

  /** Inside the bar, below its top. */
  private static final double LABEL_POSITION = 0.92;

  /** Pixels: less than a bar takes, so that each one gets its name. */
  private static final int TICK_SPACING = 20;

  private Charts() {}

  /**
   * A chart as a drawing.
   *
   * @param chart not copied: draw it before changing it
   */
  record Of(IChart chart) implements Drawing {
    @Override
    public int width() {
      return chart.getWidth();
    }

    @Override
    public int height() {
      return chart.getHeight();
    }

    @Override
    public void paint(Graphics2D g) {
      chart.paint(g, chart.getWidth(), chart.getHeight());
    }

    @Override
    public BufferedImage image() {
      return Palette.reduced(Drawing.super.image());
    }
  }

  /**
   * Returns one bar for each name, with its value on top.
   *
   * @throws IllegalArgumentException if there are not as many values as names, at least one, or a
   *     value is not finite
   */
  static Drawing bars(
      String title, String xLabel, String yLabel, List<String> names, double... values) {
    Require.that(
        !names.isEmpty() && names.size() == values.length,
        "bars need as many values as names, at least one, got %s names and %s values",
        names.size(),
        values.length);
    Require.that(
        Arrays.stream(values).allMatch(Double::isFinite),
        "the height of a bar must be finite, got %s",
        Arrays.toString(values));
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(xLabel)
            .yAxisTitle(yLabel)
            .build();
    chart.addSeries(yLabel, names, Arrays.stream(values).boxed().toList());
    style(chart.getStyler());
    chart.getStyler().setYAxisTickLabelsFormattingFunction(numbers(values));
    return new Of(chart);
  }

  /**
   * Returns how numbers are written, for XChart asks one function for the ticks and for the bars'
   * values: values with one digit behind the point, or without if all are whole then; ticks without
   * needless zeros.
   */
  static Function<Double, String> numbers(double... values) {
    Set<Double> bars = Arrays.stream(values).boxed().collect(Collectors.toSet());
    boolean whole = bars.stream().allMatch(v -> Math.rint(10 * v) % 10 == 0);
    FixedDecimals fixed = new FixedDecimals(whole ? 0 : 1);
    return v -> bars.contains(v) ? fixed.format(v) : Numbers.significant(v, 4);
  }

  private static void style(CategoryStyler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderColor(Look.FRAME);
    styler.setPlotGridLinesColor(Look.GRID);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setChartTitleFont(Look.TITLE);
    styler.setChartTitleBoxVisible(false);
    styler.setAxisTitleFont(Look.TEXT);
    styler.setAxisTickLabelsFont(Look.TEXT);
    styler.setChartFontColor(Look.INK);
    styler.setLegendVisible(false);
    styler.setSeriesColors(new Color[] {Role.SAMPLES.colour});
    styler.setAvailableSpaceFill(BAR_WIDTH);
    styler.setLabelsVisible(true);
    styler.setLabelsFont(Look.TEXT);
    styler.setLabelsPosition(LABEL_POSITION);
    styler.setXAxisTickMarkSpacingHint(TICK_SPACING);
    styler.setAxisTicksLineVisible(false);
  }
}
