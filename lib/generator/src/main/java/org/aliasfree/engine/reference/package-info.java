/**
 * The engine to read beside the paper: every formula as it stands there, in ND4J operations.
 *
 * <p>Feature maps are {@code [batch, height, width, channels]} here, channels running fastest,
 * because that is what the native convolutions are fast at. No operation changes its arguments.
 */
package org.aliasfree.engine.reference;
