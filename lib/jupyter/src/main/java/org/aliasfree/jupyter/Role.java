package org.aliasfree.jupyter;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/**
 * What a line or a set of points means. Each has one colour of the Okabe–Ito set and a second cue,
 * dash or mark, that survives grey printing; a second series of the same role gets another dash.
 */
enum Role {
  TRUTH("#000000", Mark.NONE, ""),
  SAMPLES("#0072B2", Mark.DISC, ""),
  RECONSTRUCTION("#E69F00", Mark.NONE, "9 5"),
  RESPONSE("#009E73", Mark.NONE, ""),
  ALIAS("#D55E00", Mark.CROSS, "12 4 2 4"),
  SECOND("#CC79A7", Mark.NONE, "2 4"),
  GUIDE("#767676", Mark.NONE, "");

  /** What stands at a point. */
  enum Mark {
    NONE,
    DISC,
    CROSS
  }

  private static final float SOLID = 2f;
  private static final float BROKEN = 2.5f;
  private static final float THIN = 1f;
  private static final float MITER_LIMIT = 10f;

  /** Dashes for the second, third… series of one role. */
  private static final List<String> VARIANTS = List.of("14 5", "5 3", "14 4 3 4", "2 3");

  final Color colour;
  final Mark mark;

  /** Lengths of dashes and gaps in turn, in CSS pixels; empty for a solid line. */
  private final String dashes;

  Role(String colour, Mark mark, String dashes) {
    this.colour = Color.decode(colour);
    this.mark = mark;
    this.dashes = dashes;
  }

  /**
   * Returns the line of the role.
   *
   * @param earlier how many series of this role come before
   */
  BasicStroke stroke(int earlier) {
    String pattern = earlier == 0 ? dashes : VARIANTS.get((earlier - 1) % VARIANTS.size());
    float width = this == GUIDE ? THIN : pattern.isEmpty() ? SOLID : BROKEN;
    return new BasicStroke(
        width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        MITER_LIMIT,
        this == GUIDE || pattern.isEmpty() ? null : lengths(pattern),
        0f);
  }

  private static float[] lengths(String pattern) {
    List<String> parts = List.of(pattern.split(" ", -1));
    float[] lengths = new float[parts.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = Float.parseFloat(parts.get(i));
    }
    return lengths;
  }
}
