package org.aliasfree.engine.reference;

import org.aliasfree.stylegan.InputSpec;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The input of StyleGAN3: waves of fixed frequencies and phases on a plane that w and the user turn
 * and move, then a linear map of their channels (Karras et al. 2021, §3.1 and App. F.1).
 *
 * <p>Position x is {@code (column + 0.5 − size/2)/rate}, y the same with the row. The waves are
 * computed in double precision: their arguments are large.
 */
final class FourierFeatures {
  /** A frequency drawn at the very edge of the band belongs to it, whatever its last bit. */
  private static final double EDGE = 1e-6;

  private final InputSpec spec;
  private final FullyConnected affine; // null if the transform is not learned
  private final Tensor frequencies; // [channels, 2], cycles per canvas
  private final Tensor phases; // [channels], turns
  private final Tensor storedTransform; // [3, 3]
  private final INDArray mix; // [channels in, channels out]
  private final INDArray grid; // [size·size, 2], x and y of each sample

  FourierFeatures(InputSpec spec, Weights weights, Scope scope) {
    String prefix = "synthesis.input.";
    this.spec = spec;
    this.affine =
        spec.learnedTransform()
            ? new FullyConnected(weights, prefix + "affine.", 1, false, scope)
            : null;
    this.frequencies = weights.get(prefix + "freqs");
    this.phases = weights.get(prefix + "phases");
    this.storedTransform = weights.get(prefix + "transform");
    try (INDArray stored = Conversions.toArray(weights.get(prefix + "weight"))) {
      this.mix = scope.keep(stored.transpose().dup('c'));
    }
    this.mix.divi(Math.sqrt(spec.channels()));
    this.grid = scope.keep(grid(spec));
  }

  private static INDArray grid(InputSpec spec) {
    int size = spec.size();
    double[] positions = new double[2 * size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        int sample = row * size + column;
        positions[2 * sample] = (column + 0.5 - size / 2.0) / spec.rate();
        positions[2 * sample + 1] = (row + 0.5 - size / 2.0) / spec.rate();
      }
    }
    return Nd4j.create(positions, new long[] {(long) size * size, 2}, 'c');
  }

  /** Returns the user's transform that the weights bring, row by row. */
  double[] storedTransform() {
    double[] values = new double[9];
    for (int i = 0; i < 9; i++) {
      values[i] = storedTransform.at(i);
    }
    return values;
  }

  /**
   * Returns the features.
   *
   * @param w row of the input, {@code [batch, wSize]}
   * @param user matrix from output to feature coordinates, row by row
   * @param pool where the result is taken from
   * @return {@code [batch, size, size, channels]}
   */
  INDArray apply(INDArray w, double[] user, MapPool pool) {
    int batch = Math.toIntExact(w.size(0));
    int size = spec.size();
    INDArray features = pool.take(batch, size, size, spec.channels());
    try (Scope scope = new Scope()) {
      INDArray learned = affine == null ? null : scope.keep(affine.apply(w));
      for (int n = 0; n < batch; n++) {
        double[] matrix =
            learned == null ? user : InputTransform.of(learned.getRow(n).toDoubleVector(), user);
        try (INDArray waves = waves(matrix);
            INDArray mixed = waves.mmul(mix)) {
          features.slice(n).assign(mixed.reshape(size, size, spec.channels()));
        }
      }
      return features;
    }
  }

  /**
   * Returns {@code a·sin 2π(f′·(x, y) + φ′)} with {@code f′ = f·A}, {@code φ′ = φ + f·d}, A and d
   * the linear part and the offset of {@code matrix}: {@code [size·size, channels]}.
   */
  private INDArray waves(double[] matrix) {
    int channels = spec.channels();
    double[] turned = new double[2 * channels]; // [2, channels], 2π f′
    double[] shifted = new double[channels]; // 2π φ′
    double[] amplitudes = new double[channels];
    for (int c = 0; c < channels; c++) {
      double fx = frequencies.get(c, 0);
      double fy = frequencies.get(c, 1);
      double turnedX = fx * matrix[0] + fy * matrix[3];
      double turnedY = fx * matrix[1] + fy * matrix[4];
      turned[c] = 2 * Math.PI * turnedX;
      turned[channels + c] = 2 * Math.PI * turnedY;
      shifted[c] = 2 * Math.PI * (phases.at(c) + fx * matrix[2] + fy * matrix[5]);
      amplitudes[c] = amplitude(Math.hypot(turnedX, turnedY));
    }
    try (INDArray f = Nd4j.create(turned, new long[] {2, channels}, 'c');
        INDArray phase = Nd4j.create(shifted, new long[] {1, channels}, 'c');
        INDArray amplitude = Nd4j.create(amplitudes, new long[] {1, channels}, 'c');
        INDArray argument = grid.mmul(f)) {
      argument.addiRowVector(phase);
      try (INDArray waves = Transforms.sin(argument, true)) {
        waves.muliRowVector(amplitude);
        return waves.castTo(DataType.FLOAT);
      }
    }
  }

  /**
   * Returns the amplitude of a wave: 1 inside the band, falling to 0 at the highest frequency that
   * the samples can hold, so that a squeezed picture does not alias.
   */
  private double amplitude(double frequency) {
    double room = spec.rate() / 2 - spec.bandwidth();
    if (room <= 0) {
      return frequency <= spec.bandwidth() + EDGE ? 1 : 0;
    }
    return Math.min(Math.max(1 - (frequency - spec.bandwidth()) / room, 0), 1);
  }
}
