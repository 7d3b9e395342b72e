package org.aliasfree.engine.cpu;

import java.util.Locale;
import org.aliasfree.signal.Require;
import org.bytedeco.javacpp.Pointer;

/** How much memory there is, and whether something fits into it. */
class Memory {
  /** Maps beyond this gain nothing from being made together. */
  private static final long TOGETHER_BYTES = 256L << 20;

  /** What one buffer may hold: indices of floats are {@code int}, and of bytes in places. */
  private static final long MOST_NUMBERS = (1L << 29) - 16;

  private static final double MEGABYTE = 1e6;

  /** Returns the bytes of native memory that this process may still take. */
  long nativeRoom() {
    long room = Pointer.availablePhysicalBytes();
    if (Pointer.maxPhysicalBytes() > 0) {
      room = Math.min(room, Pointer.maxPhysicalBytes() - Pointer.physicalBytes());
    }
    return Math.max(0, room);
  }

  /** Returns the bytes that the Java heap may still take. */
  long heapRoom() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
  }

  /**
   * Checks that something fits.
   *
   * @throws IllegalStateException if not; the message says what, its size and the room
   */
  void check(String what, long nativeBytes, long heapBytes) {
    long nativeRoom = nativeRoom();
    if (nativeBytes > nativeRoom) {
      String remedy =
          Pointer.maxPhysicalBytes() > 0
              ? ": close other generators, or raise -Dorg.bytedeco.javacpp.maxphysicalbytes="
                  + Pointer.maxPhysicalBytes()
              : ": close other programs or generators";
      throw Require.cut(
          new IllegalStateException(
              text(what, nativeBytes, nativeRoom, "memory beside the Java heap") + remedy));
    }
    long heapRoom = heapRoom();
    if (heapBytes > heapRoom) {
      throw Require.cut(
          new IllegalStateException(text(what, heapBytes, heapRoom, "Java heap") + ": raise -Xmx"));
    }
  }

  private static String text(String what, long need, long room, String kind) {
    return String.format(
        Locale.ROOT,
        "%s: %.0f MB of %s needed, %.0f MB free",
        what,
        need / MEGABYTE,
        kind,
        room / MEGABYTE);
  }

  /**
   * Returns how many of {@code batch} images to make together: so many that small maps keep all
   * threads busy, and large ones do not fill the memory.
   *
   * @throws IllegalStateException if one image's maps are too large for a buffer
   */
  int together(MapSizes image, int batch) {
    if (image.largest() > MOST_NUMBERS) {
      throw Require.cut(
          new IllegalStateException(
              String.format(
                  Locale.ROOT,
                  "a feature map of %d numbers is more than the %d of a buffer",
                  image.largest(),
                  MOST_NUMBERS)));
    }
    long byBytes = Math.max(1, TOGETHER_BYTES / image.bytes());
    return (int) Math.min(batch, Math.min(byBytes, MOST_NUMBERS / image.largest()));
  }
}
