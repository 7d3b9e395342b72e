package org.aliasfree.widgets;

/** The connection between widgets and the kernel they run in. */
public final class Widgets {
  /** Environment variable and, in lower case with dots, system property: {@code off} disables. */
  private static final String SWITCH = "ALIASFREE_WIDGETS";

  private static Session session;
  private static Object kernel;

  private Widgets() {}

  /**
   * Connects to a JJava kernel: opens comms through it, answers pages that are loaded anew, and
   * lets cells end in a widget. Never throws; does nothing if connected to this kernel already.
   *
   * @param kernel the {@code BaseKernel} that an extension is handed
   * @return whether widgets are connected to it
   */
  public static boolean install(Object kernel) {
    synchronized (Model.LOCK) {
      if (kernel != null && kernel == Widgets.kernel) {
        return true;
      }
      try {
        connect(KernelTransport.to(kernel));
        Widgets.kernel = kernel;
        return true;
      } catch (Exception | LinkageError e) { // not JJava, or one that has changed too much
        System.getLogger(Widgets.class.getName())
            .log(System.Logger.Level.WARNING, "no widgets in this kernel: " + e);
        return false;
      }
    }
  }

  /** Connects to {@code transport}; widgets that are open elsewhere are so no more. */
  public static void connect(Transport transport) {
    Args.check(transport != null, "transport must not be null");
    synchronized (Model.LOCK) {
      disconnect();
      session = new Session(transport);
    }
  }

  /** Ends the connection without a word to the front end. */
  public static void disconnect() {
    synchronized (Model.LOCK) {
      if (session != null) {
        session.end();
      }
      session = null;
      kernel = null;
    }
  }

  /**
   * Returns whether a shown widget can live: there is a kernel with comms, and the environment
   * variable {@code ALIASFREE_WIDGETS} (or the system property {@code aliasfree.widgets}) is not
   * {@code off}, as it should be where no browser listens.
   */
  public static boolean available() {
    String property = System.getProperty("aliasfree.widgets", System.getenv(SWITCH));
    return session() != null && !"off".equalsIgnoreCase(property);
  }

  /** Returns how many models are open in the browser: widgets, their layouts and styles, links. */
  public static int openModels() {
    Session now = session();
    return now == null ? 0 : now.size();
  }

  static Session session() {
    synchronized (Model.LOCK) {
      return session;
    }
  }
}
