/**
 * How well a generator's picture follows a movement of its input: draws, three metrics, squared
 * errors over the pixels that count, their ratio to the peak, its spread, and long runs that can be
 * stopped and resumed.
 */
package org.aliasfree.equivariance;
