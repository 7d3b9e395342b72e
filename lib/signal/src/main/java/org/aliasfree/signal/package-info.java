/**
 * Signals as functions of position, and the samples that stand for them on a grid. A signal is the
 * thing itself; samples are one of its addresses, and where they sit is part of the code.
 */
package org.aliasfree.signal;
