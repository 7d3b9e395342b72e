package org.aliasfree.jupyter;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * One picture of a flipbook, or what went wrong when it was drawn.
 *
 * @param position where the knobs stand, in words
 * @param figure the figure there, null if it could not be drawn
 * @param error what went wrong, "" if nothing did
 */
record Frame(String position, Figure figure, String error) {

  static Frame of(String position, Figure figure) {
    return new Frame(position, figure, "");
  }

  /** Returns the frame that {@code figure} draws; an interrupt is not a failure of the figure. */
  static Frame attempt(String position, Supplier<Figure> figure) {
    Interrupts.poll();
    try {
      return of(position, figure.get());
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      return new Frame(position, null, e.toString());
    }
  }

  /** Returns position and read-out, in words. */
  String words() {
    return position + ": " + (figure == null ? "no picture, " + error : figure.readout());
  }
}
