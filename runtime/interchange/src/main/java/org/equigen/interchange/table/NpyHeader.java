package org.equigen.interchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.runtime.diagnostic.DiagnosticException;

/**
 * The header of an array: a dictionary of Python with the keys {@code descr}, {@code fortran_order}
 * and {@code shape}, each once and no others. Source: NumPy Enhancement Proposal 1, "A Simple File
 * Format for NumPy Arrays".
 *
 * @param type of the elements, byte order first: {@code <f8}
 * @param fortran whether the first axis is the fastest
 * @param shape lengths of the axes
 */
record NpyHeader(String type, boolean fortran, List<Integer> shape) {
  private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*(['\"])(\\w{1,20})\\1\\s*:\\s*"
              + "(True|False|(['\"])[<>|=]?\\w{1,10}\\4|\\([\\d, ]{0,400}\\))\\s*(,|(?=\\}))");
  private static final String EXPECTED =
      "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }";
  private static final int EXCERPT = 80;

  /** Reads the text of a header. */
  static NpyHeader parse(String source, String text) {
    String line = text.strip();
    Map<String, String> entries = new HashMap<>();
    if (!line.startsWith("{") || !line.endsWith("}")) {
      throw malformed(source, line);
    }
    Matcher entry = ENTRY.matcher(line);
    int at = 1;
    while (at < line.length() - 1 && entry.find(at) && entry.start() == at) {
      if (entries.put(entry.group(2), entry.group(3)) != null) {
        throw malformed(source, line);
      }
      at = entry.end();
    }
    boolean whole = line.substring(at).strip().equals("}");
    if (!whole || !entries.keySet().equals(KEYS)) {
      throw malformed(source, line);
    }
    String type = Objects.requireNonNull(entries.get("descr"));
    String order = Objects.requireNonNull(entries.get("fortran_order"));
    String shape = Objects.requireNonNull(entries.get("shape"));
    boolean quoted = type.startsWith("'") || type.startsWith("\"");
    boolean named = order.equals("True") || order.equals("False");
    if (!quoted || !named || !shape.startsWith("(")) {
      throw malformed(source, line);
    }
    return new NpyHeader(
        type.substring(1, type.length() - 1), order.equals("True"), shape(source, line, shape));
  }

  private static List<Integer> shape(String source, String line, String text) {
    List<Integer> shape = new ArrayList<>();
    String inner = text.substring(1, text.length() - 1).strip();
    if (inner.isEmpty()) {
      return shape;
    }
    // A tuple of one has a comma behind it.
    boolean tuple = inner.endsWith(",");
    String axes = tuple ? inner.substring(0, inner.length() - 1) : inner;
    for (String axis : axes.split(",", -1)) {
      if (!axis.strip().matches("\\d{1,9}")) {
        throw malformed(source, line);
      }
      shape.add(Integer.parseInt(axis.strip()));
    }
    if (shape.size() == 1 && !tuple) {
      throw malformed(source, line);
    }
    return shape;
  }

  /** Elements that the shape has, or any number above those of an array. */
  long elements() {
    long elements = 1;
    for (int axis : shape) {
      elements = Math.min(1L << 32, elements * axis);
    }
    return shape.contains(0) ? 0 : elements;
  }

  private static DiagnosticException malformed(String source, String line) {
    String found = line.length() > EXCERPT ? line.substring(0, EXCERPT) + "..." : line;
    String readable = found.replaceAll("[^\\x20-\\x7e]", "?");
    return new TableDiagnostic.NoArray(source, "header", readable, EXPECTED).exception();
  }
}
