package org.aliasfree.jupyter;

import java.awt.geom.Rectangle2D;

/** A straight piece of a line. */
record Segment(double x1, double y1, double x2, double y2) {

  /**
   * Returns the part inside {@code box}, or null if there is none (Liang and Barsky's algorithm).
   * Ends far outside would make dashes slow to draw; moving them would bend the line.
   */
  Segment inside(Rectangle2D box) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double[] toward = {-dx, dx, -dy, dy};
    double[] room = {
      x1 - box.getMinX(), box.getMaxX() - x1, y1 - box.getMinY(), box.getMaxY() - y1
    };
    double enter = 0;
    double leave = 1;
    for (int side = 0; side < toward.length; side++) {
      if (toward[side] < 0) {
        enter = Math.max(enter, room[side] / toward[side]);
      } else if (toward[side] > 0) {
        leave = Math.min(leave, room[side] / toward[side]);
      } else if (room[side] < 0) {
        return null;
      }
    }
    return enter > leave
        ? null
        : new Segment(x1 + enter * dx, y1 + enter * dy, x1 + leave * dx, y1 + leave * dy);
  }
}
