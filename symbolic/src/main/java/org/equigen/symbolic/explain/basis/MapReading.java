package org.equigen.symbolic.explain.basis;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.explain.meaning.IndexSymmetry;
import org.equigen.symbolic.explain.meaning.Meaning;
import org.equigen.symbolic.explain.meaning.MeaningReader;
import org.equigen.symbolic.explain.meaning.SymmetryReader;
import org.equigen.symbolic.explain.meaning.TensorIndices;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.tensor.TensorName;

/**
 * All that is said about one map beside its entries.
 *
 * @param name the sum of products of named tensors that it equals, if known
 * @param meaning what it does, if there are words for it
 * @param symmetry under permutations of equal factors, if there are any and it was looked for
 */
record MapReading(
    Optional<TensorName> name, Optional<Meaning> meaning, Optional<IndexSymmetry> symmetry) {
  /** Whether letters of indices occur in it. */
  boolean speaksOfIndices() {
    return name.isPresent() || symmetry.isPresent();
  }

  /** Maps are told apart as objects: equal ones of different blocks have different readings. */
  static IdentityHashMap<Intertwiner, MapReading> ofAll(EquivariantBasis basis) {
    IdentityHashMap<Intertwiner, MapReading> readings = new IdentityHashMap<>();
    for (IntertwinerBasis block : basis.blocks().values()) {
      List<MapReading> read = of(basis.group(), block, block.dimension());
      for (int i = 0; i < read.size(); i++) {
        readings.put(block.elements().get(i), read.get(i));
      }
    }
    return readings;
  }

  /** Of the first maps of a basis. */
  static List<MapReading> of(Group group, IntertwinerBasis basis, int most) {
    TensorIndices indices = TensorIndices.of(group, basis.in(), basis.out());
    SymmetryReader symmetries = new SymmetryReader(indices, basis);
    MeaningReader meanings = new MeaningReader(group, indices, basis);
    List<Optional<TensorName>> names = TensorCombinations.of(group, basis);
    List<MapReading> readings = new ArrayList<>();
    for (int i = 0; i < Math.min(most, basis.dimension()); i++) {
      Intertwiner map = basis.elements().get(i);
      Optional<TensorName> name = names.get(i);
      readings.add(new MapReading(name, meanings.of(map, name), symmetries.of(map)));
    }
    return readings;
  }
}
