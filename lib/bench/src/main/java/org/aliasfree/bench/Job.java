package org.aliasfree.bench;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is measured: work of ours, and what a peer must know to do the same.
 *
 * @param operation name by which the peer knows it, such as {@code fft-real}
 * @param numbers parameters of the operation, by the peer's names
 * @param input arrays that the work uses, by the peer's names
 * @param work what is timed; returns the same result at every call
 * @param numbersOf takes a result of the work apart
 */
record Job(
    String operation,
    Map<String, Integer> numbers,
    Map<String, NumberFile> input,
    Supplier<Object> work,
    Function<Object, NumberFile> numbersOf) {

  /** Returns a job whose parameters and input are copied. */
  Job {
    numbers = Map.copyOf(numbers);
    input = Map.copyOf(input);
  }

  /** Returns a job; the type of the result is that of the work. */
  @SuppressWarnings("unchecked") // the work's results are the only objects that are taken apart
  static <T> Job of(
      String operation,
      Map<String, Integer> numbers,
      Map<String, NumberFile> input,
      Supplier<T> work,
      Function<T, NumberFile> numbersOf) {
    return new Job(operation, numbers, input, work::get, result -> numbersOf.apply((T) result));
  }

  /** Returns the numbers that the work gives. */
  NumberFile result() {
    return numbersOf.apply(work.get());
  }
}
