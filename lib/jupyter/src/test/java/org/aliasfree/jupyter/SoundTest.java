package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Base64;
import java.util.List;
import org.aliasfree.data.Wav;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Signal;
import org.junit.jupiter.api.Test;

class SoundTest {
  private static final double LOUDNESS = 0.1;

  /** Both ends fade over 5 ms of 1 s, which takes at most 1 % of the energy. */
  private static final double FADES = 0.001;

  private static Samples tone(double height) {
    return Samples.ofSound(Signal.sine(440, 0).times(height), 8000, 8000);
  }

  private static Samples click(int size) {
    double[] values = new double[size];
    values[size / 2] = 1;
    return Samples.copyOf(8000, 0, values);
  }

  @Test
  void soundsArePlayedEquallyLoud() {
    for (Samples played : Sound.of("soft", tone(0.001)).and("loud", tone(50)).levelled()) {
      assertThat(played.rms()).isCloseTo(LOUDNESS, within(FADES));
    }
  }

  @Test
  void peakLowersAllByTheSameFactor() {
    List<Samples> played = Sound.of("click", click(8000)).and("tone", tone(1)).levelled();
    assertThat(played.get(0).peak()).isCloseTo(0.99, within(1e-12));
    assertThat(played.get(1).rms()).isCloseTo(played.get(0).rms(), within(FADES));
  }

  @Test
  void silenceStaysSilent() {
    Samples silence = Samples.copyOf(8000, 0, new double[800]);
    assertThat(Sound.of("nothing", silence).levelled().get(0).peak()).isZero();
    assertThat(Sound.of("nothing", silence).words("nothing is heard").outputs()).hasSize(2);
  }

  @Test
  void soundBeginsAndEndsWithoutAClick() {
    Samples played =
        Sound.of("offset", Samples.ofSound(Signal.cosine(0, 0), 8000, 800)).levelled().get(0);
    assertThat(played.value(0)).isLessThan(0.001);
    assertThat(played.value(799)).isLessThan(0.001);
    assertThat(played.value(400)).isCloseTo(LOUDNESS, within(1e-12));
  }

  @Test
  void playerHoldsAWavFileAndStartsOnlyWhenAsked() {
    Player player = Sound.of("a <tone>", tone(1)).words("a steady pitch");
    List<MimeBundle> outputs = player.outputs();
    String html = outputs.get(1).data().get("text/html").toString();
    assertThat(html)
        .contains("<audio controls")
        .doesNotContain("autoplay")
        .contains("a &lt;tone&gt;")
        .contains("Heard: a steady pitch");
    int from = html.indexOf("base64,") + "base64,".length();
    byte[] wav = Base64.getDecoder().decode(html.substring(from, html.indexOf('"', from)));
    assertThat(Wav.parse(wav).size()).isEqualTo(8000);
    assertThat(outputs.get(0).text()).isEqualTo("Spectrum of a <tone>, strongest at 440 Hz.");
    assertThat(outputs.get(1).text()).isEqualTo("Heard: a steady pitch");
    assertThat(player.words()).isEqualTo("a steady pitch");
  }

  /** An offset is no sound, however strong; of equal images the lowest is told. */
  @Test
  void theStrongestThatCanBeHeardIsTold() {
    Samples withOffset = tone(1).plus(Samples.ofSound(Signal.cosine(0, 0), 8000, 8000).times(9));
    Samples silence = tone(1).times(0);
    assertThat(Sound.of("a", withOffset).and("b", silence).words("w").outputs().get(0).text())
        .isEqualTo("Spectrum of a, strongest at 440 Hz; b, silent.");
  }

  @Test
  void sameSoundGivesSameBytes() {
    assertThat(Sound.of("a", tone(1)).words("w").outputs())
        .isEqualTo(Sound.of("a", tone(1)).words("w").outputs());
  }

  @Test
  void whatABrowserCannotPlayIsRefused() {
    assertThatThrownBy(() -> Sound.of("long", Samples.ofSound(Signal.sine(1, 0), 8000, 32001)))
        .hasMessageContaining("at most 4.0 s, got 4.000125 s");
    assertThatThrownBy(() -> Sound.of("slow", Samples.ofSound(Signal.sine(1, 0), 10, 11)))
        .hasMessageContaining("from 3000.0 to 192000.0 Hz, got 10.0");
    assertThatThrownBy(() -> Sound.of("odd", Samples.ofSound(Signal.sine(1, 0), 8000.5, 11)))
        .hasMessageContaining("got 8000.5");
    assertThatThrownBy(() -> Sound.of("mute", tone(1)).words(" "))
        .hasMessageContaining("says what is heard");
  }

  @Test
  void soundsToCompareAreLetteredAndStandSideBySide() {
    Player player = Sound.of("hold", tone(1)).and("line", tone(1)).words("the same twice");
    assertThat(player.outputs().get(1).data().get("text/html").toString())
        .contains("display:flex")
        .contains("aria-label=\"A · hold\"")
        .contains("aria-label=\"B · line\"");
  }
}
