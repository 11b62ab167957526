package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.equigen.symbolic.group.InvariantTensor.Entry;
import org.equigen.symbolic.group.InvariantTensor.Symmetry;
import org.equigen.symbolic.number.Rational;

/** The invariant tensors of the first fundamental theorems (Weyl, The Classical Groups, 1939). */
final class ClassicalTensors {
  private static final String EPSILON = "\\epsilon";

  /** Beyond this the tensor has too many entries to be worth a name. */
  private static final int LARGEST_EPSILON = 6;

  private ClassicalTensors() {}

  /** {@code delta(a,b)}, on V and its dual. */
  static InvariantTensor delta(int dimension) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      entries.add(new Entry(List.of(i, i), Rational.ONE));
    }
    return new InvariantTensor(
        "delta", "\\delta", List.of(true, false), Symmetry.SYMMETRIC, entries);
  }

  /**
   * {@code eta = diag(1,..,-1,..)} on two vectors and on two duals; {@code delta} when definite.
   */
  static List<InvariantTensor> metric(int plus, int minus) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < plus + minus; i++) {
      entries.add(new Entry(List.of(i, i), Rational.of(i < plus ? 1 : -1)));
    }
    boolean definite = minus == 0;
    return onBoth(
        definite ? "delta" : "eta", definite ? "\\delta" : "\\eta", 2, Symmetry.SYMMETRIC, entries);
  }

  /** {@code omega = {{0,1},{-1,0}}} in blocks of n, on two vectors and on two duals. */
  static List<InvariantTensor> symplecticForm(int n) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      entries.add(new Entry(List.of(i, n + i), Rational.ONE));
    }
    for (int i = 0; i < n; i++) {
      entries.add(new Entry(List.of(n + i, i), Rational.of(-1)));
    }
    return onBoth("omega", "\\omega", 2, Symmetry.ANTISYMMETRIC, entries);
  }

  /**
   * The totally antisymmetric tensor with {@code epsilon(0,1,...,n-1) = 1}, on n vectors and on n
   * duals; none above n = 6.
   */
  static List<InvariantTensor> epsilon(int dimension) {
    return dimension > LARGEST_EPSILON
        ? List.of()
        : onBoth("epsilon", EPSILON, dimension, Symmetry.ANTISYMMETRIC, permutations(dimension));
  }

  /**
   * The same with any number of indices lowered by the metric, the lowered ones last: {@code
   * epsilon(a,...,b) eta(b,c) ...}.
   */
  static List<InvariantTensor> epsilon(int plus, int minus) {
    int dimension = plus + minus;
    List<InvariantTensor> tensors = new ArrayList<>();
    for (int duals = 0; duals <= dimension && dimension <= LARGEST_EPSILON; duals++) {
      List<Entry> entries = new ArrayList<>();
      for (Entry entry : permutations(dimension)) {
        List<Integer> lowered = entry.indices().subList(dimension - duals, dimension);
        boolean odd = lowered.stream().filter(index -> index >= plus).count() % 2 == 1;
        entries.add(odd ? new Entry(entry.indices(), entry.value().negate()) : entry);
      }
      List<Boolean> slots = slots(dimension - duals, duals);
      tensors.add(new InvariantTensor("epsilon", EPSILON, slots, Symmetry.ANTISYMMETRIC, entries));
    }
    return tensors;
  }

  /** For permutations: 1 where all indices coincide, with one to four indices. */
  static List<InvariantTensor> coincidences(int degree) {
    List<InvariantTensor> tensors = new ArrayList<>();
    for (int arity = 4; arity >= 1; arity--) {
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < degree; i++) {
        entries.add(new Entry(Collections.nCopies(arity, i), Rational.ONE));
      }
      for (int duals = 0; duals <= arity; duals++) {
        List<Boolean> slots = slots(arity - duals, duals);
        tensors.add(
            new InvariantTensor(
                arity == 1 ? "one" : "delta",
                arity == 1 ? "1" : "\\delta",
                slots,
                Symmetry.SYMMETRIC,
                entries));
      }
    }
    return List.copyOf(tensors);
  }

  private static List<Boolean> slots(int vectors, int duals) {
    List<Boolean> slots = new ArrayList<>(Collections.nCopies(vectors, true));
    slots.addAll(Collections.nCopies(duals, false));
    return slots;
  }

  private static List<Entry> permutations(int dimension) {
    List<Entry> entries = new ArrayList<>();
    permute(new ArrayList<>(), dimension, 1, entries);
    return entries;
  }

  private static List<InvariantTensor> onBoth(
      String name, String latex, int arity, Symmetry symmetry, List<Entry> entries) {
    return List.of(
        new InvariantTensor(name, latex, Collections.nCopies(arity, true), symmetry, entries),
        new InvariantTensor(name, latex, Collections.nCopies(arity, false), symmetry, entries));
  }

  private static void permute(List<Integer> prefix, int dimension, int sign, List<Entry> entries) {
    if (prefix.size() == dimension) {
      entries.add(new Entry(prefix, Rational.of(sign)));
      return;
    }
    for (int next = 0; next < dimension; next++) {
      if (!prefix.contains(next)) {
        int chosen = next;
        long inversions = prefix.stream().filter(earlier -> earlier > chosen).count();
        List<Integer> longer = new ArrayList<>(prefix);
        longer.add(next);
        permute(longer, dimension, inversions % 2 == 0 ? sign : -sign, entries);
      }
    }
  }
}
