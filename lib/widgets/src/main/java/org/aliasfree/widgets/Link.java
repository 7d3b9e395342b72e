package org.aliasfree.widgets;

import java.util.List;

/** Two controls that the browser keeps equal, without asking the kernel. */
public final class Link extends Model implements AutoCloseable {
  private final Control<?, ?> source;
  private final Control<?, ?> target;

  private Link(Control<?, ?> source, Control<?, ?> target) {
    super(CONTROLS, "LinkModel", CONTROLS, null);
    this.source = source;
    this.target = target;
    setQuietly("source", List.of(source, source.trait()));
    setQuietly("target", List.of(target, target.trait()));
  }

  /** Returns a link between two controls whose values have the same form. */
  static Link between(Control<?, ?> source, Control<?, ?> target) {
    Args.check(target != null && target != source, "a control is linked to another one");
    Link link = new Link(source, target);
    source.tie(link);
    target.tie(link);
    Session session = source.session();
    if (session != null) {
      session.join(link, source);
    }
    return link;
  }

  @Override
  List<Model> needs() {
    return List.of(source, target);
  }

  /** Ends the link; the controls stay. */
  @Override
  public void close() {
    source.untie(this);
    target.untie(this);
    Session session = session();
    if (session != null) {
      session.close(this);
    }
  }
}
