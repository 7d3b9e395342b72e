package org.aliasfree.engine.cpu;

import static org.aliasfree.engine.cpu.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Noise;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.engine.Watch;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user of the fast engine relies on beside its numbers. */
class CpuGeneratorTest {
  /** Rounding: a native convolution may sum in another order for another batch. */
  private static final double ROUNDING = 1e-6;

  @AfterEach
  void forgetInterrupts() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @EnumSource
  void aBatchIsItsPictures(Golden golden) {
    Tensor ws = RandomWeights.ws(golden.network(), 8, 3);
    try (Generator generator = load(golden, 3)) {
      Tensor alone = generator.synthesize(first(ws, 1), Synthesis.DEFAULT);
      for (int batch = 2; batch <= 8; batch += 3) {
        Tensor together = generator.synthesize(first(ws, batch), Synthesis.DEFAULT);
        assertThat(together.side(0)).isEqualTo(batch);
        assertClose(together.slice(0), alone.slice(0), scaled(alone));
        Tensor last = generator.synthesize(one(ws, batch - 1), Synthesis.DEFAULT);
        assertClose(together.slice(batch - 1), last.slice(0), scaled(last));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void mapsTooLargeForAllAreMadeInParts(Golden golden) {
    Tensor ws = RandomWeights.ws(golden.network(), 5, 3);
    Memory twoAtATime =
        new Memory() {
          @Override
          int together(MapSizes image, int batch) {
            return Math.min(2, batch);
          }
        };
    Seen whole = new Seen();
    Seen parts = new Seen();
    Synthesis options = Synthesis.DEFAULT.with(Noise.random(5));
    try (Generator generator = load(golden, 2);
        Generator inParts = new CpuEngine(2, twoAtATime).load(golden.network(), golden.weights())) {
      Tensor expected = generator.synthesize(ws, options.with(whole));
      assertClose(inParts.synthesize(ws, options.with(parts)), expected, scaled(expected));
    }
    assertThat(parts.activations().keySet())
        .containsExactlyElementsOf(whole.activations().keySet());
    whole
        .activations()
        .forEach(
            (layer, expected) ->
                assertClose(parts.activations().get(layer), expected, scaled(expected)));
  }

  @ParameterizedTest
  @EnumSource
  void theSameInputGivesTheSameBits(Golden golden) {
    Tensor ws = RandomWeights.ws(golden.network(), 3, 3);
    try (Generator generator = load(golden, 3);
        Generator other = load(golden, 3)) {
      Tensor image = generator.synthesize(ws, Synthesis.DEFAULT);
      generator.synthesize(first(ws, 2), Synthesis.DEFAULT.with(Noise.NONE));
      assertThat(generator.synthesize(ws, Synthesis.DEFAULT)).isEqualTo(image);
      assertThat(other.synthesize(ws, Synthesis.DEFAULT)).isEqualTo(image);
    }
  }

  @ParameterizedTest
  @EnumSource
  void inputsStayAsTheyAre(Golden golden) {
    Weights weights = golden.weights();
    Tensor ws = RandomWeights.ws(golden.network(), 2, 3);
    Tensor copy = Tensor.of(ws.shape(), ws.toArray());
    try (Generator generator = new CpuEngine(2).load(golden.network(), weights)) {
      generator.synthesize(ws, Synthesis.DEFAULT);
    }
    assertThat(ws).isEqualTo(copy);
    assertThat(weights).isEqualTo(golden.weights());
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptedRunEndsAndTheNextOneIsRight(Golden golden) {
    Tensor ws = RandomWeights.ws(golden.network(), 2, 3);
    try (Generator generator = load(golden, 2)) {
      Tensor expected = generator.synthesize(ws, Synthesis.DEFAULT);
      for (int layer = 0; layer < 4; layer++) {
        Synthesis cut = Synthesis.DEFAULT.with(interruptAt(layer));
        assertThatThrownBy(() -> generator.synthesize(ws, cut))
            .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(generator.synthesize(ws, Synthesis.DEFAULT)).isEqualTo(expected);
      }
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> generator.synthesize(ws, Synthesis.DEFAULT))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static Watch interruptAt(int layer) {
    return new Watch() {
      private int asked;

      @Override
      public boolean wants(String name) {
        if (asked++ == layer) {
          Thread.currentThread().interrupt();
        }
        return false;
      }

      @Override
      public void seen(String name, Tensor activation) {}
    };
  }

  @Test
  void saysWhatDoesNotFit() {
    try (Generator generator = load(Golden.T, 1)) {
      assertThatThrownBy(
              () ->
                  generator.synthesize(
                      Tensor.of(new int[] {1, 15, 48}, new float[720]), Synthesis.DEFAULT))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("[batch, 16, 48]")
          .hasMessageContaining("[1, 15, 48]");
    }
    try (Generator generator = load(Golden.SG2, 1)) {
      Synthesis turned = Synthesis.DEFAULT.with(Transform.rotate(1));
      assertThatThrownBy(
              () -> generator.synthesize(RandomWeights.ws(Golden.SG2.network(), 1, 1), turned))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("constant");
    }
  }

  @Test
  void aClosedGeneratorSaysSo() {
    Generator generator = load(Golden.T, 2);
    Tensor ws = RandomWeights.ws(generator.network(), 1, 1);
    generator.synthesize(ws, Synthesis.DEFAULT);
    generator.close();
    generator.close();
    assertThatThrownBy(() -> generator.synthesize(ws, Synthesis.DEFAULT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private static Generator load(Golden golden, int threads) {
    return new CpuEngine(threads).load(golden.network(), golden.weights());
  }

  private static Tensor first(Tensor ws, int batch) {
    int size = ws.size() / ws.side(0);
    float[] values = new float[batch * size];
    ws.copyTo(0, values, 0, values.length);
    return Tensor.of(new int[] {batch, ws.side(1), ws.side(2)}, values);
  }

  private static Tensor one(Tensor ws, int index) {
    return ws.slice(index).reshape(1, ws.side(1), ws.side(2));
  }

  private static double scaled(Tensor expected) {
    double most = 1;
    for (int i = 0; i < expected.size(); i++) {
      most = Math.max(most, Math.abs(expected.at(i)));
    }
    return most * ROUNDING * 10;
  }
}
