package org.aliasfree.widgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {
  @AfterEach
  void disconnect() {
    Widgets.disconnect();
  }

  @Test
  void withoutAKernelAWidgetIsAnOrdinaryObject() {
    IntSlider slider = IntSlider.of("k").range(1, 31).value(5);
    slider.show();
    slider.close();
    assertThat(slider.bundle()).containsOnlyKeys("text/plain");
    assertThat(slider.value()).isEqualTo(5);
    assertThat(slider).hasToString("IntSlider k = 5");
  }

  @Test
  void aNumberWithoutAChosenValueIsTheLowerBound() {
    assertThat(IntSlider.of("k").range(3, 9).value()).isEqualTo(3);
    assertThat(FloatSlider.of("f").range(-1, 1).value()).isEqualTo(-1);
    assertThat(FloatLogSlider.of("g").range(0.5, 8).value()).isEqualTo(0.5);
  }

  @Test
  void aValueThatTheReaderChoseSurvivesANewRange() {
    FakeFrontEnd page = FakeFrontEnd.connect();
    IntSlider slider = IntSlider.of("k");
    slider.show();
    page.change(slider, "value", 7.0);
    assertThat(slider.range(1, 31).value()).isEqualTo(7);
  }

  @Test
  void boundsStepsAndValuesAreChecked() {
    IntSlider slider = IntSlider.of("k").range(1, 31);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> slider.value(32))
        .withMessage("k must lie in [1, 31], got 32");
    assertThatIllegalArgumentException().isThrownBy(() -> slider.range(5, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> slider.step(0));
    assertThatIllegalArgumentException().isThrownBy(() -> slider.value((Integer) null));
    slider.value(30);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> slider.range(1, 20))
        .withMessage("value 30 of k must lie in [1, 20]");
    FloatSlider real = FloatSlider.of("f");
    assertThatIllegalArgumentException().isThrownBy(() -> real.value(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> real.range(0, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> real.step(0));
    FloatLogSlider log = FloatLogSlider.of("g");
    assertThatIllegalArgumentException().isThrownBy(() -> log.range(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> log.base(1));
    assertThatIllegalArgumentException().isThrownBy(() -> log.stepsPerFactor(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Play.create().interval(0));
  }

  @Test
  void anErrorPointsAtTheCallersLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Integer.valueOf(IntSlider.of("k").step(-1).step()))
        .satisfies(
            e -> assertThat(e.getStackTrace()[0].getClassName()).doesNotContain("IntSlider"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 30, 0.25, 7.000000000000001, 7",
    "0, 1, 0.1, 0.30000000000000004, 0.3",
    "-1, 1, 0.1, -0.7000000000000001, -0.7",
    "0, 1, 0.3, 0.9999999999999999, 1",
    "0, 1, 0.1, 0.123, 0.123",
  })
  void aSliderPositionLosesTheBrowsersRoundingErrors(
      double min, double max, double step, double sent, double expected) {
    FakeFrontEnd page = FakeFrontEnd.connect();
    FloatSlider slider = FloatSlider.of("f").range(min, max).step(step);
    slider.show();
    page.change(slider, "value", sent);
    assertThat(slider.value()).isEqualTo(expected);
  }

  @Test
  void aLogarithmicSliderTakesItsBoundsAsValues() {
    FakeFrontEnd page = FakeFrontEnd.connect();
    FloatLogSlider slider = FloatLogSlider.of("g").base(2).range(0.25, 16).stepsPerFactor(4);
    slider.value(8);
    slider.show();
    assertThat(page.shown(slider, "min")).isEqualTo(-2.0);
    assertThat(page.shown(slider, "max")).isEqualTo(4.0);
    assertThat(page.shown(slider, "step")).isEqualTo(0.25);
    page.change(slider, "value", 16.000000000000004);
    assertThat(slider.value()).isEqualTo(16);
    assertThat(slider.base(10).max()).isCloseTo(16, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void aStepSaysHowManyPlacesAreWritten() {
    assertThat(FloatSlider.of("f").step(0.25).get("readout_format")).isEqualTo(".2f");
    assertThat(FloatSlider.of("f").step(5).get("readout_format")).isEqualTo(".0f");
    assertThat(FloatSlider.of("f").step(1e-9).get("readout_format")).isEqualTo(".6f");
  }

  @Test
  void choicesAreTypedAndNamed() {
    Map<String, Double> named = new LinkedHashMap<>();
    named.put("half", 0.5);
    named.put("double", 2.0);
    Dropdown<Double> scale = Dropdown.of("scale", named);
    FakeFrontEnd page = FakeFrontEnd.connect();
    scale.show();
    assertThat(page.shown(scale, "_options_labels")).isEqualTo(List.of("half", "double"));
    page.change(scale, "index", 1.0);
    assertThat(scale.value()).isEqualTo(2.0);
    scale.value(0.5);
    assertThat(page.shown(scale, "index")).isEqualTo(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scale.value(3.0))
        .withMessage("scale must be one of [0.5, 2.0], got 3.0");
    assertThatIllegalArgumentException().isThrownBy(() -> Dropdown.of("w", List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Dropdown.of("w", List.of("a", "a")));
  }

  @Test
  void aPlayerTakesRangeAndStepOfItsSlider() {
    Play play = Play.driving(IntSlider.of("k").range(2, 30).step(4).value(6));
    assertThat(List.of(play.min(), play.max(), play.step(), play.value()))
        .containsExactly(2, 30, 4, 6);
    assertThatIllegalArgumentException().isThrownBy(() -> play.link(play));
  }

  @Test
  void aClosedLinkIsNotOpenedAgain() {
    FakeFrontEnd page = FakeFrontEnd.connect();
    IntSlider a = IntSlider.of("a");
    IntSlider b = IntSlider.of("b");
    VBox box = VBox.of(a, b);
    box.show();
    int open = Widgets.openModels();
    Link link = a.link(b);
    assertThat(page.models).containsKey(link.id());
    link.close();
    box.show();
    assertThat(Widgets.openModels()).isEqualTo(open);
    assertThat(page.models).hasSize(open);
  }

  @Test
  void labelsOfAFigureHaveOneWidthUnlessTheUserSaysOtherwise() {
    IntSlider a = IntSlider.of("a");
    FloatSlider b = FloatSlider.of("frequency").unit("Hz");
    Checkbox c = Checkbox.of("c");
    c.style().descriptionWidth("5em");
    Panel.of(HBox.of(a), b, c);
    assertThat(a.style().get("description_width")).isEqualTo("15ch");
    assertThat(b.style().get("description_width")).isEqualTo("15ch");
    assertThat(c.style().get("description_width")).isEqualTo("5em");
  }

  @Test
  void theButtonsOfAFigureStandBesideTheirLabelUnlessTheUserSaysOtherwise() {
    ToggleButtons<Integer> plain = ToggleButtons.of("rate", List.of(8, 16));
    ToggleButtons<Integer> own = ToggleButtons.of("rate", List.of(8, 16));
    own.style().buttonWidth("9em");
    own.layout().width("20em");
    Panel.of(plain, own);
    assertThat(plain.layout().get("display")).isEqualTo("flex");
    assertThat(plain.style().get("button_width")).isEqualTo("auto");
    assertThat(own.style().get("button_width")).isEqualTo("9em");
    assertThat(own.layout().get("width")).isEqualTo("20em");
  }

  @Test
  void aStyleHasOnlyThePropertiesOfItsWidget() {
    IntSlider.of("k").style().handleColor("navy");
    Button.of("b").style().buttonColor("lightgray").fontWeight("bold").fontSize("90%");
    Label.of("l").style().textColor("black").background("white");
    ToggleButtons.of("t", List.of(1, 2)).style().buttonWidth("5em");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntSlider.of("k").style().buttonColor("red"))
        .withMessage("SliderStyleModel has no button_color");
  }

  @Test
  void aLayoutReachesTheBrowser() {
    FakeFrontEnd page = FakeFrontEnd.connect();
    Html html = Html.of("x");
    html.show();
    html.layout().width("10em").border("1px solid gray").margin("2px").padding("3px");
    assertThat(page.models.get(html.layout().id()))
        .containsEntry("width", "10em")
        .containsEntry("border_left", "1px solid gray")
        .containsEntry("margin", "2px");
    assertThatIllegalArgumentException().isThrownBy(() -> html.layout().height(null));
  }

  @Test
  void aPictureIsSentAsAPngOfItsOwnSize() throws Exception {
    BufferedImage picture = new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(3, 2, 0xff8800);
    Image image = Image.of(picture, "an orange dot");
    assertThat(image.layout().get("width")).isEqualTo("7px");
    BufferedImage back = ImageIO.read(new ByteArrayInputStream(image.value()));
    assertThat(back.getRGB(3, 2) & 0xffffff).isEqualTo(0xff8800);
    assertThat(image).hasToString("Image an orange dot");
    assertThat(Image.empty(2, 2).value()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> image.value(new byte[0], "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> Image.empty(0, 2));
  }

  @Test
  void textIsEscapedMarkupIsNot() {
    assertThat(Html.text("a < b & \"c\" 'd'").value())
        .contains("a &lt; b &amp; &quot;c&quot; &#39;d&#39;");
    assertThat(Html.of("<b>x</b>").value()).isEqualTo("<b>x</b>");
  }
}
