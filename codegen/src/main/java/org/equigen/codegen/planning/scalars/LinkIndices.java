package org.equigen.codegen.planning.scalars;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equigen.symbolic.invariant.contraction.ContractedForm;
import org.equigen.symbolic.invariant.contraction.Form;

/**
 * An invariant tensor while tensors are contracted with it one after another: which of its indices
 * are left, and which values they can take.
 *
 * <p>One index of a metric, delta or coincidence tells the others. The indices that are left of an
 * epsilon are a set, held in rising order: so contractions with k of n vectors are C(n,k) minors
 * and not n!/(n-k)! numbers.
 *
 * @param link the tensor, with the slots that its indices are contracted with
 * @param ends the slots that are left, in the order of the indices
 */
record LinkIndices(ContractedForm link, List<Integer> ends) {
  /** Copies the list. */
  LinkIndices {
    ends = List.copyOf(ends);
  }

  /** With all indices. */
  LinkIndices(ContractedForm link) {
    this(link, link.ends());
  }

  /**
   * Values of the indices.
   *
   * @param indices the values
   * @param sign 1 or -1
   */
  record Entry(List<Integer> indices, int sign) {
    /** Copies the list. */
    Entry {
      indices = List.copyOf(indices);
    }
  }

  /** Without a slot. */
  LinkIndices without(int slot) {
    List<Integer> left = new ArrayList<>(ends);
    left.remove(/* element */ (Integer) slot);
    return new LinkIndices(link, left);
  }

  /** How many combinations of values the indices that are left have. */
  double size() {
    int n = link.form().space().size();
    return switch (link.form()) {
      case Form.Epsilon _ -> {
        double subsets = 1;
        for (int k = 1; k <= ends.size(); k++) {
          subsets = subsets * (n - k + 1) / k;
        }
        yield subsets;
      }
      case Form.Pairing _, Form.Coincidence _ -> ends.isEmpty() ? 1 : n;
      case Form.Coordinate _ -> 1;
    };
  }

  /** The entries of the whole tensor, those of an epsilon in rising order alone. */
  List<Entry> all() {
    if (link.form() instanceof Form.Epsilon) {
      int n = link.form().space().size();
      return List.of(new Entry(IntStream.range(0, n).boxed().toList(), 1));
    }
    List<Entry> entries = new ArrayList<>();
    link.form()
        .entries(
            (indices, sign) ->
                entries.add(new Entry(IntStream.of(indices).boxed().toList(), sign)));
    return entries;
  }

  /** What is left of an entry where the index of a slot has a value; nothing if it has not. */
  Optional<Entry> at(List<Integer> indices, int slot, int value) {
    int place = ends.indexOf(slot);
    List<Integer> left = new ArrayList<>(indices);
    if (link.form() instanceof Form.Epsilon epsilon) {
      int found = Collections.binarySearch(indices, value);
      if (found < 0) {
        return Optional.empty();
      }
      left.remove(/* index */ found);
      int order = (found - place) % 2 == 0 ? 1 : -1;
      return Optional.of(new Entry(left, order * lowered(epsilon, slot, value)));
    }
    if (indices.get(place) != value) {
      return Optional.empty();
    }
    left.remove(/* index */ place);
    return Optional.of(new Entry(left, 1));
  }

  /** Indices of duals are lowered by the metric. */
  private int lowered(Form.Epsilon epsilon, int slot, int value) {
    return epsilon.duals().get(link.ends().indexOf(slot)) ? epsilon.space().sign(value) : 1;
  }

  /** The entry in all orders of its values that differ, with the slots in their order. */
  List<Entry> spread(List<Integer> indices) {
    if (!(link.form() instanceof Form.Epsilon)) {
      return List.of(new Entry(indices, 1));
    }
    List<Entry> all = new ArrayList<>();
    spread(new ArrayList<>(), this, new Entry(indices, 1), all);
    return all;
  }

  private static void spread(List<Integer> begun, LinkIndices link, Entry rest, List<Entry> into) {
    if (link.ends().isEmpty()) {
      into.add(new Entry(begun, rest.sign()));
      return;
    }
    int slot = link.ends().getFirst();
    for (int value : rest.indices()) {
      Entry next = link.at(rest.indices(), slot, value).orElseThrow();
      begun.add(value);
      spread(begun, link.without(slot), new Entry(next.indices(), rest.sign() * next.sign()), into);
      begun.removeLast();
    }
  }
}
