package org.aliasfree.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.aliasfree.engine.Generator;
import org.aliasfree.engine.LatentWalk;
import org.aliasfree.engine.Synthesis;
import org.aliasfree.engine.Transform;
import org.aliasfree.equivariance.Pace;
import org.aliasfree.image.Apng;
import org.aliasfree.image.Gif;
import org.aliasfree.image.Pixels;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A film of a moving input or a walk through latents. */
@Command(
    name = "animate",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a film of a moving picture.",
      "Either the input moves (--motion circle or turn, StyleGAN3), or w walks from seed to seed",
      "and back to the first (--motion latent). The film repeats; it is an animated PNG, or a GIF",
      "if the name of the file says so."
    })
final class AnimateCommand implements Callable<Integer> {
  private static final int MOST_FRAMES = 5000;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions model;
  @Mixin private PictureOptions pictures;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The film, .png or .gif.")
  private Path out;

  @Option(
      names = "--motion",
      defaultValue = "circle",
      paramLabel = "KIND",
      description = {
        "circle: the picture goes round a circle; turn: it turns once; latent: w walks through",
        "the seeds and back to the first. Default circle."
      })
  private Motion motion;

  @Option(
      names = "--seeds",
      defaultValue = "0",
      converter = Seeds.Converter.class,
      paramLabel = "SEEDS",
      description = "One seed, or the stations of the walk; default 0.")
  private Seeds seeds;

  @Option(
      names = "--frames",
      defaultValue = "48",
      paramLabel = "N",
      description = "Frames of the film; of a walk, from seed to seed. Default 48.")
  private int frames;

  @Option(
      names = "--radius",
      defaultValue = "0.125",
      paramLabel = "PART",
      description = "Radius of the circle, a fraction of the picture's side; default 0.125.")
  private double radius;

  @Option(
      names = "--milliseconds",
      defaultValue = "50",
      paramLabel = "MS",
      description = "Time of a frame, 20 to 10000; default 50.")
  private int milliseconds;

  /** What moves. */
  enum Motion {
    CIRCLE,
    TURN,
    LATENT
  }

  @Override
  public Integer call() throws IOException {
    String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
    Require.that(
        name.endsWith(".png") || name.endsWith(".gif"),
        "--out must end in .png or .gif, got %s",
        out);
    Require.that(frames >= 2, "--frames must be at least 2, got %s", frames);
    Require.that(
        20 <= milliseconds && milliseconds <= 10_000,
        "--milliseconds must lie in 20 … 10000, got %s",
        milliseconds);
    boolean walks = motion == Motion.LATENT;
    Require.that(
        walks ? seeds.values().size() >= 2 : seeds.values().size() == 1,
        walks ? "a walk needs at least 2 --seeds, got %s" : "one seed is needed, got %s",
        seeds.values().size());
    long all = walks ? (long) frames * seeds.values().size() : frames;
    Require.that(all <= MOST_FRAMES, "a film has at most %s frames, not %s", MOST_FRAMES, all);
    List<BufferedImage> film = new ArrayList<>();
    try (Generator generator = model.open();
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr(), "animate")) {
      List<Tensor> keys = keys(generator);
      List<Tensor> walk = walks ? LatentWalk.through(keys, frames) : List.of();
      Tensor still = keys.get(0).reshape(1, keys.get(0).side(0), keys.get(0).side(1));
      Synthesis plain = Synthesis.DEFAULT.with(pictures.noise(seeds.values().get(0)));
      Pace pace = Pace.of(progress, 0, (int) all);
      for (int i = 0; i < all; i++) {
        Tensor image =
            walks
                ? generator.synthesize(walk.get(i), plain)
                : generator.synthesize(still, plain.with(moved(i / (double) frames)));
        film.add(Pixels.of(image.slice(0)));
        pace.step();
      }
    }
    byte[] bytes =
        name.endsWith(".gif")
            ? Gif.animation(film, milliseconds)
            : Apng.animation(film, milliseconds);
    Results.write(out, bytes);
    return 0;
  }

  private List<Tensor> keys(Generator generator) {
    Tensor label = Latents.label(pictures.label(), generator.network().mapping());
    List<Tensor> keys = new ArrayList<>();
    for (int seed : seeds.values()) {
      Tensor z = Latents.of(seed, generator.network().mapping().zSize());
      keys.add(generator.map(z, label, pictures.truncation()).slice(0));
    }
    return keys;
  }

  private Transform moved(double part) {
    double angle = 2 * Math.PI * part;
    return motion == Motion.TURN
        ? Transform.rotate(angle)
        : Transform.translate(radius * Math.cos(angle), radius * Math.sin(angle));
  }
}
