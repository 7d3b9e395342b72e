package org.aliasfree.jupyter;

import java.awt.image.BufferedImage;
import java.util.List;
import jdk.jshell.JShell;
import org.aliasfree.widgets.Widgets;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.knowm.xchart.internal.chartpart.IChart;
import tech.tablesaw.api.Table;

/**
 * What a JJava kernel learns when the course is on its class path: the lessons' imports, the forms
 * of pictures, arrays, tables, charts and figures, a note about names that do not exist, a quick
 * answer and a quick end. The kernel finds it through {@code META-INF/services}.
 *
 * <p>An exception that leaves {@link #install} would kill the kernel, so each part that fails is
 * reported on the kernel's console and left out.
 */
public final class CourseExtension implements Extension {

  /** Teaches {@code kernel} all of it. */
  @Override
  public void install(BaseKernel kernel) {
    attempt("renderers", () -> register(kernel.getRenderer()));
    attempt("imports", () -> importAll(kernel));
    attempt("widgets", () -> Widgets.install(kernel));
    attempt("warm-up", Warmup::start);
    attempt("notes", () -> UnresolvedNames.watch(shell(kernel)));
    attempt("error lines", () -> ErrorLines.shorten(kernel));
    attempt("fast poll", () -> FastPoll.start(System.getenv("ALIASFREE_FAST_POLL")));
  }

  /** Lets the kernel's process end 0.3 s from now. */
  @Override
  public void uninstall(BaseKernel kernel) {
    KernelExit.soon(() -> Runtime.getRuntime().halt(0));
  }

  static void register(Renderer renderer) {
    renderer
        .createRegistration(BufferedImage.class)
        .preferring(MimeBundle.PNG)
        .register((image, context) -> fill(context.getOutputContainer(), Forms.of(image)));
    renderer
        .createRegistration(IChart.class)
        .preferring(MimeBundle.PNG)
        .register((chart, context) -> fill(context.getOutputContainer(), Forms.of(chart)));
    renderer
        .createRegistration(double[].class)
        .preferring(MimeBundle.HTML)
        .register((values, context) -> fill(context.getOutputContainer(), ArrayText.of(values)));
    renderer
        .createRegistration(double[][].class)
        .preferring(MimeBundle.HTML)
        .register((values, context) -> fill(context.getOutputContainer(), ArrayText.of(values)));
    renderer
        .createRegistration(Table.class)
        .preferring(MimeBundle.HTML)
        .register((table, context) -> fill(context.getOutputContainer(), TableText.of(table)));
    renderer
        .createRegistration(Showable.class)
        .preferring(MimeBundle.HTML)
        .register((showable, context) -> fill(context.getOutputContainer(), last(showable)));
  }

  /** The kernel takes one output from a renderer; those before it are displayed on the way. */
  private static MimeBundle last(Showable showable) {
    List<MimeBundle> outputs = showable.outputs();
    outputs.subList(0, outputs.size() - 1).forEach(BaseNotebookStatics::display);
    return outputs.get(outputs.size() - 1);
  }

  private static void fill(DisplayData display, MimeBundle bundle) {
    bundle.data().forEach(display::putData);
    bundle.metadata().forEach(display::putMetaData);
  }

  private static void importAll(BaseKernel kernel) {
    List<String> imports = Imports.source(CourseExtension.class.getClassLoader());
    try {
      kernel.evalRaw(String.join(" ", imports));
    } catch (Exception | LinkageError together) {
      for (String one : imports) {
        attempt(one, () -> kernel.evalRaw(one));
      }
    }
  }

  /** The accessor is public in the kernel's own class, which is not among what we compile with. */
  private static JShell shell(BaseKernel kernel) throws ReflectiveOperationException {
    return (JShell) kernel.getClass().getMethod("getJShell").invoke(kernel);
  }

  private interface Part {
    void run() throws Exception;
  }

  private static void attempt(String name, Part part) {
    try {
      part.run();
    } catch (Throwable e) {
      System.out.println("course extension, " + name + ": " + e);
    }
  }
}
