package org.aliasfree.weights;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.aliasfree.signal.Require;

/**
 * The numbers of a network: a tensor for every official name, such as {@code
 * synthesis.L0_36_512.weight}, in a fixed order. Immutable.
 */
public final class Weights {
  private final Map<String, Tensor> tensors;

  private Weights(Map<String, Tensor> tensors) {
    this.tensors = tensors;
  }

  /** Returns weights with the entries of {@code tensors}, in its order. */
  public static Weights of(Map<String, Tensor> tensors) {
    return new Weights(Collections.unmodifiableMap(new LinkedHashMap<>(tensors)));
  }

  /** Returns the names in order. */
  public Set<String> names() {
    return tensors.keySet();
  }

  /** Returns whether there is a tensor of this name. */
  public boolean has(String name) {
    return tensors.containsKey(name);
  }

  /**
   * Returns the tensor of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Tensor get(String name) {
    Tensor tensor = tensors.get(name);
    Require.that(tensor != null, "no tensor %s among the %s weights", name, tensors.size());
    return tensor;
  }

  /** Returns weights in which {@code name} stands for {@code tensor}; a new name comes last. */
  public Weights with(String name, Tensor tensor) {
    Map<String, Tensor> changed = new LinkedHashMap<>(tensors);
    changed.put(name, tensor);
    return new Weights(Collections.unmodifiableMap(changed));
  }

  /** Returns all entries; not modifiable. */
  public Map<String, Tensor> toMap() {
    return tensors;
  }

  /** Returns the number of tensors and values. */
  @Override
  public String toString() {
    long values = tensors.values().stream().mapToLong(Tensor::size).sum();
    return "Weights[" + tensors.size() + " tensors, " + values + " values]";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Weights that && tensors.equals(that.tensors);
  }

  @Override
  public int hashCode() {
    return tensors.hashCode();
  }
}
