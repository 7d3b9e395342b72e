package org.aliasfree.bench.official;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.aliasfree.signal.Require;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3Config;

/**
 * What the official class Generator is called with to build a network: the keyword arguments that
 * official weight files keep. Those that they leave out have the published networks' values.
 *
 * @param module where the class is
 * @param values in JSON by name; an argument inside a dictionary stands behind a dot
 */
public record GeneratorArguments(String module, Map<String, String> values) {
  /** Decay per picture of the magnitudes' average; matters in training only. */
  private static final double EMA_DECAY = Math.pow(0.5, 1 / 20000.0);

  private static final int BATCH = 64;

  /** Copies the values. */
  public GeneratorArguments {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /**
   * Returns the arguments of a StyleGAN3.
   *
   * @throws IllegalArgumentException if its schedule of layers is not the published one, which the
   *     arguments do not tell
   */
  public static GeneratorArguments of(StyleGan3Config config) {
    StyleGan3Config told =
        StyleGan3Config.t(config.resolution())
            .withImageChannels(config.imageChannels())
            .withLatents(config.zSize(), config.labelSize(), config.wSize())
            .withMappingLayers(config.mappingLayers())
            .withChannels(config.channelBase(), config.channelMax())
            .withKernel(config.kernel())
            .withRadialFilters(config.radialFilters());
    Require.that(
        config.equals(told),
        "the official code is asked for the published schedule of layers only, %s, got %s",
        told,
        config);
    Map<String, String> values = new TreeMap<>();
    put(values, config.zSize(), config.labelSize(), config.wSize(), config.mappingLayers());
    put(values, config.resolution(), config.imageChannels());
    values.put("channel_base", String.valueOf(config.channelBase()));
    values.put("channel_max", String.valueOf(config.channelMax()));
    values.put("magnitude_ema_beta", String.valueOf(Math.pow(EMA_DECAY, BATCH)));
    values.put("conv_kernel", String.valueOf(config.kernel()));
    values.put("use_radial_filters", String.valueOf(config.radialFilters()));
    return new GeneratorArguments("training.networks_stylegan3", values);
  }

  /** Returns the arguments of a StyleGAN2; its clamp is left to the code. */
  public static GeneratorArguments of(StyleGan2 network) {
    MappingSpec mapping = network.mapping();
    Map<String, String> values = new TreeMap<>();
    put(values, mapping.zSize(), mapping.labelSize(), mapping.wSize(), mapping.layers());
    put(values, network.resolution(), network.imageChannels());
    values.put("channel_base", String.valueOf(network.channelBase()));
    values.put("channel_max", String.valueOf(network.channelMax()));
    return new GeneratorArguments("training.networks_stylegan2", values);
  }

  private static void put(Map<String, String> values, int z, int label, int w, int layers) {
    values.put("z_dim", String.valueOf(z));
    values.put("c_dim", String.valueOf(label));
    values.put("w_dim", String.valueOf(w));
    values.put("mapping_kwargs.num_layers", String.valueOf(layers));
  }

  private static void put(Map<String, String> values, int resolution, int channels) {
    values.put("img_resolution", String.valueOf(resolution));
    values.put("img_channels", String.valueOf(channels));
  }

  /** Returns the module's file inside a checkout. */
  public String file() {
    return module.replace('.', '/') + ".py";
  }
}
