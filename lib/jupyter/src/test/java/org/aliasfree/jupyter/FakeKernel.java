package org.aliasfree.jupyter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/** A kernel without a connection: it evaluates with a real JShell and keeps what it displays. */
public final class FakeKernel extends BaseKernel implements AutoCloseable {
  final List<DisplayData> displayed = new ArrayList<>();
  private final JShell shell = JShell.builder().executionEngine("local").build();

  FakeKernel() {
    super(
        "fake",
        "1",
        null,
        List.of(),
        null,
        new JupyterIO(StandardCharsets.UTF_8),
        new CommManager(),
        new Renderer(),
        null,
        null,
        false,
        new StringStyler("<p>", "<s>", "<h>", line -> ""));
  }

  /** Makes this the kernel that displays go to. */
  void start() {
    installNotebookKernel();
  }

  @Override
  public void close() {
    uninstallNotebookKernel();
    shell.close();
  }

  public JShell getJShell() {
    return shell;
  }

  String styled(String text) {
    return errorStyler.secondary(text);
  }

  @Override
  public void display(DisplayData data) {
    displayed.add(data);
  }

  /** Evaluates each statement; the first that is rejected throws. */
  @Override
  public Object evalRaw(String source) {
    String rest = source;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      for (SnippetEvent event : shell.eval(info.source())) {
        if (event.status() == Snippet.Status.REJECTED) {
          throw new IllegalStateException("rejected: " + info.source());
        }
      }
      rest = info.remaining();
    }
    return null;
  }

  @Override
  public DisplayData inspect(String code, int at, boolean extraDetail) {
    return null;
  }

  @Override
  public ReplacementOptions complete(String code, int at) {
    return null;
  }

  @Override
  public String isComplete(String code) {
    return IS_COMPLETE_YES;
  }
}
