package org.aliasfree.spectrum;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Plans of transforms, one for a size and a thread; the last few of them are kept.
 *
 * <p>A plan of JTransforms must not be shared by threads, and making one costs about as much as
 * three transforms.
 *
 * @param <K> a size, compared by {@code equals}
 * @param <P> a plan
 */
public final class Plans<K, P> {
  /** Sizes that a lesson uses in turn, such as a signal's, its padded one's, a picture's. */
  private static final int KEPT = 6;

  private final Function<K, P> make;
  private final ThreadLocal<Map<K, P>> kept = ThreadLocal.withInitial(Plans::recent);

  /** Makes plans by {@code make}; none yet. */
  public Plans(Function<K, P> make) {
    this.make = make;
  }

  private static <K, P> Map<K, P> recent() {
    return new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, P> eldest) {
        return size() > KEPT;
      }
    };
  }

  /** Returns this thread's plan for a size, made now if it is not among the last few used. */
  public P of(K size) {
    return kept.get().computeIfAbsent(size, make);
  }
}
