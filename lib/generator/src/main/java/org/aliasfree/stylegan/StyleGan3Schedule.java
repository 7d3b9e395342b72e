package org.aliasfree.stylegan;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.weights.WeightFileException;

/**
 * Rebuilds a StyleGAN3 from the names and shapes of its tensors and the numbers of its schedule.
 *
 * <p>Sizes, channels, kernels, radial filters and the margin follow from names and shapes. The
 * numbers behind them come from the file's metadata or from the reader. Where both are silent, the
 * values of the published networks and of the paper's ablations (Fig. 3, right) are tried, and
 * taken if the schedule gives the sizes of the names and the taps stored in the file.
 */
final class StyleGan3Schedule {
  private static final String SYNTHESIS = "synthesis.";

  private static final double[] STOPBANDS = {Math.pow(2, 2.1), Math.pow(2, 1.5), Math.pow(2, 3.1)};
  private static final double[] CRITICAL = {2, 1, 3, 4};
  private static final double[] UPSAMPLING = {2, 1, 4, 8};

  /** Many channels: the schedule's own are replaced by those of the names. */
  private static final int CHANNELS = 1 << 20;

  private final Facts facts;
  private final List<LayerName> names;
  private final int filters;

  private StyleGan3Schedule(Facts facts, List<LayerName> names) throws WeightFileException {
    this.facts = facts;
    this.names = names;
    this.filters = names.size() - 1;
    int resolution = names.get(filters).size();
    if (resolution < 16 || Integer.bitCount(resolution) != 1) {
      throw facts.fail("square pictures with a power of two as side expected, got %s", resolution);
    }
  }

  /** Returns the network. */
  static StyleGan3 read(Facts facts, List<LayerName> names) throws WeightFileException {
    return new StyleGan3Schedule(facts, names).build();
  }

  private StyleGan3 build() throws WeightFileException {
    MappingSpec mapping = MappingReader.read(facts, names.size() + 1);
    StyleGan3Config known =
        StyleGan3Config.t(names.get(filters).size())
            .withImageChannels(names.get(filters).channels())
            .withLatents(mapping.zSize(), mapping.labelSize(), mapping.wSize())
            .withMappingLayers(mapping.layers())
            .withChannels(CHANNELS, CHANNELS)
            .withLayers(filters)
            .withMargin(MarginReader.read(facts, names))
            .withKernel(facts.tensor(tensor(names.get(0), "weight"), 4).side(2))
            .withRadialFilters(radial())
            .withFirstCutoff(choices(NetworkSetting.FIRST_CUTOFF)[0])
            .withLastStopbandRel(choices(NetworkSetting.LAST_STOPBAND_REL)[0])
            .withOutputScale(facts.setting(NetworkSetting.OUTPUT_SCALE, SYNTHESIS))
            .withClamp(facts.setting(NetworkSetting.CONV_CLAMP, SYNTHESIS));
    String first = null;
    for (StyleGan3Config config : candidates(known)) {
      StyleGan3 network = named(config.build());
      String difference =
          network == null
              ? "the layers would have other sizes"
              : StoredFilters.difference(network, facts);
      if (difference == null) {
        return network;
      }
      first = first == null ? difference : first;
    }
    throw facts.fail(
        "its layers follow from no schedule known here (%s): give some of the options "
            + "first_cutoff, first_stopband, last_stopband_rel, num_critical, filter_size and "
            + "lrelu_upsampling",
        first == null ? "no numbers fit its filters" : first);
  }

  /** Returns the configurations to try, the usual one first. */
  private List<StyleGan3Config> candidates(StyleGan3Config known) throws WeightFileException {
    List<StyleGan3Config> found = new ArrayList<>();
    for (double stopband : choices(NetworkSetting.FIRST_STOPBAND, STOPBANDS)) {
      for (double critical : choices(NetworkSetting.NUM_CRITICAL, critical())) {
        for (double m : choices(NetworkSetting.LRELU_UPSAMPLING, UPSAMPLING)) {
          for (double n : choices(NetworkSetting.FILTER_SIZE, filterSizes((int) m))) {
            if (critical < filters && stopband > known.firstCutoff() && n >= 1) {
              found.add(
                  known
                      .withFirstStopband(stopband)
                      .withCriticalLayers((int) critical)
                      .withLreluUpsampling((int) m)
                      .withFilterSize((int) n));
            }
          }
        }
      }
    }
    return found;
  }

  /** Returns the given value of a setting, otherwise what to try, the usual value if nothing. */
  private double[] choices(NetworkSetting setting, double... otherwise) throws WeightFileException {
    if (facts.given(setting, SYNTHESIS)) {
      return new double[] {facts.setting(setting, SYNTHESIS)};
    }
    return otherwise.length == 0 ? new double[] {setting.usual()} : otherwise;
  }

  private boolean radial() {
    return names.stream().anyMatch(name -> facts.rank(tensor(name, "down_filter")) == 2);
  }

  /** In a network with radial filters, the critical layers are those without. */
  private double[] critical() {
    if (!radial()) {
      return CRITICAL;
    }
    int radialLayers = 0;
    while (radialLayers < filters
        && facts.rank(tensor(names.get(radialLayers), "down_filter")) == 2) {
      radialLayers++;
    }
    return new double[] {filters - radialLayers};
  }

  /** The longest up filter has n·m taps, or twice as many if the rate doubles somewhere. */
  private double[] filterSizes(int m) {
    int longest = 0;
    for (LayerName name : names) {
      longest = Math.max(longest, facts.length(tensor(name, "up_filter")));
    }
    List<Double> sizes = new ArrayList<>();
    for (int factor : new int[] {2 * m, m}) {
      if (longest % factor == 0) {
        sizes.add((double) longest / factor);
      }
    }
    return sizes.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static String tensor(LayerName name, String tensor) {
    return SYNTHESIS + name.text() + "." + tensor;
  }

  /** Returns a network with the channels of the names, or null if its sizes are others. */
  private StyleGan3 named(StyleGan3 network) {
    List<LayerSpec> layers = new ArrayList<>();
    int before = names.get(0).channels();
    for (LayerName name : names) {
      LayerSpec layer = network.layers().get(name.number());
      if (layer.outSize() != name.size()) {
        return null;
      }
      layers.add(renamed(layer, name, before));
      before = name.channels();
    }
    InputSpec input = network.input();
    return new StyleGan3(
        network.mapping(),
        new InputSpec(
            names.get(0).channels(),
            input.size(),
            input.rate(),
            input.bandwidth(),
            facts.hasTensor("synthesis.input.affine.weight")),
        layers,
        network.outputScale());
  }

  private static LayerSpec renamed(LayerSpec layer, LayerName name, int inChannels) {
    return new LayerSpec(
        name.text(),
        inChannels,
        name.channels(),
        layer.kernel(),
        layer.inSize(),
        layer.outSize(),
        layer.in(),
        layer.out(),
        layer.toRgb(),
        layer.critical(),
        layer.up(),
        layer.down(),
        layer.upTaps(),
        layer.downTaps(),
        layer.radialDown(),
        layer.gain(),
        layer.slope(),
        layer.clamp());
  }
}
