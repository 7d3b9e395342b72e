package org.aliasfree.jupyter;

import java.util.ArrayList;
import java.util.List;

/**
 * The imports every lesson starts with, so that no lesson has an import cell. The widgets' names
 * ({@code Text}, {@code Label}, {@code Image}) are not among them: lessons turn figures with {@link
 * Show#interact}, and whoever wants a widget imports it.
 */
public final class Imports {
  private static final List<String> PACKAGES =
      List.of(
          "org.aliasfree.signal",
          "org.aliasfree.spectrum",
          "org.aliasfree.filter",
          "org.aliasfree.resample",
          "org.aliasfree.plane",
          "org.aliasfree.data",
          "org.aliasfree.weights",
          "org.aliasfree.stylegan",
          "org.aliasfree.engine",
          "org.aliasfree.equivariance",
          "org.aliasfree.image",
          "org.aliasfree.ladder",
          "org.aliasfree.lesson",
          "org.aliasfree.jupyter",
          "tech.tablesaw.api");
  private static final List<String> CLASSES =
      List.of("org.nd4j.linalg.factory.Nd4j", "org.nd4j.linalg.api.ndarray.INDArray");
  private static final List<String> ALWAYS =
      List.of(
          "import java.util.function.*;",
          "import java.util.stream.*;",
          "import static org.aliasfree.jupyter.Show.*;",
          "import static java.lang.Math.*;");

  private Imports() {}

  /**
   * Returns the import statements for what {@code loader} can find: JShell rejects an import of a
   * package that is not there.
   */
  public static List<String> source(ClassLoader loader) {
    List<String> imports = new ArrayList<>();
    for (String name : PACKAGES) {
      if (loader.getResource(name.replace('.', '/') + "/") != null) {
        imports.add("import " + name + ".*;");
      }
    }
    for (String name : CLASSES) {
      if (loader.getResource(name.replace('.', '/') + ".class") != null) {
        imports.add("import " + name + ";");
      }
    }
    imports.addAll(ALWAYS);
    return imports;
  }
}
