package org.aliasfree.bench.networks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aliasfree.bench.OptionValues;
import org.aliasfree.signal.Require;

/**
 * What the programs of this package are told.
 *
 * @param folder {@code lib/bench}
 * @param only what has this in its title, or null for all
 * @param turns how often everything is timed, in turn
 * @param smoke whether only to see that everything runs
 * @param oneProcess whether ours and the peer share a virtual machine
 */
record Options(Path folder, Pattern only, int turns, boolean smoke, boolean oneProcess) {
  /** Turns without a word about it. */
  static final int TURNS = 7;

  /** Fewer turns than this are a trial: their quartiles say nothing. */
  static final int LEAST_TURNS = 5;

  /**
   * Returns what a command line says.
   *
   * @throws IllegalArgumentException if it says something else, or not where the folder is
   */
  static Options parse(List<String> line) {
    List<String> rest = new ArrayList<>(line);
    boolean smoke = rest.remove("--smoke");
    boolean oneProcess = rest.remove("--one-process");
    Path folder = null;
    Pattern only = null;
    int turns = smoke ? 1 : TURNS;
    for (int i = 0; i < rest.size(); i += 2) {
      String name = rest.get(i);
      boolean known = List.of("--folder", "--only", "--turns").contains(name);
      Require.that(known, "there is no option %s here; see --help", name);
      Require.that(i + 1 < rest.size(), "%s must be followed by a value", name);
      String value = rest.get(i + 1);
      switch (name) {
        case "--folder" -> folder = Path.of(value);
        case "--only" -> only = OptionValues.only(value);
        default -> turns = OptionValues.times("--turns", value);
      }
    }
    Require.that(folder != null, "--folder is missing");
    return new Options(folder, only, turns, smoke, oneProcess);
  }

  /** Returns whether something is wanted. */
  boolean wants(String title) {
    return only == null || only.matcher(title).find();
  }

  /** Returns whether the result belongs into the page. */
  boolean complete() {
    return only == null && !smoke && !oneProcess && turns >= LEAST_TURNS;
  }

  Path page() {
    return folder.resolve("README.md");
  }
}
