package org.aliasfree.stylegan;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the bands and sides of a StyleGAN3 generator go from layer to layer: the numbers of the
 * schedule plot (Karras et al. 2021, Fig. 4c).
 *
 * <p>Every array is new and has a value for each layer's output, from layer 0 to ToRGB. Frequencies
 * and rates are in cycles and samples per canvas width. Immutable.
 */
public final class LayerBands {
  private final List<LayerSpec> layers;

  private LayerBands(List<LayerSpec> layers) {
    this.layers = layers;
  }

  /** Returns the bands of a network, made or read from a file. */
  public static LayerBands of(StyleGan3 network) {
    return new LayerBands(network.layers());
  }

  /** Returns the numbers of the layers, 0, 1, …: positions for a plot. */
  public double[] numbers() {
    double[] numbers = new double[layers.size()];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  /** Returns the sampling rates, s. */
  public double[] rates() {
    return each(l -> l.out().rate());
  }

  /** Returns what the rates can carry, s/2. */
  public double[] halfRates() {
    return each(l -> l.out().rate() / 2);
  }

  /** Returns the cutoffs, f_c. */
  public double[] cutoffs() {
    return each(l -> l.out().cutoff());
  }

  /** Returns half of the transition bands, f_h. */
  public double[] halfWidths() {
    return each(l -> l.out().halfWidth());
  }

  /** Returns where the stopbands begin, f_c + f_h. */
  public double[] stopbands() {
    return each(l -> l.out().stopband());
  }

  /** Returns the sides of the feature maps in samples, margins included. */
  public double[] sides() {
    return each(LayerSpec::outSize);
  }

  private double[] each(ToDoubleFunction<LayerSpec> value) {
    return layers.stream().mapToDouble(value).toArray();
  }
}
