package org.aliasfree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What peers measured, on its way from the virtual machine of a benchmark to the program that
 * compares: one value a line.
 */
record Log(Path file) {
  static final String DIFFERENCE = "difference";
  static final String SECONDS = "seconds";

  /**
   * Adds a value of each peer.
   *
   * @param kind {@link #DIFFERENCE} or {@link #SECONDS}
   * @throws IOException if the file cannot be written
   */
  void add(String kind, Map<String, Double> values) throws IOException {
    List<String> lines = new ArrayList<>();
    values.forEach((peer, value) -> lines.add(kind + "\t" + peer + "\t" + value));
    Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * Returns all values of one kind by peer, in the order of their adding.
   *
   * @throws IOException if the file cannot be read
   */
  Map<String, List<Double>> read(String kind) throws IOException {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t", -1);
      if (fields[0].equals(kind)) {
        values.computeIfAbsent(fields[1], peer -> new ArrayList<>()).add(Double.valueOf(fields[2]));
      }
    }
    return values;
  }
}
