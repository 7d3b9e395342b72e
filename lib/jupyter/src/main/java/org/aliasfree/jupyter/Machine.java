package org.aliasfree.jupyter;

import com.sun.management.OperatingSystemMXBean;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.aliasfree.engine.Backend;

/**
 * What there is to work with.
 *
 * @param java feature version
 * @param heapBytes the most the heap may grow to
 * @param freeBytes memory other programs have left, −1 if unknown
 * @param kernel name and version, or {@code "none"}
 * @param font family of the usual font, empty if there is none
 * @param widgets whether the kernel can drive sliders
 * @param firstOperation asks ND4J for its first operation
 */
record Machine(
    int java,
    long heapBytes,
    long freeBytes,
    String kernel,
    String font,
    boolean widgets,
    Operation firstOperation) {
  private static final String AVAILABLE = "MemAvailable:";
  private static final String WIDGETS = "org/aliasfree/widgets/";

  /** A question that may fail. */
  interface Operation {
    /**
     * Returns the answer in words.
     *
     * @throws IllegalStateException if there is none; the message says why
     */
    String ask();
  }

  /** Returns the machine this runs on. */
  static Machine here() {
    Screen screen = Screen.current();
    return new Machine(
        Runtime.version().feature(),
        Runtime.getRuntime().maxMemory(),
        memoryLeft(),
        screen.kernel(),
        usualFont(),
        screen.drivesWidgets() && Machine.class.getClassLoader().getResource(WIDGETS) != null,
        Machine::nd4j);
  }

  private static String nd4j() {
    Backend backend = Backend.probe();
    return String.format(
        Locale.ROOT,
        "%s, first operation after %.1f s",
        backend.name(),
        backend.firstOperationSeconds());
  }

  /** Memory that caches hold counts as free, unless a container's limit is what counts. */
  private static long memoryLeft() {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
      return -1;
    }
    long free = system.getFreeMemorySize();
    long available = available(Path.of("/proc/meminfo"));
    return available > 0 && available <= system.getTotalMemorySize()
        ? Math.max(free, available)
        : free;
  }

  private static long available(Path meminfo) {
    try {
      for (String line : Files.readAllLines(meminfo)) {
        if (line.startsWith(AVAILABLE)) {
          return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
      return -1;
    } catch (IOException | NumberFormatException e) {
      return -1; // not Linux
    }
  }

  private static String usualFont() {
    try {
      boolean any =
          GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length
              > 0;
      return any && Look.width(Look.TEXT, "m") > 0 ? Look.TEXT.getFamily(Locale.ROOT) : "";
    } catch (RuntimeException | LinkageError e) {
      return "";
    }
  }
}
