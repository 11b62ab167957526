package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.group.finite.CycleTypes;
import org.equigen.symbolic.group.permutation.Permutation;

/**
 * The irreducible characters of A(n), from those of S(n): a partition and its conjugate have the
 * same restriction, which is irreducible unless they are equal. Then it is the sum of two, which
 * differ on the class whose cycles are as long as the diagonal hooks h of the diagram: there they
 * are {@code (e + sqrt(e prod h))/2} and {@code (e - sqrt(e prod h))/2} with {@code e = (-1)^((n -
 * r)/2)} for r hooks (Frobenius 1901; James and Kerber, The Representation Theory of the Symmetric
 * Group, 2.5.13).
 */
final class AlternatingCharacters {
  private final ConjugacyClasses classes;
  private final int points;
  private final Map<List<RootSum>, String> names = new LinkedHashMap<>();

  private AlternatingCharacters(ConjugacyClasses classes, int points) {
    this.classes = classes;
    this.points = points;
  }

  /** The characters with their names. */
  static Map<List<RootSum>, String> names(ConjugacyClasses classes, int points) {
    AlternatingCharacters characters = new AlternatingCharacters(classes, points);
    MurnaghanNakayama.characters(classes, points).forEach(characters::restrict);
    return characters.names;
  }

  /** For example {@code [3,1]}. */
  static String name(List<Integer> shape) {
    return shape.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  private void restrict(List<Integer> shape, List<RootSum> values) {
    List<Integer> conjugate = conjugate(shape);
    if (points > 1 && conjugate.equals(shape)) {
      names.put(half(shape, values, BigInteger.ONE), name(shape) + "+");
      names.put(half(shape, values, BigInteger.ONE.negate()), name(shape) + "-");
    } else {
      // Larger partitions come first, so that theirs is the name that stays.
      names.putIfAbsent(values, name(shape));
    }
  }

  private static List<Integer> conjugate(List<Integer> shape) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < shape.getFirst(); column++) {
      int at = column;
      columns.add((int) shape.stream().filter(length -> length > at).count());
    }
    return columns;
  }

  /** The lengths of the hooks on the diagonal, which are odd and fall. */
  private static List<Integer> hooks(List<Integer> shape) {
    List<Integer> hooks = new ArrayList<>();
    for (int i = 0; i < shape.size() && shape.get(i) > i; i++) {
      hooks.add(2 * (shape.get(i) - i) - 1);
    }
    return hooks;
  }

  private List<RootSum> half(List<Integer> shape, List<RootSum> values, BigInteger sign) {
    List<Integer> hooks = hooks(shape);
    List<RootSum> half = new ArrayList<>();
    for (int c = 0; c < classes.count(); c++) {
      Permutation representative = classes.get(c).representative();
      RootSum twice = values.get(c);
      if (CycleTypes.of(representative).equals(hooks)) {
        boolean first = CycleTypes.isFirstHalf(representative);
        twice = twice.plus(root(hooks).times(first ? sign : sign.negate()));
      }
      half.add(twice.halved().shortest());
    }
    return half;
  }

  /** {@code sqrt(e prod h)} by Gauss's sums {@code sum_k exp(2 pi i k^2/h)}, for odd h. */
  private static RootSum root(List<Integer> hooks) {
    RootSum product = RootSum.of(1);
    for (int hook : hooks) {
      long[] counts = new long[hook];
      for (int k = 0; k < hook; k++) {
        counts[k * k % hook]++;
      }
      product = product.times(RootSum.ofCounts(counts));
    }
    return product;
  }
}
