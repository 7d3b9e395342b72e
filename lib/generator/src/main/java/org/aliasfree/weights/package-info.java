/** Arrays of numbers with names, and the files that hold them. */
package org.aliasfree.weights;
