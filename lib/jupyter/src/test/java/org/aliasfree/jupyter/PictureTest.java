package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PictureTest {
  @Test
  void coloursOfAPictureStayCloseInPanelsOfPanels() {
    BufferedImage many = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      many.setRGB(i % 64, i / 64, ((i % 64 * 4) << 16) | ((i / 64 * 4) << 8) | 128);
    }
    Drawing nested = Show.stacked(Show.beside(Picture.of("", many).enlarged(1)));
    BufferedImage shown = FewColours.of(nested, nested.image());

    // Twice as many pixels on each edge, PAD beside and TITLE above: look at the picture's middle.
    int left = shown.getWidth() / 2 - 64;
    int top = 2 * Look.titleHeight("", nested.width());
    double worst = 0;
    for (int i = 0; i < 64 * 64; i++) {
      int found = shown.getRGB(left + 2 * (i % 64), top + 2 * (i / 64));
      int red = (found >> 16 & 255) - i % 64 * 4;
      int green = (found >> 8 & 255) - i / 64 * 4;
      worst = Math.max(worst, Math.hypot(red, green));
    }
    // 4096 colours in 256 groups: 16 in each, four steps of 4 along both channels.
    assertThat(worst).isLessThan(16);
  }

  @Test
  void pixelsBecomeWholeSquares() {
    BufferedImage image = Show.picture("", new double[][] {{0, 1}, {1, 0}}).enlarged(50).image();
    int left = (image.getWidth() / Canvas.SCALE - 2 * 50) / 2 * Canvas.SCALE;
    int top = Look.PAD * Canvas.SCALE;
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 200; x++) {
        int expected = (x < 100) == (y < 100) ? 0xFF000000 : 0xFFFFFFFF;
        assertThat(image.getRGB(left + x, top + y)).isEqualTo(expected);
      }
    }
  }

  @Test
  void aFrameShowsWhereAWhitePictureEnds() {
    BufferedImage image =
        Show.picture("", new double[][] {{1, 1}, {1, 1}}).range(0, 1).enlarged(50).image();
    int left = (image.getWidth() / Canvas.SCALE - 2 * 50) / 2 * Canvas.SCALE;
    int top = Look.PAD * Canvas.SCALE;
    assertThat(image.getRGB(left - 1, top + 40)).isEqualTo(Look.FRAME.getRGB());
    assertThat(image.getRGB(left + 40, top + 200)).isEqualTo(Look.FRAME.getRGB());
    assertThat(image.getRGB(left - 4, top + 40)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void smallPicturesAreEnlargedUnlessToldOtherwise() {
    BufferedImage tiny = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
    assertThat(Show.picture("", tiny).height()).isGreaterThan(4 * 64);
    assertThat(Show.picture("", tiny).enlarged(1).height()).isEqualTo(64 + 2 * Look.PAD);
  }

  @Test
  void theNoteUnderASmallPictureTakesTwoLinesInsteadOfRoomBesideIt() {
    double[][] values = new double[8][8];
    Picture small = Show.picture("", values).range(0, 1).enlarged(16);
    Picture large = Show.picture("", values).range(0, 1).enlarged(64);
    assertThat(small.width()).isLessThan(300);
    assertThat(small.height() - 8 * 16).isEqualTo(large.height() - 8 * 64 + Look.LINE);
  }

  @Test
  void rangeSaysWhatIsBlackAndWhite() {
    double[][] values = {{-1, 0, 1}};
    BufferedImage all = Show.picture("", values).enlarged(40).image();
    BufferedImage half = Show.picture("", values).range(0, 1).enlarged(40).image();
    int y = (Look.PAD + 20) * Canvas.SCALE;
    assertThat(all.getRGB(all.getWidth() / 2, y) & 255).isEqualTo(128);
    assertThat(half.getRGB(half.getWidth() / 2, y) & 255).isEqualTo(0);
  }

  @Test
  void aDifferenceIsWhiteWhereThereIsNoneAndHatchedRedWhereItIsLarge() {
    BufferedImage none = Show.difference("", new double[][] {{0, 0}}).enlarged(40).image();
    BufferedImage some = Show.difference("", new double[][] {{0, -2}}).enlarged(40).image();
    int left = (none.getWidth() / Canvas.SCALE - 2 * 40) / 2 * Canvas.SCALE;
    int red = Role.ALIAS.colour.getRGB();
    assertThat(share(none, left, 0xFFFFFFFF)).isEqualTo(1);
    assertThat(share(none, left + 80, 0xFFFFFFFF)).isEqualTo(1);
    assertThat(share(some, left, 0xFFFFFFFF)).isEqualTo(1);
    assertThat(share(some, left + 80, red)).isBetween(.6, .9);
    assertThat(share(some, left + 80, red) + share(some, left + 80, 0xFFFFFFFF)).isEqualTo(1);
  }

  /** Returns which part of the pixel that begins at {@code left}, 40 × 40, has this colour. */
  private static double share(BufferedImage image, int left, int colour) {
    int count = 0;
    for (int y = 0; y < 80; y++) {
      for (int x = 0; x < 80; x++) {
        count += image.getRGB(left + x, Look.PAD * Canvas.SCALE + y) == colour ? 1 : 0;
      }
    }
    return count / 6400.0;
  }

  @Test
  void mistakesAreNamed() {
    BufferedImage own = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    assertThatThrownBy(() -> Show.picture("", own).range(0, 1))
        .hasMessageContaining("has no range of values");
    assertThatThrownBy(() -> Show.picture("", own).enlarged(0)).hasMessageContaining("got 0");
    assertThatThrownBy(() -> Show.difference("", new double[0][0]))
        .hasMessageContaining("must have a pixel");
    assertThatThrownBy(() -> Show.picture("", new double[0][0]))
        .hasMessageContaining("must have a pixel");
    assertThatThrownBy(() -> Show.picture("", new double[][] {{1}, {1, 2}}))
        .hasMessageContaining("one length, got 1 and 2");
  }

  @Test
  void laterChangesOfTheSourceAreNotSeen() {
    BufferedImage source = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
    Picture picture = Show.picture("", source);
    byte[] before = Png.bytes(picture.image());
    source.setRGB(0, 0, 0xFFFFFF);
    assertThat(Png.bytes(picture.image())).isEqualTo(before);
  }
}
