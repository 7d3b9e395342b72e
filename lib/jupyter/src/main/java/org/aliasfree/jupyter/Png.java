package org.aliasfree.jupyter;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures as PNG files. */
public final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte PALETTE = 3;
  private static final int LEVEL = 6;

  private Png() {}

  /** Returns a complete PNG file; the same pixels give the same bytes. */
  public static byte[] bytes(BufferedImage image) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      if (image.getType() == BufferedImage.TYPE_BYTE_INDEXED && !image.getColorModel().hasAlpha()) {
        writeIndexed(image, file);
      } else if (!ImageIO.write(image, "png", file)) {
        throw new IllegalArgumentException("this kind of picture has no PNG form: " + image);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /**
   * Writes one byte for each pixel without prediction (PNG specification, 11.2 and 12.7), which
   * suits flat colours; the writer of the JDK tries predictions and takes ten times as long.
   */
  private static void writeIndexed(BufferedImage image, ByteArrayOutputStream file)
      throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    file.write(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk(file, "IHDR", header.put((byte) 8).put(PALETTE).array());
    IndexColorModel colours = (IndexColorModel) image.getColorModel();
    ByteBuffer palette = ByteBuffer.allocate(3 * colours.getMapSize());
    for (int i = 0; i < colours.getMapSize(); i++) {
      palette.put((byte) colours.getRed(i));
      palette.put((byte) colours.getGreen(i));
      palette.put((byte) colours.getBlue(i));
    }
    chunk(file, "PLTE", palette.array());
    Deflater deflater = new Deflater(LEVEL);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(data, deflater, 1 << 16)) {
      byte[] row = new byte[width];
      for (int y = 0; y < height; y++) {
        out.write(0);
        image.getRaster().getDataElements(0, y, width, 1, row);
        out.write(row);
      }
    } finally {
      deflater.end();
    }
    chunk(file, "IDAT", data.toByteArray());
    chunk(file, "IEND", new byte[0]);
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    file.write(ByteBuffer.allocate(4).putInt(data.length).array());
    file.write(name);
    file.write(data);
    file.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
