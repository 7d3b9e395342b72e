/** Arrays of numbers with names, the files that hold them, and NumPy's random numbers. */
package org.aliasfree.weights;
