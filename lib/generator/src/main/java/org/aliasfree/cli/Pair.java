package org.aliasfree.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Two numbers as a user writes them: {@code 0.1,-0.05}. */
record Pair(double x, double y) {
  /** Reads them. */
  static final class Converter implements ITypeConverter<Pair> {
    @Override
    public Pair convert(String text) {
      String[] parts = text.split(",", -1);
      try {
        if (parts.length == 2) {
          double x = Double.parseDouble(parts[0].strip());
          double y = Double.parseDouble(parts[1].strip());
          if (Double.isFinite(x) && Double.isFinite(y)) {
            return new Pair(x, y);
          }
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw new TypeConversionException("two numbers x,y are needed, such as 0.1,-0.05");
    }
  }
}
