package org.equigen.symbolic.decomposition.discovery;

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
import org.equigen.symbolic.decomposition.irrep.RealType;
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
  private final CharacterTable table;
  private final RowNumbers numbers;
  private final List<Term> naturals;
  private final CommutantSplitting splitting;
  private final Remainder remainder;
  private final IsotypicComponents components;
  private final Map<Integer, Irrep> found = new HashMap<>();

  /**
   * Those of the table's group, none of which is made before it is asked for.
   *
   * @param solver finds maps, and remembers them
   * @param real whether the representations are over R, else over C
   */
  public FiniteIrreps(IntertwinerSolver solver, CharacterTable table, boolean real) {
    group = table.group();
    this.real = real;
    this.table = table;
    naturals = NaturalTerms.of(group, real);
    numbers = new RowNumbers(table, real, naturals);
    splitting = new CommutantSplitting(solver, group, real);
    remainder = new Remainder(solver, group);
    components = new IsotypicComponents(table, this::complexRow);
    found.put(1, Irrep.trivial("S", real));
  }

  @Override
  public List<Irrep> candidates(Term term) {
    List<Long> multiplicities = numbers.multiplicities(term);
    return IntStream.rangeClosed(1, numbers.count())
        .filter(k -> multiplicities.get(k - 1) > 0)
        .mapToObj(this::get)
        .toList();
  }

  @Override
  public int count(int limit) {
    return Math.min(numbers.count(), limit + 1);
  }

  @Override
  public String name(int k) {
    return UnlabelledIrreps.name(group, real, k);
  }

  @Override
  public Irrep get(int k) {
    Objects.checkIndex(k - 1, numbers.count());
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
      return naturals.get(origin.first());
    }
    long dimension = (long) dimension(origin.first()) * dimension(origin.second());
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
    return get(origin.first()).term().times(get(origin.second()).term());
  }

  private void split(Term ambient, List<Integer> wanted) {
    List<Long> multiplicities = numbers.multiplicities(ambient);
    Map<Integer, Integer> occurring = new TreeMap<>();
    for (int k = 1; k <= numbers.count(); k++) {
      if (multiplicities.get(k - 1) > 0) {
        occurring.put(k, Math.toIntExact(multiplicities.get(k - 1) * dimension(k)));
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
              ? List.of(splitting.single(ambient, component, dimension(first), commutant(first)))
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
        occurring.stream().filter(k -> k < wanted.getFirst()).map(this::get).toList();
    return known.isEmpty()
        ? splitting.parts(ambient)
        : splitting.parts(remainder.of(known, ambient), ambient);
  }

  /** The one of some representations that a part is, by its character. */
  private int number(CommutantSplitting.Part part, List<Integer> wanted) {
    List<Integer> fitting = wanted.stream().filter(k -> dimension(k) == part.dimension()).toList();
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
      return new Irrep(ambient.toString(), ambient, norms.size(), real, type(k), norms);
    }
    Factor.Subspace factor = part.factor(name(k));
    Term term = new Term(List.of(factor));
    return new Irrep(name(k), term, dimension(k), real, type(k), factor.squaredNorms());
  }

  private int complexRow(int k) {
    return real ? table.real().get(numbers.row(k)).row() : numbers.row(k);
  }

  private int dimension(int k) {
    int row = numbers.row(k);
    return real ? table.real().get(row).degree() : table.irreducibles().get(row).degree();
  }

  private int commutant(int k) {
    return real ? table.real().get(numbers.row(k)).endomorphisms() : 1;
  }

  private RealType type(int k) {
    int row = numbers.row(k);
    return RealType.ofIndicator(
        real ? table.real().get(row).indicator() : table.irreducibles().get(row).indicator());
  }
}
