package org.aliasfree.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.aliasfree.plane.Plane;
import org.aliasfree.signal.Require;

/**
 * Pictures as PNG files of one kind: 8-bit grey, three chunks (IHDR, IDAT, IEND), no row filter,
 * and stored instead of compressed, so that every computer writes the same bytes.
 *
 * <p>A value v in [0, 1] is stored as {@code ⌊255·v + ½⌋}, others as 0 or 255. Positions are not
 * stored: pictures that are read fill the unit canvas from its left edge to its right edge.
 */
public final class GreyPng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  /** Largest stored block of the deflate format. */
  private static final int BLOCK = 65535;

  /** Far more than a lesson shows, far less than a heap. */
  private static final int LARGEST_SIDE = 4096;

  private GreyPng() {}

  /**
   * Returns the bytes of a PNG file of {@code plane}.
   *
   * @param plane values beyond [0, 1] are clipped
   * @throws IllegalArgumentException if a side exceeds 4096 pixels
   */
  public static byte[] bytes(Plane plane) {
    Require.that(
        plane.width() <= LARGEST_SIDE && plane.height() <= LARGEST_SIDE,
        "sides must not exceed %s pixels, got %s × %s",
        LARGEST_SIDE,
        plane.width(),
        plane.height());
    byte[] rows = new byte[(plane.width() + 1) * plane.height()];
    int at = 0;
    for (int row = 0; row < plane.height(); row++) {
      rows[at++] = 0; // no filter
      for (int column = 0; column < plane.width(); column++) {
        double scaled = Math.floor(255 * plane.value(row, column) + 0.5);
        rows[at++] = (byte) (int) Math.max(0, Math.min(255, scaled));
      }
    }
    ByteBuffer header = ByteBuffer.allocate(13).putInt(plane.width()).putInt(plane.height());
    header.put((byte) 8); // bits; then grey, deflate, adaptive filters, not interlaced: all 0
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    file.writeBytes(chunk("IHDR", header.array()));
    file.writeBytes(chunk("IDAT", stored(rows)));
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
    chunk.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, 4 + data.length);
    return chunk.putInt((int) crc.getValue()).array();
  }

  private static byte[] stored(byte[] data) {
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    zlib.writeBytes(new byte[] {0x78, 0x01});
    for (int from = 0; from < data.length; from += BLOCK) {
      int n = Math.min(BLOCK, data.length - from);
      zlib.write(from + n == data.length ? 1 : 0);
      zlib.writeBytes(new byte[] {(byte) n, (byte) (n >> 8), (byte) ~n, (byte) (~n >> 8)});
      zlib.write(data, from, n);
    }
    Adler32 sum = new Adler32();
    sum.update(data);
    zlib.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return zlib.toByteArray();
  }

  /**
   * Returns the picture in a PNG file, value {@code stored/255}, at width pixels per unit.
   *
   * @throws IOException if the file cannot be read or is not of the one kind that this class knows;
   *     the message says what is different
   */
  public static Plane read(Path path) throws IOException {
    long largest = (LARGEST_SIDE + 1L) * LARGEST_SIDE * 2;
    if (Files.size(path) > largest) {
      throw new IOException(path + ": longer than " + largest + " bytes");
    }
    try {
      return parse(Files.readAllBytes(path));
    } catch (IllegalArgumentException e) {
      throw new IOException(path + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns the picture in the bytes of a PNG file, as {@link #read} does.
   *
   * @throws IllegalArgumentException if the bytes are not such a file
   */
  public static Plane parse(byte[] bytes) {
    Require.that(
        bytes.length > 8 && Arrays.equals(Arrays.copyOf(bytes, 8), SIGNATURE),
        "a PNG file must begin with its signature");
    ByteBuffer file = ByteBuffer.wrap(bytes).position(8);
    ByteBuffer header = ByteBuffer.wrap(data(file, "IHDR"));
    Require.that(header.remaining() == 13, "IHDR must have 13 bytes, got %s", header.remaining());
    int width = header.getInt();
    int height = header.getInt();
    Require.that(
        1 <= width && width <= LARGEST_SIDE && 1 <= height && height <= LARGEST_SIDE,
        "sides must lie in [1, %s], got %s × %s",
        LARGEST_SIDE,
        width,
        height);
    byte[] kind = new byte[5];
    header.get(kind);
    Require.that(
        Arrays.equals(kind, new byte[] {8, 0, 0, 0, 0}),
        "the picture must be 8-bit grey and not interlaced, got %s",
        Arrays.toString(kind));
    byte[] rows = inflated(data(file, "IDAT"), (width + 1) * height);
    Require.that(data(file, "IEND").length == 0, "IEND must be empty");
    Require.that(!file.hasRemaining(), "nothing may follow IEND, got %s bytes", file.remaining());
    double[][] values = new double[height][width];
    for (int row = 0; row < height; row++) {
      int at = row * (width + 1);
      Require.that(rows[at] == 0, "rows must not be filtered, got filter %s", rows[at]);
      for (int column = 0; column < width; column++) {
        values[row][column] = (rows[at + 1 + column] & 0xff) / 255.0;
      }
    }
    return Plane.copyOf(width, values);
  }

  private static byte[] data(ByteBuffer file, String type) {
    Require.that(file.remaining() >= 12, "the file ends before chunk %s", type);
    int length = file.getInt();
    Require.that(
        0 <= length && length <= file.remaining() - 8,
        "chunk %s must fit into the file, got length %s with %s bytes left",
        type,
        length,
        file.remaining());
    byte[] named = new byte[4 + length];
    file.get(named);
    String found = new String(named, 0, 4, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?");
    Require.that(found.equals(type), "chunk %s was expected, got %s", type, found);
    CRC32 crc = new CRC32();
    crc.update(named);
    Require.that(file.getInt() == (int) crc.getValue(), "the CRC of chunk %s is wrong", type);
    return Arrays.copyOfRange(named, 4, named.length);
  }

  private static byte[] inflated(byte[] zlib, int length) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(zlib);
      byte[] data = new byte[length + 1]; // one more, to notice what is too long
      int n = 0;
      int step = 1;
      while (step > 0 && n < data.length) {
        step = inflater.inflate(data, n, data.length - n);
        n += step;
      }
      Require.that(
          n == length && inflater.finished(), "IDAT must hold %s bytes, all of them", length);
      return Arrays.copyOf(data, length);
    } catch (DataFormatException e) {
      throw Require.cut(new IllegalArgumentException("IDAT is damaged: " + e.getMessage(), e));
    } finally {
      inflater.end();
    }
  }
}
