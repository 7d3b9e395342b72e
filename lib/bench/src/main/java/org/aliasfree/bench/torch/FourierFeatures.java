package org.aliasfree.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.aliasfree.stylegan.InputSpec;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/**
 * The input of StyleGAN3: waves on a plane that w turns and moves, and a linear map of their
 * channels (Karras et al. 2021, §3.1 and App. F.1).
 */
final class FourierFeatures implements Stage {
  private final InputSpec spec;
  private final Dense affine; // null if the transform is not learned
  private final Tensor transform; // [3, 3]
  private final NDArray frequencies; // [2, channels]
  private final NDArray phases; // [1, channels]
  private final NDArray mix; // [channels in, channels out]
  private final float[] grid; // [size·size, 2]: x and y of each sample

  FourierFeatures(InputSpec spec, Weights weights, NDManager owner) {
    String prefix = "synthesis.input.";
    this.spec = spec;
    affine = spec.learnedTransform() ? new Dense(weights, prefix + "affine.", 1, owner) : null;
    transform = weights.get(prefix + "transform");
    frequencies = Arrays.of(weights.get(prefix + "freqs"), owner).transpose();
    phases = Arrays.of(weights.get(prefix + "phases").reshape(1, spec.channels()), owner);
    NDArray stored = Arrays.of(weights.get(prefix + "weight"), owner);
    mix = stored.transpose().div(Math.sqrt(spec.channels()));
    grid = positions(spec);
  }

  private static float[] positions(InputSpec spec) {
    int size = spec.size();
    float[] positions = new float[2 * size * size];
    for (int i = 0; i < size * size; i++) {
      int column = i % size;
      int row = i / size;
      positions[2 * i] = (float) ((column + 0.5 - size / 2.0) / spec.rate());
      positions[2 * i + 1] = (float) ((row + 0.5 - size / 2.0) / spec.rate());
    }
    return positions;
  }

  @Override
  public NDArray apply(NDArray x, NDArray w) {
    NDManager scope = w.getManager();
    NDArray matrix = matrix(w, scope); // [2, 3]
    NDArray linear = matrix.get(":, :2");
    NDArray offset = matrix.get(":, 2:");
    // Row vectors times matrix, transposed: what begins with arrays of this run is freed with them.
    NDArray turned = linear.transpose().matMul(frequencies); // [2, channels]
    NDArray shifted = offset.transpose().matMul(frequencies).add(phases); // [1, channels]
    NDArray amplitudes = amplitudes(turned);
    NDArray arguments = scope.create(grid, gridShape()).matMul(turned).add(shifted);
    NDArray waves = arguments.mul(2 * Math.PI).sin().mul(amplitudes);
    NDArray map = waves.matMul(mix); // [size·size, channels]
    return map.transpose().reshape(1, spec.channels(), spec.size(), spec.size());
  }

  private Shape gridShape() {
    return new Shape((long) spec.size() * spec.size(), 2);
  }

  /** Returns 1 inside the band, falling to 0 at half the rate, {@code [1, channels]}. */
  private NDArray amplitudes(NDArray turned) {
    double room = spec.rate() / 2 - spec.bandwidth();
    NDArray lengths = turned.square().sum(new int[] {0}, true).sqrt();
    return lengths.sub(spec.bandwidth()).div(-room).add(1).clip(0, 1);
  }

  /** Returns the upper rows of R·T·U: the learned rotation, translation, the stored transform. */
  private NDArray matrix(NDArray w, NDManager scope) {
    NDArray user = Arrays.of(transform, scope);
    if (affine == null) {
      return user.get(":2");
    }
    float[] t = affine.apply(w).toFloatArray();
    double length = Math.hypot(t[0], t[1]);
    float cos = (float) (t[0] / length);
    float sin = (float) (t[1] / length);
    float x = (float) (t[2] / length);
    float y = (float) (t[3] / length);
    NDArray rotation = scope.create(new float[] {cos, -sin, 0, sin, cos, 0}, new Shape(2, 3));
    NDArray translation = scope.create(new float[] {1, 0, -x, 0, 1, -y, 0, 0, 1}, new Shape(3, 3));
    return rotation.matMul(translation).matMul(user);
  }
}
