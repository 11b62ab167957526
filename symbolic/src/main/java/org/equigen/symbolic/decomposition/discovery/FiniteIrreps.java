package org.equigen.symbolic.decomposition.discovery;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.RowNumbers;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.diagnostic.DiscoveryDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.InvariantMetric;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * The irreducible representations of a finite group with a character table, numbered as {@link
 * RowNumbers} has them.
 *
 * <p>Characters tell the number, dimension and type of every representation, which of them occur in
 * a term and where each one is found first. Matrices are made of those alone that are asked for:
 * projections by characters lead to all copies of one, and one of several copies comes from the
 * endomorphisms of those few. Where the classes are too large for that, what is known is projected
 * away, and the rest is split.
 *
 * <p>Not for several threads at once.
 */
public final class FiniteIrreps implements UnlabelledIrreps {
  private final Group group;
  private final boolean real;
  private final FiniteRows rows;
  private final RowNumbers numbers;
  private final CommutantSplitting splitting;
  private final Remainder remainder;
  private final IsotypicComponents components;
  private final FiniteCatalogue kept;
  private final Map<Integer, Irrep> found = new HashMap<>();

  /** The time that finding all this took in this run. */
  private Duration spent = Duration.ZERO;

  /**
   * Those of the table's group, none of which is made before it is asked for.
   *
   * @param solver finds maps, and remembers them
   * @param real whether the representations are over R, else over C
   */
  public FiniteIrreps(IntertwinerSolver solver, CharacterTable table, boolean real) {
    group = table.group();
    this.real = real;
    rows = FiniteRows.of(table, real);
    numbers = rows.numbers();
    splitting = new CommutantSplitting(solver, group, real);
    remainder = new Remainder(solver, group);
    components = new IsotypicComponents(table, rows::complexRow);
    Irrep trivial = Irrep.trivial("S", real);
    found.put(1, trivial);
    CatalogueCheck check = new CatalogueCheck(solver, group, real);
    kept = new FiniteCatalogue(solver.results(), rows, check);
    kept.read(trivial).ifPresent(found::putAll);
  }

  @Override
  public List<Irrep> candidates(Term term) {
    List<Long> multiplicities = numbers.multiplicities(term);
    return all(
        IntStream.rangeClosed(1, numbers.count())
            .filter(k -> multiplicities.get(k - 1) > 0)
            .boxed()
            .toList());
  }

  @Override
  public int count(int limit) {
    return Math.min(numbers.count(), limit + 1);
  }

  @Override
  public String name(int k) {
    return rows.name(k);
  }

  @Override
  public Irrep get(int k) {
    Objects.checkIndex(k - 1, numbers.count());
    return all(List.of(k)).getFirst();
  }

  /** Makes those that are missing, and keeps them where that took long. */
  private List<Irrep> all(List<Integer> wanted) {
    if (!found.keySet().containsAll(wanted)) {
      long begun = System.nanoTime();
      wanted.forEach(this::one);
      spent = spent.plusNanos(System.nanoTime() - begun);
      kept.write(found, spent);
    }
    return wanted.stream().map(this::one).toList();
  }

  private Irrep one(int k) {
    if (!found.containsKey(k)) {
      find(k);
    }
    return Objects.requireNonNull(found.get(k));
  }

  /** Finds representation k, and all that are found in the same place. */
  private void find(int k) {
    RowNumbers.Origin origin = numbers.origin(k);
    Term ambient = ambient(k, origin);
    List<Integer> wanted =
        IntStream.rangeClosed(2, numbers.count())
            .filter(j -> numbers.origin(j).equals(origin))
            .boxed()
            .toList();
    split(ambient, wanted);
  }

  private Term ambient(int k, RowNumbers.Origin origin) {
    if (origin.natural()) {
      return rows.naturals().get(origin.first());
    }
    long dimension = (long) rows.dimension(origin.first()) * rows.dimension(origin.second());
    if (dimension > DiscoveredIrreps.MOST_DIMENSION) {
      String reached =
          "%s is found in %s * %s of dimension %s"
              .formatted(name(k), name(origin.first()), name(origin.second()), dimension);
      throw new DiscoveryDiagnostic.TooMany(
              Place.of("decomposition"),
              group.name(),
              name(k),
              reached,
              DiscoveredIrreps.MOST_DIMENSION)
          .exception();
    }
    return one(origin.first()).term().times(one(origin.second()).term());
  }

  private void split(Term ambient, List<Integer> wanted) {
    List<Long> multiplicities = numbers.multiplicities(ambient);
    Map<Integer, Integer> occurring = new TreeMap<>();
    for (int k = 1; k <= numbers.count(); k++) {
      if (multiplicities.get(k - 1) > 0) {
        occurring.put(k, Math.toIntExact(multiplicities.get(k - 1) * rows.dimension(k)));
      }
    }
    Optional<List<IsotypicComponents.Component>> told = components.of(ambient, occurring, wanted);
    if (told.isEmpty()) {
      keep(remaining(occurring.keySet(), wanted, ambient), wanted, ambient);
      return;
    }
    for (IsotypicComponents.Component component : told.get()) {
      int first = component.numbers().getFirst();
      boolean single = component.numbers().size() == 1 && multiplicities.get(first - 1) == 1;
      List<CommutantSplitting.Part> parts =
          single
              ? List.of(
                  splitting.single(
                      ambient, component, rows.dimension(first), rows.commutant(first)))
              : splitting.parts(component, ambient);
      keep(parts, component.numbers(), ambient);
    }
  }

  private void keep(List<CommutantSplitting.Part> parts, List<Integer> wanted, Term ambient) {
    for (CommutantSplitting.Part part : parts) {
      int number = wanted.size() == 1 ? wanted.getFirst() : number(part, wanted);
      found.put(number, irrep(number, part, ambient));
    }
  }

  /** By splitting what is left when all that come before are projected away. */
  private List<CommutantSplitting.Part> remaining(
      Set<Integer> occurring, List<Integer> wanted, Term ambient) {
    List<Irrep> known =
        occurring.stream().filter(k -> k < wanted.getFirst()).map(this::one).toList();
    return known.isEmpty()
        ? splitting.parts(ambient)
        : splitting.parts(remainder.of(known, ambient), ambient);
  }

  /** The one of some representations that a part is, by its character. */
  private int number(CommutantSplitting.Part part, List<Integer> wanted) {
    List<Integer> fitting =
        wanted.stream().filter(k -> rows.dimension(k) == part.dimension()).toList();
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    List<Long> multiplicities = numbers.multiplicities(new Term(List.of(part.subspace(""))));
    return fitting.stream().filter(k -> multiplicities.get(k - 1) > 0).findFirst().orElseThrow();
  }

  /** A whole term that is irreducible stands for itself. */
  private Irrep irrep(int k, CommutantSplitting.Part part, Term ambient) {
    if (part.isWhole() && numbers.origin(k).natural()) {
      List<Rational> norms = new InvariantMetric(group.dimension()).of(ambient);
      return new Irrep(ambient.toString(), ambient, norms.size(), real, rows.type(k), norms);
    }
    Factor.Subspace factor = part.factor(name(k));
    Term term = new Term(List.of(factor));
    return new Irrep(name(k), term, rows.dimension(k), real, rows.type(k), factor.squaredNorms());
  }
}
