package org.aliasfree.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzWeightFilesTest {
  private static final int FILES = 3_000;

  @Test
  void aDamagedFileIsReadOrRefusedAndNothingElse(@TempDir Path folder) throws Exception {
    WeightFileFuzz fuzz = new WeightFileFuzz(folder, FuzzWeightFiles.seeds());
    for (int i = 0; i < FILES; i++) {
      fuzz.read(i);
    }
    // Changes among the numbers are harmless, so that both ends of the reader are exercised.
    assertThat(fuzz.accepted()).as(fuzz.report()).isGreaterThan(FILES / 20);
    assertThat(fuzz.refused()).as(fuzz.report()).isGreaterThan(FILES / 2);
  }
}
