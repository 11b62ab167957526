package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.symbolic.diagnostic.FileDiagnostic;
import org.equigen.symbolic.group.permutation.Permutation;

/** A permutation as it is written in a file: {@code (1 2 3)(4 5)}, points from 1. */
final class CycleText {
  private static final Pattern WHOLE =
      Pattern.compile("\\s*(?:\\(\\s*(?:\\d{1,9}[\\s,]*)*+\\)\\s*)++");
  private static final Pattern CYCLE = Pattern.compile("\\(([^)]*)\\)");
  private static final Pattern POINT = Pattern.compile("\\d+");

  private CycleText() {}

  /**
   * The permutation of the points 1 to {@code degree}.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException naming the fault
   */
  static Permutation read(YamlMapping.Item item, int degree) {
    if (!WHOLE.matcher(item.text()).matches()) {
      throw wrong(item, "cycles of points, such as \"(1 2 3)(4 5)\"");
    }
    boolean[] seen = new boolean[degree];
    List<int[]> cycles = new ArrayList<>();
    Matcher cycle = CYCLE.matcher(item.text());
    while (cycle.find()) {
      List<Integer> points = new ArrayList<>();
      Matcher point = POINT.matcher(cycle.group(1));
      while (point.find()) {
        points.add(point(item, new BigInteger(point.group()), seen));
      }
      cycles.add(points.stream().mapToInt(Integer::intValue).toArray());
    }
    return Permutation.cycles(degree, cycles.toArray(int[][]::new));
  }

  private static int point(YamlMapping.Item item, BigInteger point, boolean[] seen) {
    if (point.signum() == 0 || point.compareTo(BigInteger.valueOf(seen.length)) > 0) {
      throw wrong(item, "points from 1 to the dimension " + seen.length + ", not " + point);
    }
    int index = point.intValueExact() - 1;
    if (seen[index]) {
      throw wrong(item, "every point once: " + point + " stands twice");
    }
    seen[index] = true;
    return index + 1;
  }

  private static RuntimeException wrong(YamlMapping.Item item, String expected) {
    return new FileDiagnostic.WrongValue(
            item.place(), "permutations", "\"" + item.text() + "\"", expected)
        .exception();
  }
}
