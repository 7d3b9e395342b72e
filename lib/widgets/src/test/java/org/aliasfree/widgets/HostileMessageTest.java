package org.aliasfree.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileMessageTest {
  private static final Object NULL = new Object();

  private FakeFrontEnd page;

  @BeforeEach
  void connect() {
    page = FakeFrontEnd.connect();
  }

  @AfterEach
  void disconnect() {
    Widgets.disconnect();
  }

  static Stream<Arguments> badValues() {
    return Stream.of(
        of(IntSlider.of("k").range(1, 31).value(5), "value", 32.0, 0.0, 5.5, 1e300, "6"),
        of(IntSlider.of("k").value(5), "value", Double.NaN, NULL, true, List.of(6), Map.of()),
        of(FloatSlider.of("f").value(5), "value", Double.NaN, 1e99, -1e-3, "6", NULL),
        of(FloatSlider.of("f").value(5), "value", Double.POSITIVE_INFINITY, List.of()),
        of(FloatLogSlider.of("g").range(0.1, 10).value(1), "value", 0.0, -1.0, 10.1, Double.NaN),
        of(Dropdown.of("w", List.of("a", "b")), "index", 2.0, -1.0, 0.5, "b", NULL),
        of(ToggleButtons.of("r", List.of(8, 16)), "index", 2.0, -1.0, NULL),
        of(Checkbox.of("c"), "value", 1.0, "true", NULL),
        of(Text.of("t").value("x"), "value", 1.0, NULL, List.of("x")),
        of(Play.create(), "playing", 1.0, NULL),
        of(Play.create(), "value", 101.0, "x"));
  }

  private static Arguments of(Control<?, ?> control, String key, Object... values) {
    return Arguments.of(control, key, Arrays.asList(values));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("badValues")
  void aBadValueIsRefusedShownOnceAndPutRightInTheBrowser(
      Control<?, ?> control, String key, List<Object> values) throws Exception {
    Panel panel = Panel.of(control);
    List<Object> heard = Collections.synchronizedList(new ArrayList<>());
    control.observe(heard::add);
    panel.show();
    Object before = control.value();
    for (Object value : values) {
      page.change(control, key, value == NULL ? null : value);
      assertThat(panel.note()).contains("ignored a message from the browser: ");
      assertThat(control.value()).isEqualTo(before);
      assertThat(page.shown(control, key)).isEqualTo(control.get(key));
    }
    assertThat(panel.awaitIdle(Duration.ofSeconds(5))).isTrue();
    assertThat(heard).isEmpty();
  }

  @Test
  void theWarningGoesWithTheNextGoodValue() throws Exception {
    IntSlider slider = IntSlider.of("k");
    Panel panel = Panel.of(slider);
    panel.show();
    page.change(slider, "value", "x");
    assertThat(panel.note()).contains("value must be a finite number, got &quot;x&quot;");
    page.change(slider, "value", 3.0);
    assertThat(panel.awaitIdle(Duration.ofSeconds(5))).isTrue();
    assertThat(panel.note()).isEmpty();
  }

  @Test
  void malformedMessagesOfAWidgetAreIgnoredWithAWarning() {
    IntSlider slider = IntSlider.of("k");
    Panel panel = Panel.of(slider);
    panel.show();
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("method", null);
    List<Map<String, Object>> messages =
        Arrays.asList(
            null,
            Map.of(),
            nothing,
            Map.of("method", "explode"),
            Map.of("method", 7.0),
            Map.of("method", "update"),
            Map.of("method", "update", "state", "x"),
            Map.of("method", "custom", "content", List.of()));
    for (Map<String, Object> message : messages) {
      panel.run(() -> {}); // clears the note
      idle(panel);
      assertThat(panel.note()).isEmpty();
      page.say(slider.id(), message);
      assertThat(panel.note()).contains("ignored a message from the browser");
    }
    page.change(slider, "value", 3.0);
    assertThat(slider.value()).isEqualTo(3);
  }

  @Test
  void messagesForUnknownIdsDoNothing() {
    IntSlider.of("k").show();
    int messages = page.sent.size();
    page.say("nobody", Map.of("method", "update", "state", Map.of("value", 1.0)));
    page.say("nobody", Map.of("method", "request_state"));
    page.say("nobody", null);
    page.closes("nobody");
    assertThat(page.sent).hasSize(messages);
  }

  @Test
  void unknownPartsOfAStateAreLeftAlone() {
    IntSlider slider = IntSlider.of("k");
    Panel panel = Panel.of(slider);
    panel.show();
    page.change(slider, "max", 1e9);
    page.change(slider, "__proto__", "x");
    assertThat(slider.max()).isEqualTo(100);
    assertThat(panel.note()).isEmpty();
  }

  @Test
  void aTabThatDoesNotExistIsNotOpened() {
    Tabs tabs = Tabs.of("one", Label.of("1")).tab("two", Label.of("2"));
    Panel panel = Panel.of(tabs);
    panel.show();
    page.change(tabs, "selected_index", 2.0);
    assertThat(tabs.selected()).hasValue(0);
    assertThat(panel.note()).contains("no child has the index 2");
    page.change(tabs, "selected_index", 1.0);
    assertThat(tabs.selected()).hasValue(1);
  }

  @Test
  void anAccordionMayCloseAll() {
    Accordion accordion = Accordion.of("one", Label.of("1")).open(0);
    Panel.of(accordion).show();
    page.change(accordion, "selected_index", null);
    assertThat(accordion.selected()).isEmpty();
  }

  @Test
  void aButtonKnowsOnlyClicks() {
    Button button = Button.of("go");
    Panel panel = Panel.of(button);
    panel.show();
    page.say(button.id(), Map.of("method", "custom", "content", Map.of("event", "drop")));
    assertThat(panel.note()).contains("event of a button must be a click");
  }

  private static void idle(Panel panel) {
    try {
      assertThat(panel.awaitIdle(Duration.ofSeconds(5))).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
