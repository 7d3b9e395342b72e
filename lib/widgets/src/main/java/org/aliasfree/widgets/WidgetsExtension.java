package org.aliasfree.widgets;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** Connects widgets to a JJava kernel that finds this jar on its class path. */
public final class WidgetsExtension implements Extension {
  @Override
  public void install(BaseKernel kernel) {
    Widgets.install(kernel);
  }
}
