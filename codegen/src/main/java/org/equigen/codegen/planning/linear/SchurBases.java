package org.equigen.codegen.planning.linear;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Term;

/** The irreducible parts of the terms of a layer, and its maps between them, found when needed. */
final class SchurBases {
  private final Decomposer decomposer;
  private final Group group;
  private final boolean normalised;
  private final Map<Term, IrreducibleCoordinates> coordinates = new HashMap<>();
  private final Map<EquivariantBasis.Pair, SchurMaps> maps = new HashMap<>();

  /** Of the maps from an input to an output. */
  SchurBases(Decomposer decomposer, EquivariantBasis layer) {
    this.decomposer = decomposer;
    group = layer.group();
    normalised =
        Stream.concat(layer.in().terms().stream(), layer.out().terms().stream())
            .anyMatch(term -> !SquaredNorms.of(group, term).isEmpty());
  }

  /**
   * The irreducible parts of a term.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there are none, or it is too
   *     large
   */
  IrreducibleCoordinates of(Term term) {
    IrreducibleCoordinates known = coordinates.get(term);
    if (known == null) {
      known =
          new IrreducibleCoordinates(
              group, decomposer.decompose(group, Representation.of(term)).of(term), normalised);
      coordinates.put(term, known);
    }
    return known;
  }

  /**
   * The maps of a basis between irreducible parts.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if a term has no such parts, or is
   *     too large
   */
  SchurMaps of(IntertwinerBasis basis) {
    EquivariantBasis.Pair pair = new EquivariantBasis.Pair(basis.in(), basis.out());
    SchurMaps known = maps.get(pair);
    if (known == null) {
      known = SchurMaps.of(basis, of(basis.in()), of(basis.out()));
      maps.put(pair, known);
    }
    return known;
  }
}
