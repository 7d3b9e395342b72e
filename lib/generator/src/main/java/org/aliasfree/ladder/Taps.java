package org.aliasfree.ladder;

import org.aliasfree.filter.Fir;
import org.aliasfree.filter.Fir2d;

/** Filters with taps rounded to single precision, as weight files hold them. */
final class Taps {
  private Taps() {}

  static Fir rounded(Fir filter) {
    double[] taps = filter.toArray();
    for (int i = 0; i < taps.length; i++) {
      taps[i] = (float) taps[i];
    }
    return Fir.of(filter.rate(), taps);
  }

  static Fir2d rounded(Fir2d filter) {
    double[][] taps = filter.toArray();
    for (double[] row : taps) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) row[i];
      }
    }
    return Fir2d.of(filter.rate(), taps);
  }
}
