package org.aliasfree.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

class GifTest {
  @Test
  void aReaderFindsTheFramesTheirTimeAndTheLoop() throws IOException {
    BufferedImage red = flat(0xff0000);
    BufferedImage blue = flat(0x0000ff);
    byte[] file = Gif.animation(List.of(red, blue, red), 80);
    assertThat(new String(file, StandardCharsets.ISO_8859_1))
        .startsWith("GIF89a")
        .contains("NETSCAPE2.0");
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(3);
      assertThat(reader.read(1).getRGB(2, 2) & 0xffffff).isEqualTo(0x0000ff);
      var root = reader.getImageMetadata(1).getAsTree("javax_imageio_gif_image_1.0");
      var control = ((org.w3c.dom.Element) root).getElementsByTagName("GraphicControlExtension");
      assertThat(((org.w3c.dom.Element) control.item(0)).getAttribute("delayTime")).isEqualTo("8");
    }
  }

  @Test
  void framesOfDifferentSizeAreRefused() {
    BufferedImage small = new BufferedImage(3, 4, BufferedImage.TYPE_INT_RGB);
    assertThatThrownBy(() -> Gif.animation(List.of(flat(0), small), 80))
        .hasMessageContaining("3 × 4 after 4 × 4");
  }

  private static BufferedImage flat(int rgb) {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 16; i++) {
      image.setRGB(i % 4, i / 4, rgb);
    }
    return image;
  }
}
