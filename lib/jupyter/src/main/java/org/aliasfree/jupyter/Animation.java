package org.aliasfree.jupyter;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import org.aliasfree.image.Apng;
import org.aliasfree.signal.Require;

/**
 * A sequence of drawings of one size; {@link #alt} draws them, with a progress bar, and makes a
 * {@link Film} of them. Immutable.
 */
public final class Animation {
  private static final int MOST_FRAMES = 200;
  private static final int MOST_MILLISECONDS = 10_000;
  private static final int MOST_FLASHES = 3;

  /** What a film may take in a notebook of 1.5 MB, in Base64. */
  private static final int MOST_CHARACTERS = 700_000;

  private final int frames;
  private final IntFunction<? extends Drawing> drawing;
  private final int milliseconds;

  private Animation(int frames, IntFunction<? extends Drawing> drawing, int milliseconds) {
    this.frames = frames;
    this.drawing = drawing;
    this.milliseconds = milliseconds;
  }

  /**
   * Returns an animation with ten frames a second.
   *
   * @param frames 2 to 200
   * @param drawing draws frame 0, 1, …
   */
  public static Animation of(int frames, IntFunction<? extends Drawing> drawing) {
    Require.that(
        frames >= 2 && frames <= MOST_FRAMES,
        "an animation must have 2 to %s frames, got %s",
        MOST_FRAMES,
        frames);
    return new Animation(frames, drawing, 100);
  }

  /** Returns this animation with another time from frame to frame, 20 to 10 000 ms. */
  public Animation milliseconds(int each) {
    Require.that(
        each >= 20 && each <= MOST_MILLISECONDS,
        "a frame must stay 20 to %s ms, got %s",
        MOST_MILLISECONDS,
        each);
    return new Animation(frames, drawing, each);
  }

  /**
   * Draws all frames and returns the film.
   *
   * @param sentence what moves, for those who cannot see it; at most 300 characters
   * @throws IllegalArgumentException if the frames differ in size, the film flashes more than three
   *     times a second, or it is too large for a notebook
   * @throws java.util.concurrent.CancellationException if the stop button was pressed
   */
  public Film alt(String sentence) {
    List<BufferedImage> pictures = new ArrayList<>();
    Drawing first = drawing.apply(0);
    try (Progress progress = Progress.of("drawing", frames)) {
      for (int i = 0; i < frames; i++) {
        Drawing now = i == 0 ? first : drawing.apply(i);
        Require.that(
            now.width() == first.width() && now.height() == first.height(),
            "frames must have one size: frame 0 is %s × %s, frame %s is %s × %s",
            first.width(),
            first.height(),
            i,
            now.width(),
            now.height());
        pictures.add(Canvas.plain(now));
        progress.step();
      }
    }
    int flashes = Flashing.mostPerSecond(pictures, milliseconds);
    Require.that(
        flashes <= MOST_FLASHES,
        "an animation may flash %s times a second, this one does %s times: slow it down",
        MOST_FLASHES,
        flashes);
    String file =
        Base64.getEncoder()
            .encodeToString(
                Apng.animation(FewColours.together(first, pictures), milliseconds, Png::bytes));
    Require.that(
        file.length() <= MOST_CHARACTERS,
        "an animation may take %s KB in the notebook, this one takes %s KB: fewer frames, or smaller",
        MOST_CHARACTERS / 1000,
        file.length() / 1000);
    double seconds = frames * milliseconds / 1000.0;
    return new Film(first, Figure.checked(sentence), "", file, frames, seconds);
  }
}
