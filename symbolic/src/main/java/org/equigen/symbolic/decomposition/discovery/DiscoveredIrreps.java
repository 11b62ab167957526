package org.equigen.symbolic.decomposition.discovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.decomposition.irrep.RealTypes;
import org.equigen.symbolic.diagnostic.DiscoveryDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.InvariantMetric;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * The irreducible representations of any group whose V is a sum of irreducible ones, numbered from
 * 1 in breadth-first order.
 *
 * <p>The first one is S. Then come the parts of V, block by block, and of V'; of complex groups
 * also those of the conjugates, or over R those of {@code Real(V)} in place of V. These are the
 * seeds. Then each representation k in turn is multiplied with every seed, and what is new in the
 * product follows, by rising dimension. The order does not depend on what is asked for. All finite
 * dimensional representations of finite and compact groups, and all that occur in tensor powers of
 * the others, are found; for finite groups the catalogue ends.
 *
 * <p>Not for several threads at once.
 */
public final class DiscoveredIrreps implements UnlabelledIrreps {
  /** Products of larger dimension are not split. */
  static final int MOST_DIMENSION = 640;

  private final Group group;
  private final boolean real;
  private final RealTypes types;
  private final CatalogueCache cache;
  private final List<Irrep> found = new ArrayList<>();
  private final List<CatalogueText.Origin> origins = new ArrayList<>();
  private final List<Irrep> seeds = new ArrayList<>();
  private final ProductParts parts;
  private final PartialLabels labels;
  private boolean started;

  /** The time that finding all this took in this run. */
  private Duration spent = Duration.ZERO;

  private int left = 1;
  private int right;

  /**
   * An empty catalogue, which grows when it is asked.
   *
   * @param solver finds maps, and remembers them
   * @param real whether the representations are over R, else over C
   */
  public DiscoveredIrreps(IntertwinerSolver solver, Group group, boolean real) {
    this.group = group;
    this.real = real;
    types = new RealTypes(solver, group);
    parts = new ProductParts(solver, group, real);
    labels = new PartialLabels(group);
    CatalogueCheck check = new CatalogueCheck(solver, group, real);
    cache = new CatalogueCache(solver.results(), group, real, check);
    Irrep trivial = Irrep.trivial("S", real);
    found.add(trivial);
    origins.add(new CatalogueText.Origin(true, 0, 0));
    cache.read(trivial, this::name).ifPresent(this::resume);
  }

  private void resume(CatalogueText.State state) {
    found.addAll(state.found().subList(1, state.found().size()));
    origins.addAll(state.origins().subList(1, state.origins().size()));
    seeds.addAll(found.subList(1, state.seeds() + 1));
    left = state.left();
    right = state.right();
    started = true;
  }

  /**
   * Those that occur in a term, in the order of their numbers.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if V is no sum of irreducible
   *     representations, or if products became too large before all parts were found
   */
  @Override
  public List<Irrep> candidates(Term term) {
    long missing = Dimension.of(group, term);
    List<Irrep> occurring = new ArrayList<>();
    for (int k = 0; missing > 0; k++) {
      int wanted = k;
      growWhile(() -> wanted >= found.size(), term.toString());
      Irrep irrep = found.get(k);
      int multiplicity = irrep.dimension() <= missing ? parts.multiplicity(irrep, term) : 0;
      missing -= (long) multiplicity * irrep.dimension();
      if (multiplicity > 0) {
        occurring.add(irrep);
      }
    }
    return List.copyOf(occurring);
  }

  @Override
  public int count(int limit) {
    growWhile(() -> found.size() <= limit && !isComplete(), name(limit + 1));
    return Math.min(found.size(), limit + 1);
  }

  @Override
  public Irrep get(int k) {
    count(k - 1);
    return found.get(k - 1);
  }

  /** Whether all products were split, so that there are no others than those found. */
  public boolean isComplete() {
    return started && left >= found.size();
  }

  /** The name of representation k. */
  @Override
  public String name(int k) {
    return UnlabelledIrreps.name(group, real, k);
  }

  private void growWhile(BooleanSupplier lacking, String wanted) {
    long begun = System.nanoTime();
    boolean grown = lacking.getAsBoolean();
    while (lacking.getAsBoolean()) {
      grow(wanted);
    }
    if (grown) {
      spent = spent.plusNanos(System.nanoTime() - begun);
      cache.write(new CatalogueText.State(found, origins, seeds.size(), left, right), spent);
    }
  }

  /** Splits the next product. */
  private void grow(String wanted) {
    if (!started) {
      Reductivity.require(group);
      List<Term> naturals = NaturalTerms.of(group, real);
      for (int i = 0; i < naturals.size(); i++) {
        splitNatural(naturals.get(i), new CatalogueText.Origin(true, i, 0));
      }
      seeds.addAll(found.subList(1, found.size()));
      started = true;
      return;
    }
    if (isComplete()) {
      throw new IllegalStateException(
          wanted + " has parts that are in no product of " + group.name());
    }
    splitProduct(wanted);
    right++;
    if (right == seeds.size()) {
      left++;
      right = 0;
    }
  }

  /** A whole term that is irreducible stands for itself. */
  private void splitNatural(Term natural, CatalogueText.Origin origin) {
    for (CommutantSplitting.Part part : parts.unknown(found, natural)) {
      if (part.isWhole()) {
        List<Rational> norms = new InvariantMetric(group.dimension()).of(natural);
        keep(natural.toString(), natural, part.endomorphisms(), norms, origin);
      } else {
        keep(part, origin);
      }
    }
  }

  private void splitProduct(String wanted) {
    if (left <= seeds.size() && right + 1 < left) {
      return; // the same two seeds were multiplied before
    }
    Irrep first = found.get(left);
    Irrep second = seeds.get(right);
    int dimension = first.dimension() * second.dimension();
    if (dimension > MOST_DIMENSION) {
      String reached = "%s * %s has dimension %s".formatted(first, second, dimension);
      throw new DiscoveryDiagnostic.TooMany(
              Place.of("decomposition"), group.name(), wanted, reached, MOST_DIMENSION)
          .exception();
    }
    CatalogueText.Origin origin = new CatalogueText.Origin(false, left, right + 1);
    parts.unknown(found, first.term().times(second.term())).forEach(part -> keep(part, origin));
  }

  private void keep(CommutantSplitting.Part part, CatalogueText.Origin origin) {
    Factor.Subspace factor =
        labels
            .ofDimension(part.dimension())
            .flatMap(labels::find)
            .filter(candidate -> parts.isEquivalent(candidate, part))
            .orElseGet(() -> part.factor(name(found.size() + 1)));
    keep(
        factor.name(),
        new Term(List.of(factor)),
        part.endomorphisms(),
        factor.squaredNorms(),
        origin);
  }

  private void keep(
      String name,
      Term term,
      RealType endomorphisms,
      List<Rational> norms,
      CatalogueText.Origin origin) {
    RealType type = real ? endomorphisms : types.of(term, false);
    found.add(new Irrep(name, term, norms.size(), real, type, norms));
    origins.add(origin);
  }
}
