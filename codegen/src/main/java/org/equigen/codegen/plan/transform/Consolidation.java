package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Step;

/**
 * Sums up what is said twice: in a contraction with equal inputs, entries that differ only in the
 * order of those; and contractions of the same inputs into the same output, whose tensors are
 * added. So the derivative of a product of x with itself is computed once, with twice the
 * coefficients.
 *
 * <p>Contractions count as the same whatever the order of their inputs and the names of their
 * letters. Where a sum of coefficients has no exact form, both are left as they are.
 */
public final class Consolidation {
  private Consolidation() {}

  /** The same map with fewer terms. */
  public static Program merge(Program program) {
    Map<List<Object>, List<Integer>> places = new HashMap<>();
    List<Step> kept = new ArrayList<>();
    for (Step step : program.steps()) {
      if (!(step instanceof Contraction contraction)) {
        kept.add(step);
        continue;
      }
      Contraction symmetric = symmetrised(contraction);
      List<Integer> alike = places.computeIfAbsent(signature(symmetric), _ -> new ArrayList<>());
      boolean merged = false;
      for (int at : alike) {
        Optional<Contraction> sum = merged ? Optional.empty() : added(kept.get(at), symmetric);
        if (sum.isPresent()) {
          kept.set(at, sum.get());
          merged = true;
        }
      }
      if (!merged) {
        alike.add(kept.size());
        kept.add(symmetric);
      }
    }
    List<Step> steps = kept.stream().filter(Consolidation::addsSomething).toList();
    return Liveness.prune(program.with(program.temporaries(), steps));
  }

  /** A sum that cancels adds nothing, and neither does a constant 0. */
  private static boolean addsSomething(Step step) {
    return !(step instanceof Contraction contraction) || contraction.coefficients().size() > 0;
  }

  /** What contractions that may be merged have in common. */
  private static List<Object> signature(Contraction contraction) {
    List<Object> inputs = new ArrayList<>();
    contraction.inputs().stream()
        .map(input -> input.under(""))
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .forEach(inputs::add);
    return List.of(contraction.output().under(""), inputs);
  }

  /** With the indices of equal inputs in rising order. */
  private static Contraction symmetrised(Contraction contraction) {
    List<Access> inputs = contraction.inputs();
    if (inputs.stream().distinct().count() == inputs.size()) {
      return contraction;
    }
    CoefficientTensor coefficients = contraction.coefficients();
    Sums sums = new Sums(coefficients.arity());
    boolean exact = true;
    for (int k = 0; k < coefficients.size(); k++) {
      int entry = k;
      int[] index =
          IntStream.range(0, coefficients.arity())
              .map(axis -> coefficients.index(entry, axis))
              .toArray();
      sort(index, inputs);
      exact &= sums.add(index, coefficients.value(k));
    }
    return exact ? new Contraction(inputs, contraction.output(), sums.tensor()) : contraction;
  }

  /** Sorts the indices of equal inputs among themselves. */
  private static void sort(int[] index, List<Access> inputs) {
    for (int i = 1; i < inputs.size(); i++) {
      for (int j = i; j > 0; j--) {
        // Equal inputs need not be neighbours: look for the nearest one before.
        int before = inputs.subList(0, j).lastIndexOf(inputs.get(j));
        if (before >= 0 && index[before] > index[j]) {
          int saved = index[before];
          index[before] = index[j];
          index[j] = saved;
        }
      }
    }
  }

  /** The sum of two contractions, if they are the same but for coefficients. */
  private static Optional<Contraction> added(Step first, Contraction second) {
    if (!(first instanceof Contraction target)) {
      return Optional.empty();
    }
    return Permutations.of(target.degree()).stream()
        .filter(order -> isRenamed(target, second, order))
        .findFirst()
        .flatMap(order -> sum(target, second, order));
  }

  private static Optional<Contraction> sum(Contraction target, Contraction second, int[] order) {
    int[] axes = Arrays.copyOf(order, order.length + 1);
    axes[order.length] = order.length;
    CoefficientTensor other = second.coefficients().permute(axes);
    Sums sums = new Sums(other.arity());
    boolean exact = sums.add(target.coefficients()) && sums.add(other);
    return exact
        ? Optional.of(symmetrised(new Contraction(target.inputs(), target.output(), sums.tensor())))
        : Optional.empty();
  }

  /** Whether the inputs of {@code second} in this order are those of the target, up to letters. */
  private static boolean isRenamed(Contraction target, Contraction second, int[] order) {
    Map<Character, Character> names = new HashMap<>();
    Map<Character, Character> back = new HashMap<>();
    boolean same = isRenamed(target.output(), second.output(), names, back);
    for (int j = 0; j < order.length; j++) {
      same &= isRenamed(target.inputs().get(j), second.inputs().get(order[j]), names, back);
    }
    return same;
  }

  private static boolean isRenamed(
      Access target,
      Access other,
      Map<Character, Character> names,
      Map<Character, Character> back) {
    if (!target.under("").equals(other.under(""))) {
      return false;
    }
    for (int i = 0; i < target.channels().length(); i++) {
      char to = target.channels().charAt(i);
      char from = other.channels().charAt(i);
      Character known = names.putIfAbsent(from, to);
      Character reverse = back.putIfAbsent(to, from);
      if ((known != null && known != to) || (reverse != null && reverse != from)) {
        return false;
      }
    }
    return true;
  }

  /** Coefficients by index, added up. */
  static final class Sums {
    private final int arity;
    private final Map<List<Integer>, Coefficient> values = new LinkedHashMap<>();

    Sums(int arity) {
      this.arity = arity;
    }

    /** Adds; whether every sum has an exact form. */
    boolean add(CoefficientTensor tensor) {
      boolean exact = true;
      for (int k = 0; k < tensor.size(); k++) {
        int entry = k;
        int[] index = IntStream.range(0, arity).map(axis -> tensor.index(entry, axis)).toArray();
        exact &= add(index, tensor.value(k));
      }
      return exact;
    }

    /** Adds; whether the sum has an exact form. */
    boolean add(int[] index, Coefficient value) {
      List<Integer> key = Arrays.stream(index).boxed().toList();
      Optional<Coefficient> sum = values.getOrDefault(key, Coefficient.ZERO).plus(value);
      sum.ifPresent(found -> values.put(key, found));
      return sum.isPresent();
    }

    CoefficientTensor tensor() {
      CoefficientTensor.Builder tensor = CoefficientTensor.builder(arity);
      values.forEach(
          (index, value) ->
              tensor.add(value, index.stream().mapToInt(Integer::intValue).toArray()));
      return tensor.build();
    }
  }
}
