package org.aliasfree.weights;

/** How a floating-point number lies in a file: its bytes, least significant first. */
enum FloatFormat {
  /** IEEE 754 half precision: 5 bits of exponent, 10 of fraction. */
  F16(2),
  /** The upper half of a single-precision number. */
  BF16(2),
  /** IEEE 754 single precision. */
  F32(4),
  /** IEEE 754 double precision; loses bits on the way to single precision. */
  F64(8);

  private final int bytes;

  FloatFormat(int bytes) {
    this.bytes = bytes;
  }

  /** Returns the number of bytes. */
  int bytes() {
    return bytes;
  }

  /** Returns the number whose {@link #bytes} bytes begin at {@code at}. */
  float read(byte[] from, int at) {
    return switch (this) {
      case F16 -> half(u2(from, at));
      case BF16 -> Float.intBitsToFloat(u2(from, at) << 16);
      case F32 -> Float.intBitsToFloat(i4(from, at));
      case F64 -> (float) readDouble(from, at);
    };
  }

  /** Returns the same without rounding. */
  double readDouble(byte[] from, int at) {
    return this == F64
        ? Double.longBitsToDouble((i4(from, at) & 0xFFFFFFFFL) | (long) i4(from, at + 4) << 32)
        : read(from, at);
  }

  private static int u2(byte[] from, int at) {
    return (from[at] & 0xFF) | (from[at + 1] & 0xFF) << 8;
  }

  private static int i4(byte[] from, int at) {
    return u2(from, at) | u2(from, at + 2) << 16;
  }

  private static float half(int bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    if (exponent == 0) {
      return Math.copySign(fraction * 0x1p-24f, sign < 0 ? -1f : 1f);
    }
    int wide = exponent == 0x1F ? 0xFF : exponent + 112;
    return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
  }
}
