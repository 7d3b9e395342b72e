package org.aliasfree.jupyter;

import java.util.List;

/**
 * Sounds with the words that stand for them. It shows as two outputs: a picture of the spectra; and
 * the players, which start only when asked, with the words. Immutable.
 */
public final class Player implements Showable {
  private static final String SIDE_BY_SIDE = "display:flex;flex-wrap:wrap;gap:0.6em 1.5em";

  /**
   * One sound.
   *
   * @param name its label
   * @param wav the file in Base64
   */
  record Track(String name, String wav) {}

  private final List<Track> tracks;
  private final String heard;
  private final Drawing spectra;
  private final String spectraInWords;

  Player(List<Track> tracks, String heard, Drawing spectra, String spectraInWords) {
    this.tracks = List.copyOf(tracks);
    this.heard = heard;
    this.spectra = spectra;
    this.spectraInWords = spectraInWords;
  }

  /** Returns what is heard, in words. */
  public String words() {
    return heard;
  }

  @Override
  public List<MimeBundle> outputs() {
    return List.of(
        MimeBundle.picture(spectra.image(), spectra.width(), spectraInWords),
        MimeBundle.html(html(), "Heard: " + heard));
  }

  private String html() {
    StringBuilder html =
        new StringBuilder(
            "<div class=\"aliasfree-sound\">\n<div style=\"" + SIDE_BY_SIDE + "\">\n");
    for (int i = 0; i < tracks.size(); i++) {
      String letter = tracks.size() == 1 ? "" : (char) ('A' + i) + " · ";
      String name = Markup.escape(letter + tracks.get(i).name());
      html.append("<div>")
          .append(name)
          .append("<br><audio controls preload=\"auto\" aria-label=\"");
      html.append(name).append("\" src=\"data:audio/wav;base64,").append(tracks.get(i).wav());
      html.append("\"></audio></div>\n");
    }
    html.append("</div>\n<p>Heard: ").append(Markup.escape(heard)).append("</p>\n</div>\n");
    return html.append(Figure.altScript(spectraInWords)).toString();
  }
}
