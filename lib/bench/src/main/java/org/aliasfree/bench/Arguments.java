package org.aliasfree.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.aliasfree.signal.Require;

/**
 * What to compare, and how.
 *
 * @param python Python with the pinned packages
 * @param folder {@code lib/bench}
 * @param only cases in whose title this occurs, or null for all
 * @param rounds virtual machines for each case
 * @param smoke whether only to see that everything runs
 * @param list whether only to list the cases
 */
record Arguments(
    String python, Path folder, Pattern only, int rounds, boolean smoke, boolean list) {

  /**
   * Returns what a command line says.
   *
   * @throws IllegalArgumentException if it says something else, or not where Python is
   */
  static Arguments parse(List<String> line) {
    String python = null;
    Path folder = null;
    Pattern only = null;
    int rounds = 1;
    List<String> rest = new ArrayList<>(line);
    boolean smoke = rest.remove("--smoke");
    boolean list = rest.remove("--list");
    Require.that(rest.size() % 2 == 0, "%s must be followed by a value", rest);
    for (int i = 0; i < rest.size(); i += 2) {
      String value = rest.get(i + 1);
      switch (rest.get(i)) {
        case "--python" -> python = value;
        case "--folder" -> folder = Path.of(value);
        case "--only" -> only = OptionValues.only(value);
        case "--rounds" -> rounds = OptionValues.times("--rounds", value);
        default -> Require.that(false, "there is no option %s; see --help", rest.get(i));
      }
    }
    return new Arguments(
        Objects.requireNonNull(python, "--python is missing"),
        Objects.requireNonNull(folder, "--folder is missing"),
        only,
        rounds,
        smoke,
        list);
  }

  /** Returns whether all was measured that belongs into the page. */
  boolean complete() {
    return only == null && !smoke;
  }

  String script() {
    return folder.resolve("peers.py").toString();
  }
}
