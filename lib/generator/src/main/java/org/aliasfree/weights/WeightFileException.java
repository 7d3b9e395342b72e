package org.aliasfree.weights;

import java.io.IOException;

/**
 * A weight file that cannot be used as it is: missing, damaged, of another format, or asking for
 * something that weights have no need of. The message names the file, the tensor if it is about
 * one, and what was expected.
 */
public class WeightFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception with a message for the person who chose the file. */
  public WeightFileException(String message) {
    super(message);
  }

  /** Makes an exception with a message and what caused it. */
  public WeightFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
