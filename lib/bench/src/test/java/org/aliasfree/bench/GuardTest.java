package org.aliasfree.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aliasfree.bench.Guard.GuardArguments;
import org.aliasfree.engine.cpu.RowOperation;
import org.junit.jupiter.api.Test;

class GuardTest {
  @Test
  void theRunningVirtualMachineComesFirst() {
    GuardArguments arguments =
        GuardArguments.parse(List.of("--folder", "here", "--jvm", "other/java", "--smoke"));

    assertThat(arguments.machines()).hasSize(2).last().isEqualTo("other/java");
    assertThat(arguments.smoke()).isTrue();
    assertThat(arguments.turns()).isEqualTo(1);
  }

  @Test
  void wrongWordsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuardArguments.parse(List.of("--only", "UP")))
        .withMessage("there is no option --only here; see --help");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuardArguments.parse(List.of("--smoke")))
        .withMessage("--folder is missing");
  }

  @Test
  void onlyNewerVirtualMachinesAreToldNotToWarn() {
    assertThat(Guard.flags("openjdk 17.0.15 2025-04-15")).isEmpty();
    assertThat(Guard.flags("openjdk 25 2025-09-16 LTS"))
        .containsExactly("--sun-misc-unsafe-memory-access=allow");
  }

  @Test
  void aRatioIsThatOfTheMedians() {
    // 16 pixels of 32 channels, 6 operations: 6144 FLOP.
    Guard.Result result =
        new Guard.Result(
            RowOperation.UP, "some VM", List.of(1e-6, 1e-6, 2e-6), List.of(4e-6, 5e-6, 6e-6));

    assertThat(result.ratio()).isCloseTo(5, within(1e-12));
    assertThat(result.line())
        .isEqualTo("| `UP` | some VM | 6.1 GFLOP/s | 1.2 GFLOP/s | **5.0** (3.5–4.5) |");
  }
}
