package org.aliasfree.stylegan;

import java.util.Map;

/** Shapes of the tensors of a mapping network, common to StyleGAN2 and StyleGAN3. */
final class MappingShapes {
  private MappingShapes() {}

  /** Adds them to {@code shapes} in the order of the layers. */
  static void addTo(Map<String, int[]> shapes, MappingSpec mapping) {
    int w = mapping.wSize();
    if (mapping.labelSize() > 0) {
      shapes.put("mapping.embed.weight", new int[] {w, mapping.labelSize()});
      shapes.put("mapping.embed.bias", new int[] {w});
    }
    for (int i = 0; i < mapping.layers(); i++) {
      shapes.put("mapping.fc" + i + ".weight", new int[] {w, mapping.inputsOf(i)});
      shapes.put("mapping.fc" + i + ".bias", new int[] {w});
    }
    shapes.put("mapping.w_avg", new int[] {w});
  }
}
