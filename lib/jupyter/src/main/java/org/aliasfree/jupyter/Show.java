package org.aliasfree.jupyter;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.aliasfree.plane.Spectrum2d;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.spectrum.Spectrogram;
import org.knowm.xchart.internal.chartpart.IChart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
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
    column.setPrintFormatter(new FixedDecimals(digits));
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

  /** Returns how far values are from 0, hatched; see {@link Picture#difference}. */
  public static Picture difference(String title, double[][] values) {
    return Picture.difference(title, values);
  }

  /** Returns a spectrogram as colours; see {@link Heatmap#of(String, Spectrogram)}. */
  public static Heatmap heatmap(String title, Spectrogram spectrogram) {
    return Heatmap.of(title, spectrogram);
  }

  /** Returns values as colours; see {@link Heatmap#of(String, double[][])}. */
  public static Heatmap heatmap(String title, double[][] values) {
    return Heatmap.of(title, values);
  }

  /** Returns the spectrum of a picture as colours; see {@link SpectrumMap#of}. */
  public static SpectrumMap spectrum(String title, Spectrum2d spectrum) {
    return SpectrumMap.of(title, spectrum);
  }

  /** Returns a sound; see {@link Sound#of}. */
  public static Sound sound(String name, Samples samples) {
    return Sound.of(name, samples);
  }

  /**
   * Returns a slider over real numbers for {@link #interact}.
   *
   * @param label what it turns, without the unit
   * @param from the smallest value, where it starts unless told
   * @param to the largest value, a whole number of steps away
   * @param step of an arrow key
   */
  public static NumberKnob<Double> slider(String label, double from, double to, double step) {
    return NumberKnob.evenly(label, from, to, step);
  }

  /** Returns a slider over whole numbers; see {@link #slider}. */
  public static NumberKnob<Integer> wholeSlider(String label, int from, int to, int step) {
    return NumberKnob.evenly(label, from, to, step);
  }

  /** Returns a slider over these numbers, in rising order, evenly spaced or not. */
  public static NumberKnob<Double> values(String label, double... values) {
    return NumberKnob.listed(label, Arrays.stream(values).boxed().toList());
  }

  /** Returns a slider over these whole numbers, in rising order, evenly spaced or not. */
  public static NumberKnob<Integer> values(String label, int... values) {
    return NumberKnob.listed(label, Arrays.stream(values).boxed().toList());
  }

  /** Returns a list of options, each named by its text, of which the first is chosen at first. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the list copies the array and keeps nothing of it
  public static <T> ChoiceKnob<T> choice(String label, T... options) {
    return ChoiceKnob.of(label, List.of(options));
  }

  /**
   * Returns a further position that becomes a picture, for {@link #interact} with controls whose
   * combinations would be too many.
   *
   * @param values one of each control, in their order
   */
  public static Also also(Object... values) {
    return new Also(List.of(values));
  }

  /**
   * Shows a figure that follows a control: {@code interact(slider("f", 0, 30,
   * 0.25).start(7).twin(2, 7, 12), f -> toneAt(f))}. For readers without a kernel the figure is
   * drawn at the control's {@code twin} values, and those pictures stay in the notebook.
   *
   * @param figure what to show at a value; its caption is the read-out under the picture
   * @throws IllegalArgumentException if there would be more than 12 pictures
   */
  public static <A> void interact(Knob<A> knob, Function<? super A, Figure> figure, Also... also) {
    Interact.of(List.of(knob), at -> figure.apply(knob.values().get(at.get(0))), also)
        .show(Screen.current());
  }

  /** Shows a figure that follows two controls; every combination of their twin values is kept. */
  public static <A, B> void interact(
      Knob<A> first,
      Knob<B> second,
      BiFunction<? super A, ? super B, Figure> figure,
      Also... also) {
    Interact.of(
            List.of(first, second),
            at -> figure.apply(first.values().get(at.get(0)), second.values().get(at.get(1))),
            also)
        .show(Screen.current());
  }

  /** Shows a figure that follows three controls; every combination of their twin values is kept. */
  public static <A, B, C> void interact(
      Knob<A> first,
      Knob<B> second,
      Knob<C> third,
      OfThree<? super A, ? super B, ? super C> figure,
      Also... also) {
    Interact.of(
            List.of(first, second, third),
            at ->
                figure.apply(
                    first.values().get(at.get(0)),
                    second.values().get(at.get(1)),
                    third.values().get(at.get(2))),
            also)
        .show(Screen.current());
  }

  /**
   * A figure of three values.
   *
   * @param <A> type of the first
   * @param <B> type of the second
   * @param <C> type of the third
   */
  @FunctionalInterface
  public interface OfThree<A, B, C> {
    /** Returns the figure at these values. */
    Figure apply(A first, B second, C third);
  }

  /**
   * Returns an animation; see {@link Animation}.
   *
   * @param frames 2 to 200
   * @param drawing draws frame 0, 1, …, all of one size
   */
  public static Animation animation(int frames, IntFunction<? extends Drawing> drawing) {
    return Animation.of(frames, drawing);
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
