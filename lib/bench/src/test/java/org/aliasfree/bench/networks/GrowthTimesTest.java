package org.aliasfree.bench.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.aliasfree.bench.networks.GrowthCurve.Axis;
import org.aliasfree.stylegan.StyleGan3Config;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class GrowthTimesTest {
  private static final GrowthTimes BATCHES = times("StyleGAN3-T", Axis.BATCH, 1, 1);
  private static final GrowthTimes THREADS = times("StyleGAN3-R", Axis.THREADS, 1, 2);

  private static GrowthTimes times(String title, Axis axis, int... threads) {
    var network = StyleGan3Config.t(16).build();
    List<GrowthPoint> points =
        List.of(
            new GrowthPoint(1, network, 1, threads[0]),
            new GrowthPoint(2, network, axis == Axis.BATCH ? 2 : 1, threads[1]));
    double second = axis == Axis.BATCH ? 0.03 : 0.005;
    return new GrowthTimes(
        new GrowthCurve(title, axis, points),
        List.of(List.of(0.01, 0.01, 0.01), List.of(second, second, 2 * second)));
  }

  @Test
  void aQuotientIsTheGrowthOfTheTimeByThatOfTheWork() {
    assertThat(BATCHES.work(1)).isEqualTo(2);
    assertThat(BATCHES.quotient(1)).isCloseTo(1.5, within(1e-12));
  }

  @Test
  void twiceTheThreadsHaveHalfTheWorkEach() {
    assertThat(THREADS.work(1)).isEqualTo(0.5);
    assertThat(THREADS.quotient(1)).isCloseTo(1, within(1e-12));
  }

  @Test
  void aLineHoldsAStep() {
    assertThat(GrowthTimes.table(List.of(BATCHES)).lines().skip(2))
        .containsExactly(
            "| StyleGAN3-T, pictures of one call | 1 → 2 | 10.0 ms → 30.0 ms | 3.00 | 2.00 |"
                + " **1.50** (1.50–2.25) |");
  }

  @Test
  void theChartIsAPictureWithAPanelForEachAxis() throws Exception {
    String svg = GrowthChart.svg(List.of(BATCHES, THREADS));

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg).contains(Axis.BATCH.title(), Axis.THREADS.title(), "20 ms", "5 ms");
    assertThat(svg).doesNotContain("NaN", Axis.SIDE.title());
  }

  @Test
  void aLogarithmicAxisHasItsEndsWhereItShould() {
    LogScale scale = new LogScale(1, 100, 0, 200);

    assertThat(scale.at(10)).isCloseTo(100, within(1e-9));
    assertThat(scale.ticks())
        .containsExactly(1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0, 15.0, 20.0, 30.0, 50.0, 70.0, 100.0);
    assertThat(new LogScale(1, 1000, 0, 1).ticks())
        .containsExactly(1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0);
  }
}
