package org.aliasfree.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadicesTest {
  @Test
  void arePerhapsATwoThenFoursThenOddPrimes() {
    assertThat(Radices.of(1)).isEmpty();
    assertThat(Radices.of(64)).containsExactly(4, 4, 4);
    assertThat(Radices.of(2100)).containsExactly(4, 3, 5, 5, 7);
    assertThat(Radices.of(8 * 11)).containsExactly(2, 4);
  }

  @Test
  void coverNumbersWithoutPrimeFactorsOverSeven() {
    assertThat(IntStream.rangeClosed(1, 30).filter(n -> !Radices.cover(n)))
        .containsExactly(11, 13, 17, 19, 22, 23, 26, 29);
    assertThat(Radices.cover(1 << 30)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 30, 96, 105})
  void everyInputHasItsOwnPlace(int n) {
    int[] places = Radices.places(n, Radices.of(n));
    assertThat(Arrays.stream(places).sorted().toArray())
        .containsExactly(IntStream.range(0, n).toArray());
  }

  @Test
  void placesOfFoursReverseTheBits() {
    assertThat(Radices.places(4, new int[] {4})).containsExactly(0, 2, 1, 3);
    assertThat(Radices.places(6, new int[] {2, 3})).containsExactly(0, 3, 1, 4, 2, 5);
  }
}
