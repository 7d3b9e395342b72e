package org.aliasfree.engine.cpu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.aliasfree.data.Npy;
import org.aliasfree.stylegan.MappingSpec;
import org.aliasfree.stylegan.Network;
import org.aliasfree.stylegan.StyleGan2;
import org.aliasfree.stylegan.StyleGan3Config;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.WeightFile;
import org.aliasfree.weights.Weights;

/** The small networks of {@code data/golden} and what official code computes with them. */
enum Golden {
  T("stylegan3-t-32"),
  R("stylegan3-r-32"),
  SG2("stylegan2-32");

  private static final Path FOLDER =
      Path.of(System.getProperty("aliasfree.root"), "data", "golden");

  private final String file;

  Golden(String file) {
    this.file = file;
  }

  Network network() {
    return switch (this) {
      case T -> small(StyleGan3Config.t(32));
      case R -> small(StyleGan3Config.r(32));
      case SG2 -> new StyleGan2(new MappingSpec(48, 0, 48, 8, 8), 32, 3, 512, 24, 256);
    };
  }

  private static Network small(StyleGan3Config config) {
    return config.withLatents(48, 0, 48).withChannels(512, 24).build();
  }

  Weights weights() {
    try {
      return WeightFile.read(FOLDER.resolve(file + ".safetensors")).weights();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns an array of the network's NPZ file. */
  Tensor array(String key) {
    try {
      Npy npy = Npy.read(FOLDER.resolve(file + ".npz"), key);
      return Tensor.of(npy.shape(), npy.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
