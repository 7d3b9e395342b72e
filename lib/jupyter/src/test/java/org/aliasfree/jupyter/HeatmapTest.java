package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Signal;
import org.aliasfree.spectrum.Spectrogram;
import org.aliasfree.spectrum.Window;
import org.junit.jupiter.api.Test;

class HeatmapTest {

  /** CIE lightness L* of an sRGB colour, 0 to 100. */
  private static double lightness(int rgb) {
    double luminance = 0;
    double[] weights = {0.0722, 0.7152, 0.2126};
    for (int i = 0; i < 3; i++) {
      double c = ((rgb >> (8 * i)) & 255) / 255.0;
      luminance += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
  }

  @Test
  void coloursGrowLighterEvenly() {
    double darkest = lightness(ColourMap.rgb(0));
    double lightest = lightness(ColourMap.rgb(1));
    assertThat(darkest).isLessThan(20);
    assertThat(lightest).isGreaterThan(88);
    double former = -1;
    for (int i = 0; i <= 20; i++) {
      double here = lightness(ColourMap.rgb(i / 20.0));
      double even = darkest + (lightest - darkest) * i / 20.0;
      assertThat(here).isGreaterThan(former).isBetween(even - 4, even + 4);
      former = here;
    }
  }

  @Test
  void missingValuesAreWhiteAndOthersAreClipped() {
    assertThat(ColourMap.rgb(Double.NaN)).isEqualTo(0xFFFFFF);
    assertThat(ColourMap.rgb(-3)).isEqualTo(ColourMap.rgb(0));
    assertThat(ColourMap.rgb(Double.NEGATIVE_INFINITY)).isEqualTo(ColourMap.rgb(0));
    assertThat(ColourMap.rgb(7)).isEqualTo(ColourMap.rgb(1));
  }

  @Test
  void toneIsABrightBandAtItsFrequency() {
    Samples tone = Samples.ofSound(Signal.sine(1000, 0), 8000, 4000);
    BufferedImage image =
        Show.heatmap("A tone", Spectrogram.of(tone, Window.HANN, 256, 128)).image();
    int bright = new Color(ColourMap.rgb(1)).getRGB();
    int highest = Integer.MAX_VALUE;
    int lowest = -1;
    int middle = 360 * Canvas.SCALE;
    for (int y = 0; y < image.getHeight(); y++) {
      if (image.getRGB(middle, y) == bright) {
        highest = Math.min(highest, y);
        lowest = Math.max(lowest, y);
      }
    }
    // The frame runs from 4000 Hz near the top to 0 Hz near the bottom: 1000 Hz is at three
    // quarters.
    assertThat((highest + lowest) / 2.0 / image.getHeight()).isBetween(0.6, 0.75);
    assertThat(lowest - highest).isLessThan(10);
  }

  @Test
  void silenceIsDark() {
    Spectrogram silence =
        Spectrogram.of(Samples.copyOf(8000, 0, new double[256]), Window.HANN, 256, 1);
    assertThat(Show.heatmap("Silence", silence).alt("All dark.").outputs()).hasSize(2);
  }

  @Test
  void rowsGoUpwards() {
    BufferedImage image = Show.heatmap("", new double[][] {{0}, {1}}).image();
    int middle = 300 * Canvas.SCALE;
    int low = new Color(ColourMap.rgb(0)).getRGB();
    int high = new Color(ColourMap.rgb(1)).getRGB();
    assertThat(image.getRGB(middle, image.getHeight() / 8)).isEqualTo(high);
    assertThat(image.getRGB(middle, image.getHeight() * 5 / 8)).isEqualTo(low);
  }

  @Test
  void axesAndColoursHaveNamesAndRanges() {
    double[][] values = {{1, 2}, {3, Double.NaN}};
    Heatmap plain = Show.heatmap("t", values);
    Heatmap named = plain.xAxis("x (m)", 0, 4).yAxis("y (m)", 0, 2).colours("height (m)", 0, 10);
    assertThat(Png.bytes(named.image())).isNotEqualTo(Png.bytes(plain.image()));
    assertThatThrownBy(() -> plain.colours("c", 2, 1)).hasMessageContaining("got 2.0 to 1.0");
    assertThatThrownBy(() -> Show.heatmap("t", new double[][] {{1}, {1, 2}}))
        .hasMessage("rows of a heat map must have one length, got 1 and 2");
  }
}
