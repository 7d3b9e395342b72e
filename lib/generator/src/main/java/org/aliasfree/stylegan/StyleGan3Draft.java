package org.aliasfree.stylegan;

/** The numbers of a {@link StyleGan3Config} while some of them change. */
final class StyleGan3Draft {
  int resolution;
  int imageChannels;
  int zSize;
  int labelSize;
  int wSize;
  int mappingLayers;
  int channelBase;
  int channelMax;
  int layers;
  int criticalLayers;
  double firstCutoff;
  double firstStopband;
  double lastStopbandRel;
  int margin;
  double outputScale;
  int kernel;
  int filterSize;
  int lreluUpsampling;
  boolean radialFilters;
  double clamp;

  /** Starts with the numbers of {@code config}. */
  StyleGan3Draft(StyleGan3Config config) {
    resolution = config.resolution();
    imageChannels = config.imageChannels();
    zSize = config.zSize();
    labelSize = config.labelSize();
    wSize = config.wSize();
    mappingLayers = config.mappingLayers();
    channelBase = config.channelBase();
    channelMax = config.channelMax();
    layers = config.layers();
    criticalLayers = config.criticalLayers();
    firstCutoff = config.firstCutoff();
    firstStopband = config.firstStopband();
    lastStopbandRel = config.lastStopbandRel();
    margin = config.margin();
    outputScale = config.outputScale();
    kernel = config.kernel();
    filterSize = config.filterSize();
    lreluUpsampling = config.lreluUpsampling();
    radialFilters = config.radialFilters();
    clamp = config.clamp();
  }

  /** Returns the configuration of the numbers as they are now. */
  StyleGan3Config finished() {
    return new StyleGan3Config(
        resolution,
        imageChannels,
        zSize,
        labelSize,
        wSize,
        mappingLayers,
        channelBase,
        channelMax,
        layers,
        criticalLayers,
        firstCutoff,
        firstStopband,
        lastStopbandRel,
        margin,
        outputScale,
        kernel,
        filterSize,
        lreluUpsampling,
        radialFilters,
        clamp);
  }
}
