package org.aliasfree.bench.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.aliasfree.bench.official.Checkout;
import org.aliasfree.bench.official.GeneratorArguments;
import org.aliasfree.bench.official.Order;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.api.Test;

/**
 * {@code official.py} in a real Python, with a checkout in which torch and the generator are fakes
 * of a few lines: what is asked for arrives, and what can go wrong is explained.
 */
class OfficialProcessTest {
  private static final Path BENCH =
      Path.of(System.getProperty("aliasfree.root"), "lib", "bench").toAbsolutePath().normalize();
  private static final Path RESOURCES = BENCH.resolve("src/test/resources");
  private static final Path FAKE = RESOURCES.resolve("fake");
  private static final String PYTHON = File.separatorChar == '\\' ? "python" : "python3";
  private static final int THREADS = 2;

  private static final GeneratorArguments ARGUMENTS =
      GeneratorArguments.of(StyleGan3Config.r(64).withLatents(3, 0, 5));

  private static Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("scale", Tensor.of(new int[] {2, 1}, 2f, -0.5f));
    tensors.put("offset", Tensor.of(new int[0], 0.25f));
    return tensors;
  }

  private static Order order(Map<String, Tensor> tensors, double... z) {
    return new Order(ARGUMENTS, Weights.of(tensors), Tensor.of(new int[] {1, z.length}, z));
  }

  private static WorkerProcess start(Path checkout, Order order) throws IOException {
    return WorkerProcess.start(new Checkout(checkout, PYTHON), order, BENCH, THREADS);
  }

  @Test
  void tensorsLatentsAndArgumentsArriveAndThePictureReturnsThroughChatter() throws IOException {
    try (WorkerProcess worker = start(FAKE, order(tensors(), 1, 2, -3))) {
      float[] picture = worker.picture(Contestant.OFFICIAL);

      // Twice and minus half of z, plus 0.25; then resolution, mapping layers, radial, z_dim; then
      // threads of an operation and between operations.
      assertThat(picture)
          .containsExactly(2.25f, 4.25f, -5.75f, -0.25f, -0.75f, 1.75f, 64, 2, 1, 3, THREADS, 1);
      assertThat(worker.version()).matches("Python 3\\.[0-9.]+.*, PyTorch 0 \\(a fake\\)");
      assertThat(worker.seconds(Contestant.OFFICIAL, 3)).isBetween(0.0, 10.0);
    }
  }

  @Test
  void nothingIsWrittenIntoTheCheckout() throws IOException {
    start(FAKE, order(tensors(), 1)).close();

    try (Stream<Path> files = Files.walk(FAKE)) {
      assertThat(files).noneMatch(file -> file.endsWith("__pycache__"));
    }
  }

  @Test
  void tensorsThatAreNotTheCheckoutsAreNamed() {
    Map<String, Tensor> other = new LinkedHashMap<>();
    other.put("scale", Tensor.of(new int[] {2}, 2f, -0.5f));
    for (int i = 0; i < 6; i++) {
      other.put("more" + i, Tensor.of(new int[0], 1));
    }

    assertThatIOException()
        .isThrownBy(() -> start(FAKE, order(other, 1)))
        .withMessage(
            "the network of the checkout is not the one described here: it has tensors that ours has"
                + " not: offset; it has no tensors: more0, more1, more2, more3 and 2 more; other"
                + " shapes have: scale ((2, 1) there, (2,) here)");
  }

  @Test
  void aFailureInsideTheCheckoutSaysWhereItWas() throws IOException {
    try (WorkerProcess worker = start(FAKE, order(tensors(), 2000))) {
      assertThatIOException()
          .isThrownBy(() -> worker.picture(Contestant.OFFICIAL))
          .withMessageMatching(
              "the code in \\S+fake failed with PyTorch 0 \\(a fake\\) on Python 3\\S+: RuntimeError:"
                  + " z is too large: 2000.0 \\(at training.networks_stylegan3.py, line \\d+, in"
                  + " measured; from training.networks_stylegan3.py, line \\d+, in __call__\\); .*"
                  + " --python names another Python");
    }
  }

  @Test
  void aCrashInsideTheCheckoutEndsTheRun() throws IOException {
    try (WorkerProcess worker = start(FAKE, order(tensors(), 200))) {
      assertThatIOException()
          .isThrownBy(() -> worker.seconds(Contestant.OFFICIAL, 1))
          .withMessage("the process that was asked 'time OFFICIAL 1' has ended");
    }
  }

  @Test
  void whatPythonLacksIsNamed() {
    Order second =
        new Order(
            GeneratorArguments.of(StyleGan2.at(64)),
            Weights.of(tensors()),
            Tensor.of(new int[] {1, 1}, 1));

    assertThatIOException()
        .isThrownBy(() -> start(FAKE, second))
        .withMessageContainingAll(
            "training.networks_stylegan2 in " + FAKE + " imports package_that_nobody_has",
            "-m pip install package_that_nobody_has");
    assertThatIOException()
        .isThrownBy(() -> start(RESOURCES.resolve("broken"), order(tensors(), 1)))
        .withMessageContainingAll(
            "cannot import torch (libtorch_cpu.so: cannot open shared object file): install it",
            "-m pip install torch numpy', or name another Python by --python");
  }

  @Test
  void aCheckoutThatMakesOtherNetworksFailsTheTrial() {
    assertThatIOException()
        .isThrownBy(() -> GoldenTrial.T.run(new Checkout(FAKE, PYTHON), BENCH))
        .withMessageContaining("it has no tensors: synthesis.input.weight, ");
  }
}
