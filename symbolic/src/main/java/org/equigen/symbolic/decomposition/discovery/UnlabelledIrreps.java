package org.equigen.symbolic.decomposition.discovery;

import java.util.Optional;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.decomposition.irrep.IrrepCatalogue;
import org.equigen.symbolic.decomposition.irrep.IrrepSource;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;

/** The numbered irreducible representations of a group without labels, in breadth-first order. */
public sealed interface UnlabelledIrreps extends IrrepSource, IrrepCatalogue
    permits FiniteIrreps, DiscoveredIrreps {
  /**
   * By characters where the group has a table, else as they are found.
   *
   * @param solver finds maps, and remembers them
   * @param real whether the representations are over R, else over C
   */
  static UnlabelledIrreps of(IntertwinerSolver solver, Group group, boolean real) {
    Optional<CharacterTable> table = CharacterTable.find(group);
    return table.isPresent()
        ? new FiniteIrreps(solver, table.get(), real)
        : new DiscoveredIrreps(solver, group, real);
  }

  /** How representation k is called: with the field, unless it is that of the group. */
  static String name(Group group, boolean real, int k) {
    String suffix = real == group.field().isReal() ? "" : real ? ",real" : ",complex";
    return "irrep(" + group.name() + "," + k + suffix + ")";
  }
}
