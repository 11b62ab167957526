package org.equigen.symbolic.decomposition.irrep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.character.CharacterFormula;
import org.equigen.symbolic.diagnostic.DecompositionDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.ConjugateWeight;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducible.HighestWeight;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.RealMatrices;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * The irreducible representations of groups that have labels, which Weyl's character formula finds
 * in a term before anything is solved.
 *
 * <p>Over R, a weight whose representation is of real type and has real matrices stands for itself;
 * every other one for the realification, which is then irreducible over R and of type C or H.
 */
public final class LabelledIrreps implements IrrepSource {
  private final Group group;
  private final boolean real;
  private final CharacterFormula formula;
  private final RealTypes types;
  private final Map<HighestWeight, Irrep> known = new HashMap<>();

  /** Those of a group over R, or over C. */
  public LabelledIrreps(IntertwinerSolver solver, Group group, boolean real) {
    this.group = group;
    this.real = real;
    formula = CharacterFormula.of(group);
    types = new RealTypes(solver, group);
  }

  /** The parts of a term; empty if it does not find them. */
  public Optional<List<Irrep>> find(Term term) {
    return weights(term).map(weights -> irreps(weights, term));
  }

  private Optional<Collection<HighestWeight>> weights(Term term) {
    return formula
        .highestWeights(term)
        .<Collection<HighestWeight>>map(Map::keySet)
        .filter(weights -> weights.stream().allMatch(this::isUsable));
  }

  /**
   * The weight needs a label, and a real representation of a group of complex matrices a real form,
   * which has none.
   */
  private boolean isUsable(HighestWeight highest) {
    return (!real || group.field().isReal())
        && !(Irreducibles.of(group, Irreducibles.label(group, highest))
            instanceof Irreducible.Foreign);
  }

  /** The trivial one. */
  public Irrep trivial() {
    return candidates(Term.SCALAR).getFirst();
  }

  @Override
  public List<Irrep> candidates(Term term) {
    return find(term).orElseThrow();
  }

  private List<Irrep> irreps(Collection<HighestWeight> weights, Term term) {
    List<Irrep> found = new ArrayList<>();
    for (HighestWeight highest : weights) {
      Irrep irrep = irrep(representative(highest), term);
      if (found.stream().noneMatch(other -> other.name().equals(irrep.name()))) {
        found.add(irrep);
      }
    }
    found.sort(Comparator.comparingInt(Irrep::dimension));
    return found;
  }

  /** Of two conjugate weights, which over R belong together, the first. */
  private HighestWeight representative(HighestWeight highest) {
    HighestWeight conjugate = ConjugateWeight.of(group, highest).orElse(highest);
    return real && conjugate.compareTo(highest) < 0 ? conjugate : highest;
  }

  private Irrep irrep(HighestWeight highest, Term term) {
    Irrep remembered = known.get(highest);
    if (remembered == null) {
      remembered = build(highest, term);
      known.put(highest, remembered);
    }
    return remembered;
  }

  private Irrep build(HighestWeight highest, Term within) {
    String label = Irreducibles.label(group, highest);
    if (highest.weight().isZero() && highest.inversion() > 0) {
      return Irrep.trivial(label, real);
    }
    Factor.Subspace factor = factor(label, within);
    Term term = new Term(List.of(factor));
    if (!real) {
      return irrep(label, term, factor.squaredNorms());
    }
    if (RealMatrices.are(group, term)) {
      // Irreducible over C, so that only multiples of the identity commute with it (Schur's lemma).
      List<Rational> norms = factor.squaredNorms();
      return new Irrep(label, term, norms.size(), /* real= */ true, RealType.R, norms);
    }
    List<Rational> twice = new ArrayList<>(factor.squaredNorms());
    twice.addAll(factor.squaredNorms());
    Factor both = new Factor.Real(Representation.of(term));
    return irrep(both.toString(), new Term(List.of(both)), twice);
  }

  private Irrep irrep(String name, Term term, List<Rational> norms) {
    return new Irrep(name, term, norms.size(), real, types.of(term, real), norms);
  }

  private Factor.Subspace factor(String label, Term within) {
    Irreducible found = Irreducibles.of(group, label);
    if (found instanceof Irreducible.Known known) {
      return known.factor().get();
    }
    String reason =
        found instanceof Irreducible.Refused refused ? refused.reason() : "it cannot be built";
    throw new DecompositionDiagnostic.PartTooLarge(
            Place.of("decomposition"), group.name(), within.toString(), label, reason)
        .exception();
  }

  /** Those of a group, if it has labels at all. */
  public static Optional<LabelledIrreps> of(IntertwinerSolver solver, Group group, boolean real) {
    LabelledIrreps irreps = new LabelledIrreps(solver, group, real);
    return irreps.weights(Term.vector()).map(_ -> irreps);
  }
}
