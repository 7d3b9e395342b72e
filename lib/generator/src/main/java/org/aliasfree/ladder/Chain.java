package org.aliasfree.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aliasfree.engine.Transform;
import org.aliasfree.engine.Watch;
import org.aliasfree.equivariance.Moved;
import org.aliasfree.stylegan.InputSpec;
import org.aliasfree.stylegan.LayerSpec;
import org.aliasfree.stylegan.StyleGan3;
import org.aliasfree.weights.Tensor;

/**
 * A network of the ladder in plain Java and double precision: features, layer after layer, colours.
 * Written to be read and to be exact; engines are faster.
 */
final class Chain {
  private final Streams streams;
  private final Variant variant;
  private final LatentMapping mapping;
  private final FourierInput input;
  private final List<String> names = new ArrayList<>();
  private final List<Layer> layers = new ArrayList<>();

  /** ToRGB by the layer that it follows; one after the last layer, or one for each resolution. */
  private final SortedMap<Integer, Colours> colours = new TreeMap<>();

  private final int crop;
  private final double[] magnitudes;

  /** Builds the network of a seed and calibrates it. */
  Chain(Variant variant, int seed) {
    this.variant = variant;
    streams = new Streams(seed);
    mapping = new LatentMapping(streams, variant.isSimplified() ? 2 : 8);
    if (variant.configuration().isPlain()) {
      input = new FourierInput(plainInput(variant), streams);
      addPlainLayers();
      crop = variant.margin();
    } else {
      StyleGan3 network = Descriptions.of(variant);
      input = new FourierInput(network.input(), streams);
      addFilteredLayers(network);
      crop = 0;
    }
    magnitudes = new double[layers.size() + 1];
    Arrays.fill(magnitudes, 1);
    if (variant.isSimplified()) {
      calibrate();
    }
  }

  private static InputSpec plainInput(Variant variant) {
    int rate = Descriptions.FIRST_RATE;
    return new InputSpec(
        Descriptions.channels(variant, rate),
        rate + 2 * variant.margin(),
        rate,
        Descriptions.BANDWIDTH,
        false);
  }

  private void addPlainLayers() {
    int inputs = Descriptions.channels(variant, Descriptions.FIRST_RATE);
    for (int index = variant.isSimplified() ? 0 : 1; index < variant.layers(); index++) {
      int rate = Descriptions.FIRST_RATE << (index / 2);
      int outputs = Descriptions.channels(variant, rate);
      layers.add(new PlainLayer(variant, streams, index, inputs, outputs, rate));
      names.add("L" + index + "_" + (rate + 2 * variant.margin()) + "_" + outputs);
      if (variant.skips() && index % 2 == 1) {
        int style = 10 * index + Streams.SKIP_STYLE;
        int weight = 10 * index + Streams.SKIP_WEIGHT;
        colours.put(layers.size() - 1, new Colours(streams, style, weight, outputs));
      }
      inputs = outputs;
    }
    if (!variant.skips()) {
      addLastColours(inputs);
    }
  }

  private void addFilteredLayers(StyleGan3 network) {
    for (LayerSpec spec : network.layers()) {
      if (spec.toRgb()) {
        addLastColours(spec.inChannels());
      } else {
        layers.add(new FilteredLayer(spec, streams, layers.size()));
        names.add(spec.name());
      }
    }
  }

  private void addLastColours(int inputs) {
    Colours last = new Colours(streams, Streams.COLOUR_STYLE, Streams.COLOUR_WEIGHT, inputs);
    colours.put(layers.size() - 1, last);
  }

  /**
   * Sets the magnitude of each layer's input to its mean square over eight latents and the whole
   * map, before the layer runs: what a moving average in training would tend to. ToRGB likewise.
   */
  private void calibrate() {
    int count = Calibration.LATENTS;
    double[][] w = new double[count][];
    double[][][][] x = new double[count][][][];
    double[][][][] noise = new double[count][][][];
    for (int k = 0; k < count; k++) {
      w[k] = mapping.apply(Calibration.latents(streams)[k]);
      x[k] = input.at(w[k], Transform.IDENTITY);
      noise[k] = noise(Streams.CALIBRATION_NOISE + k);
    }
    for (int i = 0; i < layers.size(); i++) {
      magnitudes[i] = Arrays.stream(x).mapToDouble(Maps::meanSquare).sum() / count;
      for (int k = 0; k < count; k++) {
        x[k] = layers.get(i).styled(w[k], gain(i)).apply(x[k], noise[k][i]);
      }
    }
    magnitudes[layers.size()] =
        Arrays.stream(x).mapToDouble(maps -> Maps.meanSquare(Maps.cropped(maps, crop))).sum()
            / count;
  }

  private double gain(int layer) {
    return 1 / Math.sqrt(magnitudes[layer]);
  }

  /** Returns the noise maps of all layers from one stream, in order; quiet ones without noise. */
  private double[][][] noise(int id) {
    double[][][] maps = new double[layers.size()][][];
    Arrays.fill(maps, Layer.QUIET);
    if (variant.noise() > 0) {
      var random = streams.stream(id);
      for (int i = 0; i < maps.length; i++) {
        int side = layers.get(i).noiseSide();
        maps[i] = new double[side][side];
        for (double[] row : maps[i]) {
          Arrays.setAll(row, column -> variant.noise() * random.randn());
        }
      }
    }
    return maps;
  }

  /** Returns the mean squares of the layers' inputs, ToRGB's last; ones in B and C. */
  double[] magnitudes() {
    return magnitudes.clone();
  }

  /** Returns w for a latent. */
  double[] map(double[] z) {
    return mapping.apply(z);
  }

  /**
   * Returns what one latent shows.
   *
   * @param sample number of the measured sample, which says what noise it has
   */
  Moved.Still still(double[] z, int sample, Watch watch) {
    double[] w = mapping.apply(z);
    List<Layer.Styled> styled = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      styled.add(layers.get(i).styled(w, gain(i)));
    }
    // With skips ToRGB is StyleGAN2's, without a gain; B and C have magnitudes of 1 anyway.
    double end = variant.skips() ? 1 : gain(layers.size());
    SortedMap<Integer, Colours.Styled> painted = new TreeMap<>();
    colours.forEach((layer, toRgb) -> painted.put(layer, toRgb.styled(w, end)));
    double[][][] noise = noise(Streams.NOISE + sample);
    return transform -> {
      double[][][] x = input.at(w, transform);
      show(watch, "input", x);
      double[][][] picture = null;
      for (int i = 0; i < styled.size(); i++) {
        x = styled.get(i).apply(x, noise[i]);
        show(watch, names.get(i), x);
        if (painted.containsKey(i)) {
          double[][][] colour = painted.get(i).apply(Maps.cropped(x, crop));
          picture = picture == null ? colour : sum(colour, picture);
        }
      }
      return tensor(picture);
    };
  }

  /** Returns colours, plus those of half the side brought to the same grid. */
  private static double[][][] sum(double[][][] colour, double[][][] before) {
    for (int channel = 0; channel < colour.length; channel++) {
      Maps.add(colour[channel], PlainLayer.doubled(before[channel]));
    }
    return colour;
  }

  private static void show(Watch watch, String name, double[][][] x) {
    if (watch.wants(name)) {
      watch.seen(name, tensor(x).reshape(1, x.length, x[0].length, x[0].length));
    }
  }

  private static Tensor tensor(double[][][] x) {
    int side = x[0].length;
    double[] flat = new double[x.length * side * side];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = x[i / side / side][i / side % side][i % side];
    }
    return Tensor.of(new int[] {x.length, side, side}, flat);
  }
}
