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
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.WholeFile;

/**
 * A file of results, one a line, that a run which was stopped at any moment can go on with.
 *
 * <p>Text: a title, what the run belongs to as {@code key=value}, an empty line, then the results,
 * each with a CRC-32. The head appears at once or not at all. A result is one write at the end; if
 * that was cut off, its checksum does not fit, and the next opening removes it. Only one run at a
 * time may have the file open. May be used by several threads.
 */
public final class RunLog implements Closeable {
  private final FileChannel channel;
  private final List<String> lines;

  private RunLog(FileChannel channel, List<String> lines) {
    this.channel = channel;
    this.lines = lines;
  }

  /**
   * Opens a file, or begins it if there is none.
   *
   * @param file where
   * @param title what kind of results it has; one line
   * @param identity everything that the results depend on; keys without {@code =}, one line each
   * @throws IOException if the file cannot be read or written, has another title or is damaged
   * @throws IllegalArgumentException if it belongs to another run; the message says what differs
   * @throws IllegalStateException if another run has it open
   */
  public static RunLog open(Path file, String title, Map<String, String> identity)
      throws IOException {
    SortedMap<String, String> head = new TreeMap<>(identity);
    for (Map.Entry<String, String> entry : head.entrySet()) {
      Require.that(
          entry.getKey().matches("[^=\\r\\n]+") && entry.getValue().matches("[^\\r\\n]*"),
          "an identity must have keys without = and values of one line, got %s",
          entry);
    }
    if (!Files.exists(file)) {
      begin(file, title, head);
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(file, channel);
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      int end = text.indexOf("\n\n");
      if (end < 0 || !text.startsWith(title + "\n")) {
        throw new IOException(file + " is another kind of file: its first line must be " + title);
      }
      checkHead(file, head, text.substring(title.length() + 1, end + 1));
      List<String> lines = new ArrayList<>();
      String kept = text.substring(0, read(file, text, end + 2, lines));
      long size = kept.getBytes(StandardCharsets.UTF_8).length;
      channel.truncate(size);
      channel.position(size);
      return new RunLog(channel, lines);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void begin(Path file, String title, Map<String, String> head) throws IOException {
    StringBuilder text = new StringBuilder(title).append('\n');
    head.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    byte[] bytes = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(file.toAbsolutePath().getParent());
    WholeFile.write(file, out -> out.write(bytes));
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

  private static void checkHead(Path file, SortedMap<String, String> head, String found) {
    SortedMap<String, String> there = new TreeMap<>();
    for (String line : found.lines().toList()) {
      int sign = Math.max(0, line.indexOf('='));
      there.put(line.substring(0, sign), line.substring(Math.min(sign + 1, line.length())));
    }
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

  /** Adds the lines from a place on, without their checksums, and returns where the last ends. */
  private static int read(Path file, String text, int from, List<String> lines) throws IOException {
    int begin = from;
    while (begin < text.length()) {
      int stop = text.indexOf('\n', begin);
      String line = stop < 0 ? "" : text.substring(begin, stop);
      int checked = Math.max(0, line.lastIndexOf(' '));
      if (!line.equals(checked(line.substring(0, checked)))) {
        if (stop >= 0 && stop + 1 < text.length()) {
          throw new IOException(
              file + " is damaged in result " + lines.size() + ": delete it and begin again");
        }
        break;
      }
      lines.add(line.substring(0, checked));
      begin = stop + 1;
    }
    return begin;
  }

  private static String checked(String line) {
    CRC32 crc = new CRC32();
    crc.update(line.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%s %08x", line, crc.getValue());
  }

  /** Returns the results that are in the file: a copy. */
  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /**
   * Writes a result.
   *
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if it is empty or not one line
   */
  public synchronized void append(String line) throws IOException {
    Require.that(line.matches("[^\\r\\n]+"), "a result must be one line, got %s", line);
    byte[] bytes = (checked(line) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
    channel.force(false);
    lines.add(line);
  }

  /** Lets go of the file. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
