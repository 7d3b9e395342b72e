package org.aliasfree.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.aliasfree.signal.Samples;
import org.aliasfree.signal.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavTest {
  private static final byte[] TWO = Wav.bytes(Samples.copyOf(8000, 0, 0.5, -0.25));

  @Test
  void writesTheHeaderByteByByte() {
    int[] expected = {
      'R', 'I', 'F', 'F', 40, 0, 0, 0, 'W', 'A', 'V', 'E', //
      'f', 'm', 't', ' ', 16, 0, 0, 0, 1, 0, 1, 0, //
      0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0, //
      'd', 'a', 't', 'a', 4, 0, 0, 0, //
      0x00, 0x40, 0x00, 0xe0
    };
    byte[] bytes = new byte[expected.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) expected[i];
    }

    assertThat(TWO).containsExactly(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 32767",
    "-1, -32767",
    "2, 32767",
    "-2, -32767",
    "1e300, 32767",
    "-1e300, -32767",
    "1.5e-5, 0",
    "1.6e-5, 1",
    "-1.5e-5, 0",
    "-1.6e-5, -1"
  })
  void roundsToTheNearestStepAndClips(double value, int stored) {
    byte[] bytes = Wav.bytes(Samples.copyOf(8000, 0, value));

    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(44))
        .isEqualTo((short) stored);
  }

  @Test
  void readsBackWhatItWroteToHalfAStep() {
    Samples noise = Samples.copyOf(22_050, 0, Seeded.uniform(51, 1000)).times(0.99);
    Samples back = Wav.parse(Wav.bytes(noise));

    assertThat(back.minus(noise).peak()).isLessThanOrEqualTo(0.5 / 32767 * (1 + 1e-9));
    assertThat(Wav.bytes(back)).containsExactly(Wav.bytes(noise));
  }

  @Test
  void theMostNegativeNumberIsReadAsItIs() {
    byte[] bytes = TWO.clone();
    bytes[44] = 0;
    bytes[45] = (byte) 0x80;

    assertThat(Wav.parse(bytes).value(0)).isEqualTo(-32768 / 32767.0);
  }

  @Test
  void javasOwnReaderUnderstandsIt() throws Exception {
    Samples noise = Samples.copyOf(8000, 0, Seeded.uniform(52, 100));
    byte[] bytes = Wav.bytes(noise);
    try (AudioInputStream sound =
        AudioSystem.getAudioInputStream(new ByteArrayInputStream(bytes))) {
      AudioFormat format = sound.getFormat();
      assertThat(format.getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
      assertThat(format.getSampleRate()).isEqualTo(8000);
      assertThat(format.getChannels()).isEqualTo(1);
      assertThat(format.getSampleSizeInBits()).isEqualTo(16);
      assertThat(format.isBigEndian()).isFalse();
      assertThat(sound.getFrameLength()).isEqualTo(100);
      assertThat(sound.readAllBytes()).containsExactly(Arrays.copyOfRange(bytes, 44, 244));
    }
  }

  @Test
  void aFileIsReadWithItsRateAndBeginsAtZero(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("two.wav"), TWO);

    assertThat(Wav.read(file)).isEqualTo(Samples.copyOf(8000, 0, 16384 / 32767.0, -8192 / 32767.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 44_100.5, 0x1p31, 1e300})
  void aRateThatTheHeaderCannotHoldIsRefused(double rate) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wav.bytes(Samples.copyOf(rate, 0, 1)))
        .withMessage("the rate of a WAV file must be a whole number in [1, 2^30], got %s", rate);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 88, 'bytes 0 to 3 must be \"RIFF\", got \"RIFX\"'",
    "4, 41, 'length in the RIFF header must be 40, got 41'",
    "8, 119, 'bytes 8 to 11 must be \"WAVE\", got \"wAVE\"'",
    "15, 0, 'bytes 12 to 15 must be \"fmt \", got \"fmt?\"'",
    "16, 18, 'length of the fmt chunk must be 16, got 18'",
    "20, 3, 'format (PCM is 1) must be 1, got 3'",
    "22, 2, 'number of channels must be 1, got 2'",
    "27, 255, 'sampling rate must lie in [1, 2^30], got -16769216'",
    "28, 0, 'bytes per second must be 16000, got 15872'",
    "32, 4, 'bytes per sample must be 2, got 4'",
    "34, 8, 'bits per sample must be 16, got 8'",
    "36, 76, 'bytes 36 to 39 must be \"data\", got \"Lata\"'",
    "40, 5, 'length of the data chunk must be 4, got 5'",
    "43, 127, 'length of the data chunk must be 4, got 2130706436'"
  })
  void aFileThatDiffersInOneByteOfItsHeaderIsRefusedWithThatField(
      int offset, int value, String message) {
    byte[] bytes = TWO.clone();
    bytes[offset] = (byte) value;

    assertThatIllegalArgumentException().isThrownBy(() -> Wav.parse(bytes)).withMessage(message);
  }

  @Test
  void aTruncatedFileIsRefusedAtEveryLength() {
    for (int length = 0; length < TWO.length; length++) {
      byte[] bytes = Arrays.copyOf(TWO, length);
      assertThatIllegalArgumentException().isThrownBy(() -> Wav.parse(bytes));
    }
    byte[] longer = Arrays.copyOf(TWO, TWO.length + 1);
    assertThatIllegalArgumentException().isThrownBy(() -> Wav.parse(longer));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void dataMustBeWholeSamples(int dataLength) {
    byte[] bytes = Arrays.copyOf(TWO, 44 + dataLength);
    bytes[4] = (byte) (36 + dataLength);
    bytes[40] = (byte) dataLength;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wav.parse(bytes))
        .withMessage("data must be whole samples of 2 bytes, at least 1, got %s bytes", dataLength);
  }

  @Test
  void randomBytesInTheHeaderNeverCauseAnythingButARefusal() {
    SplittableRandom random = new SplittableRandom(53);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = TWO.clone();
      int offset = random.nextInt(44);
      bytes[offset] = (byte) (bytes[offset] + 1 + random.nextInt(255));
      // The rate and the bytes per second must agree, so one changed byte never goes unnoticed.
      assertThatIllegalArgumentException().isThrownBy(() -> Wav.parse(bytes));
    }
  }

  @Test
  void aBadFileIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("short.wav"), new byte[] {1, 2, 3});

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Wav.read(file))
        .withMessage("%s: a WAV file must have a header of 44 bytes, got 3 bytes", file);
  }

  @Test
  void aHugeFileIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("huge.wav");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(5L << 30);
    }

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Wav.read(file))
        .withMessage("%s: longer than 67108864 bytes", file);
  }

  @Test
  void aMissingFileIsAnInputOutputError(@TempDir Path folder) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Wav.read(folder.resolve("missing.wav")));
  }
}
