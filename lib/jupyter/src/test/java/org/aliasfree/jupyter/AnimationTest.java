package org.aliasfree.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AnimationTest {

  /** A square that stands {@code at} pixels from the left, on white. */
  private record Square(int at, Color colour, int size) implements Drawing {
    @Override
    public int width() {
      return 80;
    }

    @Override
    public int height() {
      return 40;
    }

    @Override
    public void paint(Graphics2D g) {
      g.setColor(colour);
      g.fillRect(at, 10, size, size);
    }
  }

  private static Film moving() {
    return Show.animation(5, i -> new Square(10 * i, Color.BLUE, 10))
        .milliseconds(200)
        .alt("A square moves right.");
  }

  private static byte[] file(Film film) {
    String html = film.outputs().get(1).data().get("text/html").toString();
    int from = html.indexOf("base64,") + "base64,".length();
    return Base64.getDecoder().decode(html.substring(from, html.indexOf('"', from)));
  }

  private static List<String> chunks(byte[] png) {
    List<String> types = new ArrayList<>();
    ByteBuffer all = ByteBuffer.wrap(png).position(8);
    while (all.hasRemaining()) {
      byte[] data = new byte[all.getInt() + 4];
      all.get(data);
      CRC32 check = new CRC32();
      check.update(data);
      assertThat(all.getInt()).isEqualTo((int) check.getValue());
      types.add(new String(data, 0, 4, StandardCharsets.US_ASCII));
    }
    return types;
  }

  @Test
  void aFilmIsAnAnimatedPngWithOneDataChunkForEachFrame() throws Exception {
    byte[] png = file(moving());
    assertThat(chunks(png).stream().distinct())
        .containsExactly("IHDR", "acTL", "PLTE", "fcTL", "IDAT", "fdAT", "IEND");
    assertThat(chunks(png)).filteredOn("fcTL"::equals).hasSize(5);
    assertThat(chunks(png)).filteredOn("fdAT"::equals).hasSize(4);
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getRGB(5, 15))
        .isEqualTo(Color.BLUE.getRGB());
  }

  @Test
  void laterFramesHoldOnlyWhatMoves() {
    byte[] png = file(moving());
    int at = 8;
    List<Integer> widths = new ArrayList<>();
    ByteBuffer all = ByteBuffer.wrap(png);
    for (String type : chunks(png)) {
      if (type.equals("fcTL")) {
        widths.add(all.getInt(at + 12));
      }
      at += 12 + all.getInt(at);
    }
    assertThat(widths).containsExactly(80, 20, 20, 20, 20);
  }

  @Test
  void nothingMovesUnasked() {
    Film film = moving().caption("10 pixels a frame");
    assertThat(film.outputs().get(0).text()).isEqualTo("A square moves right.");
    assertThat(film.outputs().get(1).data().get("text/html").toString())
        .contains("<details class=\"aliasfree-film\"><summary>Animation: 5 pictures, 1 s")
        .contains("alt=\"A square moves right.\"")
        .doesNotContain(" open>");
    assertThat(film.outputs().get(1).text())
        .isEqualTo("10 pixels a frame\nAnimation: 5 pictures, 1 s");
    assertThat(film.sentence()).isEqualTo("A square moves right.");
  }

  @Test
  void equalFilmsGiveEqualFiles() {
    assertThat(moving().outputs()).isEqualTo(moving().outputs());
  }

  @Test
  void flashingMoreThanThreeTimesASecondIsRefused() {
    Animation blink =
        Show.animation(20, i -> new Square(0, i % 2 == 0 ? Color.BLACK : Color.WHITE, 80));
    assertThatThrownBy(() -> blink.milliseconds(50).alt("It blinks."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an animation may flash 3 times a second, this one does 9 times: slow it down");
    assertThat(blink.milliseconds(200).alt("It blinks.").outputs()).hasSize(2);
  }

  @Test
  void aMovingLineDoesNotCountAsFlashing() {
    assertThat(moving().outputs()).hasSize(2);
    assertThat(
            Show.animation(40, i -> new Square(2 * i, Color.BLACK, 2))
                .milliseconds(20)
                .alt("A thin line sweeps.")
                .outputs())
        .hasSize(2);
  }

  @Test
  void framesOfDifferentSizesAndOddCountsAreRefused() {
    assertThatThrownBy(
            () ->
                Show.animation(
                        2,
                        i -> Show.plot("t", "x", "y").truth("f", x -> x, 0, 1).size(300 + i, 200))
                    .alt("It grows."))
        .hasMessageContaining("frame 0 is 300 × 200, frame 1 is 301 × 200");
    assertThatThrownBy(() -> Show.animation(1, i -> null)).hasMessageContaining("2 to 200 frames");
    assertThatThrownBy(() -> Show.animation(2, i -> null).milliseconds(5))
        .hasMessageContaining("20 to 10000 ms");
  }
}
