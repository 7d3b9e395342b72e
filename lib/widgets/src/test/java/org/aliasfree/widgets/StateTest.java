package org.aliasfree.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what a new widget sends with {@code get_state()} of the Python class of ipywidgets 8.1.9
 * (nulls left out: they are defaults).
 */
class StateTest {
  @AfterEach
  void disconnect() {
    Widgets.disconnect();
  }

  static Stream<Arguments> widgets() {
    List<String> options = List.of("a", "b");
    return Stream.of(
        Arguments.of("IntSlider", IntSlider.of("")),
        Arguments.of("FloatSlider", FloatSlider.of("")),
        Arguments.of("FloatLogSlider", FloatLogSlider.of("")),
        Arguments.of("Dropdown", Dropdown.of("", options)),
        Arguments.of("SelectionSlider", SelectionSlider.of("", options)),
        Arguments.of("ToggleButtons", ToggleButtons.of("", options)),
        Arguments.of("Checkbox", Checkbox.of("")),
        Arguments.of("Text", Text.of("")),
        Arguments.of("Button", Button.of("")),
        Arguments.of("Play", Play.create()),
        Arguments.of("Label", Label.of("")),
        Arguments.of("HTML", Html.of("")),
        Arguments.of("HBox", HBox.of()),
        Arguments.of("VBox", VBox.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("widgets")
  void aNewWidgetHasTheStateOfItsPythonTwin(String name, Widget widget) throws Exception {
    FakeFrontEnd page = FakeFrontEnd.connect();
    Widgets.session().show(widget);
    assertThat(masked(page.models.get(widget.id()))).isEqualTo(python(name));
    assertThat(masked(page.models.get(widget.layout().id()))).isEqualTo(python("Layout"));
    if (widget.styleOrNull() != null) {
      assertThat(masked(page.models.get(widget.styleOrNull().id())))
          .isEqualTo(python(name + ".style"));
    }
  }

  @Test
  void anImageHasBesidesADescriptionWithoutWhichItsTooltipBreaksTheView() throws Exception {
    FakeFrontEnd page = FakeFrontEnd.connect();
    Image image = Image.of(new byte[] {1}, "a dot");
    Widgets.session().show(image);
    Map<String, Object> expected = python("Image");
    expected.put("description", "");
    expected.put("tooltip", "a dot");
    assertThat(masked(page.models.get(image.id()))).isEqualTo(expected);
  }

  @Test
  void tabsAndAccordionsDifferFromTheirTwinsOnlyInTheirContent() throws Exception {
    FakeFrontEnd page = FakeFrontEnd.connect();
    Label label = Label.of("inside");
    Tabs tabs = Tabs.of("one", label);
    Accordion accordion = Accordion.of("one", label);
    Widgets.session().show(tabs);
    Widgets.session().show(accordion);
    Map<String, Object> filled = new LinkedHashMap<>(python("Tab"));
    filled.putAll(
        Map.of("children", List.of("IPY_MODEL_"), "titles", List.of("one"), "selected_index", 0.0));
    assertThat(masked(page.models.get(tabs.id()))).isEqualTo(filled);
    filled = new LinkedHashMap<>(python("Accordion"));
    filled.putAll(Map.of("children", List.of("IPY_MODEL_"), "titles", List.of("one")));
    assertThat(masked(page.models.get(accordion.id()))).isEqualTo(filled);
  }

  @Test
  void aLinkNamesModelAndTraitOfBothEnds() throws Exception {
    FakeFrontEnd page = FakeFrontEnd.connect();
    IntSlider slider = IntSlider.of("k");
    Link link = Play.create().link(slider);
    Widgets.session().show(slider);
    assertThat(masked(page.models.get(link.id()))).isEqualTo(python("Link"));
  }

  /** Returns {@code state} as JSON would carry it, ids and bytes masked. */
  @SuppressWarnings("unchecked") // a JSON object
  private static Map<String, Object> masked(Map<String, Object> state) {
    Map<String, Object> plain = new LinkedHashMap<>(state);
    plain.replaceAll((key, value) -> value instanceof byte[] ? "<bytes>" : value);
    String json = new Gson().toJson(plain).replaceAll("IPY_MODEL_[0-9a-f]+", "IPY_MODEL_");
    return new Gson().fromJson(json, Map.class);
  }

  @SuppressWarnings("unchecked") // a JSON object of JSON objects
  private static Map<String, Object> python(String name) throws Exception {
    try (Reader in =
        new InputStreamReader(
            StateTest.class.getResourceAsStream("/ipywidgets-8.1.9-states.json"),
            StandardCharsets.UTF_8)) {
      Map<String, Object> all = new Gson().fromJson(in, Map.class);
      return (Map<String, Object>) all.get(name);
    }
  }
}
