package org.aliasfree.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  private FakeFrontEnd page;

  @BeforeEach
  void connect() {
    page = FakeFrontEnd.connect();
  }

  @AfterEach
  void disconnect() {
    Widgets.disconnect();
  }

  @Test
  void nothingIsSentBeforeAWidgetIsShown() {
    IntSlider.of("k").range(1, 31).value(5);
    assertThat(page.sent).isEmpty();
  }

  @Test
  void layoutAndStyleAreOpenedBeforeTheirOwnerAndChildrenBeforeTheirBox() {
    HBox box = HBox.of(IntSlider.of("k"));
    Widgets.session().show(box);
    // The fake front end refuses a model that names one it does not have.
    assertThat(page.sent("open"))
        .extracting(sent -> page.models.get(sent.comm()).get("_model_name"))
        .containsExactly(
            "LayoutModel", "LayoutModel", "SliderStyleModel", "IntSliderModel", "HBoxModel");
  }

  @Test
  void aBundleNamesTheModelAndHasATextForPagesWithoutAKernel() {
    Html html = Html.of("<b>x</b>");
    assertThat(html.bundle())
        .containsEntry(
            Widget.VIEW_TYPE, Map.of("version_major", 2, "version_minor", 0, "model_id", html.id()))
        .containsEntry("text/plain", "Run this cell in JupyterLab to use the controls.");
  }

  @Test
  void showingTwiceOpensOnce() {
    Label label = Label.of("x");
    label.show();
    int messages = page.sent.size();
    label.show();
    assertThat(page.sent).hasSize(messages);
    assertThat(page.displayed).hasSize(2);
  }

  @Test
  void aChangeInJavaIsOneUpdateWithoutBuffers() {
    IntSlider slider = IntSlider.of("k");
    slider.show();
    slider.value(7);
    assertThat(page.last().data())
        .isEqualTo(
            Map.of("method", "update", "state", Map.of("value", 7), "buffer_paths", List.of()));
    assertThat(page.last().buffers()).isEmpty();
  }

  @Test
  void anEqualValueIsNotSentAgain() {
    IntSlider slider = IntSlider.of("k").value(7);
    slider.show();
    int messages = page.sent.size();
    slider.value(7);
    assertThat(page.sent).hasSize(messages);
  }

  @Test
  void aPictureAndItsSentenceLeaveTogetherThePictureAsABuffer() {
    Image image = Image.empty(40, 30);
    image.show();
    byte[] png = {1, 2, 3};
    image.value(png, "three bytes");
    png[0] = 9;
    assertThat(page.last().data())
        .containsEntry("state", Map.of("tooltip", "three bytes"))
        .containsEntry("buffer_paths", List.of(List.of("value")));
    assertThat(page.last().buffers()).containsExactly(new byte[] {1, 2, 3});
    assertThat(image.value()).containsExactly(1, 2, 3);
  }

  @Test
  void aChangeInTheBrowserArrivesAndIsNotSentBack() throws Exception {
    IntSlider slider = IntSlider.of("k");
    Panel panel = Panel.of(slider);
    panel.show();
    int messages = page.sent.size();
    page.change(slider, "value", 42.0);
    assertThat(panel.awaitIdle(Duration.ofSeconds(5))).isTrue();
    assertThat(slider.value()).isEqualTo(42);
    assertThat(page.sent).hasSize(messages);
  }

  @Test
  void requestStateIsAnsweredWithTheWholeStateOfThatModel() {
    IntSlider slider = IntSlider.of("k").value(3);
    slider.show();
    page.say(slider.id(), Map.of("method", "request_state"), "who asked");
    assertThat(page.last().comm()).isEqualTo(slider.id());
    assertThat(page.last().request()).isEqualTo("who asked");
    assertThat(page.last().data()).containsEntry("method", "update");
    assertThat((Map<?, ?>) page.last().data().get("state"))
        .hasFieldOrPropertyWithValue("value", 3)
        .hasFieldOrPropertyWithValue("_model_name", "IntSliderModel");
  }

  @Test
  void requestStatesIsAnsweredWithEveryModelAndEveryBuffer() {
    Image image = Image.of(new byte[] {1, 2}, "two bytes");
    IntSlider slider = IntSlider.of("k").value(3);
    Panel.of(slider, image).show();
    page.say("control", Map.of("method", "request_states"), "who asked");
    FakeFrontEnd.Sent answer = page.last();
    assertThat(answer.comm()).isEqualTo("control");
    assertThat(answer.request()).isEqualTo("who asked");
    assertThat(answer.data()).containsEntry("method", "update_states");
    Map<?, ?> states = (Map<?, ?>) answer.data().get("states");
    assertThat(states).hasSize(Widgets.openModels());
    Map<?, ?> mine = (Map<?, ?>) states.get(slider.id());
    assertThat(mine.get("model_name")).isEqualTo("IntSliderModel");
    assertThat(mine.get("model_module")).isEqualTo("@jupyter-widgets/controls");
    assertThat(mine.get("model_module_version")).isEqualTo("2.0.0");
    assertThat(((Map<?, ?>) mine.get("state")).get("value")).isEqualTo(3);
    assertThat(answer.data().get("buffer_paths"))
        .isEqualTo(List.of(List.of(image.id(), "state", "value")));
    assertThat(answer.buffers()).containsExactly(new byte[] {1, 2});
  }

  @Test
  void requestStatesOfAnEmptySessionIsAnsweredToo() {
    page.say("control", Map.of("method", "request_states"));
    assertThat(page.last().data()).containsEntry("states", Map.of());
  }

  @Test
  void closeTakesTheWidgetItsPartsAndItsLinksAway() {
    IntSlider slider = IntSlider.of("k");
    Panel panel = Panel.of(HBox.of(Play.driving(slider), slider), Image.empty(4, 3));
    panel.show();
    assertThat(page.models).isNotEmpty();
    panel.close();
    assertThat(page.models).isEmpty();
    assertThat(Widgets.openModels()).isZero();
  }

  @Test
  void aClosedWidgetKeepsItsValueAndMayBeShownAgain() {
    IntSlider slider = IntSlider.of("k");
    slider.show();
    String first = slider.id();
    slider.close();
    slider.value(9);
    slider.show();
    assertThat(slider.id()).isNotEqualTo(first);
    assertThat(page.shown(slider, "value")).isEqualTo(9);
  }

  @Test
  void aWidgetThatTheBrowserClosesIsForgotten() {
    Label label = Label.of("x");
    label.show();
    int open = Widgets.openModels();
    page.closes(label.id());
    assertThat(Widgets.openModels()).isEqualTo(open - 1);
    assertThat(label.isOpen()).isFalse();
    label.value("still an object");
  }

  @Test
  void aChildAddedLaterIsOpenedBeforeItsBoxMentionsIt() {
    Panel panel = Panel.of(Label.of("first"));
    panel.show();
    Html late = Html.of("<style>.x{display:none}</style>");
    panel.add(late);
    assertThat(page.models).containsKey(late.id());
    assertThat(page.shown(panel, "children"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains("IPY_MODEL_" + late.id());
    panel.close();
    assertThat(page.models).isEmpty();
  }

  @Test
  void aLinkIsOpenedOnceWhicheverEndComesFirst() {
    IntSlider slider = IntSlider.of("k").range(1, 31);
    Play play = Play.driving(slider);
    Panel.of(HBox.of(play, slider)).show();
    assertThat(page.models.values())
        .filteredOn(state -> "LinkModel".equals(state.get("_model_name")))
        .singleElement()
        .satisfies(
            state -> {
              assertThat(state.get("source")).isEqualTo(List.of("IPY_MODEL_" + play.id(), "value"));
              assertThat(state.get("target"))
                  .isEqualTo(List.of("IPY_MODEL_" + slider.id(), "value"));
            });
    assertThat(Widgets.openModels()).isEqualTo(page.models.size());
  }

  @Test
  void aBareControlIsShownWithAPlaceForErrors() {
    IntSlider slider = IntSlider.of("k");
    Object view = slider.bundle().get(Widget.VIEW_TYPE);
    Object root = ((Map<?, ?>) view).get("model_id");
    assertThat(root).isNotEqualTo(slider.id());
    assertThat(page.models.get((String) root)).containsEntry("_model_name", "VBoxModel");
    slider.close();
    assertThat(page.models).isEmpty();
  }
}
