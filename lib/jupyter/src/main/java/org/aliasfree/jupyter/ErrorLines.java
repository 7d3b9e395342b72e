package org.aliasfree.jupyter;

import java.lang.reflect.Field;
import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/**
 * How the kernel prints an error. It puts the exception's class in front of the message; for a
 * check that did not pass that name is noise, so it is left out. The kernel has no hook for this:
 * its styler is replaced by reflection, and where that fails the name stays.
 */
final class ErrorLines extends StringStyler {
  /** The class by name: this package does not know the one that uses it. */
  static final String CHECK = "org.aliasfree.lesson.CheckFailed: ";

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private ErrorLines(
      String primary, String secondary, String highlight, Function<Integer, String> prefix) {
    super(primary, secondary, highlight, prefix);
  }

  /** Replaces the styler of {@code kernel}. */
  static void shorten(BaseKernel kernel) throws ReflectiveOperationException {
    Field field = BaseKernel.class.getDeclaredField("errorStyler");
    field.setAccessible(true);
    Object old = field.get(kernel);
    field.set(
        kernel,
        new ErrorLines(
            (String) part(old, "primaryStyle"),
            (String) part(old, "secondaryStyle"),
            (String) part(old, "hlStyle"),
            prefix(old)));
  }

  @SuppressWarnings("unchecked") // the kernel's own field has this type
  private static Function<Integer, String> prefix(Object styler)
      throws ReflectiveOperationException {
    return (Function<Integer, String>) part(styler, "linePrefix");
  }

  private static Object part(Object styler, String name) throws ReflectiveOperationException {
    Field field = StringStyler.class.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(styler);
  }

  /** Bold in the page's own colour: the kernel's red is hard to read on JupyterLab's dark page. */
  @Override
  public String secondary(String text) {
    return BOLD + (text.startsWith(CHECK) ? text.substring(CHECK.length()) : text) + PLAIN;
  }
}
