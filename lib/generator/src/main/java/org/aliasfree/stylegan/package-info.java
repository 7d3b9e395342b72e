/** Descriptions of generators as data: which layers, at which rates, with which filters. */
package org.aliasfree.stylegan;
