package org.aliasfree.resample;

/**
 * A ring of values cut open, with so much of it repeated before and after that no tap meets an end.
 *
 * @param ring number of values on the ring
 * @param before values repeated before
 * @param after values repeated after
 * @param outputs number of outputs that one turn makes
 * @param operation what to do with the cut-open values
 */
record Unrolled(int ring, int before, int after, int outputs, Upfirdn operation) {

  static Unrolled of(Upfirdn operation, int ring, int taps) {
    Upfirdn.checkTaps(taps);
    int up = operation.up();
    int outputs = operation.ringSize(ring);
    int before = Math.max(0, -Math.floorDiv(-operation.padBefore(), up));
    // The last output's last tap, counted in steps of the raised rate from input 0.
    long last = (long) (outputs - 1) * operation.down() - operation.padBefore() + taps - 1;
    int after = (int) Math.max(0, Math.floorDiv(last, up) + 1 - ring);
    int shift = operation.padBefore() - before * up;
    return new Unrolled(ring, before, after, outputs, operation.withPads(shift, 0));
  }

  int size() {
    return before + ring + after;
  }

  /** Returns which value of the ring stands at place {@code i}. */
  int source(int i) {
    return Math.floorMod(i - before, ring);
  }
}
