package org.aliasfree.stylegan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleGan2Test {
  @Test
  void publishedNetworkOf1024PixelsHasItsNumberOfParameters() {
    assertThat(StyleGan2.at(1024).parameterCount()).isEqualTo(30_370_060);
  }

  @Test
  void smallNetworkHasTheParametersOfTheOfficialOne() {
    StyleGan2 network = new StyleGan2(new MappingSpec(48, 0, 48, 8, 8), 32, 3, 512, 24, 256);
    assertThat(network.parameterCount()).isEqualTo(63_467);
  }

  @ParameterizedTest
  @CsvSource({
    "32, 8, 512, 16384",
    "256, 14, 64, 16384",
    "512, 16, 64, 32768",
    "1024, 18, 32, 32768"
  })
  void publishedSizes(int resolution, int rows, int channels, int base) {
    StyleGan2 network = StyleGan2.at(resolution);
    assertThat(network.mapping()).isEqualTo(new MappingSpec(512, 0, 512, rows, 8));
    assertThat(network.channels(resolution)).isEqualTo(channels);
    assertThat(network.channelBase()).isEqualTo(base);
    assertThat(network.channels(4)).isEqualTo(512);
    assertThat(network.clamp()).isEqualTo(256);
  }

  @Test
  void onlyPowersOfTwoAreResolutions() {
    assertThatThrownBy(() -> StyleGan2.at(100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("resolution must be a power of two of at least 8, got 100");
    assertThatThrownBy(() -> StyleGan2.at(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
