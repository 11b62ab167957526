package org.equigen.codegen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What happens to one segment in every row of a domain: the only domain, beside the shared one, of
 * its accesses. The steps of a program run in order, each over all its rows before the next.
 */
public sealed interface Step permits Contraction, Pointwise, Extremum {
  /** What is read, in order. */
  List<Access> inputs();

  /** What is written. */
  Access output();

  /** The same step on other accesses, as many and with segments of the same shapes. */
  Step with(List<Access> inputs, Access output);

  /** Inputs, then the output. */
  default List<Access> accesses() {
    List<Access> accesses = new ArrayList<>(inputs());
    accesses.add(output());
    return accesses;
  }

  /** The same step with every access replaced. */
  default Step map(UnaryOperator<Access> replace) {
    return with(inputs().stream().map(replace).toList(), replace.apply(output()));
  }

  /**
   * The rows over which it runs.
   *
   * @throws IllegalArgumentException if its accesses disagree
   */
  default Domain rows() {
    Domain rows = Domain.SHARED;
    for (Access access : accesses()) {
      if (!access.rows().isShared() && !access.rows().equals(rows)) {
        if (!rows.isShared()) {
          throw new IllegalArgumentException(
              "rows of " + rows + " and of " + access.rows() + " in " + this);
        }
        rows = access.rows();
      }
    }
    return rows;
  }

  /**
   * For each letter of its subscripts, alphabetically, the number of its values.
   *
   * @throws IllegalArgumentException if two axes with one letter differ in size
   */
  default Map<Character, Integer> letters() {
    Map<Character, Integer> sizes = new TreeMap<>();
    for (Access access : accesses()) {
      int at = 0;
      for (Axis axis : access.shape().channels()) {
        for (int i = 0; i < axis.subscripts(); i++) {
          char letter = access.channels().charAt(at++);
          Integer known = sizes.put(letter, axis.size());
          if (known != null && known != axis.size()) {
            throw new IllegalArgumentException(
                letter + " is " + known + " and " + axis.size() + " in " + this);
          }
        }
      }
    }
    return sizes;
  }
}
