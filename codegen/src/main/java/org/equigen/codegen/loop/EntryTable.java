package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.codegen.plan.CoefficientTensor;

/**
 * A coefficient tensor as a table of integers: for every component of the output where its entries
 * begin, then for each entry the components of the inputs and, unless all are one, the number of
 * the coefficient.
 */
final class EntryTable {
  private final boolean factors;
  private final int width;
  private final int starts;
  private final int entries;

  EntryTable(CoefficientTensor coefficients, int components, NumberTables tables) {
    int degree = coefficients.arity() - 1;
    factors = IntStream.range(0, coefficients.size()).anyMatch(k -> !coefficients.value(k).isOne());
    width = degree + (factors ? 1 : 0);
    List<Integer> order =
        IntStream.range(0, coefficients.size())
            .boxed()
            .sorted(Comparator.comparingInt(k -> coefficients.index(k, degree)))
            .toList();
    int[] counts = new int[components + 1];
    List<Integer> numbers = new ArrayList<>();
    for (int k : order) {
      counts[coefficients.index(k, degree) + 1]++;
      for (int axis = 0; axis < degree; axis++) {
        numbers.add(coefficients.index(k, axis));
      }
      if (factors) {
        numbers.add(tables.number(coefficients.value(k)));
      }
    }
    for (int i = 0; i < components; i++) {
      counts[i + 1] += counts[i];
    }
    starts = tables.offset(IntStream.of(counts).boxed().toList());
    entries = tables.offset(numbers);
  }

  boolean hasFactors() {
    return factors;
  }

  /** The first entry of a component. */
  Index start(Index component) {
    return new Index.Entry(starts, component);
  }

  /** The component of an input in an entry. */
  Index index(Index entry, int axis) {
    return new Index.Entry(
        entries, Index.sum(Index.scaled(width, entry), new Index.Constant(axis)));
  }

  /** The number of the coefficient of an entry. */
  Index factor(Index entry) {
    return index(entry, width - 1);
  }
}
