package org.aliasfree.weights;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The codes that make tuples, lists, dictionaries and sets, and fill them. Sets say nothing about
 * weights, so that a {@link Bag} forgets its members.
 */
final class PickleContainers {
  /** A Python set. */
  record Bag() {}

  private PickleContainers() {}

  /** Executes one code, or returns false if it is of another kind. */
  static boolean step(Opcode code, PickleStack stack) throws IOException {
    switch (code) {
      case EMPTY_TUPLE -> pushTuple(stack, List.of());
      case TUPLE -> pushTuple(stack, stack.popMark());
      case TUPLE1 -> pushTuple(stack, stack.pop(1));
      case TUPLE2 -> pushTuple(stack, stack.pop(2));
      case TUPLE3 -> pushTuple(stack, stack.pop(3));
      case EMPTY_LIST -> stack.push(new ArrayList<>(), Heap.OBJECT);
      case LIST -> {
        List<Object> items = stack.popMark();
        stack.push(items, Heap.OBJECT + (long) Heap.PLACE * items.size());
      }
      case EMPTY_SET -> stack.push(new Bag(), Heap.OBJECT);
      case EMPTY_DICT -> stack.push(new LinkedHashMap<>(), Heap.DICTIONARY);
      case DICT -> {
        List<Object> pairs = stack.popMark();
        stack.push(new LinkedHashMap<>(), Heap.DICTIONARY);
        set(stack, pairs);
      }
      case APPEND -> append(stack, stack.pop(1));
      case APPENDS, ADDITEMS -> append(stack, stack.popMark());
      case SETITEM -> set(stack, stack.pop(2));
      case SETITEMS -> set(stack, stack.popMark());
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void pushTuple(PickleStack stack, List<Object> items) throws IOException {
    stack.push(Collections.unmodifiableList(items), Heap.OBJECT + (long) Heap.PLACE * items.size());
  }

  private static void append(PickleStack stack, List<Object> items) throws IOException {
    Object target = stack.top();
    if (target instanceof Bag) {
      return;
    }
    if (!(target instanceof ArrayList<?>)) {
      throw stack.fail("items are added to something that is not a list");
    }
    @SuppressWarnings("unchecked") // lists of this machine hold anything
    List<Object> list = (List<Object>) target;
    stack.charge(2L * Heap.PLACE * items.size());
    list.addAll(items);
  }

  private static void set(PickleStack stack, List<Object> pairs) throws IOException {
    if (!(stack.top() instanceof LinkedHashMap<?, ?> target) || pairs.size() % 2 != 0) {
      throw stack.fail("pairs are added to something that is not a dictionary");
    }
    @SuppressWarnings("unchecked") // dictionaries of this machine hold anything
    Map<Object, Object> map = (Map<Object, Object>) target;
    stack.charge((long) Heap.PAIR * pairs.size() / 2);
    for (int i = 0; i < pairs.size(); i += 2) {
      Object key = pairs.get(i);
      boolean plain =
          key == null
              || key instanceof String
              || key instanceof Long
              || key instanceof Double
              || key instanceof Boolean;
      if (!plain) {
        throw stack.fail("a key of a dictionary must be a short text or a number");
      }
      if (map.containsKey(key)) {
        throw stack.fail("a dictionary has the key %s twice", Names.shown(String.valueOf(key)));
      }
      map.put(key, pairs.get(i + 1));
    }
  }
}
