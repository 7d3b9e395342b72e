package org.aliasfree.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.ReferenceEngine;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.engine.Truncation;
import org.aliasfree.image.Pixels;
import org.aliasfree.stylegan.NetworkFile;
import org.aliasfree.weights.Npz;
import org.aliasfree.weights.NumpyArray;
import org.aliasfree.weights.RandomState;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user of the command line sees, on the golden networks. */
class CommandLineTest {
  private static final Path GOLDEN = Path.of(System.getProperty("aliasfree.root"), "data/golden");

  /** The bounds of data/golden/README.md: another order of summation in single precision. */
  private static final double WS = 1e-5;

  private static final double ACTIVATION = 5e-5;
  private static final double IMAGE = 1e-5;

  @TempDir Path folder;

  /** What a command left behind. */
  private record Outcome(int status, String out, String err) {}

  private static Outcome run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
    int status = AliasFree.run(new PrintWriter(out), new PrintWriter(err), words);
    String complaints = // a slow machine also shows how far it has come
        err.toString()
            .lines()
            .filter(line -> !line.endsWith(" left"))
            .collect(Collectors.joining());
    return new Outcome(status, out.toString(), complaints.isEmpty() ? "" : err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"stylegan3-t-32", "stylegan3-r-32", "stylegan2-32"})
  void infoNamesKindSizesAndLayers(String name) {
    Outcome text = run("info", GOLDEN.resolve(name + ".pkl"));
    assertThat(text.err()).isEmpty();
    assertThat(text.status()).isZero();
    assertThat(text.out()).contains("32").contains("48");
    Outcome json = run("info", "--json", GOLDEN.resolve(name + ".pkl"));
    assertThat(json.out()).startsWith("{").endsWith("}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "stylegan3-t-32, pkl, cpu",
    "stylegan3-t-32, safetensors, reference",
    "stylegan3-r-32, pkl, auto"
  })
  void synthesizeGivesTheGoldenArrays(String name, String kind, String engine) throws IOException {
    Map<String, NumpyArray> golden = Npz.read(GOLDEN.resolve(name + ".npz"));
    Path in = folder.resolve("in.npz");
    Path out = folder.resolve("out.npz");
    Npz.write(in, Map.of("z", golden.get("z"), "transform", golden.get("transform")));
    Outcome outcome =
        run(
            "synthesize",
            GOLDEN.resolve(name + "." + kind),
            "--engine=" + engine,
            "--inputs=" + in,
            "--output=" + out,
            "--activations");
    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    Map<String, NumpyArray> made = Npz.read(out);
    assertThat(difference(made.get("ws"), golden.get("ws"))).isLessThan(WS);
    assertThat(difference(made.get("img"), golden.get("img_transform"))).isLessThan(IMAGE);
    assertThat(made).containsKeys("act_input", "act_L0_36_24", "act_L14_32_3");
  }

  @Test
  void activationsWithoutTransformAreTheGoldenOnes() throws IOException {
    Map<String, NumpyArray> golden = Npz.read(GOLDEN.resolve("stylegan3-t-32.npz"));
    Path in = folder.resolve("in.npz");
    Path out = folder.resolve("out.npz");
    Npz.write(in, Map.of("ws", golden.get("ws")));
    Outcome outcome =
        run(
            "synthesize",
            GOLDEN.resolve("stylegan3-t-32.pkl"),
            "--inputs=" + in,
            "--output=" + out,
            "--activations=input,L9_52_24");
    assertThat(outcome.err()).isEmpty();
    Map<String, NumpyArray> made = Npz.read(out);
    assertThat(made).containsOnlyKeys("ws", "img", "act_input", "act_L9_52_24");
    for (String layer : List.of("act_input", "act_L9_52_24")) {
      Tensor first = made.get(layer).toTensor().slice(0);
      Tensor expected = golden.get(layer).toTensor();
      assertThat(first.size()).isEqualTo(expected.size());
      assertThat(difference(NumpyArray.of(first), NumpyArray.of(expected))).isLessThan(ACTIVATION);
    }
  }

  @Test
  void truncationAndNoiseAreThoseOfTheOptions() throws IOException {
    Map<String, NumpyArray> golden = Npz.read(GOLDEN.resolve("stylegan2-32.npz"));
    Path in = folder.resolve("in.npz");
    Path out = folder.resolve("out.npz");
    Npz.write(in, Map.of("z", golden.get("z")));
    Path model = GOLDEN.resolve("stylegan2-32.pkl");
    run("synthesize", model, "--inputs", in, "--output", out, "--noise", "none");
    assertThat(difference(Npz.read(out).get("img"), golden.get("img_no_noise"))).isLessThan(5e-5);
    run("synthesize", model, "--inputs", in, "--output", out, "--psi=0.7", "--truncation-cutoff=4");
    assertThat(difference(Npz.read(out).get("ws"), golden.get("ws_trunc"))).isLessThan(WS);
  }

  @Test
  void aSeedIsThePictureOfNumPysLatent() throws IOException {
    Path model = GOLDEN.resolve("stylegan3-t-32.pkl");
    Outcome outcome =
        run("generate", model, "--seeds=2,5", "--out", folder, "--psi=0.7", "--translate=0.25,0");
    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    NetworkFile file = NetworkFile.read(model);
    try (Generator generator = new ReferenceEngine().load(file.network(), file.weights())) {
      Tensor z = Tensor.of(new int[] {1, 48}, RandomState.seed(2).randn(48));
      Tensor ws = generator.map(z, Truncation.of(0.7));
      Synthesis moved = Synthesis.DEFAULT.with(Transform.translate(0.25, 0));
      BufferedImage expected = Pixels.of(generator.synthesize(ws, moved).slice(0));
      BufferedImage made = ImageIO.read(folder.resolve("seed0002.png").toFile());
      for (int i = 0; i < 32 * 32; i++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int a = expected.getRGB(i % 32, i / 32) >> shift & 255;
          int b = made.getRGB(i % 32, i / 32) >> shift & 255;
          assertThat(b).isCloseTo(a, within(1)); // at the edge of a byte rounding decides
        }
      }
    }
    assertThat(folder.resolve("seed0005.png")).exists();
  }

  @Test
  void aGridIsOnePicture() throws IOException {
    run("generate", GOLDEN.resolve("stylegan2-32.pkl"), "--seeds=0-4", "--grid", "--out", folder);
    BufferedImage grid = ImageIO.read(folder.resolve("grid.png").toFile());
    assertThat(grid.getWidth()).isEqualTo(96);
    assertThat(grid.getHeight()).isEqualTo(64);
    assertThat(folder.resolve("seed0000.png")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"a.png, circle, 0, acTL", "b.gif, turn, 1, NETSCAPE2.0", "c.png, latent, 0-1, acTL"})
  void aFilmHasTheFormatOfItsName(String name, String motion, String seeds, String mark)
      throws IOException {
    Path film = folder.resolve("new").resolve(name);
    Outcome outcome =
        run(
            "animate",
            GOLDEN.resolve("stylegan3-t-32.pkl"),
            "--out=" + film,
            "--motion=" + motion,
            "--seeds=" + seeds,
            "--frames=3");
    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    assertThat(new String(Files.readAllBytes(film), StandardCharsets.ISO_8859_1)).contains(mark);
  }

  @Test
  void convertWritesAFileThatGivesTheSameNetwork() throws IOException {
    Path model = GOLDEN.resolve("stylegan3-r-32.pkl");
    Path converted = folder.resolve("r.safetensors");
    assertThat(run("convert", model, converted).status()).isZero();
    assertThat(NetworkFile.read(converted).network()).isEqualTo(NetworkFile.read(model).network());
    assertThat(NetworkFile.read(converted).weights()).isEqualTo(NetworkFile.read(model).weights());
  }

  @Test
  void equivarianceOfGivenDrawsIsTheGoldenOne() throws IOException {
    Path json = folder.resolve("t.json");
    Outcome outcome =
        run(
            "equivariance",
            GOLDEN.resolve("stylegan3-t-32.pkl"),
            "--draws=" + GOLDEN.resolve("stylegan3-t-32-equivariance.npz"),
            "--json=" + json);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("82.69 dB", "82.97 dB", "52.75 dB", "4 samples");
    assertThat(Files.readString(json)).contains("\"psnr\"", "\"sum\"", "\"count\"", "\"samples\"");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(json);
    }
  }

  @Test
  void aStoppedMeasurementGoesOnWithTheSameBits() throws IOException {
    Path model = GOLDEN.resolve("stylegan3-t-32.pkl");
    Path whole = folder.resolve("whole.json");
    Path parts = folder.resolve("parts.json");
    Path kept = folder.resolve("kept.samples");
    run("equivariance", model, "--samples=5", "--seed=3", "--json=" + whole);
    run("equivariance", model, "--samples=2", "--seed=3", "--checkpoint=" + kept);
    run(
        "equivariance",
        model,
        "--samples=5",
        "--seed=3",
        "--checkpoint=" + kept,
        "--json=" + parts);
    assertThat(parts).hasSameTextualContentAs(whole);
    Outcome other = run("equivariance", model, "--seed=4", "--checkpoint=" + kept);
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.err()).contains("seed");
  }

  /** Sums of another number of threads are rounded otherwise. */
  @Test
  void aMeasurementOfAnotherNumberOfThreadsIsNotGoneOnWith() throws IOException {
    Path model = GOLDEN.resolve("stylegan3-t-32.pkl");
    Path kept = folder.resolve("kept.samples");
    Object[] line = {"equivariance", model, "--samples=1", "--checkpoint=" + kept};
    assertThat(run(line).status()).isZero();
    int threads = Runtime.getRuntime().availableProcessors();
    assertThat(kept).content().contains("\nengine=cpu\n", "\nthreads=" + threads + "\n");
    assertThat(run(with(line, "--engine=cpu")).status()).isZero();
    String there = "threads=" + (threads + 1);
    Files.writeString(kept, Files.readString(kept).replace("threads=" + threads, there));
    Outcome other = run(line);
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.err()).contains("whose threads is " + (threads + 1) + " and not " + threads);
  }

  @Test
  void theLadderIsATableAndGoesOnWhereItWasStopped() throws IOException {
    Path kept = folder.resolve("kept");
    Path json = folder.resolve("ladder.json");
    Object[] common = {"ladder", "--size=32", "--configs=C,F", "--samples=1"};
    assertThat(run(with(common, "--seeds=1", "--checkpoint=" + kept)).status()).isZero();
    Outcome parts = run(with(common, "--seeds=2", "--checkpoint=" + kept, "--json=" + json));
    assertThat(parts.err()).isEmpty();
    assertThat(parts.out()).hasLineCount(2).contains("EQ-T_frac");
    assertThat(run(with(common, "--seeds=2")).out()).isEqualTo(parts.out());
  }

  private static Object[] with(Object[] common, Object... more) {
    return Stream.concat(Arrays.stream(common), Arrays.stream(more)).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "frobnicate, frobnicate",
    "'', a command is missing",
    "generate x.pkl, --seeds",
    "generate x.pkl --seeds=4-2 --out=d, a range of seeds must rise",
    "generate x.pkl --seeds=1;2 --out=d, seeds are numbers and ranges",
    "generate x.pkl --seeds=1 --out=d --translate=0.5, two numbers x;y",
    "animate x.pkl --out=a.png --motion=jump, jump"
  })
  void wrongUsageIsExplainedWithStatusTwo(String line, String words) {
    Outcome outcome =
        run((Object[]) (line.isEmpty() ? new String[0] : line.replace(';', ':').split(" ")));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(words.replace(';', ',')).contains("--help").hasLineCount(2);
  }

  @ParameterizedTest
  @CsvSource({
    "info missing.pkl, missing.pkl",
    "animate missing.pkl --out=a.mp4, .png or .gif",
    "generate {t} --seeds=1 --out={d} --label=3, takes no labels",
    "generate {t} --seeds=1 --out={d} --engine=gpu, must be one of",
    "synthesize {t} --inputs={t} --output={d}/o.npz, stylegan3-t-32.pkl",
    "info {readme}, README.md",
    "convert {t} out.pkl, .safetensors",
    "equivariance {t} --samples=0, at least 1",
    "equivariance {s} --samples=2, StyleGAN2",
    "ladder --configs=B;X --size=32, got X",
    "ladder --size=48, 48"
  })
  void aFailureIsOneLineWithStatusOne(String line, String words) {
    String full =
        line.replace("{t}", GOLDEN.resolve("stylegan3-t-32.pkl").toString())
            .replace("{s}", GOLDEN.resolve("stylegan2-32.pkl").toString())
            .replace("{readme}", GOLDEN.resolve("README.md").toString())
            .replace("{d}", folder.toString());
    Outcome outcome = run((Object[]) full.replace(';', ',').split(" "));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("aliasfree: ").contains(words).hasLineCount(1);
  }

  @Test
  void debugShowsWhere() {
    Outcome outcome = run("info", "missing.pkl", "--debug");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains("\tat ");
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command :
        List.of("info", "synthesize", "generate", "animate", "equivariance", "ladder", "convert")) {
      Outcome outcome = run(command, "--help");
      assertThat(outcome.status()).isZero();
      assertThat(outcome.out()).startsWith("Usage: aliasfree " + command);
      assertThat(outcome.out().lines())
          .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(100));
    }
    Map<String, Integer> both = new LinkedHashMap<>();
    both.put("--help", 0);
    both.put("--version", 0);
    both.forEach((option, status) -> assertThat(run(option).status()).isEqualTo(status));
  }

  private static double difference(NumpyArray a, NumpyArray b) {
    assertThat(a.size()).isEqualTo(b.size());
    double[] x = a.toDoubles();
    double[] y = b.toDoubles();
    double most = 0;
    for (int i = 0; i < x.length; i++) {
      most = Math.max(most, Math.abs(x[i] - y[i]));
    }
    return most;
  }
}
