package org.aliasfree.equivariance;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aliasfree.signal.Require;

/**
 * The file in which a long measurement keeps its samples, so that it can be stopped at any moment.
 *
 * <p>Text, one line each: a title, what the run belongs to, an empty line, the samples ({@link
 * SampleLine}). The head appears at once or not at all. A sample is one write at the end; if that
 * was cut off, its checksum does not fit, and the next opening removes it. Only one run at a time
 * may have the file open.
 */
public final class Checkpoint implements Closeable {
  private static final String TITLE = "alias-free equivariance checkpoint 1";
  private static final String METRICS = "metrics";

  private final Path file;
  private final FileChannel channel;
  private final Set<Metric> metrics;
  private final List<Sample> samples;

  private Checkpoint(Path file, FileChannel channel, Set<Metric> metrics, List<Sample> samples) {
    this.file = file;
    this.channel = channel;
    this.metrics = metrics;
    this.samples = samples;
  }

  /**
   * Opens a file for a run, or begins it if there is none.
   *
   * @param file where
   * @param metrics what is measured, at least one
   * @param identity everything that the numbers depend on but the number of samples: the weights'
   *     checksum, seed, engine, options; keys and values of one line
   * @throws IOException if the file cannot be read or written, is no checkpoint or is damaged
   * @throws IllegalArgumentException if it belongs to another run; the message says what differs
   * @throws IllegalStateException if another run has it open
   */
  public static Checkpoint open(Path file, Set<Metric> metrics, Map<String, String> identity)
      throws IOException {
    Require.that(!metrics.isEmpty(), "a measurement needs at least 1 metric, got 0");
    Set<Metric> copy = Collections.unmodifiableSet(EnumSet.copyOf(metrics));
    SortedMap<String, String> head = head(copy, identity);
    if (!Files.exists(file)) {
      begin(file, head);
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(file, channel);
      List<Sample> samples = read(file, channel, copy, head);
      return new Checkpoint(file, channel, copy, samples);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static SortedMap<String, String> head(Set<Metric> metrics, Map<String, String> identity) {
    SortedMap<String, String> head = new TreeMap<>(identity);
    for (Map.Entry<String, String> entry : head.entrySet()) {
      Require.that(
          entry.getKey().matches("[^=\\r\\n]+") && entry.getValue().matches("[^\\r\\n]*"),
          "an identity must have keys without = and values of one line, got %s",
          entry);
    }
    String keys = metrics.stream().map(Metric::key).collect(Collectors.joining(","));
    Require.that(head.put(METRICS, keys) == null, "an identity must not have the key %s", METRICS);
    return head;
  }

  private static void begin(Path file, Map<String, String> head) throws IOException {
    StringBuilder text = new StringBuilder(TITLE).append('\n');
    head.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new");
    try {
      Files.writeString(draft, text.append('\n'));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void lock(Path file, FileChannel channel) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new IllegalStateException("another run has " + file + " open: wait for it");
    }
  }

  private static List<Sample> read(
      Path file, FileChannel channel, Set<Metric> metrics, SortedMap<String, String> head)
      throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    int end = text.indexOf("\n\n");
    if (end < 0 || !text.startsWith(TITLE + "\n")) {
      throw new IOException(file + " is no checkpoint: its first line must be " + TITLE);
    }
    checkHead(file, head, text.substring(TITLE.length() + 1, end));
    int begin = end + 2;
    List<Sample> samples = new ArrayList<>();
    while (begin < text.length()) {
      int stop = text.indexOf('\n', begin);
      Sample sample =
          stop < 0 ? null : SampleLine.parse(text.substring(begin, stop), metrics, samples.size());
      if (sample == null) {
        if (stop >= 0 && stop + 1 < text.length()) {
          throw new IOException(
              file + " is damaged in sample " + samples.size() + ": delete it and begin again");
        }
        break;
      }
      samples.add(sample);
      begin = stop + 1;
    }
    long kept = text.substring(0, begin).getBytes(StandardCharsets.UTF_8).length;
    channel.truncate(kept);
    channel.position(kept);
    return samples;
  }

  private static void checkHead(Path file, SortedMap<String, String> head, String found) {
    SortedMap<String, String> there = new TreeMap<>();
    found
        .lines()
        .forEach(
            line -> {
              int sign = Math.max(0, line.indexOf('='));
              there.put(line.substring(0, sign), line.substring(Math.min(sign + 1, line.length())));
            });
    SortedMap<String, String> all = new TreeMap<>(head);
    all.putAll(there);
    for (String key : all.keySet()) {
      Require.that(
          head.get(key) != null && head.get(key).equals(there.get(key)),
          "%s belongs to another run, whose %s is %s and not %s: give another file, or delete it",
          file,
          key,
          there.get(key),
          head.get(key));
    }
  }

  /** Returns what is measured. */
  public Set<Metric> metrics() {
    return metrics;
  }

  /** Returns the samples that are in the file: a copy. */
  public List<Sample> samples() {
    return List.copyOf(samples);
  }

  /**
   * Writes the next sample.
   *
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if it is not the next one or has other metrics
   */
  void append(Sample sample) throws IOException {
    Require.that(
        sample.index() == samples.size() && sample.errors().keySet().equals(metrics),
        "sample %s with %s must come next, got %s",
        samples.size(),
        metrics,
        sample);
    ByteBuffer line =
        ByteBuffer.wrap((SampleLine.of(sample) + "\n").getBytes(StandardCharsets.US_ASCII));
    while (line.hasRemaining()) {
      channel.write(line);
    }
    channel.force(false);
    samples.add(sample);
  }

  /** Lets go of the file. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  @Override
  public String toString() {
    return String.join(
        ", ", Arrays.asList(file.toString(), metrics.toString(), samples.size() + " samples"));
  }
}
