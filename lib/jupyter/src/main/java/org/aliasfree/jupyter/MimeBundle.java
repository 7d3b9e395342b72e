package org.aliasfree.jupyter;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One output of a cell in several forms, richest first: MIME type to data. Immutable.
 *
 * @param data MIME type to text; pictures are Base64
 * @param metadata MIME type to what a front end should know about that form, such as a width
 */
public record MimeBundle(Map<String, String> data, Map<String, Map<String, Object>> metadata) {

  public MimeBundle {
    data = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(data));
    metadata = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }
}
