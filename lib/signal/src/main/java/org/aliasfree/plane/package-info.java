/**
 * Pictures as signals: functions of two positions, their samples at pixel centres, spectra,
 * translations and rotations. x runs to the right along rows, y runs downwards across rows.
 */
package org.aliasfree.plane;
