package org.aliasfree.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aliasfree.widgets.Button;
import org.aliasfree.widgets.HBox;
import org.aliasfree.widgets.Html;
import org.aliasfree.widgets.Image;
import org.aliasfree.widgets.Panel;
import org.aliasfree.widgets.Widget;

/** The controls of an interactive figure with its picture and, as text below it, the read-out. */
final class LiveFigure {
  /** Tells the style rules of the flipbook beside it that this figure lives. */
  private static final String LIVING = "<span class=\"aliasfree-live\"></span>";

  /** A child of a box has a margin of 2 px on each side; without it a scroll bar appears. */
  private static final String ALL_THERE_IS = "calc(100% - 4px)";

  private final List<Dial> dials;
  private final Function<List<Integer>, Figure> figure;
  private final Image picture;
  private final Html readout;

  private LiveFigure(List<Dial> dials, Function<List<Integer>, Figure> figure, Figure first) {
    this.dials = dials;
    this.figure = figure;
    this.picture = Image.empty(first.drawing().width(), first.drawing().height());
    this.readout = Html.text("");
    picture.layout().maxWidth(ALL_THERE_IS);
    show(first);
  }

  /**
   * Returns the panel, with its first picture.
   *
   * @param figure what to show when the knobs stand at these indices
   */
  static Panel of(List<Knob<?>> knobs, Function<List<Integer>, Figure> figure, Figure first) {
    List<Dial> dials = knobs.stream().map(Dial::of).toList();
    LiveFigure live = new LiveFigure(dials, figure, first);
    Button reset = Button.of("reset").tooltip("put every control back to where it started");
    reset.layout().width("auto");
    reset.onClick(() -> dials.forEach(Dial::reset));
    List<Widget> parts = new ArrayList<>();
    dials.forEach(dial -> parts.add(dial.control()));
    HBox last = HBox.of(parts.remove(parts.size() - 1), reset);
    last.layout().flexFlow("row wrap").alignItems("center");
    Html living = Html.of(LIVING);
    living.layout().display("none");
    parts.addAll(List.of(last, live.picture, live.readout, living));
    return Panel.of(parts.toArray(Widget[]::new)).onChange(live::draw);
  }

  private void draw() {
    show(figure.apply(dials.stream().map(Dial::index).toList()));
  }

  private void show(Figure figure) {
    Drawing drawing = figure.drawing();
    byte[] png = Png.bytes(drawing.image());
    picture.size(drawing.width(), drawing.height());
    picture.layout().height("auto");
    picture.value(png, figure.sentence());
    readout.showText(figure.readout());
  }
}
