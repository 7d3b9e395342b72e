package org.aliasfree.bench.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
  private static final Path BENCH = Path.of(System.getProperty("aliasfree.root"), "lib", "bench");
  private static final Path RESOURCES = BENCH.resolve("src/test/resources");

  @TempDir private Path folder;

  @Test
  void theStandInHasBothModules() {
    Checkout standIn = new Checkout(RESOURCES.resolve("checkout"), "python3");

    standIn.check(GeneratorArguments.of(StyleGan3Config.t(256)));
    standIn.check(GeneratorArguments.of(StyleGan2.at(256)));
    assertThat(standIn.isStandIn(BENCH)).isTrue();
    assertThat(new Checkout(folder, "python3").isStandIn(BENCH)).isFalse();
  }

  @Test
  void aFolderWithoutTheModuleIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Checkout(folder, "python3")
                    .check(GeneratorArguments.of(StyleGan3Config.t(256))))
        .withMessage(
            "--official takes the folder of your own copy of the official StyleGAN3 code, but %s has"
                + " no training/networks_stylegan3.py; --only REGEX leaves networks out",
            folder);
  }

  @Test
  void aProgramThatIsNotThereIsExplained() {
    String python = folder.resolve("python").toString();

    assertThatIOException()
        .isThrownBy(() -> new Checkout(folder, python).start(BENCH, folder.resolve("order"), 1))
        .withMessageStartingWith(
            "--python takes a program of a Python with torch and numpy, but %s does not start: ",
            python);
  }
}
