package org.aliasfree.equivariance;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aliasfree.engine.Transform;
import org.aliasfree.plane.Masked;
import org.aliasfree.plane.Plane;
import org.aliasfree.plane.Translation;
import org.aliasfree.signal.Require;
import org.aliasfree.weights.Tensor;

/**
 * The three ways to ask whether a picture follows its generator's input (Karras et al. 2021, Eq. 3
 * and App. E): move the input, move the picture instead, and compare where both are known.
 */
public enum Metric {
  /** EQ-T: translation by whole pixels, which moves the picture exactly. */
  EQ_T("eqt", "EQ-T") {
    @Override
    Transform transform(Draw draw, int side) {
      Draw.Shift shift = draw.whole().rounded(side);
      return Transform.translate(shift.x(), shift.y());
    }

    @Override
    SquaredErrors compare(Plane still, Plane moved, Draw draw) {
      int dx = (int) Math.rint(draw.whole().x() * still.width());
      int dy = (int) Math.rint(draw.whole().y() * still.height());
      return SquaredErrors.of(Translation.byPixels(still, dx, dy), moved);
    }
  },

  /** EQ-T_frac: translation by any distance, the picture moved by a Lanczos filter. */
  EQ_T_FRAC("eqt_frac", "EQ-T_frac") {
    @Override
    Transform transform(Draw draw, int side) {
      return Transform.translate(draw.fraction().x(), draw.fraction().y());
    }

    @Override
    SquaredErrors compare(Plane still, Plane moved, Draw draw) {
      double dx = draw.fraction().x() * still.width();
      double dy = draw.fraction().y() * still.height();
      return SquaredErrors.of(Translation.byFraction(still, dx, dy), moved);
    }
  },

  /** EQ-R: rotation about the middle; both pictures lose what does not fit the grid when turned. */
  EQ_R("eqr", "EQ-R") {
    @Override
    Transform transform(Draw draw, int side) {
      return Transform.rotate(draw.angle());
    }

    @Override
    SquaredErrors compare(Plane still, Plane moved, Draw draw) {
      Masked turned = draw.rotation().rotate(still);
      return SquaredErrors.of(turned, draw.rotation().pseudoRotate(moved));
    }
  };

  private final String key;
  private final String title;

  Metric(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /**
   * Returns the short name that files and commands use: {@code eqt}, {@code eqt_frac} or {@code
   * eqr}.
   */
  public String key() {
    return key;
  }

  /** Returns the paper's name, such as {@code EQ-T}. */
  public String title() {
    return title;
  }

  /**
   * Returns the metric of a key.
   *
   * @throws IllegalArgumentException if there is none; the message lists all
   */
  public static Metric ofKey(String key) {
    for (Metric metric : values()) {
      if (metric.key.equals(key.toLowerCase(Locale.ROOT).replace('-', '_'))) {
        return metric;
      }
    }
    Require.that(
        false,
        "a metric must be one of %s, got %s",
        Arrays.stream(values()).map(Metric::key).collect(Collectors.joining(", ")),
        key);
    return null;
  }

  /** Returns how the generator's input moves, for pictures of {@code side} pixels. */
  abstract Transform transform(Draw draw, int side);

  /**
   * Returns the errors of one channel.
   *
   * @param still the picture at rest
   * @param moved the picture of the moved input
   */
  abstract SquaredErrors compare(Plane still, Plane moved, Draw draw);

  /**
   * Returns the squared errors of all channels: the picture at rest, moved, against the picture of
   * the moved input.
   *
   * @param still what the generator shows, at rest and moved
   * @param rest its picture at rest, {@code [channels, side, side]}
   * @throws IllegalArgumentException if a picture has another shape or a value that is not finite
   */
  SquaredErrors errors(Moved.Still still, Tensor rest, Draw draw) {
    Tensor moved = still.picture(transform(draw, rest.side(1)));
    Require.that(
        Arrays.equals(moved.shape(), rest.shape()),
        "the moved picture must have the shape of the one at rest, %s, got %s",
        rest,
        moved);
    SquaredErrors sum = SquaredErrors.NONE;
    for (int channel = 0; channel < rest.side(0); channel++) {
      sum = sum.plus(compare(Spread.plane(rest, channel), Spread.plane(moved, channel), draw));
    }
    return sum;
  }
}
