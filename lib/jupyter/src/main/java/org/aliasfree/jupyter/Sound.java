package org.aliasfree.jupyter;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.aliasfree.data.Wav;
import org.aliasfree.signal.Require;
import org.aliasfree.signal.Samples;
import org.aliasfree.spectrum.Fft;
import org.aliasfree.spectrum.Spectrum;
import org.aliasfree.spectrum.Window;

/**
 * One sound, or several to compare; {@link #words} makes it a {@link Player}. Immutable.
 *
 * <p>All are played equally loud, RMS −20 dB relative to full scale, or lower by the same factor
 * where a peak would clip. The first and last 5 ms rise and fall, so that no click is heard that is
 * not in the samples.
 */
public final class Sound {
  private static final double LOUDNESS = 0.1;
  private static final double HIGHEST_PEAK = 0.99;
  private static final double LONGEST_SECONDS = 4;
  private static final double FADE_SECONDS = 0.005;
  private static final double LOWEST_HEARD_HZ = 20;
  private static final double LOWEST_RATE = 3000;
  private static final double HIGHEST_RATE = 192_000;

  private record Named(String name, Samples samples) {}

  private final List<Named> sounds;

  private Sound(List<Named> sounds) {
    this.sounds = List.copyOf(sounds);
  }

  /**
   * Returns a sound.
   *
   * @param name what the player is labelled with
   * @param samples at most 4 s, at a whole rate from 3000 to 192 000 Hz, which browsers play
   */
  public static Sound of(String name, Samples samples) {
    return new Sound(List.of()).and(name, samples);
  }

  /** Returns these sounds and one more to compare with. */
  public Sound and(String name, Samples samples) {
    double seconds = samples.size() / samples.rate();
    Require.that(
        seconds <= LONGEST_SECONDS,
        "a sound must last at most %s s, got %s s",
        LONGEST_SECONDS,
        seconds);
    Require.that(
        samples.rate() >= LOWEST_RATE
            && samples.rate() <= HIGHEST_RATE
            && samples.rate() == Math.rint(samples.rate()),
        "the rate of a sound must be a whole number from %s to %s Hz, got %s",
        LOWEST_RATE,
        HIGHEST_RATE,
        samples.rate());
    List<Named> more = new ArrayList<>(sounds);
    more.add(new Named(name, samples));
    return new Sound(more);
  }

  /**
   * Returns the player.
   *
   * @param heard what is heard, in words, so that nothing depends on hearing: "the pitch rises,
   *     then turns back"
   */
  public Player words(String heard) {
    Require.that(
        heard != null && !heard.isBlank(), "a sound needs a sentence that says what is heard");
    List<Player.Track> tracks = new ArrayList<>();
    for (Samples level : levelled()) {
      byte[] wav = Wav.bytes(level);
      tracks.add(
          new Player.Track(
              sounds.get(tracks.size()).name(), Base64.getEncoder().encodeToString(wav)));
    }
    return new Player(tracks, heard.strip(), spectra(), spectraInWords());
  }

  /** Returns the sounds as they are played. */
  List<Samples> levelled() {
    double headroom = 1;
    for (Named sound : sounds) {
      double peak = gain(sound.samples()) * sound.samples().peak();
      headroom = peak > 0 ? Math.min(headroom, HIGHEST_PEAK / peak) : headroom;
    }
    List<Samples> levelled = new ArrayList<>();
    for (Named sound : sounds) {
      levelled.add(faded(sound.samples().times(gain(sound.samples()) * headroom)));
    }
    return levelled;
  }

  private static double gain(Samples samples) {
    double rms = samples.rms();
    return rms > 0 ? LOUDNESS / rms : 0;
  }

  private static Samples faded(Samples samples) {
    double[] values = samples.toArray();
    int fade = (int) Math.min(FADE_SECONDS * samples.rate(), values.length / 2.0);
    for (int i = 0; i < fade; i++) {
      double weight = 0.5 - 0.5 * Math.cos(Math.PI * (i + 0.5) / fade);
      values[i] *= weight;
      values[values.length - 1 - i] *= weight;
    }
    return Samples.copyOf(samples.rate(), 0, values);
  }

  private Drawing spectra() {
    double top = sounds.stream().mapToDouble(s -> s.samples().rate() / 2).max().orElseThrow();
    return Panels.stacked(
        sounds.stream()
            .map(sound -> SoundSpectrum.plot(sound.name(), spectrum(sound.samples()), top))
            .toArray(Drawing[]::new));
  }

  private String spectraInWords() {
    List<String> each = new ArrayList<>();
    for (Named sound : sounds) {
      each.add(sound.name() + ", " + strongestHeard(spectrum(sound.samples())));
    }
    String all = "Spectrum of " + String.join("; ", each) + ".";
    return all.length() <= 300 ? all : "Spectra of " + sounds.size() + " sounds.";
  }

  private static String strongestHeard(Spectrum spectrum) {
    int lowest = (int) Math.ceil(LOWEST_HEARD_HZ / spectrum.binSpacing());
    int bin = spectrum.strongestBin(Math.min(lowest, spectrum.size() / 2));
    return spectrum.magnitude(bin) == 0
        ? "silent"
        : "strongest at " + Numbers.significant(Math.abs(spectrum.frequency(bin)), 3) + " Hz";
  }

  private static Spectrum spectrum(Samples samples) {
    return Fft.of(Window.HANN.applyTo(samples));
  }
}
