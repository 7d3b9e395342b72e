package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 9})
  void seesEveryBinOfARowAgainstItself(int n) {
    for (int k = 0; k < n; k++) {
      double[] re = new double[n];
      double[] im = new double[n];
      re[k] = -2;
      Mirror mirror = new Mirror(re, im, re, im);
      boolean own = k == 0 || 2 * k == n;
      assertThat(mirror.largest()).isEqualTo(2);
      assertThat(mirror.difference()).isEqualTo(own ? 0 : 2);

      Mirror imaginary = new Mirror(im, re, im, re);
      assertThat(imaginary.difference()).isEqualTo(own ? 4 : 2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 9})
  void seesEveryBinOfTwoRows(int n) {
    double[] zeros = new double[n];
    for (int k = 0; k < n; k++) {
      double[] one = new double[n];
      one[k] = 1;
      double[] mirrored = new double[n];
      mirrored[(n - k) % n] = -1;
      assertThat(new Mirror(zeros, one, zeros, mirrored).difference()).isEqualTo(0);
      assertThat(new Mirror(zeros, one, zeros, zeros).difference()).isEqualTo(1);
      assertThat(new Mirror(zeros, zeros, zeros, one).largest()).isEqualTo(1);
    }
  }
}
