package org.aliasfree.stylegan;

import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.WeightFileException;

/** Finds out what the mapping network of a file is like. */
final class MappingReader {
  private static final int MOST_LAYERS = 64;

  /** Learning-rate multiplier of the published networks; it scales what is stored. */
  private static final double MULTIPLIER = 0.01;

  private static final double MULTIPLIER_ROUNDING = 1e-9;

  private MappingReader() {}

  /** Returns the mapping network that makes {@code rows} rows of w. */
  static MappingSpec read(Facts facts, int rows) throws WeightFileException {
    int layers = 0;
    while (layers < MOST_LAYERS && facts.hasTensor("mapping.fc" + layers + ".weight")) {
      layers++;
    }
    if (layers == 0) {
      throw facts.fail("tensor mapping.fc0.weight is missing");
    }
    Tensor first = facts.tensor("mapping.fc0.weight", 2);
    int w = first.side(0);
    boolean labelled = facts.hasTensor("mapping.embed.weight");
    int labels = labelled ? facts.tensor("mapping.embed.weight", 2).side(1) : 0;
    int z = first.side(1) - (labelled ? w : 0);
    if (z <= 0) {
      throw facts.fail("tensor mapping.fc0.weight is too narrow for labels beside z: %s", first);
    }
    check(facts, "z_dim", z);
    check(facts, "w_dim", w);
    check(facts, "c_dim", labels);
    check(facts, "num_ws", rows);
    facts.mustBe("mapping.fc0.activation", "lrelu");
    String gain = "mapping.fc0.bias_gain";
    if (facts.says(gain) && Math.abs(facts.positive(gain) - MULTIPLIER) > MULTIPLIER_ROUNDING) {
      throw facts.fail(
          "the mapping must have the learning-rate multiplier 0.01, got %s", facts.positive(gain));
    }
    return new MappingSpec(z, labels, w, rows, layers);
  }

  private static void check(Facts facts, String key, int derived) throws WeightFileException {
    if (facts.says(key) && facts.whole(key, 0, Integer.MAX_VALUE) != derived) {
      throw facts.fail(
          "%s is %s by the tensors, but the file says %s", key, derived, facts.shown(key));
    }
  }
}
