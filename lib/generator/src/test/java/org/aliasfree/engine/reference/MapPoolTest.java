package org.aliasfree.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aliasfree.engine.Synthesis;
import org.aliasfree.stylegan.FreshWeights;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class MapPoolTest {
  @Test
  void memoryIsUsedAgainWhereItIsLargeEnough() {
    try (MapPool pool = new MapPool()) {
      INDArray small = pool.take(2, 3);
      INDArray large = pool.take(5, 8);
      pool.give(small);
      pool.give(large);
      INDArray again = pool.take(2, 3);
      assertThat(again.data().address()).isEqualTo(small.data().address());
      assertThat(pool.take(4, 4).data().address()).isEqualTo(large.data().address());
      assertThat(pool.capacity()).isEqualTo(46);
    }
  }

  @Test
  void tooSmallMemoryIsReplacedAndNotKeptBeside() {
    try (MapPool pool = new MapPool()) {
      pool.give(pool.take(2, 3));
      INDArray large = pool.take(5, 8);
      assertThat(large.shape()).containsExactly(5, 8);
      assertThat(pool.capacity()).isEqualTo(40);
    }
  }

  @Test
  void arraysInUseDoNotOverlap() {
    try (MapPool pool = new MapPool()) {
      pool.give(pool.take(100));
      INDArray a = pool.take(50);
      INDArray b = pool.take(50);
      a.assign(1);
      b.assign(2);
      assertThat(a.toFloatVector()).containsOnly(1);
      assertThat(b.toFloatVector()).containsOnly(2);
      pool.reclaim();
      assertThatThrownBy(() -> pool.give(a)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> pool.give(Nd4j.zeros(3)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("not taken from this pool");
    }
  }

  static Network[] networks() {
    return new Network[] {
      StyleGan3Config.t(64).withLatents(16, 0, 16).withChannels(1024, 32).build(),
      StyleGan3Config.r(32).withLatents(16, 0, 16).withChannels(1024, 32).build(),
      new StyleGan2(new MappingSpec(16, 0, 16, 8, 2), 32, 3, 1024, 32, 256)
    };
  }

  @ParameterizedTest
  @MethodSource("networks")
  void networkAllocatesNothingMoreAfterItsFirstPicturesNorMoreThanWasEstimated(Network network) {
    Weights weights = FreshWeights.of(network, 1);
    try (Scope scope = new Scope();
        MapPool pool = new MapPool()) {
      SynthesisNetwork synthesis =
          network instanceof StyleGan3 third
              ? new StyleGan3Synthesis(third, weights, scope)
              : new StyleGan2Synthesis((StyleGan2) network, weights, scope);
      INDArray ws = scope.keep(Nd4j.ones(1, network.mapping().rows(), 16));
      long before = 0;
      for (int run = 0; run < 3; run++) {
        before = pool.capacity();
        synthesis.run(ws, Synthesis.DEFAULT, pool);
        pool.reclaim();
      }
      assertThat(pool.capacity()).isEqualTo(before);
      long numbers = weights.toMap().values().stream().mapToLong(Tensor::size).sum();
      assertThat(Float.BYTES * (pool.capacity() + numbers)).isLessThan(Memory.bytes(network));
    }
  }
}
