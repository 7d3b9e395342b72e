package org.aliasfree.jupyter;

import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** The pictures of a flipbook as PNG files in Base64, as sharp as the room in a notebook allows. */
final class FramePictures {
  private FramePictures() {}

  /**
   * Returns the picture of each frame, "" for a frame without one.
   *
   * @param room the most characters that all may take; the first way that fits is taken: for dense
   *     screens, one pixel for each CSS pixel, the same with 256 colours
   * @throws IllegalArgumentException if none fits
   */
  static List<String> of(List<Frame> frames, int room) {
    List<Function<Drawing, BufferedImage>> ways =
        List.of(
            drawing -> FewColours.of(drawing, drawing.image()),
            drawing -> FewColours.of(drawing, Canvas.plain(drawing)),
            drawing -> Palette.reduced(Canvas.plain(drawing)));
    long least = Long.MAX_VALUE;
    for (Function<Drawing, BufferedImage> way : ways) {
      List<String> all = frames.stream().map(frame -> encoded(frame, way)).toList();
      long size = all.stream().mapToLong(String::length).sum();
      if (size <= room) {
        return all;
      }
      least = Math.min(least, size);
    }
    throw new IllegalArgumentException(
        "the pictures of one figure may take "
            + room / 1000
            + " KB in the notebook, these take "
            + least / 1000
            + " KB: choose fewer values with twin(…), or a smaller picture");
  }

  private static String encoded(Frame frame, Function<Drawing, BufferedImage> way) {
    return frame.figure() == null
        ? ""
        : Base64.getEncoder().encodeToString(Png.bytes(way.apply(frame.figure().drawing())));
  }
}
