package org.aliasfree.bench.networks;

import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3;

/**
 * Floating-point operations of one picture, from the network's description: two for every
 * multiplication, because an addition goes with it. Products with inserted zeros do not count, a
 * radial filter counts with all its taps.
 *
 * @param convolutions of the layers, ToRGB and the map of the Fourier features included
 * @param filters between them
 * @param rest mapping, styles, demodulation
 */
record Arithmetic(double convolutions, double filters, double rest) {
  private static final int TAPS_OF_TWO_AXES = 4; // of [1, 3, 3, 1], between zeros 2 an axis

  /** Returns the operations of a network. */
  static Arithmetic of(Network network) {
    Arithmetic layers = network instanceof StyleGan3 third ? of(third) : of((StyleGan2) network);
    return layers.plus(0, 0, mapping(network.mapping()));
  }

  private static Arithmetic of(StyleGan3 network) {
    double channels = network.input().channels();
    double samples = square(network.input().size());
    Arithmetic sum = new Arithmetic(2 * samples * channels * channels, 0, 0);
    for (LayerSpec layer : network.layers()) {
      double in = layer.inChannels();
      double out = layer.outChannels();
      double k = layer.kernel();
      double convolution = square(layer.inSize() + k - 1) * k * k * in * out;
      double styles = network.mapping().wSize() * in + in * out;
      sum = sum.plus(2 * convolution, 2.0 * layer.filterMultiplications(), 2 * styles);
    }
    return sum;
  }

  private static Arithmetic of(StyleGan2 network) {
    Arithmetic sum = new Arithmetic(0, 0, 0);
    double colours = network.imageChannels();
    double w = network.mapping().wSize();
    for (int side : network.sides()) {
      double pixels = square(side);
      double out = network.channels(side);
      double convolutions = pixels * 9 * out * out + pixels * out * colours;
      double filters = 0;
      double styles = 2 * w * out + out * out;
      if (side > StyleGan2.FIRST_SIDE) {
        double in = network.channels(side / 2);
        convolutions += pixels / 4 * 9 * in * out; // each sample of the smaller map meets 9 taps
        filters = pixels * (16 * out + TAPS_OF_TWO_AXES * colours);
        styles += w * in + in * out;
      }
      sum = sum.plus(2 * convolutions, 2 * filters, 2 * styles);
    }
    return sum;
  }

  private static double mapping(MappingSpec mapping) {
    double products = 0;
    for (int i = 0; i < mapping.layers(); i++) {
      products += (double) mapping.inputsOf(i) * mapping.wSize();
    }
    return 2 * products;
  }

  private static double square(double side) {
    return side * side;
  }

  private Arithmetic plus(double moreConvolutions, double moreFilters, double more) {
    return new Arithmetic(convolutions + moreConvolutions, filters + moreFilters, rest + more);
  }

  /** Returns the sum. */
  double total() {
    return convolutions + filters + rest;
  }
}
