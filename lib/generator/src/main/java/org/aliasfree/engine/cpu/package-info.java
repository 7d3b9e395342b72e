/**
 * The fast engine for processors: one ND4J convolution and one fused pass in plain Java a layer.
 *
 * <p>Feature maps lie as {@code [batch, height, width, channels]} with the channels padded by zeros
 * to a multiple of 16, so that a neighbouring pixel is a whole channel block away: the loops over
 * rows then shift by a constant multiple of a vector, which is what the compiler turns into vector
 * instructions.
 */
package org.aliasfree.engine.cpu;
