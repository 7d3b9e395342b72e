package org.aliasfree.stylegan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.WeightFile;
import org.aliasfree.weights.WeightFileException;

/**
 * What is known about the network in a file: what the file says, what its reader says, and what was
 * assumed because neither did.
 */
final class Facts {
  private static final int LONGEST_SHOWN = 40;

  private final WeightFile file;
  private final NetworkOptions options;
  private final Set<NetworkSetting> used = EnumSet.noneOf(NetworkSetting.class);
  private final List<String> assumptions = new ArrayList<>();

  Facts(WeightFile file, NetworkOptions options) {
    this.file = file;
    this.options = options;
  }

  /** Returns an exception whose message begins with the file. */
  WeightFileException fail(String message, Object... values) {
    return new WeightFileException(
        file.path() + ": " + String.format(Locale.ROOT, message, values));
  }

  /** Returns whether there is a tensor of this name. */
  boolean hasTensor(String name) {
    return file.weights().has(name);
  }

  /** Returns a tensor that is there. */
  Tensor tensor(String name) {
    return file.weights().get(name);
  }

  /** Returns a tensor that has {@code rank} sides, none of them 0. */
  Tensor tensor(String name, int rank) throws WeightFileException {
    if (!hasTensor(name)) {
      throw fail("tensor %s is missing", name);
    }
    Tensor tensor = file.weights().get(name);
    if (tensor.rank() != rank || tensor.size() == 0) {
      throw fail("tensor %s must have %s sides, got %s", name, rank, tensor);
    }
    return tensor;
  }

  /** Returns the number of sides of a tensor, −1 if there is none of this name. */
  int rank(String name) {
    return hasTensor(name) ? file.weights().get(name).rank() : -1;
  }

  /** Returns the first side of a list of numbers, 0 if there is none of this name. */
  int length(String name) {
    return rank(name) == 1 ? file.weights().get(name).side(0) : 0;
  }

  /** Returns the names of all tensors. */
  Set<String> names() {
    return file.weights().names();
  }

  /** Returns whether the file says something under {@code key}. */
  boolean says(String key) {
    return file.metadata().containsKey(key);
  }

  /** Returns what the file says under {@code key} as text, {@code otherwise} if nothing. */
  String text(String key, String otherwise) {
    return file.metadata().getOrDefault(key, otherwise);
  }

  /** Returns a whole number that the file says. */
  int whole(String key, int least, int most) throws WeightFileException {
    double value = number(key);
    if (value != Math.rint(value) || value < least || value > most) {
      throw fail("%s must be a whole number in %s … %s, got %s", key, least, most, shown(key));
    }
    return (int) value;
  }

  /** Returns a positive number that the file says, infinity for None. */
  double positive(String key) throws WeightFileException {
    double value = text(key, "").equals("None") ? Double.POSITIVE_INFINITY : number(key);
    if (!(value > 0)) {
      throw fail("%s must be positive, got %s", key, shown(key));
    }
    return value;
  }

  /** Returns a number, or the first of a list of equal numbers, as sides of squares are. */
  private double number(String key) throws WeightFileException {
    String text = text(key, "");
    if (text.startsWith("[") && text.endsWith("]")) {
      String first = text.substring(1, text.length() - 1).split(",", 2)[0].strip();
      if (!text.equals("[" + first + "]") && !text.equals("[" + first + ", " + first + "]")) {
        throw fail("%s must be a square's side, got %s", key, shown(key));
      }
      text = first;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notNumber) {
      throw fail("%s must be a number, got %s", key, shown(key));
    }
  }

  /** Returns a truth value that the file says, {@code otherwise} if nothing. */
  boolean flag(String key, boolean otherwise) throws WeightFileException {
    return switch (text(key, String.valueOf(otherwise)).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw fail("%s must be true or false, got %s", key, shown(key));
    };
  }

  /** Refuses a network whose file says something else than {@code expected} under {@code key}. */
  void mustBe(String key, String expected) throws WeightFileException {
    if (!text(key, expected).equals(expected)) {
      throw fail(
          "%s must be %s, got %s: such networks are not known here", key, expected, shown(key));
    }
  }

  /** Returns what the file says under {@code key}, fit for a message. */
  String shown(String key) {
    String text = text(key, "nothing").replaceAll("\\p{Cntrl}", "?");
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  /** Returns whether the file or its reader gives a setting. */
  boolean given(NetworkSetting setting, String prefix) {
    return options.get(setting).isPresent() || key(setting, prefix) != null;
  }

  /**
   * Returns a setting: what the reader says, or the file, under the key alone or behind {@code
   * prefix}, or the usual value, which is then noted as assumed.
   */
  double setting(NetworkSetting setting, String prefix) throws WeightFileException {
    String key = key(setting, prefix);
    if (options.get(setting).isPresent()) {
      used.add(setting);
      double value = options.get(setting).getAsDouble();
      if (key != null && positiveOrZero(key) != value) {
        throw fail("the file says %s = %s: leave the option out", key, shown(key));
      }
      return value;
    }
    if (key != null) {
      double value = positiveOrZero(key);
      if (!setting.allows(value)) {
        throw fail("%s cannot be %s", key, shown(key));
      }
      return value;
    }
    assume(setting, setting.usual());
    return setting.usual();
  }

  private double positiveOrZero(String key) throws WeightFileException {
    return text(key, "").equals("None") ? Double.POSITIVE_INFINITY : number(key);
  }

  private String key(NetworkSetting setting, String prefix) {
    return says(prefix + setting.key())
        ? prefix + setting.key()
        : says(setting.key()) ? setting.key() : null;
  }

  /** Notes that a setting is assumed. */
  void assume(NetworkSetting setting, double value) {
    assumptions.add(String.format(Locale.ROOT, "%s = %s", setting.key(), value));
  }

  /** Returns what was assumed, {@code output_scale = 0.25}. */
  List<String> assumptions() {
    return List.copyOf(assumptions);
  }

  /** Refuses options that were not needed. */
  void checkOptionsUsed() throws WeightFileException {
    for (NetworkSetting setting : options.settings()) {
      if (!used.contains(setting)) {
        throw fail("%s follows from the file: leave the option out", setting.key());
      }
    }
  }
}
