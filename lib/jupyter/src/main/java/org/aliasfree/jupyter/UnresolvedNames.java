package org.aliasfree.jupyter;

import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/**
 * Says at once when a method uses a name that does not exist. JShell accepts such a method and
 * complains only when it is called, with a long stack trace.
 */
final class UnresolvedNames {
  private UnresolvedNames() {}

  /** Prints a note to {@code System.out} whenever such a method or class is defined. */
  static void watch(JShell shell) {
    shell.onSnippetEvent(event -> tell(shell, event));
  }

  private static void tell(JShell shell, SnippetEvent event) {
    boolean incomplete =
        event.status() == Snippet.Status.RECOVERABLE_DEFINED
            || event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED;
    // An event with a cause is an update of a snippet that was told about when it was defined.
    if (incomplete
        && event.causeSnippet() == null
        && event.snippet() instanceof DeclarationSnippet snippet) {
      List<String> names = shell.unresolvedDependencies(snippet).distinct().sorted().toList();
      if (!names.isEmpty()) {
        System.out.println(
            "note: "
                + name(snippet)
                + " uses names that do not exist yet: "
                + String.join(", ", names));
      }
    }
  }

  private static String name(DeclarationSnippet snippet) {
    return snippet instanceof MethodSnippet method
        ? method.name() + "(" + method.parameterTypes() + ")"
        : snippet.name();
  }
}
