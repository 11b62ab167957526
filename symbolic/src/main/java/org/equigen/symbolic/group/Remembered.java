package org.equigen.symbolic.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * What was computed for the groups that were asked last: solvers ask again for every pair of
 * representations. Any thread may ask.
 *
 * @param <V> immutable values
 */
final class Remembered<V> {
  static final Remembered<NumberField> FIELDS = new Remembered<>();
  static final Remembered<List<Matrix<Algebraic>>> GENERATORS = new Remembered<>();
  static final Remembered<List<Matrix<Algebraic>>> DISCRETE = new Remembered<>();
  static final Remembered<List<InvariantTensor>> TENSORS = new Remembered<>();

  private static final int MOST = 64;

  private final Map<Group, V> values = new LinkedHashMap<>();

  private Remembered() {}

  /** The value for a group, computed unless it is remembered. */
  V of(Group group, Supplier<V> compute) {
    synchronized (values) {
      V value = values.get(group);
      if (value != null) {
        return value;
      }
    }
    V computed = compute.get();
    synchronized (values) {
      if (values.size() >= MOST) {
        values.remove(values.keySet().iterator().next());
      }
      values.put(group, computed);
    }
    return computed;
  }
}
