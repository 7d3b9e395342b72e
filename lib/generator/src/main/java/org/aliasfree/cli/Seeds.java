package org.aliasfree.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Seeds as a user writes them: {@code 3}, {@code 0-7}, {@code 1,4,10-12}.
 *
 * @param values in the order written
 */
record Seeds(List<Integer> values) {
  private static final int MOST = 1_000_000;
  private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  /** Reads them. */
  static final class Converter implements ITypeConverter<Seeds> {
    @Override
    public Seeds convert(String text) {
      List<Integer> values = new ArrayList<>();
      for (String part : text.split(",", -1)) {
        Matcher found = PART.matcher(part.strip());
        if (!found.matches()) {
          throw new TypeConversionException("seeds are numbers and ranges, such as 1,4,10-12");
        }
        int from = Integer.parseInt(found.group(1));
        int to = found.group(2) == null ? from : Integer.parseInt(found.group(2));
        if (to < from) {
          throw new TypeConversionException("a range of seeds must rise, got " + part.strip());
        }
        if (values.size() + (long) to - from >= MOST) {
          throw new TypeConversionException("at most " + MOST + " seeds at once");
        }
        for (int seed = from; seed <= to; seed++) {
          values.add(seed);
        }
      }
      return new Seeds(List.copyOf(values));
    }
  }
}
