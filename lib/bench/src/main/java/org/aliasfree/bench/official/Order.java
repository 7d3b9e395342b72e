package org.aliasfree.bench.official;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aliasfree.weights.Safetensors;
import org.aliasfree.weights.Tensor;
import org.aliasfree.weights.Weights;

/**
 * A picture that the official code is to make.
 *
 * @param arguments of the network
 * @param weights every tensor of it, filters included
 * @param latents {@code [batch, zSize]}
 */
public record Order(GeneratorArguments arguments, Weights weights, Tensor latents) {
  /**
   * Writes everything as {@code .safetensors}: the tensors, the latents among them as {@code z},
   * and as metadata the arguments and their {@code module}.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(Path file) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>(weights.toMap());
    tensors.put("z", latents);
    Map<String, String> metadata = new HashMap<>(arguments.values());
    metadata.put("module", arguments.module());
    Safetensors.write(file, Weights.of(tensors), metadata);
  }
}
