package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.equigen.symbolic.invariant.contraction.Arithmetic;
import org.equigen.symbolic.invariant.contraction.ContractedForm;
import org.equigen.symbolic.invariant.contraction.Contraction;
import org.equigen.symbolic.invariant.contraction.Form;
import org.equigen.symbolic.invariant.contraction.OpenTensor;
import org.equigen.symbolic.invariant.graph.SearchBudget;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * Tells contractions that are zero at every point, exactly: because a tensor has no trace, or in
 * small dimensions. One value other than zero modulo a prime settles most; the others are expanded.
 */
final class VanishingCheck {
  private static final long SEED = 1946;
  private static final int LARGEST = 1 << 30;

  /** Terms that are summed in the time of one step of a search. */
  private static final long TERMS_PER_STEP = 10;

  private final SearchBudget budget;
  private final PolynomialExpansion ring;
  private final Arithmetic<Long> residues;
  private final List<Long> point = new ArrayList<>();

  /** A check for an input of so many coordinates. */
  VanishingCheck(NumberField field, int coordinates, SearchBudget budget) {
    this.budget = budget;
    ring = new PolynomialExpansion(field);
    residues = Arithmetic.modular(field);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < coordinates; i++) {
      point.add((long) random.nextInt(LARGEST));
    }
  }

  boolean vanishes(Contraction contraction) {
    spend(contraction.links());
    return contraction.value(residues, point) == 0
        && contraction.value(ring.arithmetic(), variables()).isEmpty();
  }

  boolean vanishes(OpenTensor tensor) {
    spend(tensor.links());
    return tensor.components(residues, point).stream().allMatch(component -> component == 0)
        && tensor.components(ring.arithmetic(), variables()).stream().allMatch(Map::isEmpty);
  }

  private List<Map<List<Integer>, Algebraic>> variables() {
    return ring.variables(point.size());
  }

  private void spend(List<ContractedForm> links) {
    double terms = 1;
    for (ContractedForm link : links) {
      int size = link.form().space().size();
      terms *= link.form() instanceof Form.Epsilon ? Math.pow(size, size - 1.0) : size;
    }
    budget.spend((long) Math.min(terms / TERMS_PER_STEP, SearchBudget.MOST_STEPS));
  }
}
