package org.aliasfree.bench.networks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aliasfree.bench.networks.GrowthCurve.Axis;

/**
 * Curves of time against what grows, a panel for each axis, both axes logarithmic, as SVG.
 *
 * <p>T is a full line with discs, R a dashed one with squares, the lessons' small T a dotted and
 * dashed one with diamonds; the thin dotted line beside each is how its time would grow as the work
 * does.
 */
final class GrowthChart {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 250;
  private static final int LEFT = 62;
  private static final int TOP = 58;
  private static final int GAP = 84;
  private static final int BOTTOM = 76;
  private static final String TEXT = "#222222";
  private static final String GRID = "#dddddd";

  private final StringBuilder svg = new StringBuilder();

  private GrowthChart() {}

  /** Returns the text of the file. */
  static String svg(List<GrowthTimes> curves) {
    GrowthChart chart = new GrowthChart();
    int panels = 0;
    for (Axis axis : Axis.values()) {
      List<GrowthTimes> here =
          curves.stream().filter(times -> times.curve().axis() == axis).toList();
      if (!here.isEmpty()) {
        chart.panel(LEFT + panels * (WIDTH + GAP), axis, here);
        panels++;
      }
    }
    chart.text(
        LEFT,
        TOP + HEIGHT + 64,
        "start",
        "Median time of a call; dotted: as it would grow with the work of a thread.");
    int width = LEFT + panels * (WIDTH + GAP) - GAP + 20;
    int height = TOP + HEIGHT + BOTTOM;
    String head =
        String.format(
            Locale.ROOT,
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d"
              font-family="sans-serif" font-size="13" role="img">
            <title>Time of a call against side of the picture, batch and threads</title>
            <rect width="%d" height="%d" fill="#ffffff"/>
            """,
            width,
            height,
            width,
            height,
            width,
            height);
    return head + chart.svg + "</svg>\n";
  }

  private void panel(int left, Axis axis, List<GrowthTimes> curves) {
    LogScale x = LogScale.of(places(curves), left, left + WIDTH);
    LogScale y = LogScale.of(times(curves), TOP + HEIGHT, TOP);
    for (double tick : y.ticks()) {
      line(left, y.at(tick), left + WIDTH, y.at(tick), GRID, "");
      text(left - 7, y.at(tick) + 4, "end", label(tick));
    }
    for (GrowthPoint point : curves.get(0).curve().points()) {
      line(x.at(point.x()), TOP, x.at(point.x()), TOP + HEIGHT, GRID, "");
      text(x.at(point.x()), TOP + HEIGHT + 18, "middle", String.valueOf(point.x()));
    }
    text(left + WIDTH / 2.0, TOP + HEIGHT + 40, "middle", axis.title());
    for (int i = 0; i < curves.size(); i++) {
      curve(curves.get(i), x, y);
      legend(left, TOP - 34 + 18 * i, curves.get(i));
    }
  }

  private static double[] places(List<GrowthTimes> curves) {
    return curves.stream()
        .flatMap(times -> times.curve().points().stream())
        .mapToDouble(GrowthPoint::x)
        .toArray();
  }

  /** Returns measured times and those of the dotted lines. */
  private static double[] times(List<GrowthTimes> curves) {
    return curves.stream()
        .flatMap(times -> Stream.of(measured(times), asTheWork(times)))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static double[] measured(GrowthTimes times) {
    double[] seconds = new double[times.seconds().size()];
    Arrays.setAll(seconds, times::median);
    return seconds;
  }

  private static double[] asTheWork(GrowthTimes times) {
    double[] seconds = measured(times);
    for (int i = 1; i < seconds.length; i++) {
      seconds[i] = seconds[i - 1] * times.work(i);
    }
    return seconds;
  }

  private void curve(GrowthTimes times, LogScale x, LogScale y) {
    double[] seconds = measured(times);
    double[] work = asTheWork(times);
    List<GrowthPoint> points = times.curve().points();
    Look look = Look.of(times.curve());
    for (int i = 0; i < seconds.length; i++) {
      double here = x.at(points.get(i).x());
      if (i > 0) {
        double before = x.at(points.get(i - 1).x());
        line(before, y.at(work[i - 1]), here, y.at(work[i]), look.colour(), "1.5 4");
        line(before, y.at(seconds[i - 1]), here, y.at(seconds[i]), look.colour(), look.dashes());
      }
      mark(here, y.at(seconds[i]), look);
    }
  }

  private void legend(int left, double y, GrowthTimes times) {
    Look look = Look.of(times.curve());
    line(left, y, left + 40, y, look.colour(), look.dashes());
    mark(left + 20, y, look);
    text(left + 48, y + 4, "start", times.curve().title());
  }

  private void mark(double x, double y, Look look) {
    switch (look.mark()) {
      case DISC ->
          add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"%s\"/>\n", x, y, look.colour());
      case SQUARE ->
          add("<path d=\"M%.1f %.1fh9v9h-9z\" fill=\"%s\"/>\n", x - 4.5, y - 4.5, look.colour());
      case DIAMOND ->
          add(
              "<path d=\"M%.1f %.1fl6.5 6.5l-6.5 6.5l-6.5 -6.5z\" fill=\"%s\"/>\n",
              x, y - 6.5, look.colour());
    }
  }

  private void line(double x1, double y1, double x2, double y2, String colour, String dashes) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
            + " stroke-width=\"%s\" stroke-dasharray=\"%s\"/>\n",
        x1,
        y1,
        x2,
        y2,
        colour,
        colour.equals(GRID) || dashes.startsWith("1.5") ? "1.2" : "2.2",
        dashes.isEmpty() ? "none" : dashes);
  }

  private void text(double x, double y, String anchor, String text) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"" + TEXT + "\">%s</text>\n",
        x,
        y,
        anchor,
        text);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }

  private static String label(double seconds) {
    return seconds < 1
        ? Math.round(1000 * seconds) + " ms"
        : String.format(Locale.ROOT, seconds % 1 == 0 ? "%.0f s" : "%.1f s", seconds);
  }

  /** Shape of a point. */
  private enum Mark {
    DISC,
    SQUARE,
    DIAMOND
  }

  /** Colour, dashes and mark: any one of them tells two curves apart. */
  private record Look(String colour, String dashes, Mark mark) {
    static Look of(GrowthCurve curve) {
      if (curve.title().contains("-R")) {
        return new Look("#b04a00", "8 4", Mark.SQUARE);
      }
      return curve.title().contains("channels")
          ? new Look("#5b2a86", "12 3 3 3", Mark.DIAMOND)
          : new Look("#00559b", "", Mark.DISC);
    }
  }
}
