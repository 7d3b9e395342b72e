package org.aliasfree.engine.cpu;

import java.nio.FloatBuffer;

/**
 * What one pass works on: the maps it reads and writes, and what each channel is multiplied by.
 *
 * @param in the convolution's output {@code [batch, side, side, channels]}
 * @param out the layer's output {@code [batch, outSide, outSide, channels]}
 * @param scale factor of the input {@code [batch][channels]}: the demodulation
 * @param bias added after it {@code [channels]}
 * @param outScale factor of the output {@code [batch][channels]}: the next layer's style
 */
@SuppressWarnings("ArrayRecordComponent") // for the inner loops; it stays in this package
record Stored(FloatBuffer in, FloatBuffer out, float[][] scale, float[] bias, float[][] outScale) {}
