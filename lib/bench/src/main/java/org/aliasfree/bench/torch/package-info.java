/**
 * The peer for whole networks: StyleGAN2 and StyleGAN3 on libtorch, operation by operation, as one
 * writes them down from their definition.
 *
 * <p>Feature maps are {@code [1, channels, height, width]}. Operations do not change their
 * arguments; whoever makes an intermediate result closes it.
 */
package org.aliasfree.bench.torch;
