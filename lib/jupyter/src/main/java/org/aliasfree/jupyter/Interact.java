package org.aliasfree.jupyter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aliasfree.signal.Require;
import org.aliasfree.widgets.Widgets;

/**
 * A figure that answers to knobs. It shows as three outputs, of which style rules let a reader see
 * the one that works: the picture at the start with its sentence; a flipbook of pictures made now,
 * for readers without a kernel; and, where the kernel drives widgets, the live controls.
 */
final class Interact {
  private static final int MOST_KNOBS = 3;
  private static final int MOST_FRAMES = 12;
  private static final String HINT = "Run this cell in JupyterLab to move the controls.";

  private final List<Knob<?>> knobs;
  private final Function<List<Integer>, Figure> figure;
  private final List<List<Integer>> positions;

  private Interact(
      List<Knob<?>> knobs, Function<List<Integer>, Figure> figure, List<List<Integer>> positions) {
    this.knobs = knobs;
    this.figure = figure;
    this.positions = positions;
  }

  /**
   * Returns the interactive figure.
   *
   * @param knobs one to three
   * @param figure what to show when the knobs stand at these indices of their values
   * @param also pictures beside the combinations of the knobs' own
   */
  static Interact of(List<Knob<?>> knobs, Function<List<Integer>, Figure> figure, Also... also) {
    Require.that(
        knobs.size() <= MOST_KNOBS, "at most %s controls, got %s", MOST_KNOBS, knobs.size());
    Set<List<Integer>> positions = new LinkedHashSet<>(combinations(knobs));
    for (Also one : also) {
      positions.add(one.of(knobs));
    }
    Require.that(
        positions.size() <= MOST_FRAMES,
        "at most %s pictures stand for the controls, got %s: choose fewer values with twin(…)",
        MOST_FRAMES,
        positions.size());
    return new Interact(List.copyOf(knobs), figure, List.copyOf(positions));
  }

  private static List<List<Integer>> combinations(List<Knob<?>> knobs) {
    List<List<Integer>> all = List.of(List.of());
    for (Knob<?> knob : knobs) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> each : all) {
        for (int index :
            knob.twinIndices().isEmpty() ? List.of(knob.startIndex()) : knob.twinIndices()) {
          List<Integer> one = new ArrayList<>(each);
          one.add(index);
          longer.add(List.copyOf(one));
        }
      }
      all = longer;
    }
    return all;
  }

  /** Returns the positions that become pictures, in the order they are shown. */
  List<List<Integer>> positions() {
    return positions;
  }

  /**
   * Shows the figure in the running cell. What the start throws ends the cell; what another picture
   * throws stands in its place.
   */
  void show(Screen screen) {
    Figure first = at(start());
    MimeBundle picture =
        MimeBundle.picture(
            FewColours.of(first.drawing(), first.drawing().image()),
            first.drawing().width(),
            first.sentence());
    if (!Widgets.available()) {
      MimeBundle flipbook = flipbook(first, picture);
      screen.show(picture);
      screen.show(flipbook);
      return;
    }
    // The live figure comes at once, the pictures for later readers while it is there already.
    screen.show(picture);
    String id = screen.open(Flipbook.closed(first));
    screen.show(live(first));
    screen.update(id, flipbook(first, picture));
  }

  private MimeBundle flipbook(Figure first, MimeBundle picture) {
    List<Frame> frames =
        positions.stream()
            .map(
                position ->
                    position.equals(start()) ? Frame.of(words(position), first) : frame(position))
            .toList();
    int room = Flipbook.MOST_BYTES - String.valueOf(picture.data().get(MimeBundle.PNG)).length();
    return Flipbook.of(knobs, positions, frames, positions.indexOf(start()), first, room);
  }

  private Frame frame(List<Integer> position) {
    return Frame.attempt(words(position), () -> at(position));
  }

  private MimeBundle live(Figure first) {
    Map<String, Object> data = LiveFigure.of(knobs, this::at, first).bundle();
    data.put(MimeBundle.HTML, "<div class=\"aliasfree-hint\">" + HINT + "</div>");
    data.put(MimeBundle.TEXT, HINT);
    return new MimeBundle(data, Map.of());
  }

  private List<Integer> start() {
    return knobs.stream().map(Knob::startIndex).collect(Collectors.toUnmodifiableList());
  }

  /** Returns a position in words, for instance {@code "f = 7 Hz, window = Hann"}. */
  private String words(List<Integer> position) {
    return IntStream.range(0, knobs.size())
        .mapToObj(i -> knobs.get(i).position(position.get(i)))
        .collect(Collectors.joining(", "));
  }

  private Figure at(List<Integer> position) {
    Figure drawn = figure.apply(position);
    Require.that(drawn != null, "the figure at %s is null", words(position));
    return drawn;
  }
}
