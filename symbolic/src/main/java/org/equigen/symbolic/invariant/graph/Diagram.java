package org.equigen.symbolic.invariant.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;

/**
 * The nodes of a contraction: tensors with their slots counted through.
 *
 * @param nodes the shapes of the tensors
 * @param species equal for nodes that are the same tensor, which are neighbours
 * @param open whether the first node is the output, which is contracted with nothing given
 */
public record Diagram(List<TensorType> nodes, List<Integer> species, boolean open) {
  public Diagram {
    nodes = List.copyOf(nodes);
    species = List.copyOf(species);
  }

  /** The kinds of all slots. */
  List<NaturalIndex> slots() {
    return nodes.stream().flatMap(node -> node.slots().stream()).toList();
  }

  /** For each slot the number of its node. */
  List<Integer> owners() {
    List<Integer> owners = new ArrayList<>();
    for (int node = 0; node < nodes.size(); node++) {
      owners.addAll(Collections.nCopies(nodes.get(node).slots().size(), node));
    }
    return owners;
  }

  /** The permutations of slots under which the product of the tensors only changes its sign. */
  List<TensorSymmetry> symmetries() {
    List<TensorSymmetry> all = new ArrayList<>();
    int size = slots().size();
    int first = 0;
    for (int node = 0; node < nodes.size(); node++) {
      int length = nodes.get(node).slots().size();
      for (TensorSymmetry own : nodes.get(node).symmetries()) {
        all.add(new TensorSymmetry(placed(size, first, own.images()), own.sign()));
      }
      boolean equal = node > 0 && species.get(node).equals(species.get(node - 1));
      if (equal && length > 0) {
        all.add(new TensorSymmetry(exchange(size, first - length, length), 1));
      }
      first += length;
    }
    return all;
  }

  private static List<Integer> placed(int size, int first, List<Integer> images) {
    List<Integer> all = identity(size);
    for (int slot = 0; slot < images.size(); slot++) {
      all.set(first + slot, first + images.get(slot));
    }
    return all;
  }

  private static List<Integer> exchange(int size, int first, int length) {
    List<Integer> all = identity(size);
    for (int slot = first; slot < first + length; slot++) {
      Collections.swap(all, slot, slot + length);
    }
    return all;
  }

  private static List<Integer> identity(int size) {
    List<Integer> all = new ArrayList<>();
    for (int slot = 0; slot < size; slot++) {
      all.add(slot);
    }
    return all;
  }
}
