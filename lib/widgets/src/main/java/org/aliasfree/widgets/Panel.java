package org.aliasfree.widgets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An interactive figure: controls, pictures and texts one below the other, whose controls answer
 * together, and at the bottom a place for what callbacks print and for what goes wrong.
 *
 * <p>While a callback works only the newest state of the controls waits. An error stays visible
 * until the next callback succeeds.
 */
public final class Panel extends Box {
  private static final String PRINTS = "<pre style='margin:4px 0;white-space:pre-wrap'>%s</pre>";

  /** Dark red on pale red, contrast 7.4:1, in light and dark themes alike. */
  private static final String ERROR =
      "<pre role='alert' style='margin:4px 0;padding:4px 8px;white-space:pre-wrap;"
          + "color:#a40000;background:#fff0f0;border-left:4px solid #a40000'>%s</pre>";

  private final Html note;
  private final Group group = new Group(this::report);

  private Panel(List<? extends Widget> content, Html note) {
    super("VBox", concat(content, note));
    this.note = note;
    note.layout().display("none");
    Labels.align(this);
  }

  private static List<Widget> concat(List<? extends Widget> content, Widget last) {
    List<Widget> all = new ArrayList<>(content);
    all.add(last);
    return all;
  }

  /** Returns a figure of these parts; all controls in them, however deep, belong to it. */
  public static Panel of(Widget... parts) {
    return new Panel(List.of(parts), Html.of(""));
  }

  /** Puts {@code part} below the others. */
  public Panel add(Widget part) {
    synchronized (LOCK) {
      List<Widget> parts = children();
      parts.add(part);
      fill(concat(parts, note));
      Labels.align(this);
    }
    return this;
  }

  /** Returns the parts, without the place for errors. */
  @Override
  public List<Widget> children() {
    List<Widget> parts = super.children();
    parts.remove(note);
    return parts;
  }

  /**
   * Calls {@code listener} once after every round of changes, with all controls at their newest.
   */
  public Panel onChange(Runnable listener) {
    Args.check(listener != null, "listener must not be null");
    group.after(listener);
    return this;
  }

  /** Calls the {@link #onChange} listeners now, as if a control had changed. */
  public Panel refresh() {
    return run(() -> {});
  }

  /** Runs {@code work} as if a control had changed: on the worker, errors and prints shown here. */
  public Panel run(Runnable work) {
    Args.check(work != null, "work must not be null");
    group.offer(new Object(), work);
    return this;
  }

  /** Waits until no callback runs or waits; returns whether that came within {@code limit}. */
  public boolean awaitIdle(Duration limit) throws InterruptedException {
    return group.awaitIdle(limit);
  }

  /** Returns the markup of what is shown below the figure, "" if nothing is. */
  public String note() {
    return note.value();
  }

  @Override
  Group group() {
    return group;
  }

  private void report(String prints, String error) {
    StringBuilder markup = new StringBuilder();
    if (!prints.isBlank()) {
      markup.append(PRINTS.replace("%s", Html.escape(prints.stripTrailing())));
    }
    if (!error.isEmpty()) {
      markup.append(ERROR.replace("%s", Html.escape(error)));
    }
    synchronized (LOCK) {
      note.value(markup.toString());
      note.layout().display(markup.isEmpty() ? "none" : "");
    }
  }
}
