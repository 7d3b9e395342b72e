package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Signal;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class FigureTest {
  private static final Signal FAST = Signal.cosine(7, 0);
  private static final Signal SLOW = Signal.cosine(3, 0);

  private static Plot tone() {
    return Show.plot("7 Hz looks like 3 Hz", "time (s)", "value")
        .truth("7 Hz", FAST, 0, 1)
        .alias("3 Hz", SLOW, 0, 1)
        .samples("samples", Samples.ofSound(FAST, 10, 11))
        .guideX(0.5, "half")
        .guideY(0.5, "level");
  }

  private static boolean has(BufferedImage image, Color colour) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) == colour.getRGB()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether the outermost two device pixels are white all round. */
  private static boolean hasQuietEdge(BufferedImage image) {
    int white = Color.WHITE.getRGB();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        boolean edge = x < 2 || y < 2 || x >= image.getWidth() - 2 || y >= image.getHeight() - 2;
        if (edge && image.getRGB(x, y) != white) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void figureWithoutSentenceIsRefused() {
    assertThatThrownBy(() -> tone().alt(" ")).hasMessageContaining("needs a sentence");
    assertThatThrownBy(() -> tone().alt("x".repeat(301)))
        .hasMessage("the sentence for a figure must have at most 300 characters, got 301");
    assertThat(tone().alt("x".repeat(300)).sentence()).hasSize(300);
  }

  @Test
  void samePlotGivesSameBytes() {
    assertThat(tone().alt("A plot.").outputs()).isEqualTo(tone().alt("A plot.").outputs());
  }

  @Test
  void pictureComesFirstWithItsSentenceThenCaptionAndTable() {
    Table table = Table.create("t").addColumns(DoubleColumn.create("f", 7.0));
    List<MimeBundle> outputs =
        tone().alt("It says \"7\" & </script>.").caption("7 < 10").table(table).outputs();
    assertThat(outputs).hasSize(2);
    assertThat(outputs.get(0).data()).containsOnlyKeys("image/png", "text/plain");
    assertThat(outputs.get(0).text()).isEqualTo("It says \"7\" & </script>.");
    assertThat(outputs.get(0).metadata()).isEqualTo(Map.of("image/png", Map.of("width", 720)));
    String html = outputs.get(1).data().get("text/html").toString();
    assertThat(html)
        .contains("7 &lt; 10")
        .contains("<details><summary>")
        .contains("<th scope=\"col\">f</th>")
        .contains("\\u003c/script\\u003e")
        .doesNotContain(" id=");
    assertThat(html.split("</script>", -1)).hasSize(2);
    assertThat(outputs.get(1).text()).isEqualTo("7 < 10\nf\n7");
  }

  @Test
  void drawingIsTwiceAsFineAsShown() {
    BufferedImage image = tone().size(400, 300).image();
    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getHeight()).isEqualTo(600);
  }

  @Test
  void rolesKeepTheirColours() {
    BufferedImage image =
        tone()
            .reconstruction("r", x -> 0.2, 0, 1)
            .response("h", new double[] {0, 1}, new double[] {-0.2, -0.2})
            .second("s", x -> -0.4, 0, 1)
            .image();
    for (String colour :
        List.of("#000000", "#0072B2", "#D55E00", "#E69F00", "#009E73", "#CC79A7", "#767676")) {
      assertThat(has(image, Color.decode(colour))).as(colour).isTrue();
    }
  }

  @Test
  void rebuiltValuesLookLikeARebuiltFunction() {
    double[] x = {0, 0.4, 0.5, 0.6, 1};
    double[] y = {0.2, 0.2, Double.NaN, 0.2, 0.2};
    Plot plot = Plot.of("t", "x", "y");
    Color orange = Color.decode("#E69F00");
    assertThat(has(plot.reconstruction("r", x, y).image(), orange)).isTrue();
    assertThat(has(plot.second("r", x, y).image(), orange)).isFalse();
  }

  @Test
  void nothingTouchesTheEdgeOfThePicture() {
    assertThat(hasQuietEdge(tone().image())).isTrue();
    Plot crowded =
        Show.plot("A title that is rather longer than it should be, on purpose", "f (Hz)", "power")
            .stems("spectrum", new double[] {0, 44100}, new double[] {1e6, -123456.789})
            .aliasStems(
                "a rather long name for what folds back", new double[] {9}, new double[] {3})
            .response(
                "and a third entry that needs a row", new double[] {0, 1}, new double[] {0, 1})
            .guideX(44100, "the end of the range")
            .guideY(1e6, "one million");
    assertThat(hasQuietEdge(crowded.image())).isTrue();
    assertThat(hasQuietEdge(crowded.size(420, 260).image())).isTrue();
  }

  @Test
  void lastLabelOfAnAxisIsNotCut() {
    Plot toTheEnd =
        Show.plot("", "f", "y")
            .response("", new double[] {0, 400000}, new double[] {0, 1})
            .xRange(0, 400000);
    assertThat(hasQuietEdge(toTheEnd.image())).isTrue();
  }

  @Test
  void linesKeepTheirSlopeWhereTheyLeaveTheFrame() {
    Rectangle2D box = new Rectangle2D.Double(0, 0, 10, 10);
    assertThat(new Segment(5, 5, 5, -1000).inside(box)).isEqualTo(new Segment(5, 5, 5, 0));
    assertThat(new Segment(-10, 5, 30, 5).inside(box)).isEqualTo(new Segment(0, 5, 10, 5));
    assertThat(new Segment(-5, 5, 5, 15).inside(box)).isEqualTo(new Segment(0, 10, 0, 10));
    assertThat(new Segment(-5, 0, -1, 10).inside(box)).isNull();
    assertThat(new Segment(1, 2, 3, 4).inside(box)).isEqualTo(new Segment(1, 2, 3, 4));
  }

  @Test
  void valuesOutsideTheRangeStayInTheFrame() {
    double[] x = {0, 1, 2};
    BufferedImage image =
        Show.plot("", "x", "y")
            .response("h", x, new double[] {0, -1e9, 1e9})
            .xRange(0, 2)
            .yRange(-1, 1)
            .image();
    assertThat(hasQuietEdge(image)).isTrue();
  }

  @Test
  void gapsAreLeftWhereThereIsNoValue() {
    Plot gap = Show.plot("", "x", "y").truth("1/x", v -> v == 0 ? 1 / v : 1, -1, 1);
    assertThat(gap.alt("A line with a gap.").outputs()).hasSize(2);
    assertThat(has(gap.image(), Color.BLACK)).isTrue();
  }

  @Test
  void arraysAreCopiedAndChecked() {
    double[] x = {0, 1};
    double[] y = {0, 1};
    Plot plot = Show.plot("", "x", "y").response("h", x, y);
    byte[] before = Png.bytes(plot.image());
    y[1] = 5;
    assertThat(Png.bytes(plot.image())).isEqualTo(before);
    assertThatThrownBy(() -> plot.second("s", x, new double[1]))
        .hasMessage("s needs as many positions as values, at least one, got 2 and 1");
    assertThatThrownBy(() -> plot.second("s", new double[] {Double.NaN}, new double[1]))
        .hasMessage("positions of s must be finite, got NaN");
    assertThatThrownBy(() -> plot.truth("t", FAST, 1, 0)).hasMessageContaining("got 1.0 to 0.0");
    assertThatThrownBy(() -> plot.yRange(0, Double.NaN)).hasMessageContaining("range of y");
    assertThatThrownBy(() -> plot.size(10, 300)).hasMessageContaining("at least 160 by 160");
  }

  @Test
  void plotIsNotChangedByWhatIsAddedToIt() {
    Plot base = Show.plot("t", "x", "y").truth("a", FAST, 0, 1);
    byte[] before = Png.bytes(base.image());
    base.second("b", SLOW, 0, 1).guideX(0.5, "g").yRange(-2, 2).size(300, 200);
    assertThat(Png.bytes(base.image())).isEqualTo(before);
    assertThat(base).hasToString("plot \"t\" of [a]");
  }

  @Test
  void panelsHoldTheirParts() {
    Plot small = tone().size(300, 200);
    assertThat(Show.beside(small, small).width()).isEqualTo(600);
    assertThat(Show.stacked(small, small).height()).isEqualTo(400);
    BufferedImage one = small.image();
    BufferedImage two = Show.stacked(small, small).image();
    assertThat(two.getRGB(300, 200))
        .isEqualTo(two.getRGB(300, 600))
        .isEqualTo(one.getRGB(300, 200));
  }
}
