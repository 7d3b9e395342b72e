package org.aliasfree.widgets;

import java.util.Map;

/** Buttons that let a whole number run, in the browser: play, stop, repeat. */
public final class Play extends Ranged<Integer, Play> {
  private Play() {
    super("Play", Style.Kind.DESCRIPTION, "", 0, 100, 1);
    setQuietly("interval", 100);
    setQuietly("playing", false);
    setQuietly("repeat", false);
    setQuietly("show_repeat", true);
  }

  /** Returns a player over 0…100, not playing. */
  public static Play create() {
    return new Play();
  }

  /**
   * Returns a player that moves {@code slider} over its whole range by its step. The slider's
   * listeners hear each position once; the player itself is silent.
   */
  public static Play driving(IntSlider slider) {
    Play play = new Play();
    play.range(slider.min(), slider.max()).step(slider.step());
    play.setQuietly("value", slider.value());
    play.silence();
    play.link(slider);
    return play;
  }

  /** Sets the bounds, both included. */
  public Play range(int min, int max) {
    return bounds(min, max, min, max);
  }

  /** Sets the step, at least 1. */
  public Play step(int step) {
    Args.check(step >= 1, "step must be at least 1, got %s", step);
    set("step", step);
    return this;
  }

  /** Sets the time from one value to the next, in milliseconds, at least 10. */
  public Play interval(int milliseconds) {
    Args.check(milliseconds >= 10, "interval must be at least 10 ms, got %s", milliseconds);
    set("interval", milliseconds);
    return this;
  }

  /** Says whether it begins again after the last value. */
  public Play repeat(boolean repeat) {
    set("repeat", repeat);
    return this;
  }

  /** Returns whether it runs. */
  public boolean playing() {
    return (Boolean) get("playing");
  }

  @Override
  void receive(Map<?, ?> changes) {
    for (String flag : new String[] {"playing", "repeat"}) {
      if (changes.containsKey(flag)) {
        Args.check(
            changes.get(flag) instanceof Boolean,
            "%s must be true or false, got %s",
            flag,
            Args.brief(changes.get(flag)));
        setQuietly(flag, changes.get(flag));
      }
    }
    super.receive(changes);
  }

  @Override
  Integer decode(Object sent) {
    return Args.integer("value", sent);
  }

  @Override
  Integer stored(Object state) {
    return (Integer) state;
  }
}
