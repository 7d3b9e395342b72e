package org.aliasfree.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
  private static final String PAGE =
      "before\n"
          + Readme.begin("one")
          + "old\n"
          + Readme.end("one")
          + Readme.begin("two")
          + "other\n"
          + Readme.end("two")
          + "after\n";

  @Test
  void onlyWhatStandsBetweenTheMarksIsReplaced() {
    assertThat(Readme.replaced(PAGE, "one", "new\n")).isEqualTo(PAGE.replace("old", "new"));
    assertThat(Readme.replaced(PAGE, "two", "new\n")).isEqualTo(PAGE.replace("other", "new"));
  }

  @Test
  void marksMustBeThereOnceEach() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Readme.replaced("no marks", "one", "new"))
        .withMessage(
            "the page must have the marks <!-- one: begin --> and <!-- one: end --> once each, in"
                + " this order");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Readme.replaced(PAGE + Readme.begin("one"), "one", "new"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"measured", "networks", "official", "growth", "phases", "guard"})
  void thePageHasAPlaceForEveryTable(String name) throws IOException {
    Path page = Path.of(System.getProperty("aliasfree.root"), "lib", "bench", "README.md");
    assertThat(Readme.replaced(Files.readString(page), name, "new\n")).contains("new\n");
  }
}
