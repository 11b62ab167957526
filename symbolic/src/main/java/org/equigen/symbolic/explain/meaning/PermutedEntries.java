package org.equigen.symbolic.explain.meaning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.number.Integers;

/** The exact entries of a tensor, and what exchanging its indices does to them. */
final class PermutedEntries {
  /** Sums of fewer than 2^13 larger numbers might not fit into 64 bits. */
  private static final int MOST_BITS = 50;

  private final long[] coordinates;
  private final Integers values;
  private final int degree;
  private final int[] sizes;
  private final long[] strides;

  /** An exchange of two indices. */
  record Swap(int first, int second) {}

  PermutedEntries(TensorIndices indices, IntertwinerBasis basis, Intertwiner map) {
    degree = basis.field().degree();
    values = map.values();
    int[] rows = map.rows();
    int[] columns = map.columns();
    coordinates = new long[rows.length];
    for (int k = 0; k < rows.length; k++) {
      coordinates[k] = (long) rows[k] * basis.columns() + columns[k];
    }
    sizes = indices.sizes().stream().mapToInt(Integer::intValue).toArray();
    strides = new long[sizes.length];
    long stride = 1;
    for (int i = sizes.length - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= sizes[i];
    }
  }

  /** 1 if the exchanges, done one after another, change nothing, -1 if only the sign, else 0. */
  int sign(Swap... swaps) {
    int sign = 0;
    for (int k = 0; k < coordinates.length; k++) {
      int image = Arrays.binarySearch(coordinates, image(coordinates[k], swaps));
      int relation = image < 0 ? 0 : relation(k, image);
      if (relation == 0 || sign == -relation) {
        return 0;
      }
      sign = relation;
    }
    return sign;
  }

  private int relation(int k, int other) {
    boolean same = true;
    boolean opposite = true;
    for (int power = 0; power < degree; power++) {
      same &= values.areEqual(k * degree + power, other * degree + power);
      opposite &= values.areOpposite(k * degree + power, other * degree + power);
    }
    return same ? 1 : opposite ? -1 : 0;
  }

  private long image(long coordinate, Swap... swaps) {
    long image = coordinate;
    for (Swap swap : swaps) {
      long stride = strides[swap.first()];
      long other = strides[swap.second()];
      long digit = image / stride % sizes[swap.first()];
      long otherDigit = image / other % sizes[swap.second()];
      image += (otherDigit - digit) * (stride - other);
    }
    return image;
  }

  /**
   * The number c such that the sum of the permuted tensors is c times the tensor.
   *
   * @param permutations each as exchanges done one after another
   * @return nothing if there is none, or if the entries have more than {@link #MOST_BITS} bits
   */
  OptionalLong eigenvalue(List<Swap[]> permutations) {
    return values.bits() > MOST_BITS
        ? OptionalLong.empty()
        : values.longs().map(longs -> eigenvalue(permutations, longs)).orElseThrow();
  }

  private OptionalLong eigenvalue(List<Swap[]> permutations, long[] longs) {
    Map<Long, long[]> sums = new HashMap<>();
    for (Swap[] permutation : permutations) {
      for (int k = 0; k < coordinates.length; k++) {
        long[] sum =
            sums.computeIfAbsent(image(coordinates[k], permutation), _ -> new long[degree]);
        for (int power = 0; power < degree; power++) {
          sum[power] += longs[k * degree + power];
        }
      }
    }
    sums.values().removeIf(sum -> Arrays.stream(sum).allMatch(value -> value == 0));
    long[] first = sums.getOrDefault(coordinates[0], new long[degree]);
    int leading = 0;
    while (longs[leading] == 0) {
      leading++;
    }
    long factor = first[leading] / longs[leading];
    boolean possible = Math.abs(factor) <= permutations.size();
    return possible && isMultiple(sums, longs, factor)
        ? OptionalLong.of(factor)
        : OptionalLong.empty();
  }

  private boolean isMultiple(Map<Long, long[]> sums, long[] longs, long factor) {
    boolean multiple = sums.size() == (factor == 0 ? 0 : coordinates.length);
    for (int k = 0; k < coordinates.length && multiple && factor != 0; k++) {
      long[] sum = sums.getOrDefault(coordinates[k], new long[degree]);
      for (int power = 0; power < degree; power++) {
        multiple &= sum[power] == factor * longs[k * degree + power];
      }
    }
    return multiple;
  }
}
