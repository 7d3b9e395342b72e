package org.aliasfree.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RequireTest {
  @Test
  void aRuleThatHoldsSaysNothing() {
    assertThatCode(() -> Require.that(true, "never shown, got %s", 1)).doesNotThrowAnyException();
  }

  @Test
  void aBrokenRuleIsToldWithItsValueInAnyLocale() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.that(false, "cutoff must lie in (0, %s), got %.1f", 8.0, 9.0))
        .withMessage("cutoff must lie in (0, 8.0), got 9.0");
  }

  @Test
  void theStackTraceBeginsOutsideTheLibrary() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.copyOf(0, 0, 1))
        .satisfies(
            e ->
                assertThat(e.getStackTrace()[0].getClassName()).doesNotStartWith("org.aliasfree."));
  }
}
