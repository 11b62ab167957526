package org.equigen.symbolic.explain.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a tensor behaves when indices of equal factors are permuted, by the letters of the indices.
 *
 * @param symmetric sets in which every exchange leaves the tensor unchanged
 * @param antisymmetric sets in which every exchange changes its sign
 * @param exchanges of two pairs at once that keep it up to sign, where neither alone does; those
 *     that follow from others are left out
 * @param types of the remaining sets whose permutations of the tensor span one kind of
 *     representation of the symmetric group
 */
public record IndexSymmetry(
    List<List<String>> symmetric,
    List<List<String>> antisymmetric,
    List<Exchange> exchanges,
    List<YoungType> types) {
  /** Copies the lists. */
  public IndexSymmetry {
    symmetric = List.copyOf(symmetric);
    antisymmetric = List.copyOf(antisymmetric);
    exchanges = List.copyOf(exchanges);
    types = List.copyOf(types);
  }

  /**
   * Two exchanges done at once.
   *
   * @param first two indices
   * @param second two other indices
   * @param sign 1 where the tensor is unchanged, -1 where it changes its sign
   */
  public record Exchange(List<String> first, List<String> second, int sign) {
    /** Copies the lists. */
    public Exchange {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }

    private String cycles() {
      return "(%s)(%s)".formatted(String.join(" ", first), String.join(" ", second));
    }
  }

  /**
   * The permuted tensors span a multiple of one irreducible representation of the symmetric group.
   *
   * @param indices that are permuted
   * @param shape the rows of its Young diagram, falling
   */
  public record YoungType(List<String> indices, List<Integer> shape) {
    /** Copies the lists. */
    public YoungType {
      indices = List.copyOf(indices);
      shape = List.copyOf(shape);
    }

    private String rows() {
      return shape.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
  }

  /**
   * For example {@code symmetric in a,b; antisymmetric in c,d}; {@code no symmetry} where there is
   * none.
   */
  public String text() {
    return sentence(letters -> String.join(",", letters), Exchange::cycles);
  }

  /** The same with letters in mathematics. */
  public String latex() {
    return sentence(
        letters -> "$" + String.join(",", letters) + "$",
        exchange -> "$" + exchange.cycles().replace(" ", "\\,") + "$");
  }

  private String sentence(
      Function<List<String>, String> letters, Function<Exchange, String> cycles) {
    List<String> clauses = new ArrayList<>();
    symmetric.forEach(set -> clauses.add("symmetric in " + letters.apply(set)));
    antisymmetric.forEach(set -> clauses.add("antisymmetric in " + letters.apply(set)));
    exchanges.forEach(
        exchange ->
            clauses.add(
                (exchange.sign() > 0 ? "unchanged by " : "changes sign under ")
                    + cycles.apply(exchange)));
    types.forEach(
        type -> clauses.add("Young type " + type.rows() + " in " + letters.apply(type.indices())));
    return clauses.isEmpty() ? "no symmetry" : String.join("; ", clauses);
  }
}
