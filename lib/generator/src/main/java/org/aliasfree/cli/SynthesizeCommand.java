package org.aliasfree.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.engine.Watch;
import org.aliasfree.equivariance.Pace;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Npz;
import org.aliasfree.weights.NumpyArray;
import org.aliasfree.weights.Tensor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Numbers in, numbers out: for comparing with other programs. */
@Command(
    name = "synthesize",
    mixinStandardHelpOptions = true,
    description = {
      "Makes arrays from arrays, for comparing with other programs.",
      "Reads latents from an NPZ file and writes rows of w and images into another.",
      "Inputs: z [N, z size] or ws [N, rows, w size]; optional c [N, label size] and",
      "transform [3, 3], the matrix as synthesis.input.transform stores it.",
      "Outputs: ws, img [N, channels, height, width], and act_LAYER where asked for."
    })
final class SynthesizeCommand implements Callable<Integer> {
  private static final Set<String> KNOWN = new TreeSet<>(Set.of("z", "ws", "c", "transform"));

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions model;
  @Mixin private PictureOptions pictures;

  @Option(names = "--inputs", required = true, paramLabel = "IN.npz", description = "Inputs.")
  private Path inputs;

  @Option(names = "--output", required = true, paramLabel = "OUT.npz", description = "Outputs.")
  private Path output;

  @Option(
      names = "--activations",
      split = ",",
      arity = "0..1",
      fallbackValue = "all",
      paramLabel = "LAYERS",
      description = "Write what these layers make too, all without names; 'input' is a layer.")
  private List<String> activations = List.of();

  @Option(
      names = "--noise-seed",
      defaultValue = "0",
      paramLabel = "SEED",
      description = "Seed of --noise random; default 0.")
  private int noiseSeed;

  @Override
  public Integer call() throws IOException {
    Map<String, NumpyArray> in = Npz.read(inputs);
    for (String key : in.keySet()) {
      Require.that(KNOWN.contains(key), "%s: %s is none of the inputs %s", inputs, key, KNOWN);
    }
    Require.that(
        in.containsKey("z") != in.containsKey("ws"), "%s must hold either z or ws", inputs);
    try (Generator generator = model.open();
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr(), "synthesize")) {
      Tensor ws = in.containsKey("ws") ? in.get("ws").toTensor() : map(generator, in);
      Require.that(ws.rank() == 3, "ws must have the shape [N, rows, w size], got %s", ws);
      Map<String, List<Tensor>> parts = new LinkedHashMap<>();
      Synthesis options = options(in, parts);
      List<Tensor> images = new ArrayList<>();
      int count = ws.side(0);
      Pace pace = Pace.of(progress, 0, count);
      for (int i = 0; i < count; i++) {
        Tensor one = ws.slice(i).reshape(1, ws.side(1), ws.side(2));
        images.add(generator.synthesize(one, options));
        pace.step();
      }
      Map<String, NumpyArray> out = new LinkedHashMap<>();
      out.put("ws", NumpyArray.of(ws));
      out.put("img", joined(images));
      parts.forEach((layer, seen) -> out.put("act_" + layer, joined(seen)));
      for (String layer : activations) {
        Require.that(
            layer.equals("all") || parts.containsKey(layer), "there is no layer %s", layer);
      }
      Npz.write(output, out);
    }
    return 0;
  }

  private Tensor map(Generator generator, Map<String, NumpyArray> in) {
    Tensor z = in.get("z").toTensor();
    return in.containsKey("c")
        ? generator.map(z, in.get("c").toTensor(), pictures.truncation())
        : generator.map(z, pictures.truncation());
  }

  private Synthesis options(Map<String, NumpyArray> in, Map<String, List<Tensor>> parts) {
    Synthesis options = Synthesis.DEFAULT.with(pictures.noise(noiseSeed));
    if (in.containsKey("transform")) {
      NumpyArray matrix = in.get("transform");
      Require.that(
          Arrays.equals(matrix.shape(), new int[] {3, 3}),
          "transform must have the shape [3, 3], got %s",
          matrix);
      options = options.with(Transform.ofInverse(matrix.toDoubles()));
    }
    return activations.isEmpty() ? options : options.with(collector(parts));
  }

  private Watch collector(Map<String, List<Tensor>> parts) {
    return new Watch() {
      @Override
      public boolean wants(String layer) {
        return activations.contains("all") || activations.contains(layer);
      }

      @Override
      public void seen(String layer, Tensor activation) {
        parts.computeIfAbsent(layer, key -> new ArrayList<>()).add(activation);
      }
    };
  }

  /** Puts batches of one together. */
  private static NumpyArray joined(List<Tensor> ones) {
    int[] shape = ones.get(0).shape();
    int size = ones.get(0).size();
    shape[0] = ones.size();
    float[] values = new float[Tensor.sizeOf(shape)];
    for (int i = 0; i < ones.size(); i++) {
      ones.get(i).copyTo(0, values, i * size, size);
    }
    return NumpyArray.of(Tensor.of(shape, values));
  }
}
