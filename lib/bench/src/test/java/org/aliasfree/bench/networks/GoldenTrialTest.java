package org.aliasfree.bench.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aliasfree.bench.official.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenTrialTest {
  private static final Path GOLDEN = Path.of(System.getProperty("aliasfree.root"), "data/golden");
  private static final Checkout CHECKOUT = new Checkout(Path.of("stylegan3"), "python3");

  @Test
  void everyNetworkOfTheComparisonHasATrial() {
    assertThat(NetworkCase.all().stream().map(one -> GoldenTrial.of(one.network())))
        .containsExactly(GoldenTrial.T, GoldenTrial.R, GoldenTrial.SG2);
  }

  @ParameterizedTest
  @EnumSource
  void theArgumentsAreThoseOfTheGoldenNetwork(GoldenTrial trial) throws IOException {
    String file = trial == GoldenTrial.SG2 ? "stylegan2" : "stylegan3-" + trial;
    String json = Files.readString(GOLDEN.resolve(file.toLowerCase(Locale.ROOT) + "-32.json"));

    Map<String, String> values = trial.arguments().values();
    for (String key :
        List.of("z_dim", "c_dim", "w_dim", "img_resolution", "channel_base", "channel_max")) {
      assertThat(json).contains("\"" + key + "\": " + values.get(key));
    }
  }

  @Test
  void anotherPictureIsRefused() {
    float[] wanted = {0.5f, -0.25f};

    assertThat(GoldenTrial.T.checked(wanted, new float[] {0.5f, -0.250005f}, CHECKOUT))
        .isBetween(4e-6, 6e-6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoldenTrial.T.checked(wanted, new float[] {0.5f, -0.2502f}, CHECKOUT))
        .withMessage(
            "StyleGAN3-T: the official code made the pictures of data/golden/stylegan3-t-32.npz, but"
                + " that in stylegan3 makes others (they differ by 2e-04, allowed is 1e-05): is it"
                + " the official code, unchanged?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoldenTrial.T.checked(wanted, new float[] {0.5f}, CHECKOUT))
        .withMessageContaining("differ by NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoldenTrial.T.checked(wanted, new float[] {0.5f, Float.NaN}, CHECKOUT));
  }
}
