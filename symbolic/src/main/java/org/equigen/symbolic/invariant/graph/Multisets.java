package org.equigen.symbolic.invariant.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.NaturalSpace;
import org.equigen.symbolic.invariant.contraction.Theorem;

/**
 * Lists which tensors can occur together in a connected contraction.
 *
 * <p>Vectors alone meet in one invariant tensor, beside the indices of an output in as many as it
 * has indices; where there are other tensors, they may be any.
 */
public final class Multisets {
  private final List<NaturalSpace> spaces;
  private final List<Integer> scalars = new ArrayList<>();
  private final List<Integer> vectors = new ArrayList<>();
  private final List<Integer> tensors = new ArrayList<>();
  private final List<NaturalIndex> output;
  private final SearchBudget budget;

  /**
   * Prepares a list.
   *
   * @param shapes of the tensors
   * @param output the indices of an output that is contracted with them, or none
   */
  public Multisets(
      List<NaturalSpace> spaces,
      List<TensorType> shapes,
      List<NaturalIndex> output,
      SearchBudget budget) {
    this.spaces = spaces;
    this.output = output;
    this.budget = budget;
    for (int number = 0; number < shapes.size(); number++) {
      int slots = shapes.get(number).slots().size();
      (slots == 0 ? scalars : slots == 1 ? vectors : tensors).add(number);
    }
  }

  /** Each scalar alone, each set of vectors that one invariant tensor can join. */
  public void connectedVectors(Consumer<List<Integer>> found) {
    scalars.forEach(scalar -> found.accept(List.of(scalar)));
    int largest = spaces.stream().mapToInt(NaturalSpace::size).max().orElse(0);
    for (int degree = 1; degree <= Math.max(largest, 2); degree++) {
      if (isLink(degree)) {
        choose(vectors, degree > 2 && !isPowerSum(degree), degree, found);
      }
    }
  }

  private boolean isPowerSum(int degree) {
    return spaces.stream()
        .anyMatch(space -> space.theorem() == Theorem.PERMUTATIONS && degree <= space.size());
  }

  private boolean isLink(int degree) {
    return spaces.stream()
        .anyMatch(
            space ->
                switch (space.theorem()) {
                  case ORTHOGONAL, SYMPLECTIC, GENERAL_LINEAR -> degree == 2;
                  case SPECIAL_ORTHOGONAL, SPECIAL_LINEAR -> degree == 2 || degree == space.size();
                  case PERMUTATIONS -> degree <= space.size();
                  case TRIVIAL -> degree == 1;
                });
  }

  /**
   * Sets of so many tensors and vectors, at least one of them a tensor.
   *
   * @param mostWithoutVectors the largest degree of those in which there are no vectors
   */
  public void withTensors(int degree, int mostWithoutVectors, Consumer<List<Integer>> found) {
    for (int many = 1; many <= degree; many++) {
      int others = degree - many;
      if (others == 0 && degree > mostWithoutVectors) {
        return;
      }
      choose(
          tensors,
          false,
          many,
          chosen -> choose(vectors, false, others, more -> found.accept(sorted(chosen, more))));
    }
  }

  private static List<Integer> sorted(List<Integer> left, List<Integer> right) {
    List<Integer> all = new ArrayList<>(left);
    all.addAll(right);
    all.sort(null);
    return all;
  }

  /** Sets of vectors that can all be joined to the indices of an output. */
  public void aroundOutput(Consumer<List<Integer>> found) {
    for (int degree = 0; degree <= mostAroundOutput(); degree++) {
      choose(vectors, false, degree, found);
    }
  }

  private int mostAroundOutput() {
    int most = 0;
    for (int number = 0; number < spaces.size(); number++) {
      int space = number;
      int open = (int) output.stream().filter(slot -> slot.space() == space).count();
      int n = spaces.get(number).size();
      most +=
          switch (spaces.get(number).theorem()) {
            case ORTHOGONAL, SYMPLECTIC, GENERAL_LINEAR -> open;
            case SPECIAL_ORTHOGONAL -> open == 0 ? 0 : open + n - 2;
            case SPECIAL_LINEAR, PERMUTATIONS -> open * (n - 1);
            case TRIVIAL -> 0;
          };
    }
    return most;
  }

  /** Rising lists of so many numbers; strictly rising where determinants are zero otherwise. */
  private void choose(
      List<Integer> from, boolean strict, int count, Consumer<List<Integer>> found) {
    choose(from, strict, 0, count, new ArrayList<>(), found);
  }

  private void choose(
      List<Integer> from,
      boolean strict,
      int first,
      int count,
      List<Integer> begun,
      Consumer<List<Integer>> found) {
    if (count == 0) {
      budget.spend(1);
      found.accept(List.copyOf(begun));
      return;
    }
    for (int next = first; next < from.size(); next++) {
      begun.add(from.get(next));
      choose(from, strict, strict ? next + 1 : next, count - 1, begun, found);
      begun.removeLast();
    }
  }
}
