package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equigen.symbolic.basis.SparseVector;
import org.equigen.symbolic.number.Integers;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalReconstruction;
import org.equigen.symbolic.solver.elimination.ModularNullSpace;
import org.equigen.symbolic.solver.equation.Equations;
import org.equigen.symbolic.solver.progress.Workload;

/**
 * Lifts solutions from residues to rational numbers, by the Chinese remainder theorem where one
 * prime is too small (von zur Gathen and Gerhard, Modern Computer Algebra, 5.4 and 5.10), and
 * checks them exactly: with too few primes the wrong numbers may come out, but never pass.
 */
final class RationalSolutions {
  /** A reference to a rational number, and the entry of the solution that is made of it. */
  private static final long BYTES_PER_ENTRY = 16;

  private static final long BYTES_PER_SOLUTION = 200;

  private final int unknowns;
  private final List<PrimeField> fields = new ArrayList<>();
  private final List<ModularNullSpace> images = new ArrayList<>();

  /** For each unknown the rational coefficients at its positions. */
  private final int[][] positions;

  private final Rational[][] coefficients;

  RationalSolutions(int unknowns) {
    this.unknowns = unknowns;
    positions = new int[unknowns][];
    coefficients = new Rational[unknowns][];
  }

  /**
   * Adds the solutions modulo one more prime. Unlucky primes, whose nullity is larger or whose
   * earliest independent unknowns come later, drop out.
   */
  void add(PrimeField field, ModularNullSpace image) {
    int order = images.isEmpty() ? 0 : compare(image, images.getFirst());
    if (order < 0) {
      images.clear();
      fields.clear();
    }
    if (order <= 0) {
      fields.add(field);
      images.add(image);
    }
  }

  private static int compare(ModularNullSpace a, ModularNullSpace b) {
    int byNullity = Integer.compare(a.nullity(), b.nullity());
    return byNullity != 0 ? byNullity : Arrays.compare(a.free(), b.free());
  }

  /** The first prime in use. */
  long prime() {
    return fields.getFirst().prime();
  }

  /** The nullity: an upper bound of the dimension over Q. */
  int nullity() {
    return images.getFirst().nullity();
  }

  /**
   * Primitive integer solutions which satisfy the equations exactly; empty if the primes so far do
   * not suffice.
   */
  Optional<List<SparseVector>> lift(Equations rows, Workload work) {
    if (!reconstruct()) {
      return Optional.empty();
    }
    long entries = Arrays.stream(positions).mapToLong(p -> p.length).sum();
    work.reserve(BYTES_PER_ENTRY * entries + BYTES_PER_SOLUTION * nullity());
    List<SparseVector> solutions = clearDenominators();
    ExactCheck check = new ExactCheck(rows, unknowns, work);
    return work.repeated(() -> check.annihilates(solutions))
        ? Optional.of(solutions)
        : Optional.empty();
  }

  private boolean reconstruct() {
    BigInteger modulus =
        fields.stream()
            .map(field -> BigInteger.valueOf(field.prime()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    Map<BigInteger, Optional<Rational>> known = new HashMap<>();
    ResidueTable table = new ResidueTable(fields.getFirst());
    for (int c = 0; c < unknowns; c++) {
      ModularNullSpace first = images.getFirst();
      boolean found;
      if (images.size() == 1) {
        positions[c] = first.dependsOn(c);
        coefficients[c] = table.rationals(first.coefficients(c));
        found = coefficients[c].length == positions[c].length;
      } else {
        found = combine(c, modulus, known);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private boolean combine(
      int column, BigInteger modulus, Map<BigInteger, Optional<Rational>> known) {
    Map<Integer, BigInteger> residues = residues(column);
    positions[column] = residues.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    coefficients[column] = new Rational[positions[column].length];
    for (int e = 0; e < coefficients[column].length; e++) {
      Optional<Rational> value =
          known.computeIfAbsent(
              residues.getOrDefault(positions[column][e], BigInteger.ZERO),
              residue -> RationalReconstruction.of(residue, modulus));
      if (value.isEmpty()) {
        return false;
      }
      coefficients[column][e] = value.get();
    }
    return true;
  }

  /** The combined residue of every nonzero coefficient of an unknown. */
  private Map<Integer, BigInteger> residues(int column) {
    Map<Integer, BigInteger> combined = new HashMap<>();
    BigInteger modulus = BigInteger.ONE;
    for (int image = 0; image < images.size(); image++) {
      BigInteger prime = BigInteger.valueOf(fields.get(image).prime());
      Map<Integer, BigInteger> next = new HashMap<>();
      int[] depends = images.get(image).dependsOn(column);
      for (int e = 0; e < depends.length; e++) {
        next.put(depends[e], BigInteger.valueOf(images.get(image).coefficients(column)[e]));
      }
      combined.keySet().forEach(position -> next.putIfAbsent(position, BigInteger.ZERO));
      BigInteger m = modulus;
      BigInteger inverse = m.modInverse(prime);
      next.replaceAll(
          (position, residue) -> {
            BigInteger before = combined.getOrDefault(position, BigInteger.ZERO);
            return before.add(m.multiply(residue.subtract(before).multiply(inverse).mod(prime)));
          });
      combined.putAll(next);
      modulus = modulus.multiply(prime);
    }
    return combined;
  }

  private List<SparseVector> clearDenominators() {
    int[] sizes = new int[nullity()];
    BigInteger[] common = new BigInteger[sizes.length];
    Arrays.fill(common, BigInteger.ONE);
    for (int c = 0; c < unknowns; c++) {
      for (int e = 0; e < positions[c].length; e++) {
        int f = positions[c][e];
        sizes[f]++;
        if (!coefficients[c][e].isInteger()) {
          BigInteger denominator = coefficients[c][e].denominator();
          common[f] = common[f].divide(common[f].gcd(denominator)).multiply(denominator);
        }
      }
    }
    List<int[]> indices = Arrays.stream(sizes).mapToObj(int[]::new).toList();
    List<Integers.Builder> values = Arrays.stream(sizes).mapToObj(Integers::builder).toList();
    int[] at = new int[sizes.length];
    for (int c = 0; c < unknowns; c++) {
      for (int e = 0; e < positions[c].length; e++) {
        int f = positions[c][e];
        indices.get(f)[at[f]] = c;
        values.get(f).set(at[f]++, scaled(coefficients[c][e], common[f]));
      }
    }
    return IntStream.range(0, sizes.length)
        .mapToObj(f -> new SparseVector(indices.get(f), values.get(f).build().primitive()))
        .toList();
  }

  private static BigInteger scaled(Rational value, BigInteger common) {
    return common.equals(value.denominator())
        ? value.numerator()
        : value.numerator().multiply(common.divide(value.denominator()));
  }
}
