package org.aliasfree.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTest {
  private static final Path PEERS =
      Path.of(System.getProperty("aliasfree.root"), "lib/bench/peers.py");

  @Test
  void everyCombinationIsACase() {
    List<Case> cases = Case.of(UpfirdnBenchmark.class);

    assertThat(cases).hasSize(3 * 2 * 3).doesNotHaveDuplicates();
    assertThat(cases.get(1).title()).isEqualTo("Upfirdn up 2, taps 12, n 16000");
  }

  @Test
  void everyBenchmarkAsksForAnOperationThatThePeersKnow() throws Exception {
    String peers = Files.readString(PEERS);
    for (Class<? extends Compared> benchmark : Compare.BENCHMARKS) {
      for (Case one : Case.of(benchmark)) {
        Job job = job(one);
        assertThat(peers).contains("\"" + job.operation() + "\":");
        for (String number : job.numbers().keySet()) {
          assertThat(peers).containsPattern("def upfirdn2?\\(.*" + number);
        }
      }
    }
  }

  private static Job job(Case one) throws ReflectiveOperationException {
    Compared benchmark = one.benchmark().getDeclaredConstructor().newInstance();
    for (Map.Entry<String, String> parameter : one.parameters().entrySet()) {
      Field field = one.benchmark().getDeclaredField(parameter.getKey());
      field.setAccessible(true);
      String value = parameter.getValue();
      field.set(benchmark, field.getType() == int.class ? Integer.valueOf(value) : value);
    }
    return benchmark.job();
  }

  @ParameterizedTest
  @CsvSource({"up 2, 12, 5", "up 4, 12, 4", "up 4, 24, 10", "down 2, 12, 6", "down 2, 24, 12"})
  void oursBeginsAtAValueThatTheFullResultHas(String text, int taps, int first) {
    Rate rate = Rate.parse(text);

    assertThat(rate.numbers(1000, taps))
        .containsEntry("start", first / rate.down())
        .containsEntry("count", 1000 * rate.up() / rate.down());
    assertThat(first % rate.down()).isZero();
    assertThat(taps - 1 - rate.operation(taps).padBefore()).isEqualTo(first);
  }

  @Test
  void resultsThatDifferAreNotCompared() {
    Agreement.check("fft-real", Map.of("numpy.fft.fft", 1e-14));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Agreement.check("fft-real", Map.of("numpy.fft.fft", 1e-6)))
        .withMessageContaining("but numpy.fft.fft differs by 1.0E-6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Agreement.check("fft-real", Map.of("numpy.fft.fft", Double.NaN)));
  }

  @Test
  void whatPeersMeasureArrivesInOrder() throws IOException {
    Path file = Files.createTempFile("bench", ".log");
    try {
      Log log = new Log(file);
      log.add(Log.DIFFERENCE, PythonPeer.values(List.of("numpy.fft.fft=1e-16")));
      log.add(Log.SECONDS, Map.of("numpy.fft.fft", 2e-6));
      log.add(Log.SECONDS, Map.of("numpy.fft.fft", 1e-6));

      assertThat(log.read(Log.SECONDS)).isEqualTo(Map.of("numpy.fft.fft", List.of(2e-6, 1e-6)));
      assertThat(log.read(Log.DIFFERENCE)).isEqualTo(Map.of("numpy.fft.fft", List.of(1e-16)));
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aWrongCommandLineIsExplained() {
    List<String> needed = List.of("--python", "python3", "--folder", "lib/bench");
    Arguments all = Arguments.parse(needed);

    assertThat(all.complete()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(List.of("--rounds", "0")))
        .withMessage("--rounds must be 1 to 99, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(List.of("--only")))
        .withMessage("[--only] must be followed by a value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(List.of("--fast", "x")))
        .withMessage("there is no option --fast; see --help");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(List.of("--only", "(")))
        .withMessageStartingWith("--only takes a regular expression");
  }
}
