package org.aliasfree.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.aliasfree.spectrum.Window;
import org.aliasfree.spectrum.WindowMeasures;

/**
 * The course's tables: CSV with a comment line that names the source, a header line, then rows.
 *
 * <p>Facts are written with the digits of their source.
 */
final class Tables {
  private Tables() {}

  /** Returns the periods of the main tides, in hours. */
  static String tides() {
    return lines(
        "# Periods of tidal constituents. Source: standard constituent speeds (Doodson; NOAA tide"
            + " tables).",
        "constituent,period_h",
        "M2,12.4206012",
        "S2,12",
        "N2,12.65834751",
        "K2,11.96723606",
        "K1,23.93447213",
        "O1,25.81933871",
        "P1,24.06588766",
        "Q1,26.868350");
  }

  /** Returns the repeat cycles of satellites that measure the height of the sea, in days. */
  static String orbits() {
    return lines(
        "# Repeat cycles of altimetry missions. Source: mission handbooks. Aliases depend on the"
            + " fourth decimal: M2 appears at 62.11 d for 9.9156 d and at 62.03 d for 9.9157 d.",
        "mission,repeat_d",
        "TOPEX/Jason,9.9156",
        "ERS/Envisat,35",
        "GFO,17.0505",
        "Sentinel-3,27",
        "SWOT,20.86455");
  }

  /** Returns the frequencies of MIDI notes 36 … 96, {@code 440·2^((m−69)/12)} Hz. */
  static String notes() {
    StringBuilder rows =
        new StringBuilder(
            lines(
                "# Equal temperament: 440*2^((m-69)/12) Hz, computed, rounded to a millionth of a"
                    + " hertz.",
                "midi,frequency_hz"));
    for (int m = 36; m <= 96; m++) {
      double frequency = 440 * StrictMath.pow(2, (m - 69) / 12.0);
      rows.append(m).append(',').append(rounded(frequency, 6)).append('\n');
    }
    return rows.toString();
  }

  /** Returns what the windows of lesson 02 do to a line, 64 values each. */
  static String windows() {
    StringBuilder rows =
        new StringBuilder(
            lines(
                "# Windows of 64 values, periodic, measured on their transforms padded to 2^18"
                    + " points; computed.",
                "window,scalloping_loss_db,highest_side_lobe_db,first_null_bins,"
                    + "noise_bandwidth_bins"));
    for (Window window : Window.values()) {
      WindowMeasures measures = WindowMeasures.of(window, 64);
      rows.append(window.name().toLowerCase(Locale.ROOT));
      rows.append(',').append(rounded(measures.scallopingLossDb(), 2));
      rows.append(',').append(rounded(measures.sideLobeDb(), 2));
      rows.append(',').append(rounded(measures.firstNull(), 0));
      rows.append(',').append(rounded(measures.noiseBandwidth(), 3)).append('\n');
    }
    return rows.toString();
  }

  /** Exact decimal expansion: the shortest digits of a double differ between Java versions. */
  private static String rounded(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }
}
