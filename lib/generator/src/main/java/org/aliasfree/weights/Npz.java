package org.aliasfree.weights;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.aliasfree.weights.NumpyArray.Precision;

/**
 * Reads and writes {@code .npz}, NumPy's archives of named arrays: values {@code float16}, {@code
 * float32} and {@code float64}, stored or deflated.
 */
public final class Npz {
  private static final String SUFFIX = ".npy";
  private static final int MOST_ARRAYS = 10_000;

  /** Small files may unpack to this much beyond twice their size. */
  private static final long SPARE = 32L << 20;

  /** Written as the time of every entry, so that equal arrays make equal bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Npz() {}

  /**
   * Returns the arrays of a file by name, in its order, those of {@code float64} without rounding.
   *
   * @throws WeightFileException if the file cannot be read, is damaged, holds values of another
   *     type or the same name twice, or unpacks to more than twice its size and 32 MB
   */
  public static Map<String, NumpyArray> read(Path path) throws WeightFileException {
    return read(path, Precision.DOUBLE);
  }

  /** Returns the arrays, those of {@code float64} in the given precision. */
  static Map<String, NumpyArray> read(Path path, Precision widest) throws WeightFileException {
    if (!Files.isRegularFile(path)) {
      throw new WeightFileException(path + ": no such file");
    }
    try (ZipFile archive = new ZipFile(path.toFile())) {
      if (archive.size() > MOST_ARRAYS) {
        throw new WeightFileException(path + ": at most " + MOST_ARRAYS + " arrays expected");
      }
      Map<String, NumpyArray> arrays = new LinkedHashMap<>();
      long left = 2 * Files.size(path) + SPARE;
      Enumeration<? extends ZipEntry> entries = archive.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String shown = Names.shown(entry.getName());
        String where = path + ": " + shown;
        if (!entry.getName().endsWith(SUFFIX) || !shown.equals(entry.getName())) {
          throw new WeightFileException(
              where + ": an array expected, a short ASCII name that ends in .npy");
        }
        NumpyArray array = read(archive, entry, where, widest, left);
        left -= bytes(array);
        String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
        if (arrays.put(name, array) != null) {
          throw new WeightFileException(where + ": the array is there twice");
        }
      }
      return Collections.unmodifiableMap(arrays);
    } catch (WeightFileException refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      // The archive reader of Java throws several unchecked exceptions for damaged directories.
      throw new WeightFileException(path + ": no archive that can be read: " + damaged, damaged);
    }
  }

  private static long bytes(NumpyArray array) {
    return (long) array.size() * (array.precision() == Precision.SINGLE ? 4 : 8);
  }

  private static NumpyArray read(
      ZipFile archive, ZipEntry entry, String where, Precision widest, long most)
      throws IOException {
    InputStream raw = archive.getInputStream(entry);
    if (raw == null) {
      throw new WeightFileException(where + ": its bytes are missing");
    }
    try (CheckedInputStream checked =
        new CheckedInputStream(new BufferedInputStream(raw), new CRC32())) {
      StreamBytes in = new StreamBytes(checked, where, Long.MAX_VALUE);
      NpyHeader header = NpyHeader.read(in);
      Strides layout = header.layout();
      FloatFormat format = header.format();
      if (format == null) {
        throw in.fail(
            "values of type <f2, <f4 or <f8 expected, got %s: save it as float32",
            Names.shown(header.type()));
      }
      if (layout == null || (long) layout.size() * Math.max(4, format.bytes()) > most) {
        throw in.fail(
            "shape %s: at most %s bytes expected in a file of this size", header.shape(), most);
      }
      FloatStream numbers = new FloatStream(in, format, layout.size());
      int[] shape = header.shape().stream().mapToInt(Long::intValue).toArray();
      NumpyArray array =
          format == FloatFormat.F64 && widest == Precision.DOUBLE
              ? NumpyArray.unsafeOf(shape, null, layout.readDoubles(numbers))
              : NumpyArray.unsafeOf(shape, layout.read(numbers), null);
      if (checked.read() >= 0) {
        throw in.fail("an end after the last value expected");
      }
      if (entry.getCrc() != checked.getChecksum().getValue()) {
        throw in.fail("the checksum is another: the file is damaged");
      }
      return array;
    }
  }

  /**
   * Writes arrays under their names, uncompressed. The same arrays make the same bytes at any time
   * and place. The file appears whole or not at all.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path path, Map<String, NumpyArray> arrays) throws IOException {
    WholeFile.write(
        path,
        out -> {
          ZipOutputStream archive = new ZipOutputStream(out);
          archive.setMethod(ZipOutputStream.STORED);
          for (Map.Entry<String, NumpyArray> array : arrays.entrySet()) {
            write(archive, array.getKey() + SUFFIX, array.getValue());
          }
          archive.finish();
        });
  }

  private static void write(ZipOutputStream archive, String name, NumpyArray array)
      throws IOException {
    boolean single = array.precision() == Precision.SINGLE;
    byte[] head = NpyHeader.bytes(single ? "<f4" : "<f8", array.shape());
    CRC32 checksum = new CRC32();
    checksum.update(head);
    chunks(array, (bytes, count) -> checksum.update(bytes, 0, count));
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    entry.setSize(head.length + bytes(array));
    entry.setCompressedSize(entry.getSize());
    entry.setCrc(checksum.getValue());
    archive.putNextEntry(entry);
    archive.write(head);
    chunks(array, (bytes, count) -> archive.write(bytes, 0, count));
    archive.closeEntry();
  }

  private interface Chunk {
    void take(byte[] bytes, int count) throws IOException;
  }

  private static void chunks(NumpyArray array, Chunk chunk) throws IOException {
    boolean single = array.precision() == Precision.SINGLE;
    ByteBuffer buffer = ByteBuffer.allocate(1 << 13).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < array.size(); i++) {
      if (single) {
        buffer.putFloat((float) array.at(i));
      } else {
        buffer.putDouble(array.at(i));
      }
      if (!buffer.hasRemaining() || i == array.size() - 1) {
        chunk.take(buffer.array(), buffer.position());
        buffer.clear();
      }
    }
  }
}
