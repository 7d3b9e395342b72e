package org.aliasfree.weights;

import java.io.IOException;
import java.util.List;

/**
 * What a pickle may ask for by name. Implementations hold a closed list of names and answer with
 * data; there is no way from here to a class or a method of the program.
 */
interface PickleCalls {
  /** A name on the list. Its text is {@code module.name}. */
  interface Global {
    /** Returns whether its objects are made empty and filled afterwards. */
    boolean container();
  }

  /** Returns what stands for {@code module.name}, or null if it is not on the list. */
  Global global(String module, String name);

  /** Returns the result of calling {@code callee}, an answer of {@link #global}. */
  Object call(Global callee, List<?> arguments, ByteReader at) throws IOException;

  /** Gives {@code target} its state. */
  void build(Object target, Object state, ByteReader at) throws IOException;

  /** Returns what a persistent id stands for. */
  Object persistent(Object id, ByteReader at) throws IOException;
}
