package org.aliasfree.jupyter;

import java.util.List;

/** Something that a notebook displays as one or more outputs, in order. */
public interface Showable {

  /** Returns the outputs, at least one; equal objects give equal outputs. */
  List<MimeBundle> outputs();
}
