package org.aliasfree.stylegan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number that describes a generator and that a weight file may leave open, under the name that
 * official files give it. {@link StyleGan3Config} says what each one means.
 */
public enum NetworkSetting {
  /** Factor of the image at the end; StyleGAN3 only. */
  OUTPUT_SCALE(0.25, false),
  /** Bound of the absolute value of activations, infinity for none. */
  CONV_CLAMP(256, false),
  /** f_c of layer 0, cycles per canvas. */
  FIRST_CUTOFF(2, false),
  /** f_t of layer 0, cycles per canvas. */
  FIRST_STOPBAND(Math.pow(2, 2.1), false),
  /** f_t of the last layers relative to their cutoff. */
  LAST_STOPBAND_REL(Math.pow(2, 0.3), false),
  /** How many filtered layers are critically sampled. */
  NUM_CRITICAL(2, true),
  /** Samples around the canvas on each side. */
  MARGIN_SIZE(10, true),
  /** Taps of a filter per sample of the lower rate, n. */
  FILTER_SIZE(6, true),
  /** Factor of the rate at which the nonlinearity acts, m. */
  LRELU_UPSAMPLING(2, true);

  private final double usual;
  private final boolean whole;

  NetworkSetting(double usual, boolean whole) {
    this.usual = usual;
    this.whole = whole;
  }

  /** Returns the name in official files, {@code output_scale}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the value of the published networks. */
  public double usual() {
    return usual;
  }

  /** Returns whether {@code value} can stand for this setting. */
  boolean allows(double value) {
    if (whole) {
      return value == Math.rint(value) && value >= 0 && value <= 1024;
    }
    return value > 0 && (value <= 1e6 || this == CONV_CLAMP);
  }

  /** Returns the setting of an official name. */
  static Optional<NetworkSetting> of(String key) {
    return Stream.of(values()).filter(setting -> setting.key().equals(key)).findFirst();
  }
}
