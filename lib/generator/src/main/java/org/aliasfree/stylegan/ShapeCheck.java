package org.aliasfree.stylegan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/**
 * Compares the tensors of a file with those that a network needs. Filters may be missing: they
 * follow from the description.
 */
final class ShapeCheck {
  private static final int SHOWN = 5;
  private static final String FILTER = "_filter";

  private ShapeCheck() {}

  /** Returns what is missing, too much or of another shape, in words; empty if nothing. */
  static List<String> problems(Network network, Weights weights) {
    List<String> missing = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Map<String, int[]> shapes = network.shapes();
    shapes.forEach(
        (name, shape) -> {
          if (!weights.has(name)) {
            if (name.endsWith(FILTER)) {
              return;
            }
            missing.add(name + " " + Arrays.toString(shape));
          } else if (!weights.get(name).hasShape(shape)) {
            wrong.add(
                String.format(
                    "%s must be %s, got %s",
                    name, Arrays.toString(shape), Arrays.toString(weights.get(name).shape())));
          }
        });
    List<String> extra = weights.names().stream().filter(n -> !shapes.containsKey(n)).toList();
    List<String> problems = new ArrayList<>();
    add(problems, "missing", missing);
    add(problems, "of another shape", wrong);
    add(problems, "not of this network", extra);
    return problems;
  }

  private static void add(List<String> problems, String what, List<String> names) {
    if (!names.isEmpty()) {
      String more = names.size() > SHOWN ? ", …" : "";
      problems.add(
          names.size()
              + " "
              + what
              + ": "
              + String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
              + more);
    }
  }

  /** Returns the weights in the order of the network's layers. */
  static Weights inOrder(Network network, Weights weights) {
    Map<String, Tensor> ordered = new LinkedHashMap<>();
    network.shapes().keySet().stream()
        .filter(weights::has)
        .forEach(name -> ordered.put(name, weights.get(name)));
    return Weights.of(ordered);
  }
}
