package org.aliasfree.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.aliasfree.plane.Plane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreyPngTest {
  private static final Plane SMALL = Plane.copyOf(3, new double[][] {{0, 0.5, 1}, {-3, 0.25, 3}});

  @Test
  void anotherReaderSeesTheSamePixels() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(GreyPng.bytes(SMALL)));

    assertThat(image.getWidth()).isEqualTo(3);
    assertThat(image.getHeight()).isEqualTo(2);
    assertThat(image.getRaster().getPixels(0, 0, 3, 2, (int[]) null))
        .containsExactly(0, 128, 255, 0, 64, 255);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 300", "300, 1", "256, 256", "700, 100"})
  void readsWhatItWrote(int width, int height, @TempDir Path folder) throws IOException {
    Plane plane = Plane.of((x, y) -> 0.5 + 0.5 * Math.sin(30 * x * y), width, width, height);
    Path file = folder.resolve("a.png");
    Files.write(file, GreyPng.bytes(plane));
    Plane back = GreyPng.read(file);

    // Half a step of eight bits.
    assertThat(back.minus(plane).peak()).isLessThanOrEqualTo(0.5 / 255 + 1e-12);
    assertThat(GreyPng.bytes(back)).isEqualTo(GreyPng.bytes(plane));
    assertThat(back.rate()).isEqualTo(width);
  }

  @Test
  void damagedFilesAreRefusedWithAReasonAndNothingElse() {
    byte[] good = GreyPng.bytes(SMALL);
    SplittableRandom random = new SplittableRandom(7);
    for (int trial = 0; trial < 20_000; trial++) {
      byte[] bad =
          Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
      if (bad.length == good.length) {
        int at = random.nextInt(bad.length);
        bad[at] ^= (byte) (1 << random.nextInt(8));
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> GreyPng.parse(bad))
          .satisfies(e -> assertThat(e.getMessage()).isNotBlank());
    }
  }

  @Test
  void otherKindsAndSizesAreRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("colour.png");
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", file.toFile());

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> GreyPng.read(file))
        .withMessageContaining("colour.png")
        .withMessageContaining("must be 8-bit grey");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GreyPng.parse(new byte[0]))
        .withMessage("a PNG file must begin with its signature");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GreyPng.bytes(Plane.copyOf(1, new double[1][5000])))
        .withMessage("sides must not exceed 4096 pixels, got 5000 × 1");
    byte[] longer = Arrays.copyOf(GreyPng.bytes(SMALL), GreyPng.bytes(SMALL).length + 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GreyPng.parse(longer))
        .withMessage("nothing may follow IEND, got 1 bytes");
  }
}
