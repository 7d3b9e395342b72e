package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import org.aliasfree.plane.Fft2d;
import org.aliasfree.plane.Plane;
import org.aliasfree.plane.PlaneWave;
import org.aliasfree.plane.Spectrum2d;
import org.junit.jupiter.api.Test;

class SpectrumMapTest {
  private static final Spectrum2d STRIPES = Fft2d.of(Plane.of(PlaneWave.of(6, 8), 64, 64, 64));
  private static final int DARKEST = 0xFF000000 | ColourMap.rgb(0);
  private static final int LIGHTEST = 0xFF000000 | ColourMap.rgb(1);

  /** Returns the colour at two signed frequencies of a map of 4 CSS pixels a bin, no title. */
  private static int colourAt(BufferedImage image, int fx, int fy) {
    int left = 64 + 4 * (32 + fx) + 2;
    int top = Look.PAD + 4 * (32 + fy) + 2;
    return image.getRGB(left * Canvas.SCALE, top * Canvas.SCALE);
  }

  @Test
  void stripesAreTwoLightDotsWithTheYAxisDownAsInThePicture() {
    BufferedImage image = Show.spectrum("", STRIPES).image();

    assertThat(colourAt(image, 6, 8)).isEqualTo(LIGHTEST);
    assertThat(colourAt(image, -6, -8)).isEqualTo(LIGHTEST);
    assertThat(colourAt(image, 6, -8)).isEqualTo(DARKEST);
    assertThat(colourAt(image, 0, 0)).isEqualTo(DARKEST);
  }

  @Test
  void bandsAreOutlinesOfTheirSize() {
    // 10 cycles are 40 pixels from the middle of bin 0, which lies 2 pixels behind the middle.
    BufferedImage disc = Show.spectrum("", STRIPES).disc(10).image();
    BufferedImage square = Show.spectrum("", STRIPES).square(10).image();
    int x = (64 + 128 + 2 + 40) * Canvas.SCALE;
    int middle = (Look.PAD + 128 + 2) * Canvas.SCALE;
    int corner = (Look.PAD + 128 + 2 + 39) * Canvas.SCALE;

    assertThat(disc.getRGB(x, corner)).isEqualTo(DARKEST);
    assertThat(square.getRGB(x, corner)).isEqualTo(0xFFFFFFFF);
    assertThat(square.getRGB(x, middle)).isEqualTo(0xFFFFFFFF);
    assertThat(square.getRGB(x - 20, middle)).isEqualTo(DARKEST);
  }

  @Test
  void outlinesHaveADarkRimThatShowsOnLightLevels() {
    // One bright pixel has all frequencies alike, so that the whole map is light.
    Plane dot = Plane.of((x, y) -> Math.hypot(x, y) < 1.0 / 64 ? 1 : 0, 64, 64, 64);
    BufferedImage square = Show.spectrum("", Fft2d.of(dot)).square(10).image();
    int x = (64 + 128 + 2 + 40) * Canvas.SCALE;
    int middle = (Look.PAD + 128 + 2) * Canvas.SCALE;

    assertThat(square.getRGB(x - 10 * Canvas.SCALE, middle)).isEqualTo(LIGHTEST);
    assertThat(square.getRGB(x, middle)).isEqualTo(0xFFFFFFFF);
    assertThat(square.getRGB(x - 3 * Canvas.SCALE / 2, middle)).isEqualTo(0xFF000000);
  }

  @Test
  void theMeaningOfDarkAndLightIsWrittenBelow() {
    for (int side : new int[] {64, 256}) {
      BufferedImage image = Show.spectrum("", STRIPES).side(side).image();
      int below = (Look.PAD + side + 44) * Canvas.SCALE;
      int ink = 0;
      int atTheBorders = 0;
      for (int y = below; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          boolean dark = (image.getRGB(x, y) & 0xFF) < 128;
          ink += dark ? 1 : 0;
          boolean border = x == 0 || x == image.getWidth() - 1 || y == image.getHeight() - 1;
          atTheBorders += dark && border ? 1 : 0;
        }
      }
      assertThat(ink).isGreaterThan(200);
      assertThat(atTheBorders).isZero();
    }
  }

  @Test
  void aSmallMapKeepsTheDots() {
    BufferedImage image =
        Show.spectrum("", Fft2d.of(Plane.of(PlaneWave.of(7, 5), 256, 256, 256))).side(64).image();
    int dots = 0;
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        int colour = image.getRGB((64 + x) * Canvas.SCALE, (Look.PAD + y) * Canvas.SCALE);
        dots += colour == LIGHTEST ? 1 : 0;
      }
    }
    assertThat(dots).isEqualTo(2);
  }

  @Test
  void nothingStaysDarkAndMistakesAreNamed() {
    Spectrum2d nothing = Fft2d.of(Plane.of((x, y) -> 0, 8, 8, 8));
    assertThat(colourAt(Show.spectrum("", nothing).image(), 0, 0)).isEqualTo(DARKEST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Show.spectrum("", Fft2d.of(Plane.of((x, y) -> 0, 8, 8, 4))))
        .withMessage("a spectrum map must be square, got 8 × 4 bins");
    assertThatIllegalArgumentException().isThrownBy(() -> Show.spectrum("", nothing).disc(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Show.spectrum("", nothing).side(63));
  }
}
