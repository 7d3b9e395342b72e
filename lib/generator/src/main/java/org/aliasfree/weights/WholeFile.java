package org.aliasfree.weights;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files that appear whole or not at all: under another name first, then moved. */
public final class WholeFile {
  /** What to write. */
  @FunctionalInterface
  public interface Body {
    /** Writes the content; the stream is buffered and closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file, in place of one of that name if there is any. What was there before stays until
   * all is written, also if the program is stopped meanwhile.
   *
   * @throws IOException if there is no folder for it, its name is a folder's, or it cannot be
   *     written
   */
  public static void write(Path target, Body body) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(target + ": there is no folder to write it to");
    }
    if (Files.isDirectory(target)) {
      throw new IOException(target + ": is a folder, a file name expected");
    }
    Path draft = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      draft.toFile().deleteOnExit(); // Ctrl-C
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW), 1 << 16)) {
        body.writeTo(out);
      }
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
