package org.aliasfree.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** NumPy and SciPy in a process of their own, which waits while ours works: {@code peers.py}. */
final class PythonPeer implements Peer {
  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader replies;
  private final Path folder;
  private final Map<String, Double> differences;

  /**
   * Starts Python and gives it a job.
   *
   * @param python program of an environment with the pinned packages
   * @param script {@code peers.py}
   * @throws IOException if Python does not start or cannot do the job
   */
  static PythonPeer of(String python, String script, Job job) throws IOException {
    PythonPeer peer = new PythonPeer(python, script);
    try {
      peer.open(job);
      return peer;
    } catch (IOException | RuntimeException e) {
      peer.close();
      throw e;
    }
  }

  /**
   * Returns the versions of Python and its packages.
   *
   * @throws IOException if Python does not start
   */
  static List<String> versions(String python, String script) throws IOException {
    try (PythonPeer peer = new PythonPeer(python, script)) {
      return peer.ask(List.of("facts"));
    }
  }

  private PythonPeer(String python, String script) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(python, script);
    Map<String, String> environment = builder.environment();
    for (String library : List.of("OMP", "OPENBLAS", "MKL")) {
      environment.put(library + "_NUM_THREADS", "1");
    }
    environment.put("PYTHONUTF8", "1");
    process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    requests =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    replies =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    folder = Files.createTempDirectory("aliasfree-bench");
    differences = new LinkedHashMap<>();
  }

  private void open(Job job) throws IOException {
    for (Map.Entry<String, NumberFile> file : job.input().entrySet()) {
      file.getValue().write(folder.resolve(file.getKey() + ".npy"));
    }
    job.result().write(folder.resolve("ours.npy"));
    List<String> request = new ArrayList<>(List.of("open", job.operation(), folder.toString()));
    new TreeMap<>(job.numbers()).forEach((name, value) -> request.add(name + "=" + value));
    differences.putAll(values(ask(request)));
  }

  @Override
  public Map<String, Double> differences() {
    return new LinkedHashMap<>(differences);
  }

  @Override
  public Map<String, Double> secondsPerCall(double seconds) throws IOException {
    return values(ask(List.of("time", String.valueOf(seconds))));
  }

  private List<String> ask(List<String> request) throws IOException {
    requests.write(String.join("\t", request) + "\n");
    requests.flush();
    String reply = replies.readLine();
    if (reply == null) {
      throw new IOException("Python ended without an answer to " + request);
    }
    List<String> fields = List.of(reply.split("\t", -1));
    if (fields.get(0).equals("error")) {
      throw new IOException("Python could not answer " + request + ": " + fields.get(1));
    }
    return fields;
  }

  /** Returns what stands in fields {@code name=value}, in their order. */
  static Map<String, Double> values(List<String> fields) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String field : fields) {
      int equals = field.lastIndexOf('=');
      values.put(field.substring(0, equals), Double.valueOf(field.substring(equals + 1)));
    }
    return values;
  }

  @Override
  public void close() throws IOException {
    requests.close(); // Python ends where its input does.
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    replies.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
