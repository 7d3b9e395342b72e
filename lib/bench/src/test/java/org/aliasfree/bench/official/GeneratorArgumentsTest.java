package org.aliasfree.bench.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3Config;
import org.junit.jupiter.api.Test;

class GeneratorArgumentsTest {
  @Test
  void anOfficialFileOfTheSameNetworkHasTheseArguments() {
    GeneratorArguments r = GeneratorArguments.of(StyleGan3Config.r(256));

    assertThat(r.file()).isEqualTo("training/networks_stylegan3.py");
    assertThat(r.values())
        .containsEntry("z_dim", "512")
        .containsEntry("c_dim", "0")
        .containsEntry("w_dim", "512")
        .containsEntry("mapping_kwargs.num_layers", "2")
        .containsEntry("img_resolution", "256")
        .containsEntry("img_channels", "3")
        .containsEntry("channel_base", "32768")
        .containsEntry("channel_max", "1024")
        .containsEntry("conv_kernel", "1")
        .containsEntry("use_radial_filters", "true")
        .hasSize(11);
    assertThat(Double.parseDouble(r.values().get("magnitude_ema_beta")))
        .isCloseTo(0.997784, within(1e-6));
    assertThat(GeneratorArguments.of(StyleGan3Config.t(256)).values())
        .containsEntry("channel_base", "16384")
        .containsEntry("channel_max", "512")
        .containsEntry("conv_kernel", "3")
        .containsEntry("use_radial_filters", "false");
  }

  @Test
  void styleGan2HasItsOwnModuleAndEightLayersOfMapping() {
    GeneratorArguments arguments = GeneratorArguments.of(StyleGan2.at(256));

    assertThat(arguments.file()).isEqualTo("training/networks_stylegan2.py");
    assertThat(arguments.values())
        .containsEntry("mapping_kwargs.num_layers", "8")
        .containsEntry("channel_base", "16384")
        .doesNotContainKeys("conv_kernel", "use_radial_filters", "magnitude_ema_beta");
  }

  @Test
  void aScheduleThatTheArgumentsDoNotTellIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeneratorArguments.of(StyleGan3Config.t(256).withLayers(10)))
        .withMessageStartingWith("the official code is asked for the published schedule");
  }
}
