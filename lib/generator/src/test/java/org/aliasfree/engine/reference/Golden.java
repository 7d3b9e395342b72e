package org.aliasfree.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.aliasfree.data.Npy;
import org.aliasfree.stylegan.Network;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.WeightFile;
import org.aliasfree.weights.Weights;

/** Arrays of {@code data/golden}, computed by the official implementation. */
public final class Golden {
  public static final Path FOLDER = Path.of(System.getProperty("aliasfree.root"), "data", "golden");

  private Golden() {}

  static Tensor read(String file, String key) {
    try {
      Npy array = Npy.read(FOLDER.resolve(file), key);
      return Tensor.of(array.shape(), array.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Weights weights(String file) {
    try {
      return WeightFile.read(FOLDER.resolve(file)).weights();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails unless the network wants exactly these tensors. */
  static void assertSameTensors(Network network, Weights weights) {
    assertThat(network.shapes().keySet()).isEqualTo(weights.names());
    network
        .shapes()
        .forEach((name, shape) -> assertThat(weights.get(name).shape()).as(name).isEqualTo(shape));
  }

  /** Fails unless the shapes are equal and no value differs by more than {@code accept}. */
  static void assertClose(Tensor actual, Tensor expected, double accept) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    assertThat(difference(actual, expected)).isLessThanOrEqualTo(accept);
  }

  /** Returns the largest absolute difference; infinity if a value is not a number. */
  static double difference(Tensor actual, Tensor expected) {
    double largest = 0;
    for (int i = 0; i < expected.size(); i++) {
      double difference = Math.abs((double) actual.at(i) - expected.at(i));
      largest = Math.max(largest, Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference);
    }
    return largest;
  }
}
