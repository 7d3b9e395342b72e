/**
 * Benchmarks of the library against others that do the same, on the same numbers in the same run.
 *
 * <p>A benchmark is a class that extends {@link org.aliasfree.bench.Compared}: what ours is to do,
 * with which input, and which peer answers to it.
 */
package org.aliasfree.bench;
