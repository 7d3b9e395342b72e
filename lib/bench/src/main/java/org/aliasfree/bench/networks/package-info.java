/** Times of whole networks: beside libtorch, as they grow, and where they go. */
package org.aliasfree.bench.networks;
