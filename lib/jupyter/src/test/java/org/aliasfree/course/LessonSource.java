package org.aliasfree.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A lesson as it is written: the cells of one {@code notebooks/source/NN-title.md}, in order. */
record LessonSource(String name, List<Cell> cells) {

  /**
   * One cell.
   *
   * @param line number of its first line in the file, from 1
   * @param attributes what stands behind the fence of a code cell, empty for prose
   * @param text the lines between the fences, or the prose
   */
  record Cell(int line, boolean code, String attributes, String text) {

    boolean tagged(String tag) {
      return attributes.contains("\"" + tag + "\"");
    }

    /** Returns the value of {@code name="value"} or {@code name=value} behind the fence, or "". */
    String attribute(String name) {
      Matcher m = Pattern.compile("\\b" + name + "=\"?([^\"\\s]+)").matcher(attributes);
      return m.find() ? m.group(1) : "";
    }
  }

  /** Returns every lesson in the source folder, in the order of their numbers. */
  static Stream<LessonSource> all() {
    try (Stream<Path> files = Files.list(Repository.ROOT.resolve("notebooks/source"))) {
      List<Path> lessons =
          files.filter(f -> f.getFileName().toString().matches("\\d\\d-.*\\.md")).sorted().toList();
      return lessons.stream().map(LessonSource::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LessonSource read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Cell> cells = new ArrayList<>();
    List<String> block = new ArrayList<>();
    String fence = null;
    int start = 1;
    int first = lines.subList(1, lines.size()).indexOf("---") + 2;
    for (int i = first; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean opens = fence == null && line.startsWith("```java");
      boolean closes = fence != null && line.equals("```");
      if (opens || closes) {
        String text = String.join("\n", block).strip();
        if (closes || !text.isEmpty()) {
          cells.add(new Cell(start, closes, closes ? fence : "", text));
        }
        fence = opens ? line.substring("```java".length()) : null;
        block.clear();
        start = i + 2;
      } else {
        block.add(line);
      }
    }
    cells.add(new Cell(start, false, "", String.join("\n", block).strip()));
    return new LessonSource(file.getFileName().toString(), cells);
  }

  Stream<Cell> code() {
    return cells.stream().filter(Cell::code);
  }

  Stream<Cell> prose() {
    return cells.stream().filter(c -> !c.code());
  }

  @Override
  public String toString() {
    return name;
  }
}
