package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.aliasfree.stylegan.LayerBands;
import org.aliasfree.stylegan.LayerResponse;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.stylegan.StyleGan3Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each plot has the right numbers under the right name, and can be drawn for every layer. */
class LayerPlotsTest {
  private static final StyleGan3 T = StyleGan3Config.t(256).build();
  private static final StyleGan3 R = StyleGan3Config.r(256).build();

  private static Series series(Plot plot, String name) {
    return plot.series.stream().filter(s -> s.name.equals(name)).findFirst().orElseThrow();
  }

  @Test
  void theBandsOfANetworkAreThreeSeriesInOctaves() {
    LayerBands bands = LayerBands.of(T);
    Plot plot = LayerPlots.bands("T", T);
    assertThat(plot.title).isEqualTo("T");
    assertThat(plot.xLabel).isEqualTo("layer");
    assertThat(plot.yLabel).isEqualTo("cycles per canvas");
    assertThat(plot.octaves).isTrue();
    assertThat(plot.series).hasSize(3).allMatch(s -> s.x.length == 15 && s.x[14] == 14);
    assertThat(series(plot, "s/2").y).startsWith(8, 8, 8, 16).endsWith(128);
    assertThat(series(plot, "cutoff f_c").y).containsExactly(bands.cutoffs());
    assertThat(series(plot, "f_c + f_h").y).containsExactly(bands.stopbands());
  }

  @Test
  void seriesDifferInMoreThanColour() {
    for (Plot plot :
        new Plot[] {
          LayerPlots.bands("", T),
          LayerPlots.filters("", T.layers().get(0)),
          LayerPlots.directions("", T.layers().get(0))
        }) {
      assertThat(plot.series)
          .extracting(s -> s.kind + " " + Arrays.toString(s.role.stroke(0).getDashArray()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void dotsAreDrawnOverTheLineWhereBothFiltersAreTheSame() {
    Plot plot = LayerPlots.filters("", T.layers().get(0));
    assertThat(series(plot, "up").y).containsExactly(series(plot, "down").y);
    assertThat(plot.series).extracting(s -> s.name).containsExactly("down", "up");
    assertPainted(plot);
  }

  @Test
  void theFiltersOfALayerAreDrawnWithTheBandOfItsOutput() {
    LayerSpec third = T.layers().get(3);
    LayerResponse response = LayerResponse.of(third, 241);
    Plot plot = LayerPlots.filters("Layer 3", third);
    assertThat(series(plot, "up").y).containsExactly(response.upDb());
    assertThat(series(plot, "down").y).containsExactly(response.downDb());
    assertThat(series(plot, "up").x).startsWith(0).endsWith(32);
    assertThat(plot.xGuides)
        .containsExactly(
            new Plot.Guide(third.out().cutoff(), "f_c"),
            new Plot.Guide(third.out().stopband(), "f_c + f_h"));
  }

  /** On the way to the corner a separable filter falls later; a radial one as along the axis. */
  @Test
  void theDiagonalLiesOverTheAxisOfTAndOnThatOfR() {
    for (StyleGan3 net : new StyleGan3[] {T, R}) {
      Plot plot = LayerPlots.directions("", net.layers().get(9));
      double[] axis = series(plot, "along an axis").y;
      double[] diagonal = series(plot, "along the diagonal").y;
      int cutoff = (int) Math.round(240 * net.layers().get(9).out().cutoff() / 128);
      if (!net.layers().get(9).radialDown()) {
        assertThat(diagonal[cutoff] - axis[cutoff]).isGreaterThan(1);
      } else {
        assertThat(Math.abs(diagonal[cutoff] - axis[cutoff])).isLessThan(0.5);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 256, 1024})
  void everyLayerOfEveryNetworkCanBeDrawn(int resolution) {
    for (StyleGan3Config config :
        new StyleGan3Config[] {StyleGan3Config.t(resolution), StyleGan3Config.r(resolution)}) {
      StyleGan3 network = config.build();
      for (LayerSpec layer : network.layers()) {
        assertPainted(LayerPlots.filters(layer.name(), layer));
        assertPainted(LayerPlots.directions(layer.name(), layer));
      }
      assertPainted(LayerPlots.bands("", network));
    }
  }

  /** Checks that each line's own colour is in the picture. */
  private static void assertPainted(Plot plot) {
    BufferedImage image = plot.size(300, 240).image();
    int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, 600);
    for (Series s : plot.series) {
      assertThat(pixels).as("%s, %s", plot, s.name).contains(s.role.colour.getRGB());
    }
  }
}
