package org.aliasfree.engine.cpu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aliasfree.engine.Truncation;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/** The mapping network in plain Java: from latents and labels to rows of w. */
final class Mapping {
  /** What the stored values of its layers were divided by. */
  private static final double MULTIPLIER = 0.01;

  private final MappingSpec spec;
  private final Dense embedding;
  private final List<Dense> layers = new ArrayList<>();
  private final float[] average;

  Mapping(MappingSpec spec, Weights weights) {
    this.spec = spec;
    embedding = spec.labelSize() > 0 ? Dense.of(weights, "mapping.embed", 1) : null;
    for (int i = 0; i < spec.layers(); i++) {
      layers.add(Dense.of(weights, "mapping.fc" + i, MULTIPLIER));
    }
    average = weights.get("mapping.w_avg").toArray();
  }

  /** Returns the bytes that the layers take. */
  static long bytes(MappingSpec spec) {
    long sum = Matrix.bytes(spec.labelSize(), spec.wSize());
    for (int i = 0; i < spec.layers(); i++) {
      sum += Matrix.bytes(spec.inputsOf(i), spec.wSize());
    }
    return sum;
  }

  /** Returns rows of w {@code [batch, rows, wSize]}. */
  Tensor map(Tensor z, Tensor labels, Truncation truncation) {
    Require.that(
        z.rank() == 2 && z.side(0) > 0 && z.side(1) == spec.zSize(),
        "z must have the shape [batch, %s], got %s",
        spec.zSize(),
        z);
    int batch = z.side(0);
    Require.that(
        labels.hasShape(batch, spec.labelSize()),
        "labels must have the shape [%s, %s], one for each z, got %s",
        batch,
        spec.labelSize(),
        labels);
    float[] ws = new float[batch * spec.rows() * spec.wSize()];
    for (int n = 0; n < batch; n++) {
      float[] w = w(row(z, n), row(labels, n));
      for (int row = 0; row < spec.rows(); row++) {
        double psi = row < truncation.cutoff() ? truncation.psi() : 1;
        truncate(w, psi, ws, (n * spec.rows() + row) * spec.wSize());
      }
    }
    return Tensor.of(new int[] {batch, spec.rows(), spec.wSize()}, ws);
  }

  private static float[] row(Tensor matrix, int row) {
    float[] values = new float[matrix.side(1)];
    matrix.copyTo(row * values.length, values, 0, values.length);
    return values;
  }

  private float[] w(float[] z, float[] label) {
    float[] x = normalised(z);
    if (embedding != null) {
      float[] y = normalised(embedding.linear(label));
      int zSize = x.length;
      x = Arrays.copyOf(x, zSize + y.length);
      System.arraycopy(y, 0, x, zSize, y.length);
    }
    for (Dense layer : layers) {
      x = layer.bent(x);
    }
    return x;
  }

  /** Returns x/√(mean x² + 1e-8). */
  private static float[] normalised(float[] x) {
    double sum = 0;
    for (float v : x) {
      sum += (double) v * v;
    }
    double factor = 1 / Math.sqrt(sum / x.length + 1e-8);
    float[] y = new float[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) (x[i] * factor);
    }
    return y;
  }

  private void truncate(float[] w, double psi, float[] to, int from) {
    if (psi == 1) {
      System.arraycopy(w, 0, to, from, w.length);
      return;
    }
    for (int i = 0; i < w.length; i++) {
      to[from + i] = (float) (average[i] + psi * (w[i] - average[i]));
    }
  }
}
