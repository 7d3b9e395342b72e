/**
 * How well an operation on pictures follows a movement of its input, as one number with an
 * interval: squared errors over the pixels that count, their ratio to the peak, and its spread.
 */
package org.aliasfree.equivariance;
