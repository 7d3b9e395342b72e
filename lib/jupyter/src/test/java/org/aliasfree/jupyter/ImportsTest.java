package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class name that two imported packages have cannot be used in a lesson. */
class ImportsTest {
  /** What the JJava kernel imports before us. */
  private static final List<String> KERNEL =
      List.of(
          "java.util",
          "java.io",
          "java.math",
          "java.net",
          "java.time",
          "java.util.concurrent",
          "java.util.regex");

  @Test
  void noTwoImportedPackagesShareAClassName() throws IOException {
    Map<String, List<String>> owners = new TreeMap<>();
    for (String statement : Imports.source(getClass().getClassLoader())) {
      if (statement.startsWith("import static ") || !statement.endsWith(".*;")) {
        continue;
      }
      String name = statement.substring("import ".length(), statement.length() - ".*;".length());
      for (String simple : name.startsWith("java.") ? jdk(name) : libraries(name)) {
        owners.computeIfAbsent(simple, key -> new ArrayList<>()).add(name);
      }
    }
    assertThat(owners).containsKeys("Samples", "Check", "Table", "Function");
    for (String name : KERNEL) {
      jdk(name).forEach(simple -> owners.computeIfPresent(simple, (k, list) -> plus(list, name)));
    }
    owners.values().removeIf(packages -> packages.size() == 1);
    assertThat(owners).isEmpty();
  }

  private static List<String> plus(List<String> list, String more) {
    list.add(more);
    return list;
  }

  /** Returns the public classes of a package of the JDK's base module. */
  private static List<String> jdk(String name) throws IOException {
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base");
    return publicClasses(modules.resolve(name.replace('.', '/')), name);
  }

  /** Returns the public classes of a package on the class path, in whatever jars and folders. */
  private static List<String> libraries(String name) throws IOException {
    List<String> found = new ArrayList<>();
    ClassLoader loader = ImportsTest.class.getClassLoader();
    for (URL url : Collections.list(loader.getResources(name.replace('.', '/') + "/"))) {
      URI uri = URI.create(url.toString());
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          found.addAll(publicClasses(jar.getPath(name.replace('.', '/')), name));
        }
      } else if (!uri.getPath().contains("/test-classes/")) {
        found.addAll(publicClasses(Path.of(uri), name));
      }
    }
    return found;
  }

  private static List<String> publicClasses(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .filter(simple -> isPublic(name + "." + simple))
          .toList();
    }
  }

  private static boolean isPublic(String type) {
    try {
      Class<?> found = Class.forName(type, false, ImportsTest.class.getClassLoader());
      return Modifier.isPublic(found.getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
