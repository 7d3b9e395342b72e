/**
 * Changes of the sampling rate: up is zeros, a filter and a gain; down is a filter and dropping
 * samples. Going up leaves images, coming down makes aliases: both are the same filter's stopband.
 */
package org.aliasfree.resample;
