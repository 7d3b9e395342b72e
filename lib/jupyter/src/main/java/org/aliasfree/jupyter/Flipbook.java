package org.aliasfree.jupyter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The pictures that stand for an interactive figure where no kernel runs. As markup it is a list
 * that opens, which every page can show; where scripts run, the list becomes controls with one
 * picture. Its style rules hide what does not work where the reader is.
 *
 * <p>Classes are fixed names: the rules find a figure's outputs by their place beside each other,
 * so equal figures give equal files and do not meddle with one another.
 */
final class Flipbook {
  /** What one figure may take in a notebook, Base64 included; see the lessons' size budget. */
  static final int MOST_BYTES = 300_000;

  private static final String STYLE = resource("flipbook.css");
  private static final String SCRIPT = resource("flipbook.js");

  private Flipbook() {}

  /** Returns the flipbook without pictures: caption and style rules. */
  static MimeBundle closed(Figure first) {
    return MimeBundle.html(page(first, "", ""), "");
  }

  /**
   * Returns the flipbook.
   *
   * @param knobs the figure's controls
   * @param positions of each frame: an index for each knob
   * @param frames as many as positions
   * @param start number of the frame to begin with, −1 for the first
   * @param first the figure at the start
   * @param room what all of it may take, in characters
   */
  static MimeBundle of(
      List<Knob<?>> knobs,
      List<List<Integer>> positions,
      List<Frame> frames,
      int start,
      Figure first,
      int room) {
    String text = frames.stream().map(Frame::words).collect(Collectors.joining("\n"));
    int pictureRoom = room - 2 * text.length() - STYLE.length() - SCRIPT.length();
    List<String> pictures;
    try {
      pictures = FramePictures.of(frames, pictureRoom);
    } catch (IllegalArgumentException e) {
      String why = "<p class=\"aliasfree-failed\">" + Markup.escape(e.getMessage()) + "</p>\n";
      return MimeBundle.html(page(first, why, ""), text);
    }
    StringBuilder list = new StringBuilder("<details><summary>");
    list.append(Markup.escape(headings(knobs))).append(": ").append(frames.size());
    list.append(frames.size() == 1 ? " picture" : " pictures").append("</summary>\n");
    for (int i = 0; i < frames.size(); i++) {
      list.append(frame(frames.get(i), pictures.get(i)));
    }
    list.append("</details>\n");
    String script =
        SCRIPT
            .replace("KNOBS", knobs(knobs, positions))
            .replace("POSITIONS", positions.toString())
            .replace("START", String.valueOf(Math.max(0, start)));
    return MimeBundle.html(page(first, list.toString(), script), text);
  }

  private static String page(Figure first, String list, String script) {
    return "<div class=\"aliasfree-twin\">\n<style>\n"
        + STYLE
        + "</style>\n<p class=\"aliasfree-readout\">"
        + Markup.escape(first.readout())
        + "</p>\n"
        + list
        + (script.isEmpty() ? "" : "<script>\n" + script + "</script>\n")
        + Figure.altScript(first.sentence())
        + "\n</div>";
  }

  private static String headings(List<Knob<?>> knobs) {
    return knobs.stream().map(Knob::heading).collect(Collectors.joining(", "));
  }

  private static String frame(Frame frame, String png) {
    String words = "<p>" + Markup.escape(frame.words()) + "</p>";
    if (png.isEmpty()) {
      return "<div class=\"aliasfree-frame aliasfree-failed\">" + words + "</div>\n";
    }
    return "<div class=\"aliasfree-frame\">"
        + words
        + "<img width=\""
        + frame.figure().drawing().width()
        + "\" style=\"max-width:100%\" alt=\""
        + Markup.escape(frame.figure().sentence())
        + "\" src=\"data:image/png;base64,"
        + png
        + "\"></div>\n";
  }

  /** Returns the controls as JSON: label, whether it is a list, and each value's text. */
  private static String knobs(List<Knob<?>> knobs, List<List<Integer>> positions) {
    List<String> all = new ArrayList<>();
    for (int k = 0; k < knobs.size(); k++) {
      Knob<?> knob = knobs.get(k);
      int at = k;
      List<Integer> used = positions.stream().map(p -> p.get(at)).distinct().sorted().toList();
      String values =
          used.stream()
              .map(i -> "[" + i + "," + Markup.script(withUnit(knob, i)) + "]")
              .collect(Collectors.joining(","));
      boolean list = knob instanceof ChoiceKnob;
      all.add(
          "{label: "
              + Markup.script(knob.label())
              + ", list: "
              + list
              + ", values: ["
              + values
              + "]}");
    }
    return "[" + String.join(", ", all) + "]";
  }

  private static String withUnit(Knob<?> knob, int index) {
    return knob.text(index) + (knob.unit().isEmpty() ? "" : " " + knob.unit());
  }

  private static String resource(String name) {
    try (InputStream in = Flipbook.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
