package org.aliasfree.jupyter;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.spectrum.Spectrogram;
import org.knowm.xchart.internal.chartpart.IChart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * What a lesson says to put something on the page. Every method is imported into every lesson.
 *
 * <p>It shows in a JJava kernel, in an IJava kernel, and as text in a plain Java program.
 */
public final class Show {
  private static final String FOLDER = "data";

  private Show() {}

  /**
   * Shows each object in the richest form that is known for it, and leaves no value behind.
   *
   * @param objects figures, sounds, pictures, tables, arrays, or anything with a text
   */
  public static void show(Object... objects) {
    Screen screen = Screen.current();
    if (objects == null || objects.getClass() != Object[].class) {
      screen.show(objects); // an array that Java took for the list of arguments
      return;
    }
    for (Object object : objects) {
      screen.show(object);
    }
  }

  /**
   * Prints a line of text, the same on every computer.
   *
   * @param format as for {@link String#format}
   */
  public static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /** Returns a number as people write it: at most six digits, no needless zeros. */
  public static String number(double value) {
    return Numbers.significant(value, 6);
  }

  /** Returns the column itself, from now on printed with so many digits behind the point. */
  public static DoubleColumn decimals(int digits, DoubleColumn column) {
    Require.that(digits >= 0, "digits must not be negative, got %s", digits);
    column.setPrintFormatter(NumberColumnFormatter.fixedWithGrouping(digits));
    return column;
  }

  /**
   * Returns an empty plot to add lines and points to.
   *
   * @param title what to see
   * @param xLabel name of the horizontal axis with its unit
   * @param yLabel name of the vertical axis with its unit
   */
  public static Plot plot(String title, String xLabel, String yLabel) {
    return Plot.of(title, xLabel, yLabel);
  }

  /**
   * Returns a chart of XChart as a drawing, so that it can be given the sentence that stands for
   * it.
   */
  public static Drawing chart(IChart chart) {
    return new Charts.Of(chart);
  }

  /**
   * Returns one bar for each name, with its value.
   *
   * @throws IllegalArgumentException if there are not as many values as names, at least one, or a
   *     value is not finite
   */
  public static Drawing bars(
      String title, String xLabel, String yLabel, List<String> names, double... values) {
    return Charts.bars(title, xLabel, yLabel, names, values);
  }

  /** Returns a picture with its own colours; see {@link Picture#of(String, BufferedImage)}. */
  public static Picture picture(String title, BufferedImage image) {
    return Picture.of(title, image);
  }

  /** Returns values as greys; see {@link Picture#of(String, double[][])}. */
  public static Picture picture(String title, double[][] values) {
    return Picture.of(title, values);
  }

  /** Returns a spectrogram as colours; see {@link Heatmap#of(String, Spectrogram)}. */
  public static Heatmap heatmap(String title, Spectrogram spectrogram) {
    return Heatmap.of(title, spectrogram);
  }

  /** Returns values as colours; see {@link Heatmap#of(String, double[][])}. */
  public static Heatmap heatmap(String title, double[][] values) {
    return Heatmap.of(title, values);
  }

  /** Returns a sound; see {@link Sound#of}. */
  public static Sound sound(String name, Samples samples) {
    return Sound.of(name, samples);
  }

  /** Returns drawings from left to right, as one. */
  public static Panels beside(Drawing... parts) {
    return Panels.beside(parts);
  }

  /** Returns drawings from top to bottom, as one. */
  public static Panels stacked(Drawing... parts) {
    return Panels.stacked(parts);
  }

  /**
   * Returns a table of the course.
   *
   * @param name path of a CSV file inside the data folder, for instance {@code "tables/tides.csv"};
   *     lines that begin with {@code #} are comments
   * @throws IllegalArgumentException if no such file is found; the message says where it looked
   */
  public static Table table(String name) {
    try (Reader text = Files.newBufferedReader(data(name))) {
      return Table.read().usingOptions(CsvReadOptions.builder(text).commentPrefix('#'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the path of a data file of the course, found by looking for the folder {@code data} in
   * the working directory and the folders above it, and then in the course that the kernel was set
   * up by (system property {@code aliasfree.root}): a notebook may lie anywhere.
   *
   * @param name path inside that folder, for instance {@code "audio/bell.wav"}
   * @throws IllegalArgumentException if no such file is found; the message says where it looked
   */
  public static Path data(String name) {
    return data(name, Path.of(System.getProperty("user.dir")));
  }

  static Path data(String name, Path start) {
    Path folder = null;
    for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path candidate = at.resolve(FOLDER);
      if (Files.exists(candidate.resolve(name))) {
        return candidate.resolve(name);
      }
      if (folder == null && Files.isDirectory(candidate)) {
        folder = candidate;
      }
    }
    String course = System.getProperty("aliasfree.root");
    if (course != null && Files.exists(Path.of(course, FOLDER, name))) {
      return Path.of(course, FOLDER, name);
    }
    Require.that(
        folder == null,
        "there is no file %s in %s: check its name against that folder",
        name,
        folder);
    throw Require.cut(
        new IllegalArgumentException(
            "there is no folder data in "
                + start
                + " or above it: open the notebook inside the course's folder"));
  }
}
