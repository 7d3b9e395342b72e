package org.aliasfree.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.aliasfree.signal.Require;

/** Numbers in C order with their shape, and the file that NumPy reads them from. Immutable. */
final class NumberFile {
  private static final int ALIGNMENT = 64;
  private static final int BEFORE_HEADER = 10;

  private final double[] values; // the last index runs fastest
  private final int[] shape;

  private NumberFile(double[] values, int... shape) {
    this.values = values;
    this.shape = shape;
  }

  /** Returns one dimension of numbers. */
  static NumberFile of(double... values) {
    return new NumberFile(values.clone(), values.length);
  }

  /** Returns rows of equal length as two dimensions, [row][column]. */
  static NumberFile of(double[][] rows) {
    Require.that(
        Arrays.stream(rows).allMatch(row -> row.length == rows[0].length),
        "all rows must have %s values",
        rows[0].length);
    return new NumberFile(joined(rows), rows.length, rows[0].length);
  }

  /** Returns tables of equal size as three dimensions, [table][row][column]. */
  static NumberFile of(double[][][] tables) {
    double[][] joined = Arrays.stream(tables).map(NumberFile::joined).toArray(double[][]::new);
    return new NumberFile(joined(joined), tables.length, tables[0].length, tables[0][0].length);
  }

  /** Returns a copy of the numbers. */
  double[] toArray() {
    return values.clone();
  }

  private static double[] joined(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  /**
   * Writes a file of version 1.0 of NumPy's format, little-endian.
   *
   * @throws IOException if the file cannot be written
   */
  void write(Path file) throws IOException {
    String sizes =
        Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
    String header =
        "{'descr': '<f8', 'fortran_order': False, 'shape': (" + sizes.replaceAll(",$", "");
    header += (shape.length == 1 ? ",)" : ")") + ", }";
    int unpadded = BEFORE_HEADER + header.length() + 1;
    header += " ".repeat(Math.floorMod(-unpadded, ALIGNMENT)) + "\n";
    ByteBuffer bytes =
        ByteBuffer.allocate(BEFORE_HEADER + header.length() + Double.BYTES * values.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
            .putShort((short) header.length())
            .put(header.getBytes(StandardCharsets.US_ASCII));
    bytes.asDoubleBuffer().put(values);
    Files.write(file, bytes.array());
  }
}
