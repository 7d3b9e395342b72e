package org.aliasfree.jupyter;

import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/**
 * The JJava kernel's display. Only this class and the extension know that kernel; this one is
 * reached only where it is present.
 */
final class JJavaScreen implements Screen {

  static boolean running() {
    try {
      return BaseKernel.notebookKernel() != null;
    } catch (RuntimeException e) {
      return false; // its way to say that no kernel runs
    }
  }

  @Override
  public void show(Object object) {
    if (object instanceof Showable showable) {
      showable.outputs().forEach(BaseNotebookStatics::display);
    } else {
      BaseNotebookStatics.display(object);
    }
  }

  @Override
  public String open(MimeBundle output) {
    return BaseNotebookStatics.display(output);
  }

  @Override
  public void update(String id, MimeBundle output) {
    BaseNotebookStatics.updateDisplay(id, output);
  }

  @Override
  public String kernel() {
    BaseKernel kernel = BaseKernel.notebookKernel();
    return kernel.getName() + " " + kernel.getVersion();
  }

  @Override
  public boolean drivesWidgets() {
    return true;
  }
}
