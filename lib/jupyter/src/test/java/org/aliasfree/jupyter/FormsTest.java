package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FormsTest {
  private static final byte[] END_OF_PNG = {
    0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82
  };

  private static byte[] png(MimeBundle bundle) {
    return Base64.getDecoder().decode(bundle.data().get("image/png").toString());
  }

  private static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    SplittableRandom random = new SplittableRandom(width * 1000L + height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    return image;
  }

  @Test
  void everyPngIsCompleteToItsLastChunkAndKeepsEveryPixel() throws IOException {
    for (int width = 1; width <= 40; width += 3) {
      BufferedImage image = noise(width, 7 + width % 5);
      byte[] file = png(Forms.of(image));
      assertThat(Arrays.copyOfRange(file, file.length - END_OF_PNG.length, file.length))
          .as("width %s", width)
          .isEqualTo(END_OF_PNG);
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < width; x++) {
          assertThat(read.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
        }
      }
    }
  }

  @Test
  void fewColoursMakeASmallFileOfTheSamePixels() throws IOException {
    BufferedImage image = new BufferedImage(301, 99, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 99; y++) {
      for (int x = 0; x < 301; x++) {
        image.setRGB(x, y, 0x010101 * (x * y % 256));
      }
    }
    byte[] file = Png.bytes(Palette.reduced(image));
    assertThat(Arrays.copyOfRange(file, file.length - END_OF_PNG.length, file.length))
        .isEqualTo(END_OF_PNG);
    assertThat(file.length).isLessThan(Png.bytes(image).length);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
    for (int y = 0; y < 99; y++) {
      for (int x = 0; x < 301; x++) {
        assertThat(read.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
      }
    }
  }

  @Test
  void colourThatIsLeftOutBecomesTheNearest() {
    BufferedImage image = new BufferedImage(513, 1, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 512; x++) {
      image.setRGB(x, 0, 0x010101 * (x / 2));
    }
    image.setRGB(512, 0, 0x0A0A0B);
    assertThat(Palette.reduced(image).getRGB(512, 0)).isEqualTo(0xFF0A0A0A);
    assertThatThrownBy(() -> Palette.reduced(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)))
        .hasMessageContaining("TYPE_INT_RGB");
  }

  @Test
  void pictureSaysItsSizeAndNoAddress() {
    assertThat(Forms.of(noise(33, 17)).text()).isEqualTo("picture, 33 × 17 pixels");
  }

  @Test
  void arrayShowsFirstAndLastValuesWithoutNoise() {
    assertThat(Forms.of((Object) new double[] {1, 2.5, 0.1 + 0.2}).text())
        .isEqualTo("double[3]: 1, 2.5, 0.3");
    double[] many = new double[64];
    Arrays.setAll(many, i -> i);
    MimeBundle bundle = Forms.of((Object) many);
    assertThat(bundle.text()).isEqualTo("double[64]: 0, 1, 2, 3, 4, 5, 6, …, 62, 63");
    assertThat(bundle.data().get("text/html").toString())
        .contains("<th scope=\"col\">63</th>")
        .contains("<td>62</td>");
    assertThat(Forms.of((Object) new double[0]).text()).isEqualTo("double[0]:");
  }

  @Test
  void matrixShowsRowsAndColumns() {
    assertThat(Forms.of((Object) new double[][] {{1, 2}, {3}, null}).text())
        .isEqualTo(
            """
            double[3][2]
            row  0  1
            0    1  2
            1    3
            2""");
  }

  @Test
  void tableHasHeaderCellsAndRoundedNumbers() {
    Table table =
        Table.create("t")
            .addColumns(
                DoubleColumn.create("x <Hz>", new Double[] {0.1 + 0.2, null}),
                StringColumn.create("s", "a&b", "c"));
    MimeBundle bundle = Forms.of(table);
    assertThat(bundle.data().get("text/html").toString())
        .contains("<th scope=\"col\">x &lt;Hz&gt;</th>")
        .contains("<th scope=\"col\" style=\"text-align:left\">s</th>")
        .contains("<td>0.3</td><td style=\"text-align:left\">a&amp;b</td>")
        .contains("<td></td><td style=\"text-align:left\">c</td>");
    assertThat(bundle.text()).isEqualTo("x <Hz>  s\n0.3     a&b\n        c");
  }

  @Test
  void ownNumberFormatOfAColumnIsKept() {
    DoubleColumn column = DoubleColumn.create("x", 1.0, 2.0);
    column.setPrintFormatter(new java.text.DecimalFormat("0.00"), "");
    assertThat(Forms.of(Table.create("t").addColumns(column)).text()).contains("1.00");
  }

  @Test
  void longTableSaysWhatIsLeftOut() {
    double[] values = new double[100];
    assertThat(Forms.of(Table.create("t").addColumns(DoubleColumn.create("x", values))).text())
        .endsWith("The first 40 of 100 rows.");
  }

  @Test
  void chartIsDrawnTwiceAsFineAsShown() throws IOException {
    XYChart chart = new XYChart(300, 200);
    chart.setTitle("Mine");
    chart.addSeries("a", new double[] {1, 2, 3});
    MimeBundle bundle = Forms.of((Object) chart);
    assertThat(ImageIO.read(new ByteArrayInputStream(png(bundle))).getWidth()).isEqualTo(600);
    assertThat(bundle.metadata()).isEqualTo(Map.of("image/png", Map.of("width", 300)));
    assertThat(bundle.text()).isEqualTo("chart: Mine");
  }

  @Test
  void outputWithoutTextIsRefused() {
    assertThatThrownBy(() -> new MimeBundle(Map.of("image/png", ""), Map.of()))
        .hasMessageContaining("must have a form text/plain");
  }

  @Test
  void otherObjectsAreTheirText() {
    assertThat(Forms.knows(7)).isFalse();
    assertThat(Forms.of(7).text()).isEqualTo("7");
    assertThat(Forms.of((Object) null).text()).isEqualTo("null");
  }
}
