package org.aliasfree.cli;

import java.util.List;
import org.aliasfree.engine.Noise;
import org.aliasfree.engine.Truncation;
import picocli.CommandLine.Option;

/** How pictures are drawn from latents. */
final class PictureOptions {
  @Option(
      names = "--psi",
      defaultValue = "1",
      paramLabel = "NUMBER",
      description = "Truncation: 1 none, 0 the average picture; default 1.")
  private double psi;

  @Option(
      names = "--truncation-cutoff",
      paramLabel = "ROWS",
      description = "Truncate only the first ROWS rows of w.")
  private Integer cutoff;

  @Option(
      names = "--label",
      split = ",",
      paramLabel = "CLASS",
      description = "Class of a network with labels, or all numbers of the label.")
  private List<Double> label = List.of();

  @Option(
      names = "--noise",
      defaultValue = "const",
      paramLabel = "MODE",
      description = "Noise of StyleGAN2: const, none or random; default const.")
  private NoiseMode noise;

  /** The modes by the names of the official programs. */
  enum NoiseMode {
    CONST,
    NONE,
    RANDOM
  }

  Truncation truncation() {
    return new Truncation(psi, cutoff == null ? Integer.MAX_VALUE : cutoff);
  }

  List<Double> label() {
    return label;
  }

  /** Returns the noise; random noise differs from seed to seed and is the same every time. */
  Noise noise(int seed) {
    return switch (noise) {
      case CONST -> Noise.CONSTANT;
      case NONE -> Noise.NONE;
      case RANDOM -> Noise.random(seed);
    };
  }

  /** Returns everything that the numbers depend on. */
  @Override
  public String toString() {
    return "psi " + psi + ", cutoff " + cutoff + ", label " + label + ", noise " + noise;
  }
}
