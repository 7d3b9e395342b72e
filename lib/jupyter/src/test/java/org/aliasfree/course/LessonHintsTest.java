package org.aliasfree.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.aliasfree.jupyter.Imports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds typical detours to the graded checks of the lessons, and expects the hint that fits. */
class LessonHintsTest {

  /**
   * One line for each exercise, in their order: its id, then what a student typically answers, as
   * Java, with a part of the hint that should help.
   */
  private static final String TABLE =
      """
      01.e1 | 0.625 -> left edge | 0.75 -> right edge | 0.5625 -> from 0
      01.e2 | 48 -> 1/rate | 0.020833 -> in ms | 20833 -> in ns | 1e9 / 48_000 -> in ns
      01.e3 | -0.8090 -> half a spacing | 0.7568 -> sinc(f/s)
      01.e4 | "abc" -> (i+½)/8 | "c" -> (i+½)/8 | "bcd" -> (i+½)/8
      01.e5 | 3.8 -> through the position | 4.8 -> subtracted
      02.e1 | 141 -> No rounding | 281.6 -> not f_s/2N
      02.e2 | 0.25 -> spacing is 1/T | 1.0 -> Hann window | 0.00227 -> one period
      02.e3 | 128 -> negative frequency | 0.25 -> no factor 1/N | 0.5 -> no factor 1/N
      02.e4 | "Hann" -> −31.5 | "Hamming" -> −42.4 | "rectangular" -> −13.3
      02.e5 | 0.0625 -> No data were added
      03.e1 | new double[] {5, 12} -> N/P bins apart | new double[] {5, 60} -> N/P bins apart | new double[] {12, 1} -> adds N/P ones | new double[] {12, 60} -> only N/P samples
      03.e2 | 0.25 -> what zeroing did | 16 -> for pictures
      03.e3 | new double[] {1300, 2300, 3300, 4300} -> −300 Hz | new double[] {600, 900, 1200, 1500} -> harmonics
      03.e4 | 1 -> odd k | 0 -> never changes a magnitude
      04.e1 | 900 -> frequency that went in | 150 -> distance from half the rate
      04.e2 | new double[] {3300, 5500, 7700, 9900} -> before folding | new double[] {3300, 500, 2700, 4900} -> reflects
      04.e3 | 10 -> phase of 90 | 5 -> folds to 0
      04.e4 | 12.40 -> rounding up | 0.527 -> true period
      04.e5 | 0 -> bad example | 45 -> 0.7071
      05.e1 | 0.2394 -> has a π | 0 -> whole x only
      05.e2 | 318 -> factor 1 / cos | 100 -> lucky K | 117 -> lucky K | 130 -> lucky K | 1000 -> 1/K alone
      05.e3 | 0.8106 -> straight line | 0.7071 -> at a midpoint | 0.6366 -> half the rate
      05.e4 | 0.5 -> weighted mean
      05.e5 | 3 -> base-band | 13 -> above the band
      06.e1 | 100 -> wraps round | 131 -> one place less | 3100 -> lengths add
      06.e2 | 0.895 -> not of half | 0.0895 -> this jump is 5
      06.e3 | 128 -> whole rate
      06.e4 | 80.99 -> was kept | 0.760 -> share of the whole | 56.4 -> count twice
      06.e5 | 0 -> before the filter saw it | 6000 -> cannot be represented
      07.e1 | 37 -> rounds up | 74 -> half the rate
      07.e2 | 6.612 -> A - 8.7 | 5.605 -> 21 to 50 dB
      07.e3 | 43.63 -> n - 1 intervals | 32.71 -> adds 7.95
      07.e4 | 6 -> between taps 5 and 6
      07.e5 | "C" -> more taps, deeper stopband
      08.e1 | 11 -> above the new Nyquist | 13 -> at the input rate
      08.e2 | 3 -> per axis | 1 / 9.0 -> zeros took away
      08.e3 | 1000 -> the output's Nyquist | 900 -> still passes
      08.e4 | 5.5 -> whole delay | 0 -> odd lengths
      08.e5 | -15.31 -> four taps | -7.66 -> nearest alone
      09.e1 | new double[] {14, 53.13} -> Pythagoras | new double[] {10, 36.87} -> from the x axis | new double[] {10, -36.87} -> is across
      09.e2 | 15 -> do not divide | 60 -> cannot hold
      09.e3 | 0.7854 -> share inside
      09.e4 | 0.5 -> tends to | Double.NaN -> Take the limit
      09.e5 | 0.5 -> along each axis | 1 -> every 2 pixels
      10.e1 | "ABC" -> order does not matter | "ABCDE" -> order does not matter | "A" -> order does not matter
      10.e2 | "AB" -> close, but not exact | "ABC" -> at 90° only | "AC" -> at 90° only
      10.e3 | 8 -> per side | 12 -> one per layer
      10.e4 | 11.2 -> at .25 | 1.640 -> the axis value
      10.e5 | 3 -> two pixels to each side | 15 -> its reach is 2
      11.e1 | 0.2122 -> harmonic 2 | 0.0101 -> k = 2
      11.e2 | 14 -> factor adds 7 | Double.POSITIVE_INFINITY -> Polynomials are finite
      11.e3 | 20 -> cannot represent | 10 -> below s/2 | 4 -> Reflect at s
      11.e4 | 0.2122 -> 1 − α | 0.0424 -> by α
      11.e5 | 0 -> below zero | 0.5 -> until −1 + b | -1 -> nothing comes through
      12.e1 | new double[] {4, 2} -> not 35 | new double[] {4, 4} -> 42.15 dB | new double[] {8, 2} -> 36.9 dB
      12.e2 | 2 -> 21.1 dB | 5 -> folds back into the band
      12.e3 | 109 -> Add 12 | 57.5 -> 4 in amplitude
      12.e4 | 8.89 -> That is the recipe | 8.72 -> the low-pass before | 19.4 -> before dropping
      12.e5 | "a" -> t = 1/3 | "c" -> t = 1/3
      13.e1 | -3.01 -> is squared | 6.02 -> smaller score
      13.e2 | 5.0e-7 -> I_max² = 4 | 1.41e-3 -> the root
      13.e3 | 4096 -> is unknown | 3953 -> absolute values
      13.e4 | "CAB" -> lowest score | "CBA" -> lowest score | "ABC" -> 0.56 dB | "acb" -> 0.56 dB
      13.e5 | 12.04 -> variance 2σ² | 3.01 -> squared 4
      14.e1 | new double[] {2, 16, 8, 8} -> upsamples | new double[] {16, 2, 16, 16} -> batch first
      14.e2 | 0.5 -> in cycles | 1.571 -> frequency 2
      14.e3 | "bdef" -> their job | "be" -> lesson 08 | "bd" -> lesson 12 | "abde" -> not there
      14.e4 | new double[] {.4472, .8944, .6, .8} -> Modulate first | new double[] {.3162, .4472, .9487, .8944} -> over the inputs
      14.e5 | new double[] {10, 10} -> has one convolution | new double[] {10, 9} -> the others have two | new double[] {9, 9} -> its own row
      15.e1 | 64 -> 28.8 | 16 -> Round up
      15.e2 | 16 -> margin of 10 | 26 -> on both sides
      15.e3 | 6 -> lower rate | 12 -> rise by 2
      15.e4 | 37.56 -> relative to rate/2 | 62.35 -> measured | 480 -> Traps
      15.e5 | 44.4 -> kept | 88.9 -> both sides
      15.e6 | 4.899 -> exceeds f_t | 8 -> layer 4
      16.e1 | "acb" -> costs nothing measurable | "cab" -> costs nothing measurable | "cba" -> costs nothing measurable | "bac" -> reach every layer | "bca" -> reach every layer
      16.e2 | new double[] {20, 70} -> margin is still there | new double[] {70, 46} -> margin is still there
      16.e3 | new double[] {6, 1, 10} -> Undo the last change | new double[] {4, 2, 0} -> Undo the last change | new double[] {6, 2, 10} -> sets the taps | new double[] {6, 2, 20} -> sets the taps
      16.e4 | 69.9 -> fixed to the pixels | 24.46 -> the paper's, trained
      """;

  private static final Map<String, Map<String, String>> DETOURS = parsed();

  private static JShell shell;

  private static Map<String, Map<String, String>> parsed() {
    Map<String, Map<String, String>> detours = new TreeMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] cells = line.split(" \\| ", -1);
      Map<String, String> hints = new LinkedHashMap<>();
      for (int i = 1; i < cells.length; i++) {
        String[] detour = cells[i].split(" -> ", -1);
        hints.put(detour[0], detour[1]);
      }
      assertThat(detours.put(cells[0], hints)).as("%s stands once", cells[0]).isNull();
    }
    return detours;
  }

  @BeforeAll
  static void openAShellLikeTheKernels() {
    shell = JShell.builder().executionEngine("local").build();
    shell.addToClasspath(System.getProperty("java.class.path"));
    run("import java.util.*; import java.util.stream.*;");
    run(String.join("\n", Imports.source(LessonHintsTest.class.getClassLoader())));
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  static Stream<Arguments> detours() {
    return DETOURS.entrySet().stream()
        .flatMap(
            e ->
                e.getValue().entrySet().stream()
                    .map(d -> Arguments.of(e.getKey(), d.getKey(), d.getValue())));
  }

  @ParameterizedTest
  @MethodSource("detours")
  void aTypicalDetourGetsItsOwnHint(String exercise, String answer, String hint) {
    assertThat(messageOf(exercise, answer)).startsWith("✘ " + exercise).contains(hint);
  }

  @ParameterizedTest
  @MethodSource("detours")
  void anyOtherAnswerGetsTheGeneralHint(String exercise) {
    Matcher general =
        Pattern.compile("otherwise\\(\\s*\"([^\"]+)\"").matcher(gradeCell(exercise).text());
    assertThat(general.find()).isTrue();
    assertThat(messageOf(exercise, unheardOf(exercise))).contains(general.group(1));
  }

  @Test
  void everyExerciseHasDetoursInThisTable() {
    List<String> exercises =
        LessonSource.all()
            .flatMap(LessonSource::code)
            .filter(c -> c.tagged("grade"))
            .map(c -> c.attribute("id"))
            .toList();
    assertThat(DETOURS.keySet()).containsExactlyInAnyOrderElementsOf(exercises);
  }

  /** Returns an answer of the right type and length that nobody gives. */
  private static String unheardOf(String exercise) {
    String typical = DETOURS.get(exercise).keySet().iterator().next();
    return switch (typeOf(typical)) {
      case "String" -> "\"something else\"";
      case "double[]" -> typical.replaceAll("(?<=[{,])[^,}]+", " 123.456");
      default -> "-123.456";
    };
  }

  private static String typeOf(String answer) {
    if (answer.startsWith("\"")) {
      return "String";
    }
    return answer.startsWith("new double[]") ? "double[]" : "double";
  }

  private static String messageOf(String exercise, String answer) {
    String call = exercise.substring(exercise.indexOf('.') + 1);
    String type = typeOf(answer);
    run(type + " " + call + "() { return " + answer + "; }");
    List<SnippetEvent> events = run(gradeCell(exercise).text());
    SnippetEvent last = events.get(events.size() - 1);
    assertThat(last.exception()).as("an answer of %s must not pass", answer).isNotNull();
    return ((EvalException) last.exception()).getMessage();
  }

  private static LessonSource.Cell gradeCell(String exercise) {
    return LessonSource.all()
        .flatMap(LessonSource::code)
        .filter(c -> c.tagged("grade") && c.attribute("id").equals(exercise))
        .findFirst()
        .orElseThrow();
  }

  private static List<SnippetEvent> run(String code) {
    List<SnippetEvent> events = new java.util.ArrayList<>();
    String rest = code;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      for (SnippetEvent e : shell.eval(next.source())) {
        assertThat(e.status())
            .as("%s: %s", next.source(), shell.diagnostics(e.snippet()).toList())
            .isNotEqualTo(Snippet.Status.REJECTED);
        events.add(e);
      }
      rest = next.remaining();
    }
    return events;
  }
}
