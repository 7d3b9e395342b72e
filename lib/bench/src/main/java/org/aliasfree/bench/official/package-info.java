/**
 * The peer that only a user has: the official code, research only, of which this project holds
 * nothing. What its class Generator is called with follows from our description of a network.
 */
package org.aliasfree.bench.official;
