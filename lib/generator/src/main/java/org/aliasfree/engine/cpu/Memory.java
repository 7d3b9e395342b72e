package org.aliasfree.engine.cpu;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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

  /**
   * Returns the bytes of native memory that this process may still take: what the computer has
   * free, within what a container and {@code maxphysicalbytes} leave.
   */
  long nativeRoom() {
    long used = Pointer.physicalBytes();
    long room = Math.min(Pointer.availablePhysicalBytes(), containerBytes() - used);
    if (Pointer.maxPhysicalBytes() > 0) {
      room = Math.min(room, Pointer.maxPhysicalBytes() - used);
    }
    return Math.max(0, room);
  }

  /** Returns the memory of the computer, or of the container that this runs in. */
  private static long containerBytes() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Long.MAX_VALUE;
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
    if (nativeBytes > nativeRoom() || heapBytes > heapRoom()) {
      System.gc(); // what nobody holds any more counts as used until then
    }
    long nativeRoom = nativeRoom();
    if (nativeBytes > nativeRoom) {
      String remedy =
          Pointer.maxPhysicalBytes() > 0
              ? ": close other generators, or raise -Dorg.bytedeco.javacpp.maxphysicalbytes="
                  + Pointer.maxPhysicalBytes()
              : ": close other programs or generators";
      String kind = "memory beside the Java heap";
      throw refusal(text(what, nativeBytes, nativeRoom, kind) + remedy);
    }
    long heapRoom = heapRoom();
    if (heapBytes > heapRoom) {
      throw refusal(text(what, heapBytes, heapRoom, "Java heap") + ": raise -Xmx");
    }
  }

  private static IllegalStateException refusal(String text) {
    return Require.cut(new IllegalStateException(text));
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
      throw refusal(
          String.format(
              Locale.ROOT,
              "a feature map of %d numbers is more than the %d of a buffer",
              image.largest(),
              MOST_NUMBERS));
    }
    long byBytes = Math.max(1, TOGETHER_BYTES / image.bytes());
    return (int) Math.min(batch, Math.min(byBytes, MOST_NUMBERS / image.largest()));
  }
}
