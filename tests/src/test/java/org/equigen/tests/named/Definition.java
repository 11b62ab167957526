package org.equigen.tests.named;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.equigen.symbolic.root.CartanType;
import org.equigen.tests.named.Equation.Cometric;
import org.equigen.tests.named.Equation.Commuting;
import org.equigen.tests.named.Equation.Fixing;
import org.equigen.tests.named.Equation.Metric;
import org.equigen.tests.named.Equation.Multiple;
import org.equigen.tests.named.Equation.Reality;
import org.equigen.tests.named.Equation.Symplectic;
import org.equigen.tests.named.Equation.Torsion;
import org.equigen.tests.named.Equation.Volume;
import org.equigen.tests.named.Equation.ZerosAndOnes;

/**
 * What defines a group: equations, and how many elements fulfil them. A new family has no
 * definition until it has a line here.
 *
 * @param laws that all elements fulfil
 * @param size the order or the dimension
 */
record Definition(List<Law> laws, Size size) {
  private static final Law REAL = new Reality();
  private static final Law VOLUME = new Volume();

  /** Orders of the groups of permutations that are tested. */
  private static final Map<String, Integer> CYCLES =
      Map.of(
          "perm(3)", 1,
          "perm(4; (1 2 3 4); (1 3))", 8,
          "perm(5; (1 2 3 4 5); (2 3 5 4))", 20,
          "perm(6; (1 2 3)(4 5); (1 6))", 48,
          "perm(7; (1 2 3 4 5 6 7); (1 2 4)(3 6 5))", 21);

  /** Of the faces U, F, L, B, R, D. */
  private static final Law OPPOSITE_FACES = new Commuting(List.of(5, 3, 4, 1, 2, 0));

  /**
   * Corners and edges, their places and orientations: {@code 8! 3^7 12! 2^11 / 2}, since both
   * permutations have the same sign.
   */
  private static final BigInteger RUBIK =
      factorial(8)
          .multiply(factorial(12))
          .multiply(BigInteger.valueOf(2187))
          .multiply(BigInteger.valueOf(1024));

  private static Definition of(Size size, Law... laws) {
    return new Definition(List.of(laws), size);
  }

  /** The definition of a group from its family and its parameters. */
  static Definition of(NamedGroup named) {
    return switch (named.family()) {
      case LORENTZ -> of(Size.connected(6), REAL, metric(1, 3), VOLUME);
      case SPECIAL_ORTHOGONAL_CONNECTED -> rotations(positive(named), negative(named), 1);
      case SPECIAL_ORTHOGONAL -> rotations(positive(named), negative(named), 2);
      case CONFORMAL -> rotations(2, named.parameter(0), 2);
      case ORTHOGONAL -> reflections(positive(named), negative(named));
      case SYMPLECTIC -> symplectic(named.parameter(0) / 2);
      case SPECIAL_LINEAR -> of(Size.connected(square(named) - 1), REAL, VOLUME);
      case GENERAL_LINEAR -> of(new Size.Lie(square(named), 2, 0), REAL);
      case UNITARY -> of(Size.connected(square(named)), metric(named.parameter(0), 0));
      case SPECIAL_UNITARY ->
          of(Size.connected(square(named) - 1), metric(named.parameter(0), 0), VOLUME);
      case COMPLEX_SPECIAL_LINEAR -> of(Size.connected(2 * square(named) - 2), VOLUME);
      case G2, F4, E6, E7, E8 ->
          of(new Size.Simple(CartanType.of(named.family().symbol()).orElseThrow()), REAL);
      case PARITY -> of(Size.order(2), either(1, -1));
      case TIME_REVERSAL -> of(Size.order(2), either(-1, 1));
      case TRIVIAL -> of(Size.order(1), new Listed(List.of(ones(named.parameter(0)))));
      case SCALING -> of(Size.connected(1), REAL, new Multiple());
      case HOMOGENEOUS_GALILEI ->
          of(Size.connected(6), REAL, VOLUME, fixing(0, ones(4)), cometric(0, 1, 1, 1));
      case POINCARE ->
          of(Size.connected(10), REAL, VOLUME, fixing(4, ones(5)), cometric(1, -1, -1, -1, 0));
      case GALILEI ->
          of(
              Size.connected(10),
              REAL,
              VOLUME,
              fixing(4, ones(5)),
              fixing(0, List.of(1, 1, 1, 1, 0)),
              cometric(0, 1, 1, 1, 0));
      case TRANSLATIONS -> translations(named.parameter(0));
      case EUCLIDEAN -> euclidean(named.parameter(0), 2);
      case SPECIAL_EUCLIDEAN -> euclidean(named.parameter(0), 1).and(VOLUME);
      case PLANE_ROTATIONS -> polygon(named.parameter(0), 1).and(VOLUME);
      case DIHEDRAL -> polygon(named.parameter(0), 2);
      case TETRAHEDRAL -> points(Vertices.TETRAHEDRON, 12).and(VOLUME);
      case FULL_TETRAHEDRAL -> points(Vertices.TETRAHEDRON, 24);
      case PYRITOHEDRAL -> points(Vertices.ICOSAHEDRON, 24).and(new Permuting(Vertices.CUBE));
      case OCTAHEDRAL -> points(Vertices.CUBE, 24).and(VOLUME);
      case FULL_OCTAHEDRAL -> points(Vertices.CUBE, 48);
      case ICOSAHEDRAL -> points(Vertices.ICOSAHEDRON, 60).and(VOLUME);
      case FULL_ICOSAHEDRAL -> points(Vertices.ICOSAHEDRON, 120);
      case SYMMETRIC -> permutations(named, factorial(named.parameter(0)));
      case ALTERNATING ->
          permutations(named, factorial(named.parameter(0)).add(BigInteger.ONE).shiftRight(1))
              .and(VOLUME);
      case CYCLIC ->
          permutations(named, BigInteger.valueOf(named.parameter(0)))
              .and(new Torsion(named.parameter(0)));
      case CUBE -> permutations(named, BigInteger.valueOf(24)).and(OPPOSITE_FACES);
      case RUBIK -> permutations(named, RUBIK);
      case IMAGE ->
          permutations(
              named,
              BigInteger.valueOf(
                  (long) named.parameter(0) * named.parameter(1) * named.parameter(1)));
      case PERMUTATIONS ->
          permutations(
              named, BigInteger.valueOf(Objects.requireNonNull(CYCLES.get(named.group().name()))));
    };
  }

  private static int positive(NamedGroup named) {
    return named.parameter(0);
  }

  private static int negative(NamedGroup named) {
    return named.parameters().size() > 1 ? named.parameter(1) : 0;
  }

  private static int square(NamedGroup named) {
    return named.parameter(0) * named.parameter(0);
  }

  private static List<Integer> ones(int count) {
    return Collections.nCopies(count, 1);
  }

  private static List<Integer> signs(int positive, int negative, int zeros) {
    List<Integer> signs = new ArrayList<>(ones(positive));
    signs.addAll(Collections.nCopies(negative, -1));
    signs.addAll(Collections.nCopies(zeros, 0));
    return signs;
  }

  private static Law metric(int positive, int negative) {
    return new Metric(signs(positive, negative, 0));
  }

  /** The identity, and {@code diag(time, space, space, space)}. */
  private static Law either(int time, int space) {
    return new Listed(List.of(ones(4), List.of(time, space, space, space)));
  }

  /** {@code SO(p,q)}, {@code SO+(p,q)}: indefinite metrics leave as many components as said. */
  private static Definition rotations(int p, int q, int indefinite) {
    int components = p > 0 && q > 0 ? indefinite : 1;
    int dimension = (p + q) * (p + q - 1) / 2;
    return of(new Size.Lie(dimension, components, p), REAL, metric(p, q), VOLUME);
  }

  private static Definition reflections(int p, int q) {
    int dimension = (p + q) * (p + q - 1) / 2;
    int components = p > 0 && q > 0 ? 4 : 2;
    return of(new Size.Lie(dimension, components, p), REAL, metric(p, q));
  }

  private static Definition symplectic(int n) {
    return of(Size.connected(n * (2 * n + 1)), REAL, new Symplectic());
  }

  private static Law cometric(Integer... signs) {
    return new Cometric(List.of(signs));
  }

  /** A coordinate stays what it is, as a function of those others that are marked. */
  private static Law fixing(int coordinate, List<Integer> others) {
    List<Integer> row = new ArrayList<>(Collections.nCopies(others.size(), 0));
    row.set(coordinate, 1);
    return new Fixing(row, others);
  }

  private static Definition translations(int n) {
    Law directions = new Fixing(ones(n + 1), signs(n, 0, 1));
    return of(Size.connected(n), REAL, fixing(n, ones(n + 1)), directions);
  }

  private static Definition euclidean(int n, int components) {
    Law lengths = new Cometric(signs(n, 0, 1));
    return of(new Size.Lie(n * (n + 1) / 2, components, 0), REAL, fixing(n, ones(n + 1)), lengths);
  }

  private static Definition polygon(int corners, int sides) {
    return points(Vertices.polygon(corners), (long) sides * corners);
  }

  private static Definition points(List<List<Double>> points, long order) {
    int dimension = points.getFirst().size();
    return of(Size.order(order), REAL, metric(dimension, 0), new Permuting(points));
  }

  private static Definition permutations(NamedGroup named, BigInteger order) {
    int points = named.group().dimension();
    return of(new Size.Order(order), new ZerosAndOnes(), metric(points, 0));
  }

  private static BigInteger factorial(int n) {
    return LongStream.rangeClosed(1, n)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  private Definition and(Law law) {
    List<Law> all = new ArrayList<>(laws);
    all.add(law);
    return new Definition(all, size);
  }
}
