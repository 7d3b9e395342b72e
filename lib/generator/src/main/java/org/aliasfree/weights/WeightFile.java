package org.aliasfree.weights;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.aliasfree.signal.Require;

/**
 * The content of a weight file: tensors by name, and what the file says about the network.
 *
 * <p>Three formats are read, told apart by their first bytes: the official {@code .pkl}, {@code
 * .safetensors}, and {@code .npz}. A file is data: nothing in it is run, program text inside a
 * {@code .pkl} is passed over, and a file that is damaged, oversized or asks for more than weights
 * need ends in a {@link WeightFileException}. Reading takes at most twice the file's size and 64
 * MB. Immutable.
 */
public final class WeightFile {
  /** How the file is written. */
  public enum Format {
    /** Python's pickle, as the official programs write it. */
    PICKLE,
    /** A header in JSON and raw numbers. */
    SAFETENSORS,
    /** A ZIP archive of NumPy arrays. */
    NPZ
  }

  /** Which of the networks in a {@code .pkl}. */
  public enum Part {
    /** The generator averaged over training: the one that pictures are made with. */
    G_EMA("G_ema"),
    /** The generator as training left it. */
    G("G"),
    /** The discriminator. */
    D("D");

    private final String key;

    Part(String key) {
      this.key = key;
    }
  }

  private final Path path;
  private final Format format;
  private final Weights weights;
  private final Map<String, String> metadata;

  private WeightFile(Path path, Format format, Weights weights, Map<String, String> metadata) {
    this.path = path;
    this.format = format;
    this.weights = weights;
    this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /**
   * Returns what a file holds, of a {@code .pkl} the averaged generator.
   *
   * @throws WeightFileException if the file cannot be read, is damaged or of another format, or
   *     asks for something that weights have no need of
   */
  public static WeightFile read(Path path) throws WeightFileException {
    return read(path, Part.G_EMA);
  }

  /**
   * Returns one network of a file.
   *
   * @param path the file
   * @param part which network; formats other than {@code .pkl} hold one, {@link Part#G_EMA}
   * @throws WeightFileException as {@link #read(Path)}, or if there is no such network
   */
  public static WeightFile read(Path path, Part part) throws WeightFileException {
    if (!Files.isRegularFile(path)) {
      throw new WeightFileException(path + ": no such file");
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      Format format = format(path, channel);
      FileBytes all = new FileBytes(path, channel, 0, channel.size());
      if (format == Format.PICKLE) {
        WeightPickle.Content content = WeightPickle.read(all, part.key);
        return new WeightFile(path, format, content.weights(), content.attributes());
      }
      if (part != Part.G_EMA) {
        throw all.fail("only a .pkl holds several networks, this file holds one");
      }
      return format == Format.SAFETENSORS ? Safetensors.read(path, all) : ofArrays(path);
    } catch (WeightFileException refused) {
      throw refused;
    } catch (IOException unreadable) {
      throw new WeightFileException(path + ": cannot be read: " + unreadable, unreadable);
    }
  }

  private static WeightFile ofArrays(Path path) throws WeightFileException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Npz.read(path, NumpyArray.Precision.SINGLE)
        .forEach((name, array) -> tensors.put(name, array.toTensor()));
    return of(path, Format.NPZ, Weights.of(tensors), Map.of());
  }

  /** Returns the content of a file that was read elsewhere in this package. */
  static WeightFile of(Path path, Format format, Weights weights, Map<String, String> metadata) {
    return new WeightFile(path, format, weights, metadata);
  }

  private static Format format(Path path, FileChannel channel) throws IOException {
    int head = (int) Math.min(channel.size(), 10);
    byte[] first = new FileBytes(path, channel, 0, head).bytes(head);
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (head >= 2 && first[0] == 'P' && first[1] == 'K') {
      return Format.NPZ;
    }
    if ((head == 10 && first[8] == '{') || name.endsWith(".safetensors")) {
      return Format.SAFETENSORS;
    }
    if ((head >= 2 && first[0] == (byte) 0x80) || name.endsWith(".pkl")) {
      return Format.PICKLE;
    }
    throw new WeightFileException(
        path + ": a .pkl, .safetensors or .npz file expected, but its first bytes are of none");
  }

  /** Returns where the file is. */
  public Path path() {
    return path;
  }

  /** Returns how the file is written. */
  public Format format() {
    return format;
  }

  /** Returns the tensors, in the order of the file. */
  public Weights weights() {
    return weights;
  }

  /**
   * Returns what the file says about the network: of a {@code .safetensors} its metadata, of a
   * {@code .pkl} the attributes of its modules by their full names, for instance {@code
   * synthesis.L0_36_512.in_cutoff = 2.0}; the arguments that the network was made with stand beside
   * the attributes of the outermost module. Not modifiable.
   */
  public Map<String, String> metadata() {
    return metadata;
  }

  /**
   * Returns a value of {@link #metadata}.
   *
   * @throws IllegalArgumentException if there is none under this key
   */
  public String metadata(String key) {
    String value = metadata.get(key);
    Require.that(value != null, "%s says nothing about %s", path, key);
    return value;
  }
}
