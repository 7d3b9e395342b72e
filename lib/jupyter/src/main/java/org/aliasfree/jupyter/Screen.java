package org.aliasfree.jupyter;

/** Where outputs go. */
interface Screen {

  /** Shows any object in the form the kernel has for it. */
  void show(Object object);

  /** Shows an output that may be replaced later, and returns its handle. */
  String open(MimeBundle output);

  /** Replaces the output with handle {@code id}. */
  void update(String id, MimeBundle output);

  /** Returns the kernel's name and version, or {@code "none"}. */
  String kernel();

  /** Returns whether this kernel lets us talk to widgets in the page. */
  default boolean drivesWidgets() {
    return false;
  }

  /**
   * Returns whether someone may be looking while a cell runs: not where a notebook is executed for
   * later readers, which sets the environment variable {@code ALIASFREE_WIDGETS} (or the system
   * property {@code aliasfree.widgets}) to {@code off}.
   */
  static boolean watched() {
    return !"off"
        .equalsIgnoreCase(
            System.getProperty("aliasfree.widgets", System.getenv("ALIASFREE_WIDGETS")));
  }

  /**
   * Returns the screen of the kernel that runs: JJava's, IJava's, or plain text on {@code
   * System.out} where neither runs.
   */
  static Screen current() {
    try {
      Class.forName(
          "org.dflib.jjava.jupyter.kernel.BaseKernel", false, Screen.class.getClassLoader());
      if (JJavaScreen.running()) {
        return new JJavaScreen();
      }
    } catch (ClassNotFoundException | LinkageError e) {
      // Not JJava, or one that we do not know: try the next.
    }
    Screen ijava = IJavaScreen.find();
    return ijava != null ? ijava : new TextScreen();
  }
}
