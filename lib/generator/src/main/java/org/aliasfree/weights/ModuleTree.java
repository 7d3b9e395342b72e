package org.aliasfree.weights;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aliasfree.weights.ModulePickle.Module;
import org.aliasfree.weights.ModulePickle.StoredTensor;

/**
 * Walks through the modules of a network and collects its tensors and attributes by their full
 * names, {@code synthesis.L0_36_512.weight} and {@code synthesis.L0_36_512.in_cutoff}.
 *
 * <p>Modules that contain themselves, or each other a million times, meet the bounds below.
 */
final class ModuleTree {
  private static final int DEEPEST = 16;
  private static final int MOST_MODULES = 4_000;
  private static final int MOST_TENSORS = 10_000;
  private static final int MOST_ATTRIBUTES = 40_000;
  private static final int MOST_ENTRIES = 1_000_000;
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_LIST = 128;

  private final ByteReader at;
  private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private int modules;
  private int entries;
  private long attributeLength;

  private ModuleTree(ByteReader at) {
    this.at = at;
  }

  /** Returns what {@code root} contains; {@code at} is for messages. */
  static ModuleTree of(Module root, ByteReader at) throws IOException {
    ModuleTree tree = new ModuleTree(at);
    tree.visit("", root, 0);
    if (root.state().get("_init_kwargs") instanceof Map<?, ?> arguments) {
      tree.addAttributes("", arguments, 0);
    }
    return tree;
  }

  /** Returns the tensors in the order of the file. */
  Map<String, StoredTensor> tensors() {
    return tensors;
  }

  /**
   * Returns the attributes that are numbers, short texts or lists of those. The arguments that the
   * outermost module was made with stand beside its own attributes.
   */
  Map<String, String> attributes() {
    return attributes;
  }

  private void visit(String prefix, Module module, int depth) throws IOException {
    if (depth > DEEPEST || ++modules > MOST_MODULES) {
      throw at.fail("modules contain each other without end");
    }
    addTensors(prefix, module, "_parameters");
    addTensors(prefix, module, "_buffers");
    addAttributes(prefix, module.state(), 0);
    for (Map.Entry<?, ?> child : entries(module, "_modules")) {
      count();
      String name = name(prefix, child.getKey());
      if (child.getValue() instanceof Module inner) {
        visit(name + ".", inner, depth + 1);
      } else if (child.getValue() != null) {
        throw at.fail("module %s: a module of an official class expected", Names.shown(name));
      }
    }
  }

  private Iterable<? extends Map.Entry<?, ?>> entries(Module module, String part)
      throws IOException {
    Object entries = module.state().get(part);
    if (entries == null) {
      return List.of();
    }
    if (!(entries instanceof Map<?, ?> map)) {
      throw at.fail("%s of a module must be a dictionary", part);
    }
    return map.entrySet();
  }

  private void addTensors(String prefix, Module module, String part) throws IOException {
    for (Map.Entry<?, ?> entry : entries(module, part)) {
      count();
      String name = name(prefix, entry.getKey());
      if (entry.getValue() instanceof StoredTensor tensor) {
        if (tensors.put(name, tensor) != null) {
          throw at.fail("tensor %s is there twice", Names.shown(name));
        }
      } else if (entry.getValue() != null) {
        throw at.fail("tensor %s: a tensor expected", Names.shown(name));
      }
      if (tensors.size() > MOST_TENSORS) {
        throw at.fail("more than %s tensors", MOST_TENSORS);
      }
    }
  }

  private void count() throws IOException {
    if (++entries > MOST_ENTRIES) {
      throw at.fail("modules with more entries than any network has");
    }
  }

  private String name(String prefix, Object key) throws IOException {
    if (!(key instanceof String text)
        || text.isEmpty()
        || !text.chars().allMatch(c -> c > ' ' && c < 0x7F)
        || prefix.length() + text.length() > LONGEST_NAME) {
      throw at.fail("a name of 1 to %s ASCII characters expected in '%s'", LONGEST_NAME, prefix);
    }
    return prefix + text;
  }

  private void addAttributes(String prefix, Map<?, ?> values, int depth) throws IOException {
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      count();
      if (!(entry.getKey() instanceof String key) || key.startsWith("_")) {
        continue;
      }
      String name = prefix + key;
      if (entry.getValue() instanceof Map<?, ?> inner && depth < 2) {
        addAttributes(name + ".", inner, depth + 1);
        continue;
      }
      String text = text(entry.getValue(), true);
      if (text != null && attributes.putIfAbsent(name, text) == null) {
        attributeLength += name.length() + text.length() + Heap.PAIR;
        if (attributes.size() > MOST_ATTRIBUTES || attributeLength > Heap.MOST / 4) {
          throw at.fail("more attributes than any network has");
        }
      }
    }
  }

  /** Returns a value as text, null if it is of another kind. */
  private static String text(Object value, boolean listToo) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean || value instanceof Long || value instanceof Double) {
      return value.toString();
    }
    if (value instanceof String text) {
      return text.chars().allMatch(c -> c >= ' ') ? text : null;
    }
    List<?> items =
        value instanceof NumpyPickle.Array array
            ? array.values()
            : value instanceof List<?> list ? list : null;
    if (!listToo || items == null || items.size() > LONGEST_LIST) {
      return null;
    }
    StringBuilder all = new StringBuilder("[");
    for (Object item : items) {
      String text = text(item, false);
      if (text == null) {
        return null;
      }
      all.append(all.length() == 1 ? "" : ", ").append(text);
    }
    return all.append(']').toString();
  }
}
