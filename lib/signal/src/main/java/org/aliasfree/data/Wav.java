package org.aliasfree.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;

/**
 * Sounds as WAV files of one kind: RIFF, a header of 44 bytes, PCM, 16 bit, mono, little-endian.
 *
 * <pre>
 *  0 "RIFF" | 4 file length − 8 | 8 "WAVE"
 * 12 "fmt " | 16 length 16 | 20 format 1 (PCM) | 22 channels 1 | 24 rate
 * 28 bytes per second | 32 bytes per sample 2 | 34 bits per sample 16
 * 36 "data" | 40 length of the data | 44 the data
 * </pre>
 *
 * <p>A value v in [−1, 1] is stored as {@code ⌊32767·v + ½⌋}, larger ones as ±32767. The position
 * of the first sample is not stored: sounds that are read begin at 0.
 */
public final class Wav {
  private static final int HEADER = 44;
  private static final int FULL_SCALE = 32767;

  /** Far more than a lesson plays (an hour at 8 kHz has 58 MB), far less than a heap. */
  private static final int LONGEST_FILE = 64 << 20;

  private Wav() {}

  /**
   * Returns the bytes of a WAV file of {@code samples}.
   *
   * @param samples at a whole number of samples per second; values beyond ±1 are clipped
   * @throws IllegalArgumentException if the rate is not a whole number from 1 to 2³⁰, or the file
   *     would exceed 64 MiB
   */
  public static byte[] bytes(Samples samples) {
    double rate = samples.rate();
    Require.that(
        rate == Math.rint(rate) && rate >= 1 && rate <= 1 << 30,
        "the rate of a WAV file must be a whole number in [1, 2^30], got %s",
        rate);
    Require.that(
        samples.size() <= (LONGEST_FILE - HEADER) / Short.BYTES,
        "a WAV file must not exceed %s bytes, got %s samples",
        LONGEST_FILE,
        samples.size());
    int dataLength = samples.size() * Short.BYTES;
    ByteBuffer file = ByteBuffer.allocate(HEADER + dataLength).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(HEADER - 8 + dataLength).put(ascii("WAVE"));
    file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    file.putInt((int) rate).putInt(2 * (int) rate).putShort((short) 2).putShort((short) 16);
    file.put(ascii("data")).putInt(dataLength);
    for (int i = 0; i < samples.size(); i++) {
      double scaled = Math.floor(FULL_SCALE * samples.value(i) + 0.5);
      file.putShort((short) Math.max(-FULL_SCALE, Math.min(FULL_SCALE, scaled)));
    }
    return file.array();
  }

  /**
   * Returns the sound in a WAV file, value {@code stored / 32767}, the first at position 0.
   *
   * @throws IOException if the file cannot be read, is longer than 64 MiB, or is not of the one
   *     kind that this class knows; the message says what is different
   */
  public static Samples read(Path path) throws IOException {
    if (Files.size(path) > LONGEST_FILE) {
      throw new IOException(path + ": longer than " + LONGEST_FILE + " bytes");
    }
    try {
      return parse(Files.readAllBytes(path));
    } catch (IllegalArgumentException e) {
      throw new IOException(path + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns the sound in the bytes of a WAV file, as {@link #read} does.
   *
   * @throws IllegalArgumentException if the bytes are not such a file
   */
  public static Samples parse(byte[] bytes) {
    Require.that(
        bytes.length >= HEADER,
        "a WAV file must have a header of %s bytes, got %s bytes",
        HEADER,
        bytes.length);
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int dataLength = bytes.length - HEADER;
    expectText(file, 0, "RIFF");
    expect("length in the RIFF header", bytes.length - 8, file.getInt(4));
    expectText(file, 8, "WAVE");
    expectText(file, 12, "fmt ");
    expect("length of the fmt chunk", 16, file.getInt(16));
    expect("format (PCM is 1)", 1, file.getShort(20));
    expect("number of channels", 1, file.getShort(22));
    int rate = file.getInt(24);
    Require.that(rate >= 1 && rate <= 1 << 30, "sampling rate must lie in [1, 2^30], got %s", rate);
    expect("bytes per second", 2 * rate, file.getInt(28));
    expect("bytes per sample", 2, file.getShort(32));
    expect("bits per sample", 16, file.getShort(34));
    expectText(file, 36, "data");
    expect("length of the data chunk", dataLength, file.getInt(40));
    Require.that(
        dataLength >= 2 && dataLength % 2 == 0,
        "data must be whole samples of 2 bytes, at least 1, got %s bytes",
        dataLength);
    double[] values = new double[dataLength / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = file.getShort(HEADER + 2 * i) / (double) FULL_SCALE;
    }
    return Samples.copyOf(rate, 0, values);
  }

  private static void expect(String what, int expected, int found) {
    Require.that(expected == found, "%s must be %s, got %s", what, expected, found);
  }

  private static void expectText(ByteBuffer file, int offset, String expected) {
    byte[] found = new byte[4];
    file.get(offset, found);
    String text = new String(found, StandardCharsets.ISO_8859_1);
    Require.that(
        expected.equals(text),
        "bytes %s to %s must be \"%s\", got \"%s\"",
        offset,
        offset + 3,
        expected,
        text.replaceAll("[^ -~]", "?"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
