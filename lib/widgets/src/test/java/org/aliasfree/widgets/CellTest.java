package org.aliasfree.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CellTest {
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
  void runningACellAgainDropsWhatItHasShown() {
    int once = 0;
    for (int run = 0; run < 10; run++) {
      page.runCell("a", "run " + run);
      Panel.of(IntSlider.of("k"), Image.empty(4, 3)).show();
      once = run == 0 ? Widgets.openModels() : once;
      assertThat(Widgets.openModels()).isEqualTo(once);
    }
    assertThat(page.models).hasSize(once);
  }

  @Test
  void oneRunMayShowSeveralWidgets() {
    page.runCell("a", "run 1");
    Label first = Label.of("1");
    first.show();
    Label.of("2").show();
    assertThat(first.isOpen()).isTrue();
  }

  @Test
  void otherCellsKeepTheirWidgets() {
    page.runCell("a", "run 1");
    IntSlider mine = IntSlider.of("k");
    mine.show();
    page.runCell("b", "run 2");
    Label.of("x").show();
    page.runCell("b", "run 3");
    Label.of("x").show();
    assertThat(mine.isOpen()).isTrue();
  }

  @Test
  void aWidgetShownByTwoCellsLivesUntilBothRunAgain() {
    IntSlider slider = IntSlider.of("k");
    page.runCell("a", "run 1");
    slider.show();
    page.runCell("b", "run 2");
    slider.show();
    page.runCell("a", "run 3");
    Label.of("instead").show();
    assertThat(slider.isOpen()).isTrue();
    page.runCell("b", "run 4");
    Label.of("instead").show();
    assertThat(slider.isOpen()).isFalse();
  }

  @Test
  void aWidgetShownAgainByItsCellIsOpenedAnewWithItsValue() {
    IntSlider slider = IntSlider.of("k");
    page.runCell("a", "run 1");
    slider.show();
    String first = slider.id();
    page.change(slider, "value", 7.0);
    page.runCell("a", "run 2");
    slider.show();
    assertThat(slider.id()).isNotEqualTo(first);
    assertThat(page.shown(slider, "value")).isEqualTo(7);
  }

  @Test
  void deletedCellsLoseTheirWidgets() {
    page.runCell("a", "run 1");
    IntSlider slider = IntSlider.of("k");
    slider.show();
    page.runCell("b", "run 2", "a");
    Label.of("x").show();
    assertThat(slider.isOpen()).isFalse();
  }

  @Test
  void aPartAddedLaterGoesWithItsPanel() {
    page.runCell("a", "run 1");
    Panel panel = Panel.of(Label.of("x"));
    panel.show();
    page.runCell("b", "run 2");
    IntSlider late = IntSlider.of("k");
    panel.add(late);
    page.runCell("a", "run 3");
    Label.of("instead").show();
    assertThat(late.isOpen()).isFalse();
  }

  @Test
  void aFrontEndThatNamesNoCellsKeepsEverything() {
    Label first = Label.of("1");
    first.show();
    Label.of("2").show();
    assertThat(first.isOpen()).isTrue();
  }
}
