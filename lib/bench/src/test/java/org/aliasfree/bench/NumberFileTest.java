package org.aliasfree.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aliasfree.data.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberFileTest {
  @TempDir Path folder;

  @Test
  void isReadBackAsItWasWritten() throws IOException {
    assertReadBack(NumberFile.of(1.5, -2, 1e-300), 3);
    assertReadBack(NumberFile.of(new double[][] {{1, 2, 3}, {4, 5, 6}}), 2, 3);
    assertReadBack(NumberFile.of(new double[][][] {{{1}, {2}}, {{3}, {4}}, {{5}, {6}}}), 3, 2, 1);
  }

  private void assertReadBack(NumberFile numbers, int... shape) throws IOException {
    Path file = folder.resolve("x.npy");
    numbers.write(file);
    byte[] bytes = Files.readAllBytes(file);
    Npy read = Npy.parse(bytes);

    assertThat(read.shape()).containsExactly(shape);
    assertThat(read.toArray()).containsExactly(numbers.toArray());
    assertThat(bytes.length - 8 * numbers.toArray().length)
        .as("start of the values")
        .isEqualTo(128);
  }

  @Test
  void rowsMustBeEquallyLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NumberFile.of(new double[][] {{1, 2}, {3}}))
        .withMessage("all rows must have 2 values");
  }
}
