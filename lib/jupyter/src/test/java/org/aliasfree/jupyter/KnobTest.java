package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnobTest {

  @Test
  void sliderRunsOverExactDecimals() {
    NumberKnob<Double> knob = Show.slider("d", 0, 1, 0.1);
    assertThat(knob.values()).containsExactly(0.0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1.0);
    assertThat(Show.wholeSlider("K", 1, 7, 2).values()).containsExactly(1, 3, 5, 7);
  }

  @Test
  void startAndPicturesAreFoundByTheirNumbers() {
    NumberKnob<Double> f = Show.slider("f", 0, 30, 0.25).unit("Hz").start(7).twin(2, 2.25, 30);
    assertThat(f.values().get(f.startIndex())).isEqualTo(7.0);
    assertThat(f.twinIndices()).containsExactly(8, 9, 120);
    assertThat(f.heading()).isEqualTo("f (Hz)");
    assertThat(f.position(9)).isEqualTo("f = 2.25 Hz");
    assertThat(Show.values("K", 1, 2, 5, 100).start(5).startIndex()).isEqualTo(2);
    assertThat(Show.values("f/s", .20, .45).text(1)).isEqualTo("0.45");
    ChoiceKnob<String> filter = Show.choice("filter", "hold", "line").start("line").twin("hold");
    assertThat(filter.startIndex()).isEqualTo(1);
    assertThat(filter.position(0)).isEqualTo("filter = hold");
    assertThat(filter.twinIndices()).containsExactly(0);
  }

  @Test
  void aValueThatIsNoneIsRefusedWithTheRule() {
    assertThatThrownBy(() -> Show.slider("f", 0, 30, 0.25).start(7.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the start of f must be one of its values, 0 to 30 by 0.25, got 7.1");
    assertThatThrownBy(() -> Show.values("K", 1, 2, 5).twin(3))
        .hasMessage("a picture of K must be one of its values, [1, 2, 5], got 3.0");
    assertThatThrownBy(() -> Show.choice("w", "Hann", "Hamming").start("Blackman"))
        .hasMessageContaining("[Hann, Hamming], got Blackman");
  }

  @Test
  void rangesThatMakeNoSliderAreRefused() {
    assertThatThrownBy(() -> Show.slider("f", 0, 1, 0.3))
        .hasMessageContaining("whole number of steps");
    assertThatThrownBy(() -> Show.slider("f", 1, 1, 0.1))
        .hasMessageContaining("smaller to a larger");
    assertThatThrownBy(() -> Show.slider("f", 0, 1, 0)).hasMessageContaining("must be positive");
    assertThatThrownBy(() -> Show.slider("f", 0, 1, 1e-6)).hasMessageContaining("at most 10000");
    assertThatThrownBy(() -> Show.slider(" ", 0, 1, .1)).hasMessageContaining("needs a label");
    assertThatThrownBy(() -> Show.values("K", 3, 2)).hasMessageContaining("must rise");
    assertThatThrownBy(() -> Show.choice("w", "a", "a")).hasMessageContaining("different names");
  }

  @Test
  void picturesAreAllCombinationsAndWhatIsAskedForBesides() {
    Interact three =
        Interact.of(
            List.of(
                Show.values("n", 4, 6, 8).start(6),
                Show.values("f_h", .2, .6).twin(.2, .6),
                Show.choice("cutoff", "critical", "other").twin("critical", "other")),
            at -> null,
            Show.also(8, .6, "critical"),
            Show.also(6, .2, "other"));
    assertThat(three.positions())
        .containsExactly(
            List.of(1, 0, 0),
            List.of(1, 0, 1),
            List.of(1, 1, 0),
            List.of(1, 1, 1),
            List.of(2, 1, 0));
  }

  @Test
  void moreThanTwelvePicturesAreRefused() {
    NumberKnob<Integer> knob = Show.wholeSlider("k", 0, 3, 1).twin(0, 1, 2, 3);
    assertThatThrownBy(() -> Interact.of(List.of(knob, knob), at -> null))
        .hasMessageContaining("at most 12 pictures stand for the controls, got 16");
    assertThatThrownBy(() -> Interact.of(List.of(knob), at -> null, Show.also(1, 2)))
        .hasMessageContaining("one value for each of 1 controls, got [1, 2]");
  }
}
