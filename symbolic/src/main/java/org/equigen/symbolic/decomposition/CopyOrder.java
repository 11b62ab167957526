package org.equigen.symbolic.decomposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/** Where the copies of irreducible representations in the summands go in the whole. */
final class CopyOrder {
  /**
   * A copy.
   *
   * @param irrep the irreducible representation
   * @param term of the summand
   * @param number of the copy among all of the term
   * @param source its first coordinate in the order {@code [summand][channel][copy]}
   */
  record Copy(Irrep irrep, Term term, int number, int source) {}

  private final List<Copy> copies;
  private final int[] places;

  CopyOrder(Decomposition decomposition) {
    Map<String, List<Copy>> byName = new HashMap<>();
    int source = 0;
    for (Summand summand : decomposition.representation().summands()) {
      List<IsotypicComponent> components = decomposition.of(summand.term()).components();
      for (int channel = 0; channel < summand.multiplicity(); channel++) {
        int number = 0;
        for (IsotypicComponent component : components) {
          for (int copy = 0; copy < component.multiplicity(); copy++) {
            byName
                .computeIfAbsent(component.irrep().name(), _ -> new ArrayList<>())
                .add(new Copy(component.irrep(), summand.term(), number++, source));
            source += component.irrep().dimension();
          }
        }
      }
    }
    copies =
        decomposition.components().stream()
            .flatMap(component -> byName.getOrDefault(component.irrep().name(), List.of()).stream())
            .toList();
    places = new int[source];
    int place = 0;
    for (Copy copy : copies) {
      for (int i = 0; i < copy.irrep().dimension(); i++) {
        places[copy.source() + i] = place++;
      }
    }
  }

  /** All copies in their order. */
  List<Copy> copies() {
    return copies;
  }

  /** The new coordinate of one in the order {@code [summand][channel][copy]}. */
  int place(int source) {
    return places[source];
  }
}
