package org.aliasfree.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the course needs and what is there: one row each, and for a row that fails, in words, what
 * to change and where. Immutable.
 *
 * @param rows in the order of the table
 */
public record Diagnosis(List<Row> rows) implements Showable {
  /** Oldest Java that runs the course. */
  public static final int JAVA = 17;

  /** Least heap for every lesson, in MiB. */
  public static final int HEAP_MIB = 480;

  private static final int FREE_MIB = 600;
  private static final double MIB = 1 << 20;

  public Diagnosis {
    rows = List.copyOf(rows);
  }

  /**
   * One thing the course needs.
   *
   * @param name what it is
   * @param found what is there
   * @param good whether that will do
   * @param advice what to change and where; empty if it will do
   */
  public record Row(String name, String found, boolean good, String advice) {}

  /** Returns the diagnosis of the kernel this runs in; asks ND4J for its first operation. */
  public static Diagnosis run() {
    return of(Machine.here());
  }

  static Diagnosis of(Machine m) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(
            "Java version",
            m.java() + " (needs " + JAVA + " or newer)",
            m.java() >= JAVA,
            "Install a JDK 17 or newer and start the course with it: java Lab.java."));
    rows.add(
        row(
            "heap",
            mib(m.heapBytes()) + " (needs " + HEAP_MIB + " MiB)",
            m.heapBytes() >= HEAP_MIB * MIB,
            "Set -Xmx768m in the kernel's kernel.json, then restart the kernel."));
    rows.add(
        row(
            "free memory",
            m.freeBytes() < 0
                ? "unknown"
                : mib(m.freeBytes()) + " (" + FREE_MIB + " MiB are comfortable)",
            m.freeBytes() < 0 || m.freeBytes() >= FREE_MIB * MIB,
            "Close other programs or other notebooks' kernels: menu Kernel, Shut Down All Kernels."));
    rows.add(
        row(
            "kernel",
            m.kernel(),
            !m.kernel().equals("none"),
            "Choose the Java kernel: menu Kernel, Change Kernel, Java."));
    rows.add(
        row(
            "a font",
            m.font().isEmpty() ? "none" : m.font(),
            !m.font().isEmpty(),
            "Install a font on the computer the kernel runs on, for instance the package"
                + " fonts-dejavu-core."));
    rows.add(
        row(
            "widgets",
            m.widgets() ? "yes" : "no",
            m.widgets(),
            "Sliders need the JJava kernel and JupyterLab; without them every slider shows as a list"
                + " of pictures."));
    rows.add(nd4j(m.firstOperation()));
    return new Diagnosis(rows);
  }

  private static Row nd4j(Machine.Operation operation) {
    try {
      return row("ND4J", operation.ask(), true, "");
    } catch (IllegalStateException e) {
      return row(
          "ND4J",
          "does not start",
          false,
          e.getMessage() + ". Lessons 00 to 13 need it in few places; 14 to 16 cannot do without.");
    }
  }

  private static Row row(String name, String found, boolean good, String advice) {
    return new Row(name, found, good, good ? "" : advice);
  }

  private static String mib(long bytes) {
    return String.format(Locale.ROOT, "%.0f MiB", Math.floor(bytes / MIB));
  }

  /** Returns whether every row is good. */
  public boolean good() {
    return rows.stream().allMatch(Row::good);
  }

  /**
   * Returns the row called {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Row row(String name) {
    return rows.stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row is called " + name));
  }

  @Override
  public List<MimeBundle> outputs() {
    List<String> header = List.of("", "what", "found", "what to change");
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(List.of(row.good() ? "✔" : "✘", row.name(), row.found(), row.advice()));
    }
    return List.of(MimeBundle.html(Markup.table(header, cells), Markup.textTable(header, cells)));
  }
}
