package org.aliasfree.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.aliasfree.plane.Plane;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;

/**
 * The files of the course's data folder, by name such as {@code audio/bell.wav}, and the program
 * that writes them.
 *
 * <p>Every file is computed, and is the same on every computer, byte for byte.
 */
public final class CourseData {
  private static final Map<String, Supplier<byte[]>> RECIPES = recipes();

  private CourseData() {}

  private static Map<String, Supplier<byte[]>> recipes() {
    Map<String, Supplier<byte[]>> recipes = new LinkedHashMap<>();
    recipes.put("audio/bell.wav", sound(Sounds::bell));
    recipes.put("audio/drum.wav", sound(Sounds::drum));
    recipes.put("audio/pluck.wav", sound(Sounds::pluck));
    recipes.put("audio/sweep.wav", sound(Sounds::sweep));
    recipes.put("images/checker.png", image(Images::checker));
    recipes.put("images/edge.png", image(Images::edge));
    recipes.put("images/scene.png", image(Images::scene));
    recipes.put("images/siemens.png", image(Images::siemens));
    recipes.put("images/weave.png", image(Images::weave));
    recipes.put("images/zoneplate.png", image(Images::zoneplate));
    recipes.put("paper/ablations.csv", text(PaperTables::ablations));
    recipes.put("paper/datasets.csv", text(PaperTables::datasets));
    recipes.put("paper/ladder.csv", text(PaperTables::ladder));
    recipes.put("tables/notes.csv", text(Tables::notes));
    recipes.put("tables/orbits.csv", text(Tables::orbits));
    recipes.put("tables/tides.csv", text(Tables::tides));
    recipes.put("tables/windows.csv", text(Tables::windows));
    return Collections.unmodifiableMap(recipes);
  }

  private static Supplier<byte[]> sound(Supplier<Samples> recipe) {
    return () -> Wav.bytes(recipe.get());
  }

  private static Supplier<byte[]> image(Supplier<Plane> recipe) {
    return () -> GreyPng.bytes(recipe.get());
  }

  private static Supplier<byte[]> text(Supplier<String> recipe) {
    return () -> recipe.get().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the names of all files, with {@code /} between folder and file, in a fixed order. */
  public static Set<String> names() {
    return RECIPES.keySet();
  }

  /**
   * Returns the bytes of a file, computed anew.
   *
   * @param name one of {@link #names}
   * @throws IllegalArgumentException if there is no such file
   */
  public static byte[] bytes(String name) {
    Require.that(RECIPES.containsKey(name), "name must be one of %s, got %s", names(), name);
    return RECIPES.get(name).get();
  }

  /**
   * Writes every file into a folder, and {@code SHA256SUMS} beside them in the format of {@code
   * sha256sum}. Files that are there are replaced, others are left alone.
   *
   * @param folder made if it is missing
   * @return the SHA-256 of each file in hexadecimal, by name
   * @throws IOException if a file cannot be written
   */
  public static Map<String, String> write(Path folder) throws IOException {
    Map<String, String> sums = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (String name : names()) {
      byte[] bytes = bytes(name);
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      sums.put(name, sha256(bytes));
      lines.add(sums.get(name) + "  " + name + "\n");
    }
    Files.writeString(folder.resolve("SHA256SUMS"), String.join("", lines));
    return Collections.unmodifiableMap(sums);
  }

  /**
   * Writes every file into the folder that is the one argument, and prints a line for each.
   *
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Require.that(args.length == 1, "the one argument must be a folder, got %s", List.of(args));
    Path folder = Path.of(args[0]);
    for (Map.Entry<String, String> file : write(folder).entrySet()) {
      long size = Files.size(folder.resolve(file.getKey()));
      System.out.printf(Locale.ROOT, "%s  %s, %d bytes%n", file.getValue(), file.getKey(), size);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
