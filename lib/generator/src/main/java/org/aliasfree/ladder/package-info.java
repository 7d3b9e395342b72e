/**
 * The steps from StyleGAN2 to StyleGAN3 as small untrained networks, with weights drawn by fixed
 * rules, so that everyone measures the same numbers.
 */
package org.aliasfree.ladder;
