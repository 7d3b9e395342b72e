package org.aliasfree.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.aliasfree.signal.Require;

/**
 * An array of an NPZ file, as NumPy writes it: a ZIP archive with one {@code .npy} for each key.
 *
 * <pre>
 * 0 0x93 "NUMPY" | 6 version 1.0 | 8 length of the header | 10 header | then the values
 * </pre>
 *
 * <p>Read are little-endian floats of 4 or 8 bytes in C order: the last index runs fastest. That is
 * what the course's golden arrays have. Immutable.
 */
public final class Npy {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int HEADER = 10;
  private static final Pattern DESCRIPTION =
      Pattern.compile("'descr': '<f([48])', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\)");

  private final int[] shape;
  private final double[] values;

  private Npy(int[] shape, double[] values) {
    this.shape = shape;
    this.values = values;
  }

  /**
   * Returns one array of a file.
   *
   * @param file an NPZ file
   * @param key name of the array in it
   * @throws IOException if the file cannot be read, holds no such array, or the array is not of the
   *     kind that this class knows; the message says what is different
   */
  public static Npy read(Path file, String key) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(key + ".npy");
      if (entry == null) {
        throw new IOException(file.getFileName() + " has no array " + key);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return parse(in.readAllBytes());
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(file.getFileName() + ", " + key + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns the array in the bytes of a {@code .npy} file.
   *
   * @throws IllegalArgumentException if the bytes are not such a file
   */
  public static Npy parse(byte[] bytes) {
    Require.that(
        bytes.length >= HEADER && Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC),
        "an array must begin with the signature of version 1.0");
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int start = HEADER + Short.toUnsignedInt(file.getShort(MAGIC.length));
    Require.that(start <= bytes.length, "the header must end in the file, got end %s", start);
    String header = new String(bytes, HEADER, start - HEADER, StandardCharsets.US_ASCII);
    Matcher found = DESCRIPTION.matcher(header);
    Require.that(
        found.find(), "values must be little-endian floats in C order, got %s", header.strip());
    int[] shape =
        Pattern.compile("[0-9]+")
            .matcher(found.group(2))
            .results()
            .mapToInt(size -> Integer.parseInt(size.group()))
            .toArray();
    boolean single = found.group(1).equals("4");
    long count = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
    Require.that(
        count * (single ? Float.BYTES : Double.BYTES) == bytes.length - start,
        "shape %s must fill the %s bytes of values",
        Arrays.toString(shape),
        bytes.length - start);
    double[] values = new double[(int) count];
    file.position(start);
    for (int i = 0; i < values.length; i++) {
      values[i] = single ? file.getFloat() : file.getDouble();
    }
    return new Npy(shape, values);
  }

  /** Returns the sizes of the dimensions, none for a single number. */
  public int[] shape() {
    return shape.clone();
  }

  /** Returns a copy of all values in C order. */
  public double[] toArray() {
    return values.clone();
  }

  /** Returns the shape, for instance {@code Npy[2, 3]}. */
  @Override
  public String toString() {
    return "Npy" + Arrays.toString(shape);
  }
}
