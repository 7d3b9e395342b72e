package org.aliasfree.weights;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stack of the pickle machine, with its marks and its memo. Underflow is a message. */
final class PickleStack {
  private final ByteReader in;
  private final Heap heap;
  private final List<Object> items = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();
  private final Map<Long, Object> memo = new HashMap<>();

  PickleStack(ByteReader in, Heap heap) {
    this.in = in;
    this.heap = heap;
  }

  /** Puts an object on top; it takes {@code bytes} besides its place. */
  void push(Object item, long bytes) throws IOException {
    heap.charge(Heap.PLACE + bytes, in);
    items.add(item);
  }

  /** Counts memory that an object on the stack takes from now on. */
  void charge(long bytes) throws IOException {
    heap.charge(bytes, in);
  }

  /** Takes the top object, which must lie above the last mark. */
  Object pop() throws IOException {
    need(1);
    return items.remove(items.size() - 1);
  }

  /** Returns the top object. */
  Object top() throws IOException {
    need(1);
    return items.get(items.size() - 1);
  }

  private void need(int count) throws IOException {
    int floor = marks.isEmpty() ? 0 : marks.get(marks.size() - 1);
    if (items.size() - floor < count) {
      throw in.fail("the program takes more from its stack than it put there");
    }
  }

  /** Sets a mark. */
  void mark() throws IOException {
    heap.charge(Heap.SMALL, in);
    marks.add(items.size());
  }

  /** Takes everything above the last mark, and the mark. */
  List<Object> popMark() throws IOException {
    if (marks.isEmpty()) {
      throw in.fail("the program goes back to a mark that it did not set");
    }
    int floor = marks.remove(marks.size() - 1);
    List<Object> above = items.subList(floor, items.size());
    List<Object> taken = new ArrayList<>(above);
    above.clear();
    return taken;
  }

  /** Takes the top object, or the last mark if nothing lies above it. */
  void popOrUnmark() throws IOException {
    if (!marks.isEmpty() && marks.get(marks.size() - 1) == items.size()) {
      marks.remove(marks.size() - 1);
    } else {
      pop();
    }
  }

  /** Takes {@code count} objects, in the order in which they were put. */
  List<Object> pop(int count) throws IOException {
    need(count);
    List<Object> above = items.subList(items.size() - count, items.size());
    List<Object> taken = new ArrayList<>(above);
    above.clear();
    return taken;
  }

  /** Puts what the memo holds under {@code key} on top. */
  void get(long key) throws IOException {
    if (!memo.containsKey(key)) {
      throw in.fail("the program recalls object %s, which it did not keep", key);
    }
    push(memo.get(key), 0);
  }

  /** Keeps the top object under {@code key}. */
  void put(long key) throws IOException {
    heap.charge(Heap.PAIR, in);
    memo.put(key, top());
  }

  /** Keeps the top object under the next number. */
  void memoize() throws IOException {
    put(memo.size());
  }

  /** Checks that nothing is left at the end. */
  void mustBeEmpty() throws IOException {
    if (!items.isEmpty() || !marks.isEmpty()) {
      throw in.fail("the program ends with something left on its stack");
    }
  }

  /** Returns an exception that says where the program stands. */
  WeightFileException fail(String message, Object... values) {
    return in.fail(message, values);
  }
}
