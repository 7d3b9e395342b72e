package org.aliasfree.bench.networks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aliasfree.bench.torch.Libtorch;
import org.aliasfree.weights.Tensor;

/**
 * A virtual machine that does what {@link WorkerProcess} asks for, one request a line:
 *
 * <ul>
 *   <li>{@code time CONTESTANT CALLS}: answers with the mean seconds of a call
 *   <li>{@code picture CONTESTANT FILE}: writes the values of the picture
 *   <li>{@code version}: answers with the peer's version
 * </ul>
 */
public final class Worker {
  /** Begins a line that answers; native libraries may print others. */
  static final String ANSWER = "answer ";

  /** Begins an answer that says what went wrong. */
  static final String FAILURE = "failure ";

  private Worker() {}

  /**
   * Answers until the input ends.
   *
   * @param args kind of the network, number of threads
   */
  public static void main(String[] args) throws IOException {
    Workshop workshop = new Workshop(NetworkCase.of(args[0]), Integer.parseInt(args[1]));
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line; (line = requests.readLine()) != null; ) {
      String answer;
      try {
        answer = ANSWER + answer(workshop, line.split(" ", 3));
      } catch (RuntimeException | IOException | LinkageError e) {
        answer = ANSWER + FAILURE + e;
      }
      answers.println(answer.replaceAll("\\R", " "));
    }
    System.exit(0); // libtorch's threads would keep the virtual machine
  }

  private static String answer(Workshop workshop, String[] words) throws IOException {
    return switch (words[0]) {
      case "time" ->
          String.valueOf(
              workshop.seconds(Contestant.valueOf(words[1]), Integer.parseInt(words[2])));
      case "picture" -> {
        Tensor picture = workshop.picture(Contestant.valueOf(words[1]));
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * picture.size());
        bytes.asFloatBuffer().put(picture.toArray());
        Files.write(Path.of(words[2]), bytes.array());
        yield "written";
      }
      case "version" -> Libtorch.version();
      default -> throw new IllegalArgumentException("unknown request " + words[0]);
    };
  }
}
