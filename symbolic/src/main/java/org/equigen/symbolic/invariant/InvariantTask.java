package org.equigen.symbolic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.equigen.symbolic.character.CharacterFormula;
import org.equigen.symbolic.character.table.ProductForm;
import org.equigen.symbolic.character.table.RationalSeries;
import org.equigen.symbolic.diagnostic.InvariantDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.SolverDiagnostic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.PolynomialRing;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;
import org.equigen.symbolic.store.UntrueResultException;

/** Works on one request. */
final class InvariantTask {
  /** Samples beyond the largest dimension. */
  private static final int MARGIN = 8;

  private static final int MOST_PRIMES = 8;

  private final Request request;
  private final Coordinates coordinates;
  private final CharacterFormula formula;
  private final SolverProgress progress;
  private final QuickestPieces pieces;
  private final int components;

  InvariantTask(
      Request request,
      Coordinates coordinates,
      CharacterFormula formula,
      IntertwinerSolver solver,
      SolverProgress progress) {
    this.request = request;
    this.coordinates = coordinates;
    this.formula = formula;
    this.progress = progress;
    pieces = new QuickestPieces(request, coordinates, formula, solver);
    components = Math.toIntExact(Dimension.of(request.group(), request.target()));
  }

  /** The ring of invariants. */
  GradedModule ring() {
    Map<MultiDegree, Long> dimensions = dimensions();
    return ring(
        dimensions, search(dimensions, (samples, watch) -> ofRing(solved(watch), samples, watch)));
  }

  /** The module of equivariants over the ring with these generators. */
  GradedModule module(List<Generator> ring) {
    Map<MultiDegree, Long> dimensions = dimensions();
    return module(
        ring,
        dimensions,
        search(dimensions, (samples, watch) -> ofModule(ring, solved(watch), samples, watch)));
  }

  /**
   * The ring of invariants with generators that were found before.
   *
   * @throws UntrueResultException unless they are that
   */
  GradedModule knownRing(List<Generator> known) throws UntrueResultException {
    Map<MultiDegree, Long> dimensions = dimensions();
    require(
        dimensions, known, (samples, watch) -> ofRing(new Completion.Known(known), samples, watch));
    return ring(dimensions, known);
  }

  /**
   * The module of equivariants with generators that were found before.
   *
   * @param ring the generators of the ring
   * @throws UntrueResultException unless they are that
   */
  GradedModule knownModule(List<Generator> ring, List<Generator> known)
      throws UntrueResultException {
    Map<MultiDegree, Long> dimensions = dimensions();
    require(
        dimensions,
        known,
        (samples, watch) -> ofModule(ring, new Completion.Known(known), samples, watch));
    return module(ring, dimensions, known);
  }

  private GeneratorSearch ofRing(Completion completion, Samples samples, SearchWatch watch) {
    return GeneratorSearch.ofRing(coordinates, pieces.count(), completion, samples, watch);
  }

  private GeneratorSearch ofModule(
      List<Generator> ring, Completion completion, Samples samples, SearchWatch watch) {
    return GeneratorSearch.ofModule(ring, coordinates, pieces.count(), completion, samples, watch);
  }

  private Completion solved(SearchWatch watch) {
    return new Completion.Solved(
        pieces, pieces.count(), complement(), pieces.orbits().map(OrbitProducts::new), watch);
  }

  private GradedModule ring(Map<MultiDegree, Long> dimensions, List<Generator> generators) {
    SeriesProof proof = proof(generators);
    Optional<ProductForm> rational = proof.rational(request.target());
    return result(dimensions, generators, rational, proof.ofRing(rational));
  }

  private GradedModule module(
      List<Generator> ring, Map<MultiDegree, Long> dimensions, List<Generator> generators) {
    SeriesProof proof = proof(ring);
    Optional<ProductForm> rational = proof.rational(request.target());
    return result(dimensions, generators, rational, proof.ofModule(rational));
  }

  /**
   * Refuses generators that are not equivariant, not independent of each other's products, or fewer
   * or more than the dimensions leave room for.
   */
  private void require(
      Map<MultiDegree, Long> dimensions, List<Generator> known, SearchFactory factory)
      throws UntrueResultException {
    EquivarianceCheck check = new EquivarianceCheck(request, coordinates);
    for (Generator generator : known) {
      if (!check.passes(generator.map())) {
        throw new UntrueResultException("a generator in it is not invariant");
      }
    }
    try {
      if (!search(dimensions, factory, 1).equals(known)) {
        throw new UntrueResultException("the generators in it are in disorder");
      }
    } catch (UnluckyPrimeException e) {
      throw new UntrueResultException(
          "the generators in it do not generate all: " + e.getMessage());
    }
  }

  private GradedModule result(
      Map<MultiDegree, Long> dimensions,
      List<Generator> generators,
      Optional<ProductForm> rational,
      Completeness completeness) {
    List<Long> coefficients = new ArrayList<>(Collections.nCopies(request.degree() + 1, 0L));
    dimensions.forEach(
        (degree, count) ->
            coefficients.set(degree.total(), coefficients.get(degree.total()) + count));
    rational.ifPresent(form -> requireAgreement(form, coefficients));
    String origin = String.join("; ", pieces.count().formulae());
    HilbertSeries series = new HilbertSeries(coefficients, dimensions, rational, origin);
    return new GradedModule(
        request.target(), coordinates.ring(), request.degree(), generators, series, completeness);
  }

  /** The whole series has the dimensions that were counted one by one. */
  private void requireAgreement(ProductForm form, List<Long> coefficients) {
    List<BigInteger> expected =
        RationalSeries.over(form.numerator(), form.degrees()).coefficients(request.degree());
    for (int degree = 0; degree <= request.degree(); degree++) {
      long found = coefficients.get(degree);
      if (!expected.get(degree).equals(BigInteger.valueOf(found))) {
        throw new InvariantDiagnostic.Disagreement(
                Place.of("invariants"),
                request.group().name(),
                request.target().toString(),
                String.valueOf(degree),
                found,
                expected.get(degree).longValueExact())
            .exception();
      }
    }
  }

  /** Of all multidegrees, by rising total degree. */
  private Map<MultiDegree, Long> dimensions() {
    SearchLimits limits = new SearchLimits(request.toString(), coordinates, components);
    limits.requireSize(request.degree());
    Map<MultiDegree, Long> dimensions = new LinkedHashMap<>();
    List<BigInteger> cubes = new ArrayList<>();
    for (int total = 0; total <= request.degree(); total++) {
      progress.advanced(Step.COUNTING, total, request.degree());
      BigInteger cube = BigInteger.ZERO;
      for (MultiDegree degree : MultiDegree.ofTotal(coordinates.copies().size(), total)) {
        requireGoingOn();
        long dimension = pieces.count().dimension(degree);
        dimensions.put(degree, dimension);
        cube = cube.add(BigInteger.valueOf(dimension).pow(3));
      }
      cubes.add(cube);
    }
    limits.requireWork(cubes);
    return dimensions;
  }

  @FunctionalInterface
  private interface SearchFactory {
    GeneratorSearch with(Samples samples, SearchWatch watch);
  }

  private List<Generator> search(Map<MultiDegree, Long> dimensions, SearchFactory factory) {
    for (int seed = 1; seed <= MOST_PRIMES; seed++) {
      try {
        return search(dimensions, factory, seed);
      } catch (UnluckyPrimeException _) {
        // The next seed brings another prime; the search begins anew.
      }
    }
    throw new SolverDiagnostic.Unproven(
            Place.of("invariants"),
            request.group().name(),
            request.representation().toString(),
            request.target().toString(),
            MOST_PRIMES)
        .exception();
  }

  private Samples samples(Map<MultiDegree, Long> dimensions, int seed) {
    int count = Math.toIntExact(Collections.max(dimensions.values())) + MARGIN;
    PolynomialRing ring = coordinates.ring();
    return new Samples(ring.field(), ring.size(), components, count, seed);
  }

  private List<Generator> search(
      Map<MultiDegree, Long> dimensions, SearchFactory factory, int seed) {
    List<MultiDegree> degrees = List.copyOf(dimensions.keySet());
    SearchWatch watch = new SearchWatch(progress, dimensions.values());
    GeneratorSearch search = factory.with(samples(dimensions, seed), watch);
    for (int total = 0; total <= request.degree(); total++) {
      int current = total;
      List<MultiDegree> now =
          degrees.stream()
              .filter(degree -> degree.total() == current)
              .sorted(Comparator.comparing(degree -> !coordinates.canonical(degree).equals(degree)))
              .toList();
      for (MultiDegree degree : now) {
        requireGoingOn();
        watch.begin(Objects.requireNonNull(dimensions.get(degree)));
        if (current > 0 || request.module()) {
          search.extend(degree);
        }
        watch.end();
      }
    }
    List<Generator> generators = new ArrayList<>(search.found());
    generators.sort(Comparator.comparingInt(generator -> degrees.indexOf(generator.degree())));
    return generators;
  }

  private void requireGoingOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new SolverDiagnostic.Interrupted(Place.of("invariants"), request.toString())
          .exception();
    }
  }

  private Complement complement() {
    Representation target = Representation.of(request.target());
    NumberField field = coordinates.ring().field();
    boolean permuted =
        FiniteElements.permute(request.group(), request.representation(), field)
            && FiniteElements.permute(request.group(), target, field);
    List<Rational> domain = new ArrayList<>();
    coordinates.copies().forEach(copy -> domain.addAll(norms(copy.term(), copy.size())));
    return new Complement(
        coordinates.ring(), permuted, domain, norms(request.target(), components));
  }

  private List<Rational> norms(Term term, int size) {
    List<Rational> norms = SquaredNorms.of(request.group(), term);
    return norms.isEmpty() ? Collections.nCopies(size, Rational.ONE) : norms;
  }

  private void proving(long tried) {
    requireGoingOn();
    progress.advanced(Step.PROVING, tried, PrimaryInvariants.MOST_CHOICES);
  }

  private SeriesProof proof(List<Generator> ring) {
    Optional<BigInteger> order =
        FiniteElements.order(request.group(), request.representation(), coordinates.ring().field());
    Optional<PrimaryInvariants> primary =
        order.flatMap(
            elements -> PrimaryInvariants.among(coordinates, ring, elements, this::proving));
    return new SeriesProof(
        request.group(),
        formula,
        request.representation(),
        request.degree(),
        order,
        primary,
        FiniteElements.permutations(
                request.group(), request.representation(), coordinates.ring().field())
            .map(generators -> PermutationBound.of(coordinates.ring().size(), generators)));
  }
}
