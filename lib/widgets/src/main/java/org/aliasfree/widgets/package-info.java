/**
 * Jupyter widgets 8 for a Java kernel: sliders, buttons, pictures and boxes in JupyterLab whose
 * values live in Java.
 *
 * <p>The state that each class keeps is the one that {@code @jupyter-widgets/controls} 2.0.0
 * describes; the messages are those of ipywidgets' protocol 2.1. Nothing but JJava is needed, and
 * without it the classes are ordinary objects.
 */
package org.aliasfree.widgets;
