package org.aliasfree.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.equivariance.SquaredErrors;
import org.aliasfree.plane.Plane;
import org.aliasfree.plane.SeededPlanes;
import org.aliasfree.plane.Translation;
import org.aliasfree.signal.Seeded;
import org.aliasfree.signal.Tolerance;
import org.junit.jupiter.api.Test;

/** The right score of one set of pictures, and three doubtful ones. */
class DoubtfulScoreTest {
  private static final int SIZE = 64;

  private static Plane before(int j) {
    return SeededPlanes.field(20, SIZE, 1370 + j).times(0.5);
  }

  /** The picture moved by 5 and −3 with noise; what enters is unrelated. */
  private static Plane after(int j) {
    double[][] x = before(j).toArray();
    double[][] y = new double[SIZE][SIZE];
    double[] noise = Seeded.normal(1380 + j, SIZE * SIZE);
    double[] left = Seeded.normal(1390 + j, SIZE * 5);
    double[] bottom = Seeded.normal(1410 + j, 3 * SIZE);
    for (int row = 0; row < SIZE; row++) {
      for (int column = 0; column < SIZE; column++) {
        if (row >= SIZE - 3) {
          y[row][column] = bottom[(row - SIZE + 3) * SIZE + column] / 2;
        } else if (column < 5) {
          y[row][column] = left[row * 5 + column] / 2;
        } else {
          y[row][column] = x[row + 3][column - 5] + 0.01 * (1 + j) * noise[row * SIZE + column];
        }
      }
    }
    return Plane.copyOf(SIZE, y);
  }

  @Test
  void fourScoresOfTheSamePictures() {
    List<Plane> before = new ArrayList<>();
    List<Plane> after = new ArrayList<>();
    SquaredErrors right = SquaredErrors.NONE;
    for (int j = 0; j < 8; j++) {
      before.add(before(j));
      after.add(after(j));
      right = right.plus(SquaredErrors.of(Translation.byPixels(before(j), 5, -3), after(j)));
    }

    assertThat(right.psnr()).isCloseTo(31.94, within(Tolerance.DECIBEL_TABLE));
    assertThat(right.psnr(1)).isCloseTo(25.92, within(Tolerance.DECIBEL_TABLE));
    assertThat(DoubtfulScore.A.of(before, after, 5, -3))
        .isCloseTo(32.51, within(Tolerance.DECIBEL_TABLE));
    assertThat(DoubtfulScore.B.of(before, after, 5, -3))
        .isCloseTo(34.50, within(Tolerance.DECIBEL_TABLE));
    assertThat(DoubtfulScore.C.of(before, after, 5, -3))
        .isCloseTo(17.89, within(Tolerance.DECIBEL_TABLE));
  }

  @Test
  void hostileInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DoubtfulScore.A.of(List.of(before(0)), List.of(), 5, -3))
        .withMessage("there must be as many pictures after as before, at least 1, got 0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DoubtfulScore.B.of(List.of(), List.of(), 5, -3));
  }
}
