package org.equigen.symbolic.explain.meaning;

import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/**
 * A solved pair of terms, with its maps as dense tensors.
 *
 * @param group the group
 * @param basis the maps
 * @param indices their indices
 */
public record Solved(Group group, IntertwinerBasis basis, TensorIndices indices) {
  /** Solves for the first terms of two representations. */
  public static Solved of(String groupName, String in, String out) {
    Group group = GroupNames.parse(groupName);
    Term from = RepresentationParser.parse(in, group).summands().getFirst().term();
    Term to = RepresentationParser.parse(out, group).summands().getFirst().term();
    IntertwinerBasis basis = new IntertwinerSolver(BasisCache.none()).solve(group, from, to);
    return new Solved(group, basis, TensorIndices.of(group, from, to));
  }

  /** All entries, those of the last index running fastest. */
  public Algebraic[] dense(Intertwiner map) {
    Algebraic[] entries = new Algebraic[basis.rows() * basis.columns()];
    Arrays.fill(entries, Algebraic.ZERO);
    for (int k = 0; k < map.size(); k++) {
      entries[map.rows()[k] * basis.columns() + map.columns()[k]] = basis.coefficient(map, k);
    }
    return entries;
  }

  /** The values of the indices at a coordinate. */
  public int[] values(int coordinate) {
    int[] values = new int[indices.count()];
    int rest = coordinate;
    for (int i = values.length - 1; i >= 0; i--) {
      values[i] = rest % indices.sizes().get(i);
      rest /= indices.sizes().get(i);
    }
    return values;
  }

  /** The coordinate of values of the indices. */
  public int coordinate(int[] values) {
    int coordinate = 0;
    for (int i = 0; i < values.length; i++) {
      coordinate = coordinate * indices.sizes().get(i) + values[i];
    }
    return coordinate;
  }

  /** The tensor {@code T'[i_1, i_2, ...] = T[i_p(1), i_p(2), ...]}. */
  public Algebraic[] permuted(Algebraic[] tensor, List<Integer> permutation) {
    Algebraic[] moved = new Algebraic[tensor.length];
    for (int c = 0; c < tensor.length; c++) {
      int[] values = values(c);
      int[] source = new int[values.length];
      for (int i = 0; i < values.length; i++) {
        source[i] = values[permutation.get(i)];
      }
      moved[c] = tensor[coordinate(source)];
    }
    return moved;
  }
}
