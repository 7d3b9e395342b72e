package org.aliasfree.bench.networks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aliasfree.bench.official.Checkout;
import org.aliasfree.bench.official.Order;

/** A process that does what it is asked for: a {@link Worker} or the official code. */
final class WorkerProcess implements AutoCloseable {
  private static final int SECONDS_TO_END = 10;

  private final Process process;
  private final PrintStream requests;
  private final BufferedReader answers;

  private WorkerProcess(Process process) {
    this.process = process;
    requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts a virtual machine with the flags of this one.
   *
   * @throws IOException if it cannot be started
   */
  static WorkerProcess start(NetworkCase network, int threads) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(Worker.class.getName(), network.network().kind(), String.valueOf(threads)));
    return new WorkerProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /**
   * Starts a Python in which the official code has loaded a network.
   *
   * @param bench {@code lib/bench}
   * @throws IOException if Python or the code fails; the message says what to do
   */
  static WorkerProcess start(Checkout checkout, Order order, Path bench, int threads)
      throws IOException {
    Path file = Files.createTempFile("aliasfree-bench", ".safetensors");
    file.toFile().deleteOnExit(); // if somebody ends the run meanwhile
    try {
      order.write(file);
      WorkerProcess worker = new WorkerProcess(checkout.start(bench, file, threads));
      try {
        worker.version(); // The first question makes it load the file.
        return worker;
      } catch (IOException e) {
        worker.close();
        throw e;
      }
    } finally {
      Files.delete(file);
    }
  }

  /** Returns the mean seconds of so many calls. */
  double seconds(Contestant contestant, int calls) throws IOException {
    return Double.parseDouble(ask("time " + contestant.name() + " " + calls));
  }

  /** Returns the values of a picture. */
  float[] picture(Contestant contestant) throws IOException {
    Path file = Files.createTempFile("aliasfree-bench", ".f32");
    file.toFile().deleteOnExit();
    try {
      ask("picture " + contestant.name() + " " + file);
      byte[] bytes = Files.readAllBytes(file);
      float[] values = new float[bytes.length / Float.BYTES];
      ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
      return values;
    } finally {
      Files.delete(file);
    }
  }

  /** Returns name and version of the peer. */
  String version() throws IOException {
    return ask("version");
  }

  private String ask(String request) throws IOException {
    requests.println(request);
    String line = answers.readLine();
    while (line != null && !line.startsWith(Worker.ANSWER)) {
      line = answers.readLine();
    }
    if (line == null) {
      throw new IOException("the process that was asked '" + request + "' has ended");
    }
    String answer = line.substring(Worker.ANSWER.length());
    if (answer.startsWith(Worker.FAILURE)) {
      throw new IOException(answer.substring(Worker.FAILURE.length()));
    }
    return answer;
  }

  @Override
  public void close() {
    requests.close();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
