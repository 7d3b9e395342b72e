package org.aliasfree.browser;

import static org.aliasfree.course.Repository.ROOT;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aliasfree.course.Repository;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A JupyterLab server started by {@code java Lab.java} on a copy of the notebooks. */
final class JupyterLab implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final String address;

  /** Starts the server and waits until it answers. */
  JupyterLab(Path scratch) throws IOException, InterruptedException {
    Repository.install();
    copy(ROOT.resolve("notebooks"), scratch.resolve("notebooks"));
    keepEveryCellInThePage(scratch.resolve("settings"));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    address = "http://localhost:" + port;
    ProcessBuilder builder =
        new ProcessBuilder(
            Repository.java(),
            "Lab.java",
            "--no-browser",
            "--port=" + port,
            "--IdentityProvider.token=",
            "--LabApp.expose_app_in_browser=True",
            "--JupyterNotebookApp.expose_app_in_browser=True");
    builder.environment().put("ALIASFREE_NOTEBOOKS", scratch.resolve("notebooks").toString());
    builder.environment().put("JUPYTERLAB_SETTINGS_DIR", scratch.resolve("settings").toString());
    builder.environment().put("JUPYTERLAB_WORKSPACES_DIR", scratch.resolve("spaces").toString());
    process =
        builder
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("jupyterlab.log").toFile())
            .start();
    awaitAnswer(scratch.resolve("jupyterlab.log"));
  }

  /** By default JupyterLab takes cells out of the page that are not in view. */
  private static void keepEveryCellInThePage(Path settings) throws IOException {
    Path folder = settings.resolve("@jupyterlab/notebook-extension");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("tracker.jupyterlab-settings"), "{\"windowingMode\": \"none\"}");
  }

  private void awaitAnswer(Path log) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api")).build();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && process.isAlive()) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    close();
    throw new IllegalStateException("JupyterLab did not answer:\n" + Files.readString(log));
  }

  /** Opens a notebook of the copy in its own workspace and waits until its kernel is idle. */
  void open(Browser browser, String notebook) {
    openAt(browser, "/lab/workspaces/test/tree/" + notebook + "?reset");
  }

  /** Opens a notebook of the copy in Notebook 7, which the same server offers. */
  void openInNotebook(Browser browser, String notebook) {
    openAt(browser, "/notebooks/" + notebook);
  }

  private void openAt(Browser browser, String place) {
    browser.driver.get(address + place);
    await(browser, "return !!document.querySelector('.jp-NotebookPanel .jp-Cell')");
    await(
        browser,
        "const w = window.jupyterapp && window.jupyterapp.shell.currentWidget;"
            + "return !!w && !!w.sessionContext && !!w.sessionContext.session"
            + " && w.sessionContext.session.kernel.status === 'idle'");
  }

  /** Runs a command of JupyterLab's palette and waits for its end. */
  Object command(Browser browser, String id) {
    browser.driver.manage().timeouts().scriptTimeout(PATIENCE);
    return browser.driver.executeAsyncScript(
        "const done = arguments[arguments.length - 1];"
            + "window.jupyterapp.commands.execute(arguments[0], arguments[1] || {})"
            + ".then(() => done(true), e => done(String(e)))",
        id);
  }

  /** Waits until a script returns true. */
  static void await(Browser browser, String script) {
    new WebDriverWait(browser.driver, PATIENCE)
        .until(d -> Boolean.TRUE.equals(browser.driver.executeScript(script)));
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(f -> !f.toString().contains(".ipynb_checkpoints")).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
