package org.aliasfree.bench.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.aliasfree.bench.official.Checkout;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final List<String> FOLDER = List.of("--folder", "lib/bench");

  private static Options parse(String... more) {
    List<String> line = new java.util.ArrayList<>(FOLDER);
    line.addAll(List.of(more));
    return Options.parse(line);
  }

  @Test
  void aFullRunIsTheUsualOne() {
    Options options = parse();

    assertThat(options.turns()).isEqualTo(Options.TURNS);
    assertThat(options.complete()).isTrue();
    assertThat(options.page()).isEqualTo(Path.of("lib", "bench", "README.md"));
    assertThat(options.wants("anything")).isTrue();
  }

  @Test
  void aPartOfItIsNotWritten() {
    assertThat(parse("--smoke").complete()).isFalse();
    assertThat(parse("--one-process").complete()).isFalse();
    assertThat(parse("--turns", "4").complete()).isFalse();
    assertThat(parse("--turns", "5").complete()).isTrue();
    Options only = parse("--only", "stylegan3-r");
    assertThat(only.complete()).isFalse();
    assertThat(only.wants("StyleGAN3-R 256²")).isTrue();
    assertThat(only.wants("StyleGAN3-T 256²")).isFalse();
  }

  @Test
  void aRunBesideTheStandInIsNotWritten() {
    Options real = parse("--official", "elsewhere/stylegan3", "--python", "python3");
    assertThat(real.official()).isEqualTo(new Checkout(Path.of("elsewhere/stylegan3"), "python3"));
    assertThat(real.complete()).isTrue();
    assertThat(parse().official()).isNull();
    String standIn = "lib/bench/src/test/resources/checkout";
    assertThat(parse("--official", standIn, "--python", "python3").complete()).isFalse();
  }

  @Test
  void theOfficialCodeNeedsAPython() {
    for (String half : List.of("--official", "--python")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> parse(half, "somewhere"))
          .withMessage(
              "--official CHECKOUT and --python PYTHON go together: a copy of the official code, and"
                  + " a Python that has torch and numpy");
    }
  }

  @Test
  void wrongWordsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--turn", "3"))
        .withMessage("there is no option --turn here; see --help");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--turns"))
        .withMessage("--turns must be followed by a value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--turns", "0"))
        .withMessage("--turns must be 1 to 99, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--only", "("))
        .withMessageStartingWith("--only takes a regular expression");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(List.of()))
        .withMessage("--folder is missing");
  }
}
