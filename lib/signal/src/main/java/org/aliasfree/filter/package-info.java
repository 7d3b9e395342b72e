/**
 * Filters that one can build: a specification, Kaiser's design, taps, and the response that they
 * really have. Taps sit symmetrically about the filter's centre.
 */
package org.aliasfree.filter;
