package org.aliasfree.weights;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.aliasfree.stylegan.NetworkFile;
import org.aliasfree.stylegan.NetworkOptions;

/**
 * Damages good weight files at random and reads them: each is accepted or refused, nothing else.
 */
final class WeightFileFuzz {
  private static final int MOST_CHANGES = 8;
  private static final int[] TELLING = {0, 1, 0x7F, 0x80, 0xFF, '.', '(', 'R', 'c', 'h', 'q', 'b'};

  private final List<byte[]> seeds = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Path folder;
  private int accepted;
  private int networks;
  private int refused;
  private long slowestMillis;

  /** Makes a fuzzer that starts from {@code files} and writes to {@code folder}. */
  WeightFileFuzz(Path folder, List<Path> files) throws IOException {
    this.folder = folder;
    for (Path file : files) {
      seeds.add(Files.readAllBytes(file));
      names.add(file.getFileName().toString());
    }
  }

  /**
   * Reads damaged file number {@code number}: the same one for the same number.
   *
   * @throws AssertionError if reading ends in anything but weights or a {@link WeightFileException}
   */
  void read(long number) throws IOException {
    Random random = new Random(number * 0x9E3779B97F4A7C15L + 1);
    int which = random.nextInt(seeds.size());
    Path file = folder.resolve(number % 4 + "-" + names.get(which));
    Files.write(file, damage(seeds.get(which).clone(), random));
    long start = System.nanoTime();
    try {
      WeightFile read = WeightFile.read(file);
      accepted++;
      NetworkFile.of(read, NetworkOptions.none());
      networks++;
    } catch (WeightFileException expected) {
      if (!expected.getMessage().startsWith(file.toString())) {
        throw new AssertionError("file " + number + ": " + expected.getMessage(), expected);
      }
      refused++;
    } catch (Throwable other) {
      throw new AssertionError("file " + number + " of " + names.get(which), other);
    } finally {
      slowestMillis = Math.max(slowestMillis, (System.nanoTime() - start) / 1_000_000);
      Files.delete(file);
    }
  }

  private static byte[] damage(byte[] bytes, Random random) {
    byte[] changed = bytes;
    int changes = 1 + random.nextInt(1 + random.nextInt(MOST_CHANGES));
    for (int i = 0; i < changes && changed.length > 0; i++) {
      int at = place(changed.length, random);
      switch (random.nextInt(6)) {
        case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> changed[at] = (byte) random.nextInt(256);
        case 2 -> changed[at] = (byte) TELLING[random.nextInt(TELLING.length)];
        case 3 -> fill(changed, at, random);
        case 4 -> copy(changed, at, random);
        default -> changed = resize(changed, at, random);
      }
    }
    return changed;
  }

  /** Structure stands at both ends of a file; most of its middle is numbers. */
  private static int place(int length, Random random) {
    int near = Math.min(length, 1 << (4 + random.nextInt(11)));
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(near);
      case 1 -> length - 1 - random.nextInt(near);
      default -> random.nextInt(length);
    };
  }

  private static void fill(byte[] bytes, int at, Random random) {
    int value = random.nextBoolean() ? 0xFF : 0;
    for (int i = at; i < Math.min(bytes.length, at + 8); i++) {
      bytes[i] = (byte) value;
    }
  }

  private static void copy(byte[] bytes, int at, Random random) {
    int from = place(bytes.length, random);
    int count = Math.min(1 + random.nextInt(64), bytes.length - Math.max(at, from));
    System.arraycopy(bytes, from, bytes, at, count);
  }

  private static byte[] resize(byte[] bytes, int at, Random random) {
    if (random.nextInt(4) == 0) {
      return java.util.Arrays.copyOf(bytes, at);
    }
    int count = 1 + random.nextInt(16);
    boolean shorter = random.nextBoolean();
    int rest = shorter ? Math.max(0, bytes.length - at - count) : bytes.length - at;
    byte[] changed = new byte[(shorter ? at : at + count) + rest];
    System.arraycopy(bytes, 0, changed, 0, at);
    System.arraycopy(bytes, bytes.length - rest, changed, changed.length - rest, rest);
    return changed;
  }

  /** Returns how many files were read without an exception. */
  int accepted() {
    return accepted;
  }

  /** Returns how many files ended in a {@link WeightFileException}, also while being described. */
  int refused() {
    return refused;
  }

  /** Returns counts, the longest time one file took, and the largest heap. */
  String report() {
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    return String.format(
        Locale.ROOT,
        "%d read (%d of them a whole network), %d refused, slowest %d ms, peak heap %d MB of %d",
        accepted,
        networks,
        refused,
        slowestMillis,
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }
}
