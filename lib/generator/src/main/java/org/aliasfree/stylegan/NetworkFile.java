package org.aliasfree.stylegan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Safetensors;
import org.aliasfree.weights.WeightFile;
import org.aliasfree.weights.WeightFileException;
import org.aliasfree.weights.Weights;

/**
 * A generator from a file: its description, its weights, and what is known about where it comes
 * from.
 *
 * <p>The description comes from the attributes in an official {@code .pkl} or from the metadata of
 * a {@code .safetensors}; where there are none, from names, shapes and stored filters. Every tensor
 * has been found and has the shape that the description asks for; only filters may be missing,
 * because they follow from it. Immutable.
 */
public final class NetworkFile {
  private static final String OFFICIAL_NOTE =
      "NVIDIA publishes its weights for research and evaluation only (Nvidia Source Code License);"
          + " weights trained by others are under the terms of their makers.";

  private final Path path;
  private final WeightFile.Format format;
  private final Network network;
  private final Weights weights;
  private final Map<String, String> metadata;
  private final List<String> assumptions;

  private NetworkFile(WeightFile file, Network network, Facts facts) {
    this.path = file.path();
    this.format = file.format();
    this.network = network;
    this.weights = ShapeCheck.inOrder(network, file.weights());
    this.metadata = file.metadata();
    this.assumptions = facts.assumptions();
  }

  /**
   * Returns the generator in a file, of an official {@code .pkl} the one averaged over training.
   *
   * @throws WeightFileException if the file cannot be read or is damaged, holds no generator of the
   *     StyleGAN2 or StyleGAN3 family, or its tensors are not those of the generator it describes
   */
  public static NetworkFile read(Path path) throws WeightFileException {
    return read(path, NetworkOptions.none());
  }

  /**
   * Returns the generator in a file that leaves something open.
   *
   * @param path the file
   * @param options what the file does not say
   * @throws WeightFileException as {@link #read(Path)}, or if the options contradict the file or
   *     say what follows from it
   */
  public static NetworkFile read(Path path, NetworkOptions options) throws WeightFileException {
    return of(WeightFile.read(path), options);
  }

  /**
   * Returns the generator in a file that has been read.
   *
   * @throws WeightFileException as {@link #read(Path, NetworkOptions)}
   */
  public static NetworkFile of(WeightFile file, NetworkOptions options) throws WeightFileException {
    Facts facts = new Facts(file, options);
    Network network;
    try {
      network = describe(facts);
    } catch (IllegalArgumentException impossible) {
      throw facts.fail("it describes an impossible network: %s", impossible.getMessage());
    }
    facts.mustBe("kind", network.kind().toLowerCase(Locale.ROOT));
    facts.checkOptionsUsed();
    List<String> problems = ShapeCheck.problems(network, file.weights());
    if (!problems.isEmpty()) {
      throw facts.fail(
          "its tensors are not those of a %s of this description: %s",
          network.kind(), String.join("; ", problems));
    }
    return new NetworkFile(file, network, facts);
  }

  private static Network describe(Facts facts) throws WeightFileException {
    if (facts.hasTensor("synthesis.input.freqs")) {
      List<LayerName> names = LayerName.all(facts);
      return StyleGan3Attributes.areIn(facts, names)
          ? StyleGan3Attributes.read(facts, names)
          : StyleGan3Schedule.read(facts, names);
    }
    if (facts.hasTensor("synthesis.b4.const")) {
      return StyleGan2Reader.read(facts);
    }
    throw facts.fail(
        "a generator expected, with a tensor synthesis.input.freqs (StyleGAN3) or "
            + "synthesis.b4.const (StyleGAN2); it has %s",
        facts.names().stream().limit(4).toList());
  }

  /** Returns where the file is. */
  public Path path() {
    return path;
  }

  /** Returns how the file is written. */
  public WeightFile.Format format() {
    return format;
  }

  /** Returns the description of the generator. */
  public Network network() {
    return network;
  }

  /** Returns the tensors of the generator, in the order of its layers. */
  public Weights weights() {
    return weights;
  }

  /**
   * Returns what neither the file nor the options say and nothing in the file can confirm, with the
   * value that was taken, {@code conv_clamp = 256.0}.
   */
  public List<String> assumptions() {
    return assumptions;
  }

  /** Returns the licence that the file names; of a {@code .pkl}, what is known of such files. */
  public Optional<String> licence() {
    if (format == WeightFile.Format.PICKLE) {
      return Optional.of(OFFICIAL_NOTE);
    }
    return Optional.ofNullable(metadata.getOrDefault("license", metadata.get("licence")));
  }

  /**
   * Writes the generator as {@code .safetensors}: its tensors under the same names, and a complete
   * description as metadata, so that reading the file gives the same network. What was assumed is
   * written as a fact. The licence note goes along.
   *
   * @throws IOException if the file cannot be written
   */
  public void writeSafetensors(Path target) throws IOException {
    Map<String, String> described = NetworkMetadata.of(network);
    NetworkMetadata.ARGUMENTS.stream()
        .filter(metadata::containsKey)
        .forEach(key -> described.putIfAbsent(key, metadata.get(key)));
    licence().ifPresent(note -> described.put("license", note));
    Safetensors.write(target, weights, described);
  }

  /**
   * Writes a generator made here, in the same way.
   *
   * @throws IllegalArgumentException if the weights are not those that the network needs
   * @throws IOException if the file cannot be written
   */
  public static void writeSafetensors(Path target, Network network, Weights weights)
      throws IOException {
    List<String> problems = ShapeCheck.problems(network, weights);
    Require.that(
        problems.isEmpty(),
        "the weights must be those of the network; %s",
        String.join("; ", problems));
    Safetensors.write(target, ShapeCheck.inOrder(network, weights), NetworkMetadata.of(network));
  }
}
