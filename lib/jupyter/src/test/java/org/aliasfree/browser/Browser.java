package org.aliasfree.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Headless Chromium or Chrome, driven by its own driver. */
final class Browser implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  final ChromeDriver driver;

  Browser(int width, int height) {
    File browser = find("Chromium or Chrome", "chromium", "google-chrome", "chromium-browser");
    File chromedriver = find("chromedriver", "chromedriver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A page kept for the Back button keeps its sockets and reads nothing from them. The server
        // queues what the kernel says and gives up a minute later, for thousands of messages at
        // once: for seconds it answers nobody.
        "--disable-features=BackForwardCache",
        "--autoplay-policy=no-user-gesture-required",
        "--window-size=" + width + "," + height);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver).build();
    driver = new ChromeDriver(service, options);
  }

  /** Keeps what the page shows under target/screenshots, for a person to look at. */
  void screenshot(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static File find(String what, String... names) {
    List<String> folders =
        Stream.concat(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator)),
                Optional.ofNullable(System.getenv("CHROMEWEBDRIVER")).stream())
            .toList();
    for (String name : names) {
      for (String folder : folders) {
        File file = new File(folder, name);
        if (file.canExecute()) {
          return file;
        }
      }
    }
    throw new IllegalStateException(
        what
            + " is not on the PATH: install it (Debian: apt install chromium chromium-driver), or run"
            + " the other tests alone with -DexcludedGroups=browser");
  }
}
