package org.aliasfree.engine.cpu;

/**
 * A part of a layer's output that one thread makes: all rows of some columns and channels.
 *
 * @param image number in the batch
 * @param firstColumn of the output
 * @param columns how many
 * @param firstChannel of {@link Rows#BLOCK}
 */
record Tile(int image, int firstColumn, int columns, int firstChannel) {}
