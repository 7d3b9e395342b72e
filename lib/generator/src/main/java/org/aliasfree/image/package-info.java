/** Tensors as pictures and animations, and the pictures by which the paper shows sticking. */
package org.aliasfree.image;
