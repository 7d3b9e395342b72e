package org.aliasfree.engine.cpu;

import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/** How many threads ND4J's own operations use. */
final class NativeThreads {
  private NativeThreads() {}

  /** Does something with so many native threads, and sets the number back. */
  static void with(int threads, Runnable action) {
    NativeOps ops = NativeOpsHolder.getInstance().getDeviceNativeOps();
    int before = ops.ompGetMaxThreads();
    if (before == threads) {
      action.run();
      return;
    }
    ops.setOmpNumThreads(threads);
    try {
      action.run();
    } finally {
      ops.setOmpNumThreads(before);
    }
  }
}
