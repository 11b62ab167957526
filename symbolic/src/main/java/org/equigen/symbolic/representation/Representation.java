package org.equigen.symbolic.representation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A representation in canonical form: a direct sum of multiples of tensor products, in the order in
 * which it was written.
 *
 * <p>Products of sums are distributed from the left, so {@code (A+B)*(C+D)} is {@code A*C + A*D +
 * B*C + B*D}; neighbouring equal terms are merged. Coordinates are {@code
 * [summand][channel][component]}.
 *
 * @param summands in order
 */
public record Representation(List<Summand> summands) {
  /** Merges neighbouring summands with equal terms. */
  public Representation {
    List<Summand> merged = new ArrayList<>();
    for (Summand summand : summands) {
      if (!merged.isEmpty() && merged.getLast().term().equals(summand.term())) {
        Summand last = merged.removeLast();
        merged.add(
            new Summand(
                Math.addExact(last.multiplicity(), summand.multiplicity()), summand.term()));
      } else {
        merged.add(summand);
      }
    }
    summands = List.copyOf(merged);
  }

  /** One copy of a term. */
  public static Representation of(Term term) {
    return new Representation(List.of(new Summand(1, term)));
  }

  /** The distinct terms in order of first appearance. */
  public Collection<Term> terms() {
    return summands.stream()
        .map(Summand::term)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The direct sum {@code this + other}. */
  public Representation plus(Representation other) {
    List<Summand> sum = new ArrayList<>(summands);
    sum.addAll(other.summands);
    return new Representation(sum);
  }

  /** {@code count} copies, written one after another. */
  public Representation times(int count) {
    if (summands.size() == 1) {
      Summand only = summands.getFirst();
      return new Representation(
          List.of(new Summand(Math.multiplyExact(count, only.multiplicity()), only.term())));
    }
    List<Summand> copies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      copies.addAll(summands);
    }
    return new Representation(copies);
  }

  /** The tensor product {@code this * other}, distributed. */
  public Representation times(Representation other) {
    List<Summand> product = new ArrayList<>();
    for (Summand left : summands) {
      for (Summand right : other.summands) {
        product.add(
            new Summand(
                Math.multiplyExact(left.multiplicity(), right.multiplicity()),
                left.term().times(right.term())));
      }
    }
    return new Representation(product);
  }

  /** The dual, summand by summand. */
  public Representation dual() {
    return new Representation(
        summands.stream()
            .map(summand -> new Summand(summand.multiplicity(), summand.term().dual()))
            .toList());
  }

  /** The complex conjugate, summand by summand. */
  public Representation conjugate() {
    return new Representation(
        summands.stream()
            .map(summand -> new Summand(summand.multiplicity(), summand.term().conjugate()))
            .toList());
  }

  /** For example {@code 4V + 2S}. */
  @Override
  public String toString() {
    return summands.stream().map(Summand::toString).collect(Collectors.joining(" + "));
  }
}
