package org.aliasfree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aliasfree.data.Npy;

/** Arrays of {@code data/golden}: NPZ files of little-endian NPY arrays in C order. */
public final class Golden {
  private static final Path FOLDER =
      Path.of(System.getProperty("aliasfree.root"), "data", "golden");

  private Golden() {}

  /** An array in C order: the last index runs fastest. */
  public static final class Array {
    private final int[] shape;
    private final double[] values;

    private Array(int[] shape, double[] values) {
      this.shape = shape;
      this.values = values;
    }

    /** Returns all values in C order. */
    public double[] values() {
      return values.clone();
    }

    /** Returns the two-dimensional table at the given leading indices, [row][column]. */
    public double[][] table(int... leading) {
      int width = shape[shape.length - 1];
      int height = shape[shape.length - 2];
      int index = 0;
      for (int i = 0; i < leading.length; i++) {
        index = index * shape[i] + leading[i];
      }
      double[][] table = new double[height][];
      for (int row = 0; row < height; row++) {
        int from = (index * height + row) * width;
        table[row] = Arrays.copyOfRange(values, from, from + width);
      }
      return table;
    }
  }

  /** Returns one array of a file. */
  public static Array read(String file, String key) {
    try {
      Npy array = Npy.read(FOLDER.resolve(file), key);
      return new Array(array.shape(), array.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the objects of a JSON list without nesting, as text. */
  public static List<String> objects(String file) {
    try {
      String json = Files.readString(FOLDER.resolve(file));
      List<String> objects = new ArrayList<>();
      Pattern.compile("\\{[^}]*\\}").matcher(json).results().forEach(o -> objects.add(o.group()));
      return objects;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the numbers behind a key of such an object, one or a list; true counts as 1. */
  public static double[] numbers(String object, String key) {
    Matcher found = Pattern.compile("\"" + key + "\":\\s*(\\[[^]]*\\]|[^,}\\s]+)").matcher(object);
    if (!found.find()) {
      throw new IllegalStateException(key + " is missing in " + object);
    }
    String value = found.group(1).replace("true", "1").replace("false", "0");
    return Pattern.compile("[-0-9.]+")
        .matcher(value)
        .results()
        .mapToDouble(number -> Double.parseDouble(number.group()))
        .toArray();
  }
}
