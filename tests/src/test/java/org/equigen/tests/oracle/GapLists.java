package org.equigen.tests.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists of integers as GAP prints them, without spaces. */
final class GapLists {
  private static final Comparator<List<Integer>> LEXICOGRAPHIC =
      (a, b) -> {
        int first = 0;
        for (int i = 0; first == 0 && i < Math.min(a.size(), b.size()); i++) {
          first = Integer.compare(a.get(i), b.get(i));
        }
        return first != 0 ? first : Integer.compare(a.size(), b.size());
      };

  private GapLists() {}

  /** What was printed, without spaces and ends of lines. */
  static String canonical(String printed) {
    return printed.replaceAll("\\s+", "");
  }

  /** A list. */
  static String text(List<?> list) {
    return canonical(list.toString());
  }

  /** Tuples in the order of GAP's {@code SortedList}. */
  static String sorted(Stream<List<Integer>> tuples) {
    return text(tuples.sorted(LEXICOGRAPHIC).toList());
  }

  /** A list of values at 0, 1, ... */
  static <T> List<T> indices(int count, IntFunction<T> value) {
    return IntStream.range(0, count).mapToObj(value).toList();
  }
}
