package org.aliasfree.bench.networks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aliasfree.bench.OptionValues;
import org.aliasfree.bench.official.Checkout;
import org.aliasfree.signal.Require;

/**
 * What the programs of this package are told.
 *
 * @param folder {@code lib/bench}
 * @param only what has this in its title, or null for all
 * @param turns how often everything is timed, in turn
 * @param smoke whether only to see that everything runs
 * @param oneProcess whether ours and the peer share a virtual machine
 * @param official the user's copy of the official code, or null for none
 */
record Options(
    Path folder, Pattern only, int turns, boolean smoke, boolean oneProcess, Checkout official) {
  /** Turns without a word about it. */
  static final int TURNS = 7;

  /** Fewer turns than this are a trial: their quartiles say nothing. */
  static final int LEAST_TURNS = 5;

  /**
   * Returns what a command line says.
   *
   * @throws IllegalArgumentException if it says something else, or not where the folder is, or only
   *     half of where the official code is
   */
  static Options parse(List<String> line) {
    List<String> rest = new ArrayList<>(line);
    boolean smoke = rest.remove("--smoke");
    boolean oneProcess = rest.remove("--one-process");
    Path folder = null;
    Pattern only = null;
    Path checkout = null;
    String python = null;
    int turns = smoke ? 1 : TURNS;
    for (int i = 0; i < rest.size(); i += 2) {
      String name = rest.get(i);
      boolean known =
          List.of("--folder", "--only", "--turns", "--official", "--python").contains(name);
      Require.that(known, "there is no option %s here; see --help", name);
      Require.that(i + 1 < rest.size(), "%s must be followed by a value", name);
      String value = rest.get(i + 1);
      switch (name) {
        case "--folder" -> folder = Path.of(value);
        case "--only" -> only = OptionValues.only(value);
        case "--official" -> checkout = Path.of(value);
        case "--python" -> python = value;
        default -> turns = OptionValues.times("--turns", value);
      }
    }
    Require.that(folder != null, "--folder is missing");
    Checkout official = checkout == null ? null : new Checkout(checkout, python);
    Require.that(
        (checkout == null) == (python == null),
        "--official CHECKOUT and --python PYTHON go together: a copy of the official code, and a"
            + " Python that has torch and numpy");
    return new Options(folder, only, turns, smoke, oneProcess, official);
  }

  /** Returns whether something is wanted. */
  boolean wants(String title) {
    return only == null || only.matcher(title).find();
  }

  /** Returns whether the result belongs into the page. */
  boolean complete() {
    boolean standIn = official != null && official.isStandIn(folder);
    return only == null && !smoke && !oneProcess && !standIn && turns >= LEAST_TURNS;
  }

  Path page() {
    return folder.resolve("README.md");
  }
}
