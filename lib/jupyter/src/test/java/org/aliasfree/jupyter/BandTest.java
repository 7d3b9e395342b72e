package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandTest {
  private static final int ONE_ROW = 15;
  private static final int TWO_ROWS = 32;
  private static final int SHADES = 40;

  private static Plot level() {
    return Show.plot("A level", "x", "y")
        .response("", new double[] {0, 1}, new double[] {0.5, 0.5})
        .xRange(0, 1)
        .yRange(0, 1);
  }

  /** Returns the columns, in device pixels, in which the two differ. */
  private static int[] columnsOfDifference(Plot one, Plot other) {
    BufferedImage a = one.image();
    BufferedImage b = other.image();
    return IntStream.range(0, a.getWidth())
        .filter(x -> IntStream.range(0, a.getHeight()).anyMatch(y -> differ(a, b, x, y)))
        .toArray();
  }

  /** Returns whether a pixel differs by more than the shades that a small palette gives up. */
  private static boolean differ(BufferedImage a, BufferedImage b, int x, int y) {
    return Math.abs((a.getRGB(x, y) & 255) - (b.getRGB(x, y) & 255)) > SHADES;
  }

  @Test
  void bandIsHatchedFromOneEndToTheOther() {
    Plot whole = level().band(0, 1, "");
    int[] frame = columnsOfDifference(level(), whole);
    int[] quarter = columnsOfDifference(level(), level().band(0.25, 0.5, ""));
    double width = frame[frame.length - 1] - frame[0];
    double pixel = 2 / width;
    assertThat((quarter[0] - frame[0]) / width).isCloseTo(0.25, within(pixel));
    assertThat((quarter[quarter.length - 1] - frame[0]) / width).isCloseTo(0.5, within(pixel));
    assertThat(quarter.length).isGreaterThan((int) (0.2 * width));
  }

  @Test
  void bandBeyondTheRangeEndsAtTheFrame() {
    Plot whole = level().band(0, 1, "");
    assertThat(columnsOfDifference(whole, level().band(-5, 7, "")))
        .as("but for the edges of the band")
        .hasSizeLessThan(10);
    assertThat(columnsOfDifference(level(), level().band(2, 3, "unseen"))).isEmpty();
  }

  @Test
  void linesAreDrawnOverTheHatching() {
    BufferedImage image = level().band(0, 1, "").image();
    int green = Role.RESPONSE.colour.getRGB();
    long inBand =
        IntStream.range(0, image.getHeight())
            .filter(y -> image.getRGB(image.getWidth() / 2, y) == green)
            .count();
    assertThat(inBand).isPositive();
  }

  @Test
  void plotMakesRoomForABandWithoutSeries() {
    Plot plot = Show.plot("", "x", "y").band(2, 4, "band");
    assertThat(plot.alt("A hatched band from 2 to 4.").outputs()).hasSize(2);
    assertThat(columnsOfDifference(plot, Show.plot("", "x", "y").guideX(2, "band"))).isNotEmpty();
  }

  @Test
  void bandMustHaveTwoFiniteEndsThatRise() {
    assertThatThrownBy(() -> level().band(1, 0, "b"))
        .hasMessage("a band must be finite and rise, got 1.0 to 0.0");
    assertThatThrownBy(() -> level().band(Double.NaN, 0, "b")).hasMessageContaining("NaN");
  }

  @Test
  void labelsTakeASecondRowOnlyWhereTheyWouldTouch() {
    assertThat(rowsFor(0.29, 0.5, 0.71)).isEqualTo(ONE_ROW);
    assertThat(rowsFor(0.45, 0.5, 0.71)).isEqualTo(TWO_ROWS);
    assertThat(rowsFor(0, 0.04, 0.71)).isEqualTo(TWO_ROWS);
    assertThat(rowsFor(2, 3, 4)).isZero();
  }

  private static int rowsFor(double passband, double cutoff, double stopband) {
    List<Plot.Guide> guides =
        List.of(
            new Plot.Guide(cutoff, "cutoff"),
            new Plot.Guide(passband, "passband ends"),
            new Plot.Guide(stopband, "stopband"));
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    int height = new GuideLabels(g, guides, new Range(0, 1), 720).height();
    g.dispose();
    return height;
  }
}
