package org.aliasfree.stylegan;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.aliasfree.signal.Require;

/**
 * What the reader of a weight file knows about the network and the file does not say. Immutable.
 */
public final class NetworkOptions {
  private static final NetworkOptions NONE =
      new NetworkOptions(new EnumMap<>(NetworkSetting.class));

  private final Map<NetworkSetting, Double> values;

  private NetworkOptions(Map<NetworkSetting, Double> values) {
    this.values = values;
  }

  /** Returns options that say nothing. */
  public static NetworkOptions none() {
    return NONE;
  }

  /**
   * Returns options that also say {@code value} for {@code setting}.
   *
   * @throws IllegalArgumentException if the setting cannot have this value
   */
  public NetworkOptions with(NetworkSetting setting, double value) {
    Require.that(
        setting.allows(value),
        "%s cannot be %s; it is usually %s",
        setting.key(),
        value,
        setting.usual());
    Map<NetworkSetting, Double> changed = new EnumMap<>(NetworkSetting.class);
    changed.putAll(values);
    changed.put(setting, value);
    return new NetworkOptions(changed);
  }

  /**
   * Returns options that also say what a text does, {@code first_stopband=4.287}.
   *
   * @throws IllegalArgumentException if the text is not a known name, {@code =} and a number, or
   *     the setting cannot have this value
   */
  public NetworkOptions with(String text) {
    int equals = text.indexOf('=');
    NetworkSetting setting =
        equals < 0 ? null : NetworkSetting.of(text.substring(0, equals)).orElse(null);
    Require.that(
        setting != null,
        "a setting is one of %s, then = and a number, got %s",
        String.join(", ", Arrays.stream(NetworkSetting.values()).map(NetworkSetting::key).toList()),
        text);
    String number = text.substring(equals + 1);
    double value;
    try {
      value = Double.parseDouble(number);
    } catch (NumberFormatException notNumber) {
      value = Double.NaN;
    }
    Require.that(!Double.isNaN(value), "%s needs a number, got %s", setting.key(), number);
    return with(setting, value);
  }

  /** Returns what these options say about a setting. */
  public OptionalDouble get(NetworkSetting setting) {
    Double value = values.get(setting);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Returns the settings they say something about. */
  public Set<NetworkSetting> settings() {
    return Collections.unmodifiableSet(values.keySet());
  }
}
