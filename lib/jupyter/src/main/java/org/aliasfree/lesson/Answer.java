package org.aliasfree.lesson;

/**
 * Where a check gets the value from. One interface for each type, so that {@code () -> e1()} means
 * one of them and no more.
 */
public final class Answer {
  private Answer() {}

  /** A value that may not be there yet. */
  interface Of<T> {
    T get() throws Exception;
  }

  /** Gives a number. */
  public interface OfNumber {
    /** Returns the number. */
    double get() throws Exception;
  }

  /** Gives an array of numbers. */
  public interface OfArray {
    /** Returns the numbers. */
    double[] get() throws Exception;
  }

  /** Gives a text. */
  public interface OfText {
    /** Returns the text. */
    String get() throws Exception;
  }

  /** Gives true or false. */
  public interface OfTruth {
    /** Returns the truth. */
    boolean get() throws Exception;
  }
}
