package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aliasfree.signal.Samples;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private static final int BLUE = 0xFF0072B2;

  @Test
  void aTallerBarHasMoreInk() {
    int low = ink(Show.bars("t", "x", "y", List.of("a", "b"), 1, 4));
    int high = ink(Show.bars("t", "x", "y", List.of("a", "b"), 4, 4));
    assertThat(low).isPositive();
    assertThat((double) high / low).isBetween(1.4, 1.8); // (4 + 4) / (1 + 4), less the labels
  }

  @Test
  void theSameBarsGiveTheSamePixels() {
    Drawing bars = Show.bars("t", "x", "y", List.of("a", "b"), 1, 2);
    Drawing again = Show.bars("t", "x", "y", List.of("a", "b"), 1, 2);
    assertThat(Png.bytes(bars.image())).isEqualTo(Png.bytes(again.image()));
  }

  @Test
  void valuesOfBarsHaveAsManyDigitsAsEachOther() {
    Function<Double, String> tenths = Charts.numbers(9, -0.04, 63.1);
    assertThat(Stream.of(9.0, -0.04, 63.1, 20.0, 2.5).map(tenths))
        .containsExactly("9.0", "0.0", "63.1", "20", "2.5");
    Function<Double, String> whole = Charts.numbers(8.96, 63);
    assertThat(Stream.of(8.96, 63.0).map(whole)).containsExactly("9", "63");
  }

  @Test
  void theDigitsAreDrawn() {
    // "10" beside "20", then "10.0" beside "20.5"
    int two = label(Show.bars("t", "x", "y", List.of("a", "b"), 10, 20));
    int three = label(Show.bars("t", "x", "y", List.of("a", "b"), 10, 20.5));
    assertThat((double) three / two).isBetween(1.4, 2.0);
  }

  /** Returns how many pixels inside the first of two bars are not blue: those of its label. */
  private static int label(Drawing bars) {
    BufferedImage image = bars.image();
    Rectangle bar = new Rectangle(-1, -1);
    int blue = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth() / 2; x++) {
        if (image.getRGB(x, y) == BLUE) {
          bar.add(new Rectangle(x, y, 1, 1));
          blue++;
        }
      }
    }
    return bar.width * bar.height - blue;
  }

  @Test
  void barsAreTheSameInEveryCountry() {
    byte[] here = Png.bytes(Show.bars("t", "x", "y", List.of("a", "b"), 1.5, 0.6).image());
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      byte[] there = Png.bytes(Show.bars("t", "x", "y", List.of("a", "b"), 1.5, 0.6).image());
      assertThat(there).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void barsWithoutANameOrAHeightAreRefused() {
    assertThatThrownBy(() -> Show.bars("t", "x", "y", List.of("a"), 1, 2))
        .hasMessageContaining("as many values as names, at least one, got 1 names and 2 values");
    assertThatThrownBy(() -> Show.bars("t", "x", "y", List.of("a"), Double.NaN))
        .hasMessageContaining("must be finite, got [NaN]");
  }

  @Test
  void theMarkOfAWheelStandsWhereTheFilmFindsIt() {
    BufferedImage still = Wheel.turning(24).filmedAt(24).frames(2).image();
    BufferedImage back = Wheel.turning(12).filmedAt(24).frames(2).image();
    int mark = Role.ALIAS.colour.getRGB();
    assertThat(centreOfMark(still, mark, 1)).isEqualTo(centreOfMark(still, mark, 0));
    assertThat(centreOfMark(back, mark, 1)).isGreaterThan(centreOfMark(back, mark, 0) + 50);
  }

  @Test
  void everyOctaveTakesTheSameRoom() {
    int mark = Role.SAMPLES.colour.getRGB();
    Plot plot = Plot.of("", "x", "y").yRange(1, 256).octaves();
    BufferedImage two = plot.samples("", Samples.copyOf(0.1, 0, 2, 128)).image();
    BufferedImage middle = plot.samples("", Samples.copyOf(0.1, 0, 16, 16)).image();
    long half = (centreOfMark(two, mark, 0) + centreOfMark(two, mark, 1)) / 2;

    assertThat(Math.abs(centreOfMark(middle, mark, 0) - half)).isLessThanOrEqualTo(1);
    assertThat(Ticks.octaves(new Range(-1, 3.5)).labels())
        .containsExactly("0.5", "1", "2", "4", "8");
  }

  private static int ink(Drawing drawing) {
    BufferedImage image = drawing.image();
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += image.getRGB(x, y) == BLUE ? 1 : 0;
      }
    }
    return count;
  }

  /** Mean height of the pixels of the mark, in one half of the picture. */
  private static long centreOfMark(BufferedImage image, int mark, int half) {
    long sum = 0;
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = half * image.getWidth() / 2; x < (half + 1) * image.getWidth() / 2; x++) {
        if (image.getRGB(x, y) == mark) {
          sum += y;
          count++;
        }
      }
    }
    return sum / count;
  }
}
