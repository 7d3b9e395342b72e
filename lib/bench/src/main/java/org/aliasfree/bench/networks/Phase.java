package org.aliasfree.bench.networks;

import java.util.Arrays;

/** What the engine does at a moment, as its stack tells. */
enum Phase {
  /** From the latent to w. */
  MAPPING("Mapping.map"),
  /** Styles, and what demodulation makes of them. */
  STYLES("Layer3.factors"),
  /** Fourier features with the map of their channels. */
  INPUT("Generator3.input"),
  /** A layer's convolution. */
  CONVOLUTION("Layer3.run", "Convolution.run"),
  /** A layer's fused pass: demodulation, bias, filters, nonlinearity, the next layer's styles. */
  NONLINEARITY("Layer3.run", "FilterPass.run"),
  /** The same without filters, as ToRGB has it. */
  POINTWISE("Layer3.run", "PointwisePass.run"),
  /** From the last map to the picture. */
  PICTURE("Generator3.image"),
  /** Anything else. */
  OTHER("");

  private static final String ENGINE = "org.aliasfree.engine.cpu.";

  private final String outer;
  private final String inner; // empty if the outer method alone tells

  Phase(String outer) {
    this(outer, "");
  }

  Phase(String outer, String inner) {
    this.outer = outer;
    this.inner = inner;
  }

  /** Returns the first phase whose methods the stack has. */
  static Phase of(StackTraceElement[] stack) {
    for (Phase phase : values()) {
      if (has(stack, phase.outer) && has(stack, phase.inner)) {
        return phase;
      }
    }
    return OTHER;
  }

  private static boolean has(StackTraceElement[] stack, String method) {
    return method.isEmpty()
        || Arrays.stream(stack)
            .anyMatch(
                frame ->
                    (frame.getClassName() + "." + frame.getMethodName()).equals(ENGINE + method));
  }
}
