package org.equigen.symbolic.invariant.fundamental;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.equigen.symbolic.invariant.contraction.GeneratingInvariant;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generators give as many maps as the solver finds, which knows no theorem. */
class FundamentalCompletenessTest {
  private static final long SEED = 1939;
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());

  /** The last number is the dimension of the maps from the product of all channels to S. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "O(3); 4V; 3",
        "SO(3); 3V; 1",
        "SO(3); 4V; 3",
        "SO(3); 5V; 6",
        "SO(2); 4V; 6",
        "SO(3); 2V + V' + Alt(2,V); 3",
        "O(2,1); 2V + 2V'; 3",
        "O(3); V^2 + Sym(2,V) + 2V; 9",
        "O(4); 2Schur([2,2],V); 3",
        "SO(3); 2x2e + V^2; 3",
        "lorentz; 4V; 4",
        "lorentz; 2V + Alt(2,V); 2",
        "lorentz; 2Alt(2,V) + Alt(2,V)'; 2",
        "conformal(2); 4V; 4",
        "join(lorentz, parity); 4V; 3",
        "Sp(4); 4V; 3",
        "Sp(2); 4V; 2",
        "Sp(4); 2V + Sym(2,V) + V*V'; 6",
        "GL(2); 2V + 2V'; 2",
        "GL(3); V + V' + 2T(1,1); 6",
        "SL(2); 4V; 2",
        "SL(2); 3V + V'; 2",
        "SL(2); 2V^2 + 2V; 5",
        "SL(3); 3V + 3V'; 6",
        "SL(3); Alt(2,V) + V + Sym(2,V) + Alt(2,V)'; 1",
        "SU(3); 3V; 1",
        "SU(3); 2V + 2V'; 2",
        "SU(3); V + Conj(V) + 2T(1,1); 6",
        "SU(2); 2V + V' + Conj(V); 2",
        "U(2); 2V + V' + Conj(V); 2",
        "U(3); Real(V) + Real(V); 2",
        "SU(2); Real(V) + Real(V); 4",
        "SU(2); 2Real(V) + 2Real(V); 32",
        "SL(2,C); 2V + 2Conj(V); 1",
        "SL(2,C); Real(V) + Real(V); 2",
        "SL(2,C); V*Conj(V) + V + Conj(V); 1",
        "S(2); 4V; 8",
        "S(3); 4V; 14",
        "S(4); 4V; 15",
        "S(3); V^2 + V; 5",
        "S(4); V^2 + V^2; 15",
        "trivial(2); 2V; 4",
        "SO(3) x S(3); 2V[SO(3)] + 2V[S(3)]; 2",
        "SO(3) x S(3); V[SO(3)]*V[S(3)] + V[SO(3)] + V[S(3)]; 2",
        "SL(2,C) x SU(2); V[SL(2,C)]*V[SU(2)] + V[SL(2,C)] + V[SU(2)]'; 1"
      })
  void productsOfGeneratorsSpanTheInvariantsOfEveryDegreeOne(
      String group, String representation, int dimension) {
    Case given = Case.of(group, representation);
    int solved = solver.solve(given.group(), product(given), Term.SCALAR).dimension();
    assertThat(solved).isEqualTo(dimension);
    int most = given.representation().summands().stream().mapToInt(Summand::multiplicity).sum();
    assertThat(new Products(given).rank(given.invariants(most).generators())).isEqualTo(dimension);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "O(3); 3V; V; 3",
        "SO(3); 2V; V; 1",
        "SO(3); 3V; V; 3",
        "SO(3); 2V; V^2; 3",
        "SO(3); V; V^2; 1",
        "SO(3); V; Alt(2,V); 1",
        "SO(3); 2V; 2e; 1",
        "O(3); V^2 + V; V; 3",
        "O(3); V^2; Sym(2,V); 2",
        "lorentz; 3V; V; 4",
        "lorentz; 2V; Alt(2,V); 2",
        "O(1,2); V + V'; T(1,1); 3",
        "Sp(4); 2V; V^2; 3",
        "GL(2); V + V'; T(1,1); 2",
        "GL(2); T(1,1) + V; V; 2",
        "SL(2); 2V; V^2; 2",
        "SL(3); 2V; V'; 1",
        "SL(3); 2V; V'^4; 5",
        "SU(3); V + Conj(V); V*V'; 2",
        "SU(2); Real(V); Real(V); 4",
        "SU(3); Real(V); Real(V); 2",
        "SL(2,C); V + Conj(V); V*Conj(V); 1",
        "S(3); 2V; V; 5",
        "S(2); V^2; V; 4",
        "S(3); V; V^2; 5",
        "S(4); V^2; V^2; 15",
        "trivial(2); V; V; 4",
        "SO(3) x S(3); V[SO(3)] + V[S(3)]; V[SO(3)]*V[S(3)]; 2"
      })
  void generatorsTimesInvariantsSpanTheEquivariantsOfEveryDegreeOne(
      String group, String in, String out, int dimension) {
    Case given = Case.of(group, in);
    Term target = Case.term(given.group(), out);
    assertThat(solver.solve(given.group(), product(given), target).dimension())
        .isEqualTo(dimension);
    int rank =
        new Products(given)
            .rank(given.invariants(3).generators(), given.equivariants(out, 3).generators());
    assertThat(rank).isEqualTo(dimension);
  }

  /** All channels multiplied. */
  private static Term product(Case given) {
    Term product = Term.SCALAR;
    for (Summand summand : given.representation().summands()) {
      for (int c = 0; c < summand.multiplicity(); c++) {
        product = product.times(summand.term());
      }
    }
    return product;
  }

  /** Powers of one tensor: the case that isomorphic graphs and signs could spoil. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "O(2); V^2; 4",
        "O(3); Sym(2,V); 4",
        "O(3); V^2; 3",
        "SO(4); Alt(2,V); 4",
        "lorentz; Alt(2,V); 4",
        "Sp(4); Sym(2,V); 4",
        "Sp(4); Alt(2,V); 3",
        "GL(2); T(1,1); 4",
        "SL(2); Sym(2,V); 4",
        "SL(2); Sym(3,V); 4",
        "SU(2); Real(V); 4",
        "SU(2); Real(T(1,1)); 2",
        "U(2); Real(V + S); 3",
        "S(3); V; 5",
        "S(4); Sym(2,V); 2",
        "S(3); V^2; 3",
        "SO(3); V + Alt(2,V); 3"
      })
  void productsOfGeneratorsSpanTheInvariantPolynomialsOfADegree(
      String group, String representation, int degree) {
    Case given = Case.of(group, representation);
    Factor power = new Factor.Symmetric(degree, given.representation());
    int dimension = solver.solve(given.group(), new Term(List.of(power)), Term.SCALAR).dimension();
    List<GeneratingInvariant> generators = given.invariants(degree).generators();
    SplittableRandom random = new SplittableRandom(SEED);
    List<Map<Integer, List<Algebraic>>> samples = new ArrayList<>();
    for (int point = 0; point < dimension + 4; point++) {
      List<Algebraic> coordinates = given.integers(random);
      Map<Integer, List<Algebraic>> byDegree = new HashMap<>();
      monomials(given, generators, coordinates, 0, 0, degree, Algebraic.ONE, byDegree);
      samples.add(byDegree);
    }
    RowSpace<Algebraic> rows = new RowSpace<>(given.group().field());
    for (Map<Integer, List<Algebraic>> sample : samples) {
      Map<Long, Algebraic> row = new HashMap<>();
      List<Algebraic> values = sample.getOrDefault(degree, List.of());
      for (int i = 0; i < values.size(); i++) {
        row.put((long) i, values.get(i));
      }
      rows.add(row);
    }
    assertThat(rows.dimension()).as("%s, seed %d", given, SEED).isEqualTo(dimension);
  }

  /** The values of all products of generators of a degree at one point. */
  private static void monomials(
      Case given,
      List<GeneratingInvariant> generators,
      List<Algebraic> point,
      int first,
      int degree,
      int wanted,
      Algebraic value,
      Map<Integer, List<Algebraic>> into) {
    if (degree == wanted) {
      into.computeIfAbsent(degree, _ -> new ArrayList<>()).add(value);
      return;
    }
    for (int g = first; g < generators.size(); g++) {
      GeneratingInvariant generator = generators.get(g);
      if (degree + generator.degree() <= wanted) {
        Algebraic next =
            given.group().field().multiply(value, generator.value(given.exact(), point));
        monomials(given, generators, point, g, degree + generator.degree(), wanted, next, into);
      }
    }
  }

  /**
   * Points of E(n) have coordinates {@code (x,1)}: maps of {@code V^k} are the polynomials of
   * degree at most one in every point.
   */
  @ParameterizedTest
  @CsvSource({
    "E(2),4",
    "SE(2),3",
    "E(3),4",
    "SE(3),4",
    "poincare,4",
    "translations(2),2",
    "translations(2),3"
  })
  void productsOfDifferencesSpanTheInvariantsOfPoints(String group, int points) {
    Case given = Case.of(group, points + "V");
    Term power = new Term(Collections.nCopies(points, new Factor.Vector()));
    int dimension = solver.solve(given.group(), power, Term.SCALAR).dimension();
    assertThat(dimension).isGreaterThan(1);
    PolynomialExpansion ring = new PolynomialExpansion(given.group().field());
    List<Map<List<Integer>, Algebraic>> coordinates =
        new ArrayList<>(ring.variables(given.dimension()));
    int size = given.group().dimension();
    for (int p = 0; p < points; p++) {
      coordinates.set(p * size + size - 1, ring.one());
    }
    List<Map<List<Integer>, Algebraic>> products = new ArrayList<>();
    List<Map<List<Integer>, Algebraic>> values =
        given.invariants(1).generators().stream()
            .map(generator -> generator.value(ring.arithmetic(), coordinates))
            .toList();
    products(ring, values, 0, ring.one(), points, products);
    assertThat(multiaffine(ring, products, size)).isEqualTo(dimension);
  }

  private static void products(
      PolynomialExpansion ring,
      List<Map<List<Integer>, Algebraic>> values,
      int first,
      Map<List<Integer>, Algebraic> product,
      int mostDegree,
      List<Map<List<Integer>, Algebraic>> into) {
    if (product.keySet().stream().anyMatch(monomial -> monomial.size() > mostDegree)) {
      return;
    }
    into.add(product);
    for (int g = first; g < values.size(); g++) {
      products(ring, values, g, ring.multiply(product, values.get(g)), mostDegree, into);
    }
  }

  /**
   * The dimension of the span less that of its image in the monomials that are not multi-affine.
   */
  private static int multiaffine(
      PolynomialExpansion ring, List<Map<List<Integer>, Algebraic>> products, int size) {
    Map<List<Integer>, Long> places = new HashMap<>();
    RowSpace<Algebraic> all = new RowSpace<>(ring.constants());
    RowSpace<Algebraic> others = new RowSpace<>(ring.constants());
    for (Map<List<Integer>, Algebraic> product : products) {
      Map<Long, Algebraic> row = new HashMap<>();
      Map<Long, Algebraic> rest = new HashMap<>();
      product.forEach(
          (monomial, value) -> {
            long place = places.computeIfAbsent(monomial, _ -> (long) places.size());
            row.put(place, value);
            long points = monomial.stream().map(variable -> variable / size).distinct().count();
            if (points < monomial.size()) {
              rest.put(place, value);
            }
          });
      all.add(row);
      others.add(rest);
    }
    return all.dimension() - others.dimension();
  }

  /** Affine combinations of the points themselves, and for SE(3) the normal of a triangle. */
  @ParameterizedTest
  @CsvSource({"E(3),3,3", "poincare,3,3", "SE(3),3,4", "E(2),1,1"})
  void pointsGenerateTheEquivariantsOfPoints(String group, int points, int generators) {
    Case given = Case.of(group, points + "V");
    FundamentalEquivariants maps = given.equivariants("V", 1);
    assertThat(maps.generators()).hasSize(generators);
    assertThat(maps.generators().getFirst().text())
        .isEqualTo(points == 1 ? "y(a) = x(a)" : "y(a) = x1(a)");
    Term in = Term.vector();
    int linear = solver.solve(given.group(), in, Term.vector()).dimension() * points;
    long ofDegreeOne = maps.generators().stream().filter(g -> g.degree() == 1).count();
    assertThat(ofDegreeOne).isEqualTo(linear);
    assertThat(new Representation(List.of(new Summand(points, in)))).isEqualTo(maps.in());
  }
}
