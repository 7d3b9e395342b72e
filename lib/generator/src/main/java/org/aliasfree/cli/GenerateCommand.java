package org.aliasfree.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.equivariance.Pace;
import org.aliasfree.image.Grid;
import org.aliasfree.image.Pixels;
import org.aliasfree.weights.Tensor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Pictures from seeds. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a picture of every seed.",
      "A seed gives the latent that NumPy's RandomState(seed).randn gives, so it shows the same",
      "picture as in the official programs. Files are PNG."
    })
final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ModelOptions model;
  @Mixin private PictureOptions pictures;

  @Option(
      names = "--seeds",
      required = true,
      converter = Seeds.Converter.class,
      paramLabel = "SEEDS",
      description = "Seeds, such as 0-3 or 2,7,11-13.")
  private Seeds seeds;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the pictures, seed0000.png and so on; made if it is missing.")
  private Path out;

  @Option(names = "--grid", description = "Write one picture of all, grid.png, and no single ones.")
  private boolean grid;

  @Option(
      names = "--translate",
      defaultValue = "0,0",
      converter = Pair.Converter.class,
      paramLabel = "X,Y",
      description = "Move the picture right and down by these fractions of its side (StyleGAN3).")
  private Pair translate;

  @Option(
      names = "--rotate",
      defaultValue = "0",
      paramLabel = "DEGREES",
      description = "Turn the picture counter-clockwise, after moving it (StyleGAN3).")
  private double degrees;

  @Override
  public Integer call() throws IOException {
    List<BufferedImage> all = new ArrayList<>();
    try (Generator generator = model.open();
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr(), "generate")) {
      Tensor label = Latents.label(pictures.label(), generator.network().mapping());
      int count = seeds.values().size();
      Pace pace = Pace.of(progress, 0, count);
      for (int i = 0; i < count; i++) {
        int seed = seeds.values().get(i);
        Tensor z = Latents.of(seed, generator.network().mapping().zSize());
        Tensor ws = generator.map(z, label, pictures.truncation());
        Tensor image = generator.synthesize(ws, synthesis(seed));
        BufferedImage picture = Pixels.of(image.slice(0));
        if (grid) {
          all.add(picture);
        } else {
          Results.write(out.resolve(String.format(Locale.ROOT, "seed%04d.png", seed)), picture);
        }
        pace.step();
      }
    }
    if (grid) {
      int columns = (int) Math.ceil(Math.sqrt(all.size()));
      Results.write(out.resolve("grid.png"), Grid.of(all, columns));
    }
    return 0;
  }

  private Synthesis synthesis(int seed) {
    Synthesis plain = Synthesis.DEFAULT.with(pictures.noise(seed));
    if (translate.x() == 0 && translate.y() == 0 && degrees == 0) {
      return plain;
    }
    Transform moved = Transform.translate(translate.x(), translate.y());
    return plain.with(moved.then(Transform.rotate(Math.toRadians(degrees))));
  }
}
