package org.aliasfree.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Facts about the computer without which a table of times says little. */
public final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Returns processor, cores, operating system and virtual machine in one line. */
  public static String facts() {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %s %s; Java %s (%s)",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version(),
        System.getProperty("java.vm.name"));
  }

  private static String processor() {
    try {
      return Files.readAllLines(CPU_INFO).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("processor unknown");
    } catch (IOException e) {
      return "processor unknown"; // not Linux
    }
  }

  /** Returns how many programs wanted a core in the last minute, on average; −1 if not known. */
  public static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /**
   * Returns a table below the circumstances under which it was measured.
   *
   * @param with whom or what was measured
   * @param load before
   * @param turns that each time comes from
   */
  public static String measured(String with, double load, int turns, String table) {
    return String.format(
        Locale.ROOT,
        "Measured on %s: %s; %s. Load before: %.1f. Turns for each time: %d.\n\n%s",
        LocalDate.now(ZoneOffset.UTC),
        facts(),
        with,
        load,
        turns,
        table);
  }
}
