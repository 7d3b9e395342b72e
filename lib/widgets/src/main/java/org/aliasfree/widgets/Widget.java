package org.aliasfree.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something to see or to move in a notebook.
 *
 * <p>A widget is an ordinary object until it is shown, and after {@link #close} again; it may be
 * shown in several cells and then is one and the same everywhere. When a cell runs again, what its
 * earlier run has shown is closed in the browser.
 */
public abstract class Widget extends Model implements AutoCloseable {
  /** The form of an output that JupyterLab turns into a live widget. */
  public static final String VIEW_TYPE = "application/vnd.jupyter.widget-view+json";

  private final Layout layout = new Layout();
  private final Style style;
  private final List<Link> links = new ArrayList<>();
  private Widget parent;
  private Group ownGroup;
  private Panel frame;

  /**
   * Makes a widget of the controls module whose classes are {@code name}Model and {@code name}View.
   */
  Widget(String name, Style style) {
    super(CONTROLS, name + "Model", CONTROLS, name + "View");
    this.style = style;
    setQuietly("layout", layout);
    setQuietly("_dom_classes", List.of());
    if (style != null) {
      setQuietly("style", style);
    }
  }

  /** Returns size and place, to be changed by its methods. */
  public final Layout layout() {
    return layout;
  }

  final Style styleOrNull() {
    return style;
  }

  /** Returns the text that appears when the mouse rests on the widget, or "" for none. */
  public final String tooltip() {
    return get("tooltip") instanceof String text ? text : "";
  }

  /** Returns the widgets inside. */
  List<Widget> inside() {
    return List.of();
  }

  @Override
  final List<Model> needs() {
    List<Model> needs = new ArrayList<>();
    needs.add(layout);
    if (style != null) {
      needs.add(style);
    }
    needs.addAll(inside());
    return needs;
  }

  @Override
  final List<Model> parts() {
    List<Model> parts = needs();
    synchronized (LOCK) {
      parts.addAll(links);
    }
    return parts;
  }

  final void adopt(Widget child) {
    synchronized (LOCK) {
      child.parent = this;
    }
  }

  final void tie(Link link) {
    synchronized (LOCK) {
      links.add(link);
    }
  }

  final void untie(Link link) {
    synchronized (LOCK) {
      links.remove(link);
    }
  }

  /** Returns the group whose callbacks this widget's events wake. */
  Group group() {
    synchronized (LOCK) {
      if (parent != null) {
        return parent.group();
      }
      if (ownGroup == null) {
        ownGroup =
            new Group(
                (prints, error) -> {
                  if (!error.isEmpty()) {
                    super.complain(error);
                  }
                });
      }
      return ownGroup;
    }
  }

  @Override
  void complain(String message) {
    group().warn(message);
  }

  /** Returns whether the reader can move or press something in this widget. */
  boolean interactive() {
    return inside().stream().anyMatch(Widget::interactive);
  }

  /**
   * Returns the widget to put on the page for this one: with a place for errors below, if needed.
   */
  private Widget framed() {
    synchronized (LOCK) {
      if ((parent != null && parent != frame) || this instanceof Panel || !interactive()) {
        return this;
      }
      if (frame == null) {
        frame = Panel.of(this);
      }
      return frame;
    }
  }

  /**
   * Returns the output that shows this widget, as MIME type to data, and opens the widget in the
   * browser for the running cell. Where widgets are not {@linkplain Widgets#available available},
   * only the text is in it.
   */
  public final Map<String, Object> bundle() {
    Map<String, Object> bundle = new LinkedHashMap<>();
    Session session = Widgets.session();
    if (session != null && Widgets.available()) {
      String id = session.show(framed());
      bundle.put(VIEW_TYPE, Map.of("version_major", 2, "version_minor", 0, "model_id", id));
    }
    bundle.put("text/plain", "Run this cell in JupyterLab to use the controls.");
    return bundle;
  }

  /** Shows this widget in the running cell; without a kernel, does nothing. */
  public final void show() {
    Session session = Widgets.session();
    if (session != null) {
      session.transport().display(bundle());
    }
  }

  /**
   * Takes this widget and everything inside it off the page and frees what the kernel holds for it.
   * The object keeps its values and listeners and may be shown again.
   */
  @Override
  public final void close() {
    Session session;
    Widget whole;
    synchronized (LOCK) {
      whole = frame != null && frame.isOpen() ? frame : this;
      session = whole.session();
    }
    if (session != null) {
      session.close(whole);
    }
  }

  /** Returns the class's name and what the widget shows, without a changing hash. */
  @Override
  public String toString() {
    return getClass().getSimpleName();
  }
}
