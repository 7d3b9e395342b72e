package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.aliasfree.engine.Transform;
import org.aliasfree.stylegan.InputSpec;
import org.aliasfree.weights.Weights;

/**
 * The Fourier features that StyleGAN3 starts from (Karras et al. 2021, §3.1, App. F.1).
 *
 * <p>Feature c at (x, y) is {@code a·sin 2π(f·(x, y) + φ)}. With α = 2π(f_y·y + φ) and β = 2π·f_x·x
 * it is {@code a·(sin α·cos β + cos α·sin β)}: sines for each row and column, not for each pixel.
 */
final class FourierFeatures {
  /**
   * Frequencies so little above the bandwidth still count as inside it, where the edge is sharp.
   */
  private static final double EDGE = 1e-6;

  private final InputSpec spec;
  private final Dense affine;
  private final float[] frequencies;
  private final float[] phases;
  private final Transform stored;

  FourierFeatures(InputSpec spec, Weights weights) {
    this.spec = spec;
    String name = "synthesis.input.";
    affine = spec.learnedTransform() ? Dense.of(weights, name + "affine", 1) : null;
    frequencies = weights.get(name + "freqs").toArray();
    phases = weights.get(name + "phases").toArray();
    float[] matrix = weights.get(name + "transform").toArray();
    double[] inverse = new double[matrix.length];
    Arrays.setAll(inverse, i -> matrix[i]);
    stored = Transform.ofInverse(inverse);
  }

  /** Returns the transform that the weights hold. */
  Transform stored() {
    return stored;
  }

  /**
   * Writes the features of a batch.
   *
   * @param ws the first row of w of each image
   * @param channels as stored; what is more than the features' is zero
   * @param to {@code [batch, size, size, channels]}
   */
  void run(float[][] ws, Transform transform, int channels, FloatBuffer to, Team team) {
    Waves[] waves = new Waves[ws.length];
    team.run(
        ws.length,
        (image, worker) -> waves[image] = new Waves(matrix(ws[image], transform), channels));
    int size = spec.size();
    team.run(
        ws.length * size,
        (task, worker) -> {
          float[] row = waves[task / size].row(task % size);
          to.put(task * row.length, row, 0, row.length);
        });
  }

  /**
   * Returns M, from output to feature coordinates, row by row: {@code R·T·U} with the rotation and
   * translation that the affine layer makes of w, all four numbers divided by the length of the
   * rotation's two.
   */
  private double[] matrix(float[] w, Transform transform) {
    if (affine == null) {
      return transform.inverse();
    }
    float[] t = affine.linear(w);
    double length = Math.hypot(t[0], t[1]);
    double cos = t[0] / length;
    double sin = t[1] / length;
    Transform rotation = Transform.ofInverse(cos, -sin, 0, sin, cos, 0, 0, 0, 1);
    Transform translation =
        Transform.ofInverse(1, 0, -t[2] / length, 0, 1, -t[3] / length, 0, 0, 1);
    return rotation.then(translation).then(transform).inverse();
  }

  /** Returns how much of a feature of frequency {@code f} is left on this grid, 0 … 1. */
  private double amplitude(double f) {
    double room = spec.rate() / 2 - spec.bandwidth();
    if (room == 0) {
      return f <= spec.bandwidth() + EDGE ? 1 : 0;
    }
    return Math.max(0, Math.min(1, 1 - (f - spec.bandwidth()) / room));
  }

  /** Sines and cosines of all features along the rows and columns of one image. */
  private final class Waves {
    private final float[][] sinRow;
    private final float[][] cosRow;
    private final float[][] sinColumn;
    private final float[][] cosColumn;

    Waves(double[] m, int channels) {
      int size = spec.size();
      sinRow = new float[size][channels];
      cosRow = new float[size][channels];
      sinColumn = new float[size][channels];
      cosColumn = new float[size][channels];
      for (int c = 0; c < phases.length; c++) {
        double fx = frequencies[2 * c];
        double fy = frequencies[2 * c + 1];
        double phase = phases[c] + fx * m[2] + fy * m[5];
        double turnedX = fx * m[0] + fy * m[3];
        double turnedY = fx * m[1] + fy * m[4];
        double amplitude = amplitude(Math.hypot(turnedX, turnedY));
        for (int i = 0; i < size; i++) {
          double position = (i + 0.5 - size / 2.0) / spec.rate();
          double alpha = 2 * Math.PI * (turnedY * position + phase);
          double beta = 2 * Math.PI * turnedX * position;
          sinRow[i][c] = (float) (amplitude * Math.sin(alpha));
          cosRow[i][c] = (float) (amplitude * Math.cos(alpha));
          sinColumn[i][c] = (float) Math.sin(beta);
          cosColumn[i][c] = (float) Math.cos(beta);
        }
      }
    }

    float[] row(int y) {
      int size = spec.size();
      int channels = sinRow[0].length;
      float[] row = new float[size * channels];
      for (int x = 0; x < size; x++) {
        pixel(row, x * channels, sinRow[y], cosColumn[x], cosRow[y], sinColumn[x]);
      }
      return row;
    }
  }

  /** out ← a·b + c·d, from a place on. */
  private static void pixel(float[] out, int at, float[] a, float[] b, float[] c, float[] d) {
    for (int i = 0; i < a.length; i++) {
      out[at + i] = Math.fma(a[i], b[i], c[i] * d[i]);
    }
  }
}
