package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static final long MIB = 1 << 20;

  private static Machine good() {
    return new Machine(
        17, 742 * MIB, 2000 * MIB, "JJava 1.0-a8", "SansSerif", true, () -> "CpuBackend, 0.6 s");
  }

  private static String advice(Machine machine, String row) {
    Diagnosis diagnosis = Diagnosis.of(machine);
    assertThat(diagnosis.good()).isFalse();
    assertThat(diagnosis.rows()).filteredOn(r -> !r.good()).hasSize(1);
    assertThat(diagnosis.row(row).good()).isFalse();
    return diagnosis.row(row).advice();
  }

  @Test
  void goodMachineNeedsNoAdvice() {
    Diagnosis diagnosis = Diagnosis.of(good());
    assertThat(diagnosis.good()).isTrue();
    assertThat(diagnosis.rows()).allMatch(row -> row.advice().isEmpty());
    assertThat(diagnosis.row("heap").found()).isEqualTo("742 MiB (needs 480 MiB)");
    assertThat(diagnosis.outputs().get(0).text()).startsWith("   what").contains("✔  Java version");
  }

  @Test
  void eachFailingRowSaysWhatToChangeAndWhere() {
    Machine m = good();
    assertThat(
            advice(
                new Machine(11, m.heapBytes(), m.freeBytes(), m.kernel(), m.font(), true, () -> ""),
                "Java version"))
        .contains("Install a JDK 17");
    assertThat(
            advice(
                new Machine(17, 480 * MIB - 1, m.freeBytes(), m.kernel(), m.font(), true, () -> ""),
                "heap"))
        .contains("-Xmx768m")
        .contains("kernel.json");
    assertThat(
            advice(
                new Machine(17, m.heapBytes(), 100 * MIB, m.kernel(), m.font(), true, () -> ""),
                "free memory"))
        .contains("Close other programs");
    assertThat(
            advice(
                new Machine(17, m.heapBytes(), m.freeBytes(), "none", m.font(), true, () -> ""),
                "kernel"))
        .contains("Change Kernel");
    assertThat(
            advice(
                new Machine(17, m.heapBytes(), m.freeBytes(), m.kernel(), "", true, () -> ""),
                "a font"))
        .contains("Install a font");
    assertThat(
            advice(
                new Machine(
                    17, m.heapBytes(), m.freeBytes(), m.kernel(), m.font(), false, () -> ""),
                "widgets"))
        .contains("list of pictures");
  }

  @Test
  void backEndThatDoesNotStartIsExplained() {
    Machine m = good();
    Machine broken =
        new Machine(
            17,
            m.heapBytes(),
            m.freeBytes(),
            m.kernel(),
            m.font(),
            true,
            () -> {
              throw new IllegalStateException("ND4J did not start: it needs AVX2");
            });
    assertThat(advice(broken, "ND4J")).startsWith("ND4J did not start: it needs AVX2. Lessons");
  }

  @Test
  void unknownFreeMemoryIsNoFailure() {
    Machine m = good();
    Diagnosis diagnosis =
        Diagnosis.of(
            new Machine(17, m.heapBytes(), -1, m.kernel(), m.font(), true, m.firstOperation()));
    assertThat(diagnosis.row("free memory").found()).isEqualTo("unknown");
    assertThat(diagnosis.good()).isTrue();
  }

  @Test
  void heapOfExactlyTheLeastIsEnough() {
    Machine m = good();
    assertThat(
            Diagnosis.of(
                    new Machine(17, 480 * MIB, m.freeBytes(), m.kernel(), m.font(), true, () -> ""))
                .good())
        .isTrue();
  }

  @Test
  void thisMachineIsDiagnosed() {
    Diagnosis here = Diagnosis.run();
    assertThat(here.row("Java version").good()).isTrue();
    assertThat(here.row("a font").good()).isTrue();
    assertThat(here.row("ND4J").found()).startsWith("CpuBackend, first operation after");
    assertThat(here.row("kernel").found()).isEqualTo("none");
    assertThatThrownBy(() -> here.row("colour")).hasMessage("no row is called colour");
  }
}
