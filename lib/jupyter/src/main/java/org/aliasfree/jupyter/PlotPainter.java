package org.aliasfree.jupyter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Draws a plot: axes and series; title, labels of guides and legend around them, in room kept for
 * them, so that nothing is cut off and nothing hides data.
 *
 * <p>XChart, which the course brings for readers' own charts, does not do here: it draws each piece
 * of a line by itself, so a dense line shows no dashes, and it takes its ticks from the data.
 */
final class PlotPainter {
  private static final double X_MARGIN = 0.02;
  private static final double Y_MARGIN = 0.07;
  private static final int LABEL_GAP = 5;

  private final Plot plot;
  private final List<Series> series;
  private final Range x;
  private final Range y;

  PlotPainter(Plot plot) {
    this.plot = plot;
    this.series = plot.octaves ? plot.series.stream().map(Series::inOctaves).toList() : plot.series;
    this.x = plot.xRange != null ? plot.xRange : Range.around(positions(), X_MARGIN);
    this.y =
        plot.yRange != null
            ? new Range(scaled(plot.yRange.from()), scaled(plot.yRange.to()))
            : Range.around(values(), Y_MARGIN);
  }

  /** Returns where a value stands on the vertical axis: itself, or its exponent of 2. */
  private double scaled(double value) {
    return plot.octaves ? Math.log(value) / Math.log(2) : value;
  }

  private DoubleStream positions() {
    return DoubleStream.concat(
        series.stream().flatMapToDouble(s -> DoubleStream.of(s.x)),
        DoubleStream.concat(
            plot.xGuides.stream().mapToDouble(Plot.Guide::at),
            plot.bands.stream().flatMapToDouble(band -> DoubleStream.of(band.from(), band.to()))));
  }

  private DoubleStream values() {
    return DoubleStream.concat(
        series.stream().flatMapToDouble(this::visibleValues),
        plot.yGuides.stream().mapToDouble(guide -> scaled(guide.at())));
  }

  private DoubleStream visibleValues(Series s) {
    DoubleStream.Builder values = DoubleStream.builder();
    for (int i = 0; i < s.x.length; i++) {
      if (x.holds(s.x[i]) && !Double.isNaN(s.y[i])) {
        values.add(s.y[i]);
      }
    }
    if (s.kind == Series.Kind.STEMS) {
      values.add(0);
    }
    return values.build();
  }

  void paint(Graphics2D g) {
    Legend legend = new Legend(g, entries(), plot.width());
    GuideLabels above = new GuideLabels(g, labels(), x, plot.width());
    Look.title(g, plot.title, plot.width());
    double top = Look.titleHeight(plot.title, plot.width()) + above.height();
    double bottom = plot.height() - legend.height() - Look.PAD / 2.0;
    Rectangle2D room = new Rectangle2D.Double(0, top, plot.width() - sideRoom(g), bottom - top);
    Axes axes = new Axes(g, room, plot.xLabel, x, plot.yLabel, y, plot.octaves);
    axes.grid(g);
    plot.bands.forEach(band -> Hatching.paint(g, axes, x, band));
    axes.paint(g);
    guides(g, axes);
    above.paint(g, axes);
    List<Legend.Entry> entries = entries();
    SeriesPainter painter = new SeriesPainter(g, axes);
    for (int i = 0; i < entries.size(); i++) {
      painter.paint(series.get(i), entries.get(i).earlier());
    }
    legend.paint(g, bottom);
  }

  /**
   * Returns what stands above the frame: guides, and bands at the middle of what is seen of them.
   */
  private List<Plot.Guide> labels() {
    List<Plot.Guide> labels = new ArrayList<>(plot.xGuides);
    for (Plot.Band band : plot.bands) {
      double from = Math.max(band.from(), x.from());
      double to = Math.min(band.to(), x.to());
      if (from < to) {
        labels.add(new Plot.Guide((from + to) / 2, band.label()));
      }
    }
    return labels;
  }

  private double sideRoom(Graphics2D g) {
    return plot.yGuides.stream()
        .mapToDouble(guide -> Look.width(g, Look.TEXT, guide.label()))
        .max()
        .orElse(0);
  }

  private void guides(Graphics2D g, Axes axes) {
    Rectangle2D frame = axes.frame();
    g.setStroke(Role.GUIDE.stroke(0));
    g.setColor(Role.GUIDE.colour);
    for (Plot.Guide guide : plot.xGuides) {
      if (x.holds(guide.at())) {
        double at = axes.xAt(guide.at());
        g.draw(new Line2D.Double(at, frame.getMinY(), at, frame.getMaxY()));
      }
    }
    g.setFont(Look.TEXT);
    for (Plot.Guide guide : plot.yGuides) {
      if (y.holds(scaled(guide.at()))) {
        double at = axes.yAt(scaled(guide.at()));
        g.setColor(Role.GUIDE.colour);
        g.draw(new Line2D.Double(frame.getMinX(), at, frame.getMaxX(), at));
        g.setColor(Color.DARK_GRAY);
        g.drawString(guide.label(), (float) frame.getMaxX() + LABEL_GAP, (float) at + LABEL_GAP);
      }
    }
  }

  private List<Legend.Entry> entries() {
    Map<Role, Integer> seen = new EnumMap<>(Role.class);
    List<Legend.Entry> entries = new ArrayList<>();
    for (Series s : plot.series) {
      int earlier = s.kind == Series.Kind.LINE ? seen.merge(s.role, 1, Integer::sum) - 1 : 0;
      entries.add(new Legend.Entry(s.name, s.role, s.kind, earlier));
    }
    return entries;
  }
}
