package org.aliasfree.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomStateTest {
  /** Long enough to pass the state's end 1600 times. */
  private static final int DRAWS = 1_000_000;

  /** The first normals printed by NumPy: equal but for a last bit of its C library's logarithm. */
  private static final double LAST_BITS = 1e-15;

  /** The first 16 bytes of the SHA-256 of a million draws written by NumPy 2.4, little-endian. */
  @ParameterizedTest
  @CsvSource({
    "0, 444b71a4ab85b2eaa852a8ac6236c902, 416fe2d8a80c90d59e2683456158bf38,"
        + " cccbfb3734c920bdf62b5b04f68b6295, e591af7e0d7c2adcfa8b1bfd71d8347d",
    "1, 46d5aef2843a8c3ca05fd05da00035cb, cc8b6da9dceef2e61f89f339d00b3e1a,"
        + " 3f21a7021c4b337a2ea2f6e2d28eddc5, 2cb369f5adfb26825bbaffa93566817b",
    "2, 9970ab2b8ad069eac5e1c90a5590cf7e, 661f9a3e4189fd03f18e884b9c3e0fe7,"
        + " 59f42764158557771b6c9358c7e901a2, 23c48d144b1144a7d91975d99de59bb1",
    "12345, 19da17923fad48174da57ad81beff14d, aec32675ee53d405ddecf348a72f6b14,"
        + " 07b3b8ff3b68038d8c4f377e025bc22b, ddefacfcebcefd27d7e6802f1e89f888",
    "4294967295, f63e592f570fca3d44b8bc05f893f5c7, ebc712d48f416188a191b76d2119babb,"
        + " 92bc96f0ddb7407b014e8ca628cac54b, f5ec6d16a5985f6499a216916ab3dfcd"
  })
  void aMillionDrawsOfASeedHaveTheBitsThatNumpyWrites(
      long seed, String integers, String uniforms, String normals, String digits) throws Exception {
    byte[] raw = new byte[4 * DRAWS];
    byte[] digit = new byte[4 * DRAWS];
    ByteBuffer rawNumbers = littleEndian(raw);
    ByteBuffer digitNumbers = littleEndian(digit);
    RandomState forRaw = RandomState.seed(seed);
    RandomState forDigits = RandomState.seed(seed);
    for (int i = 0; i < DRAWS; i++) {
      rawNumbers.putInt((int) forRaw.uint32());
      digitNumbers.putInt(forDigits.randint(10));
    }
    byte[] uniform = new byte[8 * DRAWS];
    littleEndian(uniform).asDoubleBuffer().put(RandomState.seed(seed).rand(DRAWS));
    byte[] normal = new byte[4 * DRAWS];
    littleEndian(normal).asFloatBuffer().put(RandomState.seed(seed).normal(DRAWS).toArray());

    assertThat(hash(raw)).isEqualTo(integers);
    assertThat(hash(uniform)).isEqualTo(uniforms);
    assertThat(hash(normal)).isEqualTo(normals);
    assertThat(hash(digit)).isEqualTo(digits);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String hash(byte[] bytes) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    return HexFormat.of().formatHex(digest, 0, 16);
  }

  @Test
  void theFirstNumbersOfSeedTwoAreThoseEveryoneKnows() {
    RandomState random = RandomState.seed(2);
    assertThat(random.uint32()).isEqualTo(1872583848L);
    assertThat(random.uint32()).isEqualTo(794921487L);
    assertThat(RandomState.seed(2).rand(2))
        .containsExactly(0.43599490214200376, 0.025926231827891333);
    assertThat(RandomState.seed(2).randn(4))
        .containsExactly(
            new double[] {
              -0.4167578474054706, -0.056266827226329474, -2.136196095668454, 1.6402708084049886
            },
            org.assertj.core.data.Offset.offset(LAST_BITS));
  }

  @Test
  void aLabelDrawnAfterLatentsLeavesTheSecondNumberOfThePairForLater() {
    RandomState random = RandomState.seed(2);
    assertThat(random.normal(1, 3).toArray())
        .containsExactly(-0.41675785f, -0.056266826f, -2.1361961f);
    assertThat(random.randint(7)).isZero();
    assertThat(random.randint(1)).isZero();
    assertThat((float) random.randn()).isEqualTo(1.6402708f);
    assertThat(random.randint(Integer.MAX_VALUE)).isEqualTo(1376693511);
  }

  @Test
  void latentsFillRowAfterRow() {
    Tensor rows = RandomState.seed(5).normal(3, 4);
    assertThat(rows.shape()).containsExactly(3, 4);
    assertThat(rows.slice(2).at(3)).isEqualTo((float) RandomState.seed(5).randn(12)[11]);
  }

  @Test
  void seedsOutsideNumpysRangeAreRefused() {
    assertThatThrownBy(() -> RandomState.seed(-1)).hasMessageContaining("0 … 2^32 - 1, got -1");
    assertThatThrownBy(() -> RandomState.seed(1L << 32)).hasMessageContaining("got 4294967296");
    assertThatThrownBy(() -> RandomState.seed(0).randint(0)).hasMessageContaining("got 0");
    assertThatThrownBy(() -> RandomState.seed(0).randn(-1)).hasMessageContaining("got -1");
    assertThatThrownBy(() -> RandomState.seed(0).rand(-1)).hasMessageContaining("got -1");
  }

  @Test
  void theLogarithmIsTheDoubleNearestToTheExactOne() {
    RandomState random = RandomState.seed(11);
    for (int i = 0; i < 300; i++) {
      double x = random.rand();
      x = i % 3 == 0 ? x : i % 3 == 1 ? 1 - x * 1e-6 : Math.scalb(x, -random.randint(100));
      assertThat(RoundedLog.of(x)).as("log %s", x).isEqualTo(exactLog(x).doubleValue());
    }
    assertThat(RoundedLog.of(1)).isZero();
    assertThat(RoundedLog.of(2)).isEqualTo(Math.log(2));
  }

  /** Log x = 2 artanh((x − 1)/(x + 1)) after multiplying by 2 until x ≥ ½, to 45 digits. */
  private static BigDecimal exactLog(double x) {
    MathContext digits = new MathContext(50);
    BigDecimal y = new BigDecimal(x);
    int doublings = 0;
    while (y.compareTo(new BigDecimal("0.5")) < 0) {
      y = y.add(y);
      doublings++;
    }
    BigDecimal logTwo = logNearOne(new BigDecimal(2), digits);
    return logNearOne(y, digits).subtract(logTwo.multiply(new BigDecimal(doublings)), digits);
  }

  private static BigDecimal logNearOne(BigDecimal y, MathContext digits) {
    BigDecimal s = y.subtract(BigDecimal.ONE).divide(y.add(BigDecimal.ONE), digits);
    BigDecimal square = s.multiply(s, digits);
    BigDecimal power = s;
    BigDecimal sum = s;
    for (int odd = 3; odd < 110; odd += 2) {
      power = power.multiply(square, digits);
      sum = sum.add(power.divide(new BigDecimal(odd), digits), digits);
    }
    return sum.add(sum);
  }
}
