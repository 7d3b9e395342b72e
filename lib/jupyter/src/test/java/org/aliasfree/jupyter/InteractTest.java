package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.aliasfree.widgets.Widget;
import org.aliasfree.widgets.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InteractTest {
  private static final String HTML = "text/html";
  private static final String PNG = "image/png";

  /** A callback takes milliseconds; a busy machine may take seconds. */
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private final FakePage page = new FakePage();
  private final List<MimeBundle> shown = new ArrayList<>();

  /** Keeps outputs; a replaced one stands where the first one stood. */
  private final Screen screen =
      new Screen() {
        @Override
        public void show(Object object) {
          shown.add((MimeBundle) object);
        }

        @Override
        public String open(MimeBundle output) {
          shown.add(output);
          return String.valueOf(shown.size() - 1);
        }

        @Override
        public void update(String id, MimeBundle output) {
          shown.set(Integer.parseInt(id), output);
        }

        @Override
        public String kernel() {
          return "test";
        }
      };

  @AfterEach
  void disconnect() {
    Widgets.disconnect();
  }

  private static Figure line(double slope) {
    return Show.plot("slope " + slope, "x", "y")
        .truth("f", x -> slope * x, 0, 1)
        .yRange(-10, 10)
        .size(300, 200)
        .alt("A line of slope " + slope + ".")
        .caption("slope " + slope);
  }

  private static Interact slopes() {
    NumberKnob<Double> knob = Show.slider("slope a", -5, 5, 0.5).unit("m").start(1).twin(-2, 1, 3);
    return Interact.of(List.of(knob), at -> line(knob.values().get(at.get(0))));
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private String html() {
    return String.valueOf(shown.get(1).data().get(HTML));
  }

  @Test
  void withoutABrowserThePictureAndTheFlipbookAreLeft() throws Exception {
    slopes().show(screen);
    assertThat(shown).hasSize(2);
    assertThat(shown.get(0).data()).containsOnlyKeys(PNG, "text/plain");
    assertThat(shown.get(0).text()).isEqualTo("A line of slope 1.0.");
    assertThat(shown.get(1).text())
        .isEqualTo(
            "slope a = -2 m: slope -2.0\nslope a = 1 m: slope 1.0\nslope a = 3 m: slope 3.0");
    assertThat(html())
        .contains("<summary>slope a (m): 3 pictures</summary>")
        .contains("<p class=\"aliasfree-readout\">slope 1.0</p>")
        .contains("alt=\"A line of slope 3.0.\"")
        .contains("start = 1;")
        .contains("positions = [[6], [12], [16]]")
        .doesNotContain("id=")
        .doesNotContain("aliasfree-failed");
    Matcher picture = Pattern.compile("src=\"data:image/png;base64,([^\"]+)\"").matcher(html());
    int pictures = 0;
    while (picture.find()) {
      BufferedImage image =
          ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture.group(1))));
      assertThat(image.getWidth()).isEqualTo(600);
      pictures++;
    }
    assertThat(pictures).isEqualTo(3);
  }

  @Test
  void withoutScriptsAndStylesTheListStillSaysAll() {
    slopes().show(screen);
    String bare = html().replaceAll("(?s)<(script|style)>.*?</\\1>", "");
    assertThat(bare)
        .contains(
            "<details>", "<p>slope a = -2 m: slope -2.0</p>", "<p>slope a = 3 m: slope 3.0</p>");
    assertThat(bare.split("<img ")).hasSize(4);
    assertThat(bare).doesNotContain("display:none").doesNotContain("<input");
  }

  @Test
  void equalFiguresGiveEqualOutputs() {
    slopes().show(screen);
    slopes().show(screen);
    assertThat(shown.subList(2, 4)).isEqualTo(shown.subList(0, 2));
  }

  @Test
  void aPictureThatFailsDoesNotTakeTheOthersAlong() {
    NumberKnob<Integer> knob = Show.wholeSlider("k", 0, 2, 1).twin(0, 1, 2).start(2);
    Interact.of(List.of(knob), at -> line(6 / knob.values().get(at.get(0)))).show(screen);
    assertThat(html())
        .contains("aliasfree-failed")
        .contains("<p>k = 0: no picture, java.lang.ArithmeticException: / by zero</p>")
        .contains("slope 6.0", "slope 3.0");
    assertThat(html().split("<img ")).hasSize(3);
  }

  @Test
  void whatTheStartThrowsEndsTheCell() {
    NumberKnob<Integer> knob = Show.wholeSlider("k", 0, 2, 1).twin(1);
    assertThatThrownBy(
            () ->
                Interact.of(List.of(knob), at -> line(6 / knob.values().get(at.get(0))))
                    .show(screen))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Interact.of(List.of(knob), at -> null).show(screen))
        .hasMessage("the figure at k = 0 is null");
    assertThat(shown).isEmpty();
  }

  @Test
  void theStopButtonStopsTheDrawingOfPictures() {
    NumberKnob<Integer> knob = Show.wholeSlider("k", 0, 2, 1).twin(1, 2);
    Interact stopped =
        Interact.of(
            List.of(knob),
            at -> {
              Thread.currentThread().interrupt();
              return line(1);
            });
    assertThatThrownBy(() -> stopped.show(screen)).isInstanceOf(CancellationException.class);
  }

  @Test
  void picturesTooLargeForANotebookAreLeftOutWithTheReason() {
    NumberKnob<Integer> knob = Show.wholeSlider("seed", 0, 11, 1);
    knob = knob.twin(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    java.util.Random random = new java.util.Random(7);
    double[][] noise = new double[300][300];
    for (double[] row : noise) {
      java.util.Arrays.setAll(row, i -> random.nextDouble());
    }
    Interact.of(List.of(knob), at -> Show.picture("noise", noise).alt("Noise.")).show(screen);
    assertThat(html())
        .contains("aliasfree-failed")
        .contains("choose fewer values with twin(…)")
        .doesNotContain("<details>");
  }

  @Test
  void wherePicturesAreManyEachIsSmaller() {
    NumberKnob<Integer> knob = Show.wholeSlider("k", 1, 12, 1);
    knob = knob.twin(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    Interact.of(
            List.of(knob),
            at ->
                Show.plot("wave", "x", "y")
                    .truth("f", x -> Math.sin(60 * (1 + at.get(0)) * x), 0, 1)
                    .alt("A wave."))
        .show(screen);
    assertThat(html()).doesNotContain("aliasfree-failed");
    int size = html().length() + String.valueOf(shown.get(0).data().get(PNG)).length();
    assertThat(size).isBetween(100_000, Flipbook.MOST_BYTES);
  }

  @Test
  void withABrowserTheFigureLivesAndTheFlipbookFollows() throws Exception {
    Widgets.connect(page);
    slopes().show(screen);
    assertThat(shown).hasSize(3);
    assertThat(html()).contains("3 pictures");
    assertThat(shown.get(2).data()).containsKey(Widget.VIEW_TYPE);
    assertThat(shown.get(2).data().get(HTML).toString()).contains("aliasfree-hint");
    assertThat(page.shown("FloatSliderModel", "value")).isEqualTo(1.0);
    assertThat(page.shown("FloatSliderModel", "description")).isEqualTo("slope a (m)");
    assertThat(page.shown("ImageModel", "tooltip")).isEqualTo("A line of slope 1.0.");
    assertThat(page.says(">slope 1.0</output>")).isTrue();
    assertThat(page.says("aliasfree-live")).isTrue();
    Object before = page.shown("ImageModel", "value");

    page.change("FloatSliderModel", "value", 2.5);
    await(() -> page.says("slope 2.5"));
    assertThat(page.shown("ImageModel", "tooltip")).isEqualTo("A line of slope 2.5.");
    assertThat((byte[]) page.shown("ImageModel", "value")).isNotEqualTo(before);

    page.click();
    await(() -> page.says("slope 1.0"));
    assertThat(page.shown("FloatSliderModel", "value")).isEqualTo(1.0);
  }

  @Test
  void aNumberTypedBetweenTwoValuesGoesToTheNearer() throws Exception {
    Widgets.connect(page);
    slopes().show(screen);
    page.change("FloatSliderModel", "value", 2.6);
    await(() -> page.says("slope 2.5"));
    await(() -> page.shown("FloatSliderModel", "value").equals(2.5));
  }

  @Test
  void anErrorAppearsInTheFigureUntilTheNextSuccess() throws Exception {
    Widgets.connect(page);
    NumberKnob<Integer> knob = Show.wholeSlider("k", 0, 4, 2).start(2);
    Interact.of(List.of(knob), at -> line(8 / knob.values().get(at.get(0)))).show(screen);
    page.change("IntSliderModel", "value", 0.0);
    await(() -> page.says("ArithmeticException: / by zero"));
    assertThat(page.says("slope 4.0")).isTrue();
    page.change("IntSliderModel", "value", 4.0);
    await(() -> page.says("slope 2.0"));
    await(() -> !page.says("ArithmeticException"));
  }

  @Test
  void threeControlsDriveOneFigure() throws Exception {
    Widgets.connect(page);
    NumberKnob<Integer> n = Show.values("n", 1, 2, 5).start(2);
    ChoiceKnob<String> sign = Show.choice("sign", "up", "down");
    NumberKnob<Double> a = Show.slider("a", 0, 1, 0.5).start(1);
    Interact.of(
            List.of(n, sign, a),
            at -> {
              double up = at.get(1) == 0 ? 1 : -1;
              return line(up * n.values().get(at.get(0)) * a.values().get(at.get(2)));
            })
        .show(screen);
    assertThat(page.says("slope 2.0")).isTrue();
    assertThat(page.shown("SelectionSliderModel", "_options_labels"))
        .isEqualTo(List.of("1", "2", "5"));
    page.change("SelectionSliderModel", "index", 2.0);
    page.change("DropdownModel", "index", 1.0);
    await(() -> page.says("slope -5.0"));
  }

  @Test
  void picturesAreDrawnOncePerPosition() {
    AtomicInteger drawn = new AtomicInteger();
    NumberKnob<Integer> knob = Show.wholeSlider("k", 1, 5, 1).start(3).twin(1, 3, 5);
    Interact.of(
            List.of(knob),
            at -> {
              drawn.incrementAndGet();
              return line(at.get(0));
            })
        .show(screen);
    assertThat(drawn).hasValue(3);
  }

  @Test
  void aCellThatRunsAgainLeavesNothingOfItsEarlierRun() {
    Widgets.connect(page);
    slopes().show(screen);
    int models = Widgets.openModels();
    for (int i = 0; i < 5; i++) {
      page.runCell();
      slopes().show(screen);
    }
    assertThat(Widgets.openModels()).isEqualTo(models);
    assertThat(page.models).hasSize(models);
  }
}
