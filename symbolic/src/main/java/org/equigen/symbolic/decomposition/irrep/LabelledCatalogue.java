package org.equigen.symbolic.decomposition.irrep;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;

/**
 * The irreducible representations of a group with labels in breadth-first order: the trivial one,
 * those of V and of its dual and conjugates, then for each one in turn what is new in its products
 * with these. Character formulae tell the parts of products; nothing is solved.
 */
public final class LabelledCatalogue implements IrrepCatalogue {
  private final LabelledIrreps labels;
  private final List<Irrep> found = new ArrayList<>();
  private final List<Irrep> seeds;
  private int next = 1;

  /** With the trivial representation and those of V. */
  public LabelledCatalogue(LabelledIrreps labels, Group group) {
    this.labels = labels;
    found.add(labels.trivial());
    Term vector = Term.vector();
    keep(vector);
    keep(vector.dual());
    if (!group.field().isReal()) {
      keep(vector.conjugate());
      keep(vector.dual().conjugate());
    }
    seeds = List.copyOf(found.subList(1, found.size()));
  }

  private void keep(Term term) {
    for (Irrep irrep : labels.candidates(term)) {
      if (found.stream().noneMatch(known -> known.name().equals(irrep.name()))) {
        found.add(irrep);
      }
    }
  }

  @Override
  public int count(int limit) {
    while (found.size() <= limit) {
      Term term = found.get(next++).term();
      seeds.forEach(seed -> keep(term.times(seed.term())));
    }
    return limit + 1;
  }

  @Override
  public Irrep get(int k) {
    count(k - 1);
    return found.get(k - 1);
  }

  @Override
  public String name(int k) {
    return get(k).name();
  }
}
