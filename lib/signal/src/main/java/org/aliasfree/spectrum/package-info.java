/**
 * Spectra of samples: the discrete Fourier transform of any length, windows, and short-time
 * spectra. Every array is indexed by bin, forward transforms carry no factor, inverse ones 1/N.
 */
package org.aliasfree.spectrum;
