package org.equigen.symbolic.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;

/** What is true of every set of Clebsch-Gordan tensors, exactly. */
final class ClebschGordanTheorems {
  private ClebschGordanTheorems() {}

  /** The couplings as one decomposition of the product. */
  static void areEquivariant(Group group, ClebschGordan tensors) {
    Decomposition product = asDecomposition(group, tensors);
    assertThat(product.components()).isNotEmpty();
    DecompositionTheorems.verify(product);
  }

  private static Decomposition asDecomposition(Group group, ClebschGordan tensors) {
    StageBuilder builder = new StageBuilder(Irrep.trivial("S", tensors.left().real()));
    int size = tensors.left().dimension() * tensors.right().dimension();
    Splitting splitting = new Splitting(tensors.field(), tensors.couplings(), tensors.orthogonal());
    builder.couple(size, 1, _ -> splitting);
    var term = tensors.left().term().times(tensors.right().term());
    TermDecomposition one = builder.build(term);
    return new Decomposition(
        group,
        Representation.of(term),
        tensors.left().real(),
        List.copyOf(one.components()),
        Map.of(term, one));
  }
}
