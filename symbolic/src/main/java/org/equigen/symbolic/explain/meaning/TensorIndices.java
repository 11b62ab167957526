package org.equigen.symbolic.explain.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.tensor.ProductNames;

/**
 * The indices of a map between two tensor products: those of the output, then those of the input,
 * called a, b, c, ... as in the names of tensors.
 *
 * @param factors to which the indices belong, those of the input dualised
 * @param sizes the number of values of each index
 * @param outputs how many belong to the output
 */
public record TensorIndices(List<Factor> factors, List<Integer> sizes, int outputs) {
  /** Copies the lists. */
  public TensorIndices {
    factors = List.copyOf(factors);
    sizes = List.copyOf(sizes);
  }

  /** Of the maps between two terms. */
  public static TensorIndices of(Group group, Term in, Term out) {
    List<Factor> factors = out.times(in.dual()).factors();
    List<Integer> sizes =
        factors.stream()
            .map(factor -> Math.toIntExact(Dimension.of(group, new Term(List.of(factor)))))
            .toList();
    return new TensorIndices(factors, sizes, out.factors().size());
  }

  /** How many there are. */
  public int count() {
    return sizes.size();
  }

  /** What an index is called. */
  public String letter(int index) {
    return ProductNames.letter(index);
  }

  /** The letters of the output. */
  public List<String> outputLetters() {
    return IntStream.range(0, outputs).mapToObj(this::letter).toList();
  }

  /** The letters of the input. */
  public List<String> inputLetters() {
    return IntStream.range(outputs, count()).mapToObj(this::letter).toList();
  }

  /** Sets of two or more indices that belong to equal factors and so may be permuted. */
  public List<List<Integer>> exchangeable() {
    List<List<Integer>> sets = new ArrayList<>();
    for (Factor factor : factors.stream().distinct().toList()) {
      List<Integer> set =
          IntStream.range(0, count()).filter(i -> factors.get(i).equals(factor)).boxed().toList();
      if (set.size() > 1) {
        sets.add(set);
      }
    }
    return sets;
  }

  /** For example {@code a,b of the output, c of the input}. */
  public String describe() {
    String to = String.join(",", outputLetters());
    String from = String.join(",", inputLetters());
    String out = to.isEmpty() ? "" : to + " of the output";
    String in = from.isEmpty() ? "" : from + " of the input";
    return out + (out.isEmpty() || in.isEmpty() ? "" : ", ") + in;
  }
}
