package org.aliasfree.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aliasfree.plane.Fft2d;
import org.aliasfree.plane.Plane;
import org.aliasfree.plane.Spectrum2d;
import org.aliasfree.plane.TestPictures;
import org.aliasfree.signal.Aliasing;
import org.aliasfree.signal.DiracComb;
import org.aliasfree.signal.Samples;
import org.aliasfree.spectrum.Fft;
import org.aliasfree.spectrum.Spectrogram;
import org.aliasfree.spectrum.Spectrum;
import org.aliasfree.spectrum.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CourseDataTest {
  private static final Path DATA = Path.of(System.getProperty("aliasfree.root"), "data");

  static Stream<String> names() {
    return CourseData.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theCommittedFileIsWhatItsRecipeGives(String name) throws IOException {
    assertThat(Files.readAllBytes(DATA.resolve(name))).containsExactly(CourseData.bytes(name));
  }

  /** The sums that two independent programs gave (course, section 6.1). */
  @ParameterizedTest
  @CsvSource({
    "audio/pluck.wav, 5ed04ac1c607e9b3a3966552f5f58dc699de8280b097bd577019953d8dd7cd6f, 32044",
    "audio/bell.wav, 2513468fdadc8c1209d0df8571fdada33e6592eed64649b0451523fa690e72bc, 32044",
    "audio/sweep.wav, 16ae5336b0eb4dc095ec5e412d4d3c6594ce40a41aa9ad06bb62862b52a31083, 64044",
    "audio/drum.wav, 661c5f39c0f8b56b68ca12bde0b975ca36f0b184518b206a178d1962b6c40c8c, 32044",
    "images/zoneplate.png, 7b8c2dcb6bdc0fbb03dc2d37f9e5bb73b3b7afad541887b28f7b24c5ac20b141, 65865",
    "images/siemens.png, 56bc8eebf6418baf1811f0a10c02284215dfb54b388af694f25162c0372f231b, 65865",
    "images/weave.png, 16500540e9495f36042a646f0626bc9cb90eacb2b55f20eeb82cb5b170cf4001, 65865",
    "images/edge.png, 892c15cb79a2be83a0dcfe7d2575f0aca19243b8f2478d4a504b28ec35dc644b, 65865",
    "images/checker.png, a2725bae628183a3bf27810e2e755f59cf590913353a1189e8b99767eae4f68d, 65865",
    "images/scene.png, 667511fd826a6c5d011e2d564b8ec8f5974be5b75535d76221a165921a8a5caa, 65865"
  })
  void aSoundOrPictureHasTheSumOfTheIndependentProgram(String name, String sum, int size)
      throws Exception {
    byte[] bytes = CourseData.bytes(name);

    assertThat(bytes).hasSize(size);
    assertThat(sha256(bytes)).isEqualTo(sum);
  }

  @Test
  void writesEveryFileAndTheCommittedSums(@TempDir Path folder) throws Exception {
    Map<String, String> sums = CourseData.write(folder.resolve("new"));

    assertThat(sums.keySet()).containsExactlyElementsOf(CourseData.names());
    for (String name : CourseData.names()) {
      byte[] written = Files.readAllBytes(folder.resolve("new").resolve(name));
      assertThat(written).containsExactly(CourseData.bytes(name));
      assertThat(sha256(written)).isEqualTo(sums.get(name));
    }
    assertThat(folder.resolve("new/SHA256SUMS"))
        .hasSameTextualContentAs(DATA.resolve("SHA256SUMS"));
  }

  @Test
  void everyCommittedSoundPictureAndTableHasARecipe() throws IOException {
    try (Stream<Path> audio = Files.list(DATA.resolve("audio"));
        Stream<Path> images = Files.list(DATA.resolve("images"));
        Stream<Path> paper = Files.list(DATA.resolve("paper"));
        Stream<Path> tables = Files.list(DATA.resolve("tables"))) {
      assertThat(
              Stream.of(audio, images, paper, tables)
                  .flatMap(files -> files)
                  .map(file -> DATA.relativize(file).toString()))
          .allSatisfy(name -> assertThat(CourseData.names()).contains(name.replace('\\', '/')));
    }
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CourseData.bytes("audio/../secret"))
        .withMessageContaining("audio/bell.wav")
        .withMessageEndingWith("got audio/../secret");
  }

  @Test
  void theProgramWantsOneFolder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CourseData.main(new String[] {"a", "b"}))
        .withMessage("the one argument must be a folder, got [a, b]");
  }

  @Test
  void theSweepTurnsBackAtHalfTheRate() throws IOException {
    Samples sweep = Wav.read(DATA.resolve("audio/sweep.wav"));
    Spectrogram frames = Spectrogram.of(sweep, Window.HANN, 256, 64);
    double highest = 0;
    double whenHighest = 0;
    for (int frame = 0; frame < frames.frames(); frame++) {
      double t = frames.time(frame);
      double seen = frames.strongestFrequency(frame);
      // 1950 Hz a second: within a frame of 32 ms the tone moves 62 Hz, two bins of 31.25 Hz.
      assertThat(seen).isCloseTo(Aliasing.fold(100 + 1950 * t, 8000), within(40.0));
      if (seen > highest) {
        highest = seen;
        whenHighest = t;
      }
    }

    assertThat(highest).isCloseTo(4000, within(40.0));
    assertThat(whenHighest).isCloseTo(2, within(0.05));
  }

  @Test
  void theBellHasItsSevenPartials() throws IOException {
    Spectrum x = Fft.of(Wav.read(DATA.resolve("audio/bell.wav")));
    for (double ratio : new double[] {1, 1.48, 2.09, 2.56, 3.39, 4.08, 5.2}) {
      int line = x.nearestBin(440 * ratio);
      // The partials die within half a second or so: their lines are some hertz wide.
      assertThat(x.magnitude(line)).isGreaterThan(3 * x.magnitude(line - 20));
      assertThat(x.magnitude(line)).isGreaterThan(3 * x.magnitude(line + 20));
    }
    assertThat(x.frequency(x.strongestBin())).isEqualTo(440);
  }

  @Test
  void thePluckRingsAtTheRateOverItsLength() throws IOException {
    Spectrum x = Fft.of(Wav.read(DATA.resolve("audio/pluck.wav")));

    // The mean of two neighbours delays by half a sample: 36.5 samples a round.
    int fundamental = strongestBetween(x, 150, 300);
    assertThat(x.frequency(fundamental)).isCloseTo(8000 / 36.5, within(0.5));
  }

  private static int strongestBetween(Spectrum x, double low, double high) {
    int strongest = x.nearestBin(low);
    for (int k = strongest; k <= x.nearestBin(high); k++) {
      strongest = x.magnitude(k) > x.magnitude(strongest) ? k : strongest;
    }
    return strongest;
  }

  @ParameterizedTest
  @CsvSource({"audio/bell.wav", "audio/pluck.wav", "audio/drum.wav"})
  void aSoundPeaksAtNineTenths(String name) {
    // Half a step of the 16-bit file.
    assertThat(Wav.parse(CourseData.bytes(name)).peak()).isCloseTo(0.9, within(0.5 / 32767));
  }

  @Test
  void theDrumBeatsFourTimes() {
    Samples drum = Wav.parse(CourseData.bytes("audio/drum.wav"));
    for (int beat = 0; beat < 4; beat++) {
      Samples loud = drum.slice(4000 * beat, 4000 * beat + 200);
      Samples quiet = drum.slice(4000 * beat + 3800, 4000 * beat + 4000);
      assertThat(loud.rms()).isGreaterThan(1000 * quiet.rms());
    }
  }

  @Test
  void aliasesOfTheTidesFollowFromTheTables() {
    Map<String, Double> tides = rows("tables/tides.csv", "constituent,period_h");
    Map<String, Double> orbits = rows("tables/orbits.csv", "mission,repeat_d");

    assertThat(tides).hasSize(8);
    assertThat(orbits).hasSize(5);
    assertThat(Aliasing.apparentPeriod(tides.get("M2") / 24, orbits.get("TOPEX/Jason")))
        .isCloseTo(62.11, within(0.005));
    assertThat(Aliasing.apparentPeriod(tides.get("S2") / 24, orbits.get("ERS/Envisat")))
        .isInfinite();
  }

  @Test
  void notesRiseByAnOctaveEveryTwelve() {
    Map<String, Double> notes = rows("tables/notes.csv", "midi,frequency_hz");

    assertThat(notes).hasSize(61);
    assertThat(notes.get("69")).isEqualTo(440);
    assertThat(notes.get("60")).isCloseTo(261.625565, within(0.5e-6));
    for (int m = 36; m <= 84; m++) {
      double octave = notes.get(String.valueOf(m + 12)) / notes.get(String.valueOf(m));
      assertThat(octave).isCloseTo(2, within(1e-7));
    }
  }

  @ParameterizedTest
  @CsvSource({"audio/pluck.wav, 0, 0.03", "audio/drum.wav, 1, 2"})
  void ofEveryFourthSampleALowPassRestoresThePluckAndNotTheDrum(
      String name, double atLeast, double atMost) {
    // Lesson 03. The attack of the pluck, 0.1 s, has no band yet; the drum never has one.
    Samples sound = Wav.parse(CourseData.bytes(name));
    Spectrum kept = Fft.of(DiracComb.every(4, 0, sound).times(sound));
    Samples restored = Fft.inverse(kept.keep(kept.nearestBin(1000)).times(4));
    double error = restored.minus(sound).slice(800, 15_900).rms() / sound.slice(800, 15_900).rms();

    assertThat(error).isBetween(atLeast, atMost);
  }

  @Test
  void theTableOfWindowsIsTheOneOfLesson02() {
    String table = new String(CourseData.bytes("tables/windows.csv"), StandardCharsets.UTF_8);

    assertThat(table.lines().skip(2))
        .containsExactly(
            "rectangular,3.92,-13.25,1,1.000",
            "hann,1.42,-31.47,2,1.500",
            "hamming,1.75,-42.45,2,1.363",
            "blackman,1.10,-58.11,3,1.727");
  }

  @Test
  void theWeaveIsTwoWavesAndTheCheckerboardOne() throws IOException {
    Spectrum2d weave = Fft2d.of(GreyPng.read(DATA.resolve("images/weave.png")).map(v -> v - 0.5));
    Spectrum2d.Bin bin = weave.strongestBin();
    Plane board = GreyPng.read(DATA.resolve("images/checker.png"));

    // 0.4 and 0.05 cycles per pixel, in 256 pixels, or the other wave at (−0.05, 0.4).
    assertThat(Math.hypot(weave.frequencyX(bin.column()), weave.frequencyY(bin.row())))
        .isCloseTo(256 * Math.hypot(0.4, 0.05), within(1.0));
    assertThat(board).isEqualTo(Plane.of(TestPictures.checkerboard(256), 256, 256, 256));
  }

  @Test
  void theZonePlateIsTheFormula() throws IOException {
    Plane plate = GreyPng.read(DATA.resolve("images/zoneplate.png"));
    Plane formula = Plane.of(TestPictures.zonePlate(256), 256, 256, 256).map(v -> v + 0.5);

    assertThat(plate.minus(formula).peak()).isLessThanOrEqualTo(0.5 / 255 + 1e-9);
  }

  @Test
  void theBrickWallRingsOnBothSidesOfTheEdgeAndAtTheBorder() throws IOException {
    // Lesson 06: the row is read as a ring, so its ends meet in a second jump.
    Samples row = GreyPng.read(DATA.resolve("images/edge.png")).row(128);
    Samples filtered = Fft.inverse(Fft.of(row).keep(32));
    Samples ringing = filtered.minus(row);

    assertThat(row.slice(0, 120).peak()).isZero();
    assertThat(ringing.slice(90, 120).peak()).isGreaterThan(0.03);
    assertThat(ringing.slice(137, 170).peak()).isGreaterThan(0.03);
    assertThat(ringing.slice(1, 20).peak()).isGreaterThan(0.03);
    assertThat(ringing.slice(236, 255).peak()).isGreaterThan(0.03);
  }

  private static Map<String, Double> rows(String name, String header) {
    List<String> lines =
        new String(CourseData.bytes(name), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0)).startsWith("# ");
    assertThat(lines.get(1)).isEqualTo(header);
    return lines.stream()
        .skip(2)
        .map(line -> line.split(",", -1))
        .collect(Collectors.toMap(cells -> cells[0], cells -> Double.parseDouble(cells[1])));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
