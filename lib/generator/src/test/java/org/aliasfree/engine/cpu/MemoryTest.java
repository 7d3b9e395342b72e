package org.aliasfree.engine.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;

/** What networks need, and what happens where there is less. */
class MemoryTest {
  private static final double MEGABYTE = 1e6;

  /** Memory of a computer smaller than this one. */
  private static Memory withRoom(long nativeRoom, long heapRoom) {
    return new Memory() {
      @Override
      long nativeRoom() {
        return nativeRoom;
      }

      @Override
      long heapRoom() {
        return heapRoom;
      }
    };
  }

  /** spec: T-256 takes 39 + 30 MB of maps and 80 MB of weights, R-256 78 + 59 + 35. */
  @Test
  void publishedNetworksNeedWhatTheirShapesSay() {
    MapSizes t = MapSizes.of(StyleGan3Config.t(256).build());
    assertThat(4 * t.activations() / MEGABYTE).isBetween(38.0, 40.0);
    assertThat(4 * t.convolved() / MEGABYTE).isBetween(29.0, 31.5);
    MapSizes r = MapSizes.of(StyleGan3Config.r(256).build());
    assertThat(4 * r.activations() / MEGABYTE).isBetween(77.0, 79.0);
    MemoryPlan plan = MemoryPlan.of(StyleGan3Config.t(256).build(), 2);
    assertThat(plan.nativeBytes() / MEGABYTE).isBetween(140.0, 170.0);
    assertThat(new CpuEngine(2).requiredBytes(StyleGan2.at(1024)))
        .isGreaterThan(new CpuEngine(2).requiredBytes(StyleGan2.at(256)));
  }

  @Test
  void aNetworkThatDoesNotFitSaysSoBeforeItStarts() {
    Golden golden = Golden.T;
    long need = MemoryPlan.of(golden.network(), 1).nativeBytes();
    CpuEngine small = new CpuEngine(1, withRoom(need - 1, 1L << 40));
    assertThatThrownBy(() -> small.load(golden.network(), golden.weights()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("StyleGAN3-T at 32 pixels")
        .hasMessageContaining("MB of memory beside the Java heap needed")
        .hasMessageContaining("MB free");
    CpuEngine smallHeap = new CpuEngine(1, withRoom(1L << 40, 1000));
    assertThatThrownBy(() -> smallHeap.load(golden.network(), golden.weights()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("-Xmx");
    new CpuEngine(1, withRoom(need, 1L << 40)).load(golden.network(), golden.weights()).close();
  }

  @Test
  void moreImagesAtOnceAreCheckedWhenTheyCome() {
    Golden golden = Golden.R;
    long one = MapSizes.of(golden.network()).bytes();
    Memory small = withRoom(MemoryPlan.of(golden.network(), 1).nativeBytes() + one, 1L << 40);
    try (Generator generator = new CpuEngine(1, small).load(golden.network(), golden.weights())) {
      Tensor ws = RandomWeights.ws(golden.network(), 8, 1);
      assertThatThrownBy(() -> generator.synthesize(ws, Synthesis.DEFAULT))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("8 images");
      Tensor fewer = RandomWeights.ws(golden.network(), 1, 1);
      assertThat(generator.synthesize(fewer, Synthesis.DEFAULT).side(0)).isEqualTo(1);
    }
  }
}
