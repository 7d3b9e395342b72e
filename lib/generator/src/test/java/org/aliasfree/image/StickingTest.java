package org.aliasfree.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.aliasfree.signal.Seeded;
import org.aliasfree.weights.Tensor;
import org.junit.jupiter.api.Test;

/** A texture that moves and one that stays, made on purpose: what the average shows is known. */
class StickingTest {
  private static final int SIDE = 32;
  private static final int MOVES = 8;

  @Test
  void whatMovesSurvivesTheAverageOfMovedBackPictures() {
    Tensor average = movedBack(true);
    assertThat(average.shape()).containsExactly(1, SIDE, SIDE - MOVES + 1);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE - MOVES + 1; x++) {
        assertThat(average.get(0, y, x)).isEqualTo(texture(x, y));
      }
    }
  }

  @Test
  void whatSticksIsSmearedByIt() {
    // the average of eight independent values of variance 1 has the variance 1/8
    double squares = 0;
    Tensor average = movedBack(false);
    for (float v : average.toArray()) {
      squares += (double) v * v / average.size();
    }
    assertThat(squares).isBetween(0.08, 0.17);
  }

  @Test
  void thePlainAverageKeepsWhatSticks() {
    List<Tensor> still = frames(false);
    assertThat(Sticking.average(still)).isEqualTo(still.get(0));
  }

  @Test
  void aSlitScanOfAMovingTextureIsSlanted() {
    Tensor scan = SlitScan.ofRow(frames(true), 5);
    assertThat(scan.shape()).containsExactly(1, MOVES, SIDE);
    for (int t = 1; t < MOVES; t++) {
      for (int x = 1; x < SIDE; x++) {
        assertThat(scan.get(0, t, x)).isEqualTo(scan.get(0, t - 1, x - 1));
      }
    }
  }

  @Test
  void aSlitScanOfAStickingTextureIsStraight() {
    Tensor rows = SlitScan.ofRow(frames(false), 5);
    Tensor columns = SlitScan.ofColumn(frames(false), 3);
    assertThat(columns.shape()).containsExactly(1, SIDE, MOVES);
    for (int t = 1; t < MOVES; t++) {
      assertThat(rows.slice(0).slice(t)).isEqualTo(rows.slice(0).slice(0));
      assertThat(columns.get(0, 7, t)).isEqualTo(texture(3, 7));
    }
  }

  @Test
  void badInputSaysWhatIsWrong() {
    assertThatThrownBy(() -> Sticking.average(List.of())).hasMessageContaining("needs pictures");
    assertThatThrownBy(() -> SlitScan.ofRow(frames(true), SIDE)).hasMessageContaining("got 32");
    assertThatThrownBy(() -> Sticking.averageMovedBack(frames(true), new int[] {0}, new int[] {0}))
        .hasMessageContaining("8 pictures, 1 and 1 shifts");
  }

  private static Tensor movedBack(boolean moves) {
    int[] right = new int[MOVES];
    for (int i = 0; i < MOVES; i++) {
      right[i] = i;
    }
    return Sticking.averageMovedBack(frames(moves), right, new int[MOVES]);
  }

  private static List<Tensor> frames(boolean moves) {
    List<Tensor> frames = new ArrayList<>();
    for (int t = 0; t < MOVES; t++) {
      float[] v = new float[SIDE * SIDE];
      for (int i = 0; i < v.length; i++) {
        v[i] = texture(i % SIDE - (moves ? t : 0), i / SIDE);
      }
      frames.add(Tensor.of(new int[] {1, SIDE, SIDE}, v));
    }
    return frames;
  }

  private static float texture(int x, int y) {
    return (float) Seeded.normal(7_000 + 100L * y + Math.floorMod(x, 100), 1)[0];
  }
}
