package org.aliasfree.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.aliasfree.signal.Require;

/**
 * Animated PNG (W3C PNG specification, third edition, 11.3.6): the frames' own PNG files, taken
 * apart and put into one, each frame after the first cut to what differs from the one before.
 */
public final class Apng {
  private static final int SIGNATURE = 8;
  private static final int CHUNK = 12; // length, type and check besides the data

  /** Makes a PNG file of a picture. */
  @FunctionalInterface
  public interface Encoder {
    /** Returns a complete PNG file. */
    byte[] png(BufferedImage picture);
  }

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private int sequence;

  private Apng() {}

  /**
   * Returns the file, its frames written by the JDK; it repeats for ever.
   *
   * @param frames at least one, of one size and kind
   * @param milliseconds each frame stays, 1 to 32767
   * @throws IllegalArgumentException if there is no frame, sizes differ or the time is outside
   */
  public static byte[] animation(List<BufferedImage> frames, int milliseconds) {
    return animation(frames, milliseconds, Apng::png);
  }

  /**
   * Returns the file; it repeats for ever.
   *
   * @param frames at least one, of one size and kind, with one palette if they have one
   * @param milliseconds each frame stays, 1 to 32767
   * @param encoder writes a frame or a part of it
   * @throws IllegalArgumentException if there is no frame, sizes differ or the time is outside
   */
  public static byte[] animation(List<BufferedImage> frames, int milliseconds, Encoder encoder) {
    Require.that(!frames.isEmpty(), "an animation needs frames");
    Require.that(
        1 <= milliseconds && milliseconds <= Short.MAX_VALUE,
        "a frame must stay 1 to %s ms, got %s",
        Short.MAX_VALUE,
        milliseconds);
    int width = frames.get(0).getWidth();
    int height = frames.get(0).getHeight();
    for (BufferedImage frame : frames) {
      Require.that(
          frame.getWidth() == width && frame.getHeight() == height,
          "frames must have one size, got %s × %s after %s × %s",
          frame.getWidth(),
          frame.getHeight(),
          width,
          height);
    }
    Apng apng = new Apng();
    byte[] first = encoder.png(frames.get(0));
    apng.file.write(first, 0, SIGNATURE);
    apng.copy(first, "IHDR");
    apng.chunk("acTL", ByteBuffer.allocate(8).putInt(frames.size()).putInt(0).array());
    apng.copy(first, "PLTE");
    for (int i = 0; i < frames.size(); i++) {
      BufferedImage now = frames.get(i);
      Rectangle part =
          i == 0 ? new Rectangle(now.getWidth(), now.getHeight()) : changed(frames.get(i - 1), now);
      apng.control(part, milliseconds);
      apng.data(i == 0, encoder.png(now.getSubimage(part.x, part.y, part.width, part.height)));
    }
    apng.chunk("IEND", new byte[0]);
    return apng.file.toByteArray();
  }

  private static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Returns the smallest rectangle with all that differs, one pixel if nothing does. */
  private static Rectangle changed(BufferedImage before, BufferedImage now) {
    Rectangle all = new Rectangle(0, 0, -1, -1);
    for (int y = 0; y < now.getHeight(); y++) {
      for (int x = 0; x < now.getWidth(); x++) {
        if (before.getRGB(x, y) != now.getRGB(x, y)) {
          all.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return all.isEmpty() ? new Rectangle(1, 1) : all;
  }

  private void control(Rectangle part, int milliseconds) {
    ByteBuffer control = ByteBuffer.allocate(26).putInt(sequence++);
    control.putInt(part.width).putInt(part.height).putInt(part.x).putInt(part.y);
    control.putShort((short) milliseconds).putShort((short) 1000);
    chunk("fcTL", control.array()); // its last two bytes: leave the frame, overwrite with the next
  }

  private void data(boolean first, byte[] png) {
    for (int at = SIGNATURE; at < png.length; at += CHUNK + length(png, at)) {
      if (type(png, at).equals("IDAT")) {
        int length = length(png, at);
        ByteBuffer data = ByteBuffer.allocate(length + (first ? 0 : 4));
        if (!first) {
          data.putInt(sequence++);
        }
        chunk(first ? "IDAT" : "fdAT", data.put(png, at + 8, length).array());
      }
    }
  }

  private void copy(byte[] png, String type) {
    for (int at = SIGNATURE; at < png.length; at += CHUNK + length(png, at)) {
      if (type(png, at).equals(type)) {
        file.write(png, at, CHUNK + length(png, at));
      }
    }
  }

  private static int length(byte[] png, int at) {
    return ByteBuffer.wrap(png).getInt(at);
  }

  private static String type(byte[] png, int at) {
    return new String(png, at + 4, 4, StandardCharsets.US_ASCII);
  }

  private void chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK + data.length).putInt(data.length);
    chunk.put(name).put(data).putInt((int) check.getValue());
    file.write(chunk.array(), 0, chunk.capacity());
  }
}
