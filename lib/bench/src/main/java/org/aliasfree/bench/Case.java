package org.aliasfree.bench;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Param;

/**
 * A benchmark with one value for each of its parameters.
 *
 * @param benchmark the class
 * @param parameters value by name, in the order in which the class declares them
 */
record Case(Class<? extends Compared> benchmark, Map<String, String> parameters) {

  /** Returns every combination of the parameters of a benchmark; the last one varies fastest. */
  static List<Case> of(Class<? extends Compared> benchmark) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Field field : benchmark.getDeclaredFields()) {
      Param values = field.getAnnotation(Param.class);
      if (values != null) {
        List<Map<String, String>> longer = new ArrayList<>();
        for (Map<String, String> each : combinations) {
          for (String value : values.value()) {
            Map<String, String> one = new LinkedHashMap<>(each);
            one.put(field.getName(), value);
            longer.add(one);
          }
        }
        combinations = longer;
      }
    }
    return combinations.stream().map(each -> new Case(benchmark, each)).toList();
  }

  /** Returns the case in words, such as {@code Upfirdn up 2, taps 12, n 8000}. */
  String title() {
    String name = benchmark.getSimpleName().replaceFirst("Benchmark$", "");
    return parameters.entrySet().stream()
        .map(
            each ->
                isNumber(each.getValue()) ? each.getKey() + " " + each.getValue() : each.getValue())
        .collect(Collectors.joining(", ", name + " ", ""));
  }

  private static boolean isNumber(String value) {
    return value.matches("[0-9]+");
  }
}
