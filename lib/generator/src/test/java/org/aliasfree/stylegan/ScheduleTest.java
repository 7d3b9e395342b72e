package org.aliasfree.stylegan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void tableOfStyleGan3ShowsInputAndLayers() {
    List<String> lines = Schedule.table(StyleGan3Config.r(256).build()).lines().toList();
    assertThat(lines).hasSize(17);
    assertThat(lines.get(0)).startsWith("layer").endsWith("down filter");
    assertThat(lines.get(1).split(" +")).containsExactly("input", "1024", "36", "16", "2.0000");
    assertThat(lines.get(5))
        .isEqualTo(
            "L3_52_1024      1×1  1024→1024    36→52    16→32        64    5.6569   16.0000   4"
                + "     2  24/12    -2,-5  radial");
    assertThat(lines.get(15)).startsWith("L13_256_128 ").endsWith("  separable, critical");
    assertThat(lines.get(16)).startsWith("L14_256_3 ").endsWith("  none, critical");
  }

  @Test
  void tableOfStyleGan2ShowsWhichRowsOfWABlockReads() {
    List<String> lines = Schedule.table(StyleGan2.at(16)).lines().toList();
    assertThat(lines)
        .containsExactly(
            "block  side   channels  rows of w  of its colours",
            "b4        4  const→512          0  1",
            "b8        8    512→512        1,2  3",
            "b16      16    512→512        3,4  5");
  }
}
