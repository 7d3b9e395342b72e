package org.aliasfree.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;

class PixelsTest {
  @Test
  void aByteIsTheFloorOfTheScaledValueCutToItsRange() {
    float[] values = {-1.5f, -1, -1 + 1 / 127.5f, 0, 0.999f, 1, 7};
    int[] bytes = {0, 0, 1, 128, 255, 255, 255};
    for (int i = 0; i < values.length; i++) {
      assertThat(Pixels.toByte(values[i])).as("%s", values[i]).isEqualTo(bytes[i]);
    }
    assertThatThrownBy(() -> Pixels.toByte(Float.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void channelsAreRedGreenAndBlueAndRowsGoDown() {
    float[] v = new float[3 * 2 * 3];
    v[1 * 3 + 2] = 1; // red, row 1, column 2
    v[6 + 0 * 3 + 1] = 1; // green, row 0, column 1
    v[12] = 1; // blue, row 0, column 0
    BufferedImage picture = Pixels.of(Tensor.of(new int[] {3, 2, 3}, v));
    assertThat(picture.getWidth()).isEqualTo(3);
    assertThat(picture.getRGB(2, 1) & 0xffffff).isEqualTo(0xff8080);
    assertThat(picture.getRGB(1, 0) & 0xffffff).isEqualTo(0x80ff80);
    assertThat(picture.getRGB(0, 0) & 0xffffff).isEqualTo(0x8080ff);
  }

  @Test
  void oneChannelIsGrey() {
    BufferedImage picture = Pixels.of(Tensor.of(new int[] {1, 1, 2}, -1, 0));
    assertThat(picture.getRGB(0, 0) & 0xffffff).isZero();
    assertThat(picture.getRGB(1, 0) & 0xffffff).isEqualTo(0x808080);
  }

  @Test
  void twoChannelsAreNoPicture() {
    assertThatThrownBy(() -> Pixels.of(Tensor.of(new int[] {2, 1, 1}, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[1 or 3, height, width]")
        .hasMessageContaining("[2, 1, 1]");
  }

  @Test
  void aGridFillsRowsFromTheTopLeft() {
    List<BufferedImage> three =
        List.of(flat(-1), flat(0), flat(1)).stream().map(Pixels::of).toList();
    BufferedImage grid = Grid.of(three, 2);
    assertThat(grid.getWidth()).isEqualTo(4);
    assertThat(grid.getHeight()).isEqualTo(4);
    assertThat(grid.getRGB(3, 1) & 255).isEqualTo(128);
    assertThat(grid.getRGB(0, 2) & 255).isEqualTo(255);
    assertThat(grid.getRGB(3, 3) & 255).isZero();
    assertThat(Grid.of(three, 9).getWidth()).isEqualTo(6);
  }

  private static Tensor flat(float value) {
    return Tensor.of(new int[] {1, 2, 2}, value, value, value, value);
  }
}
