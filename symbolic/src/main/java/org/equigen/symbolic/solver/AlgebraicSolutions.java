package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Integers;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.PrimitiveScale;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalReconstruction;
import org.equigen.symbolic.solver.elimination.ModularNullSpace;

/**
 * Lifts solutions from residues to a number field.
 *
 * <p>Modulo p there is one null space for each root of the minimal polynomial. A coefficient {@code
 * sum_k c_k w^k} of the echelon form has the residues {@code sum_k c_k r^k} at the roots r, from
 * which interpolation gives the c_k modulo p; several primes combine by the Chinese remainder
 * theorem.
 */
final class AlgebraicSolutions {
  /** The coefficients modulo one prime: {@code [unknown]}, position of the free unknown, c_k. */
  @SuppressWarnings("ArrayRecordComponent") // compared by Arrays.equals alone
  private record Image(PrimeField field, int[] free, List<Map<Integer, long[]>> coefficients) {}

  private final NumberField numbers;
  private final int unknowns;
  private final List<Image> images = new ArrayList<>();

  AlgebraicSolutions(NumberField numbers, int unknowns) {
    this.numbers = numbers;
    this.unknowns = unknowns;
  }

  /** Adds the null spaces at all roots modulo one more prime; unlucky primes drop out. */
  void add(PrimeField field, List<ModularNullSpace> spaces) {
    int[] free = spaces.getFirst().free();
    boolean alike = spaces.stream().allMatch(space -> Arrays.equals(space.free(), free));
    if (!images.isEmpty() && nullity() > free.length) {
      images.clear();
    }
    if (alike && (images.isEmpty() || Arrays.equals(images.getFirst().free(), free))) {
      images.add(new Image(field, free, interpolate(field, spaces)));
    }
  }

  /** Whether any prime was usable so far. */
  boolean isEmpty() {
    return images.isEmpty();
  }

  /** The first prime in use. */
  long prime() {
    return images.getFirst().field().prime();
  }

  /** The nullity: an upper bound of the dimension over the number field. */
  int nullity() {
    return images.getFirst().free().length;
  }

  private List<Map<Integer, long[]>> interpolate(PrimeField field, List<ModularNullSpace> spaces) {
    Matrix<Long> inverse = inverseVandermonde(field);
    int degree = numbers.degree();
    List<Map<Integer, long[]>> columns = new ArrayList<>();
    for (int c = 0; c < unknowns; c++) {
      Map<Integer, long[]> values = new HashMap<>();
      for (int root = 0; root < degree; root++) {
        int[] positions = spaces.get(root).dependsOn(c);
        int[] residues = spaces.get(root).coefficients(c);
        for (int e = 0; e < positions.length; e++) {
          values.computeIfAbsent(positions[e], _ -> new long[degree])[root] = residues[e];
        }
      }
      values.replaceAll((_, residues) -> product(field, inverse, residues));
      columns.add(values);
    }
    return columns;
  }

  private Matrix<Long> inverseVandermonde(PrimeField field) {
    List<Long> roots = numbers.roots(field);
    Matrix.Builder<Long> powers = Matrix.builder(field, roots.size(), roots.size());
    for (int i = 0; i < roots.size(); i++) {
      for (int k = 0; k < roots.size(); k++) {
        powers.add(i, k, field.power(roots.get(i), k));
      }
    }
    return Elimination.inverse(powers.build());
  }

  private static long[] product(PrimeField field, Matrix<Long> matrix, long[] vector) {
    long[] product = new long[vector.length];
    for (int i = 0; i < product.length; i++) {
      for (Matrix.Entry<Long> entry : matrix.row(i)) {
        long term = field.times(entry.value(), vector[entry.column()]);
        product[i] = (product[i] + term) % field.prime();
      }
    }
    return product;
  }

  /**
   * Primitive vectors, each of shape {@code [unknown * degree + power]}, which satisfy the
   * equations modulo all primes so far; empty if these do not suffice.
   */
  Optional<List<Integers>> lift() {
    int degree = numbers.degree();
    Rational[][] values = new Rational[nullity()][unknowns * degree];
    for (Rational[] solution : values) {
      Arrays.fill(solution, Rational.ZERO);
    }
    for (int c = 0; c < unknowns; c++) {
      Map<Integer, BigInteger[]> residues = combined(c);
      for (Map.Entry<Integer, BigInteger[]> entry : residues.entrySet()) {
        for (int k = 0; k < degree; k++) {
          Optional<Rational> value = RationalReconstruction.of(entry.getValue()[k], modulus());
          if (value.isEmpty()) {
            return Optional.empty();
          }
          values[entry.getKey()][c * degree + k] = value.get();
        }
      }
    }
    return Optional.of(Arrays.stream(values).map(AlgebraicSolutions::primitive).toList());
  }

  private static Integers primitive(Rational[] values) {
    Rational scale = PrimitiveScale.of(Arrays.stream(values));
    Integers.Builder integers = Integers.builder(values.length);
    for (int i = 0; i < values.length; i++) {
      integers.set(i, scale.multiply(values[i]).numerator());
    }
    return integers.build().primitive();
  }

  private BigInteger modulus() {
    BigInteger modulus = BigInteger.ONE;
    for (Image image : images) {
      modulus = modulus.multiply(BigInteger.valueOf(image.field().prime()));
    }
    return modulus;
  }

  /** The coefficients of one unknown modulo the product of all primes. */
  private Map<Integer, BigInteger[]> combined(int column) {
    Map<Integer, BigInteger[]> combined = new HashMap<>();
    BigInteger modulus = BigInteger.ONE;
    for (Image image : images) {
      Map<Integer, long[]> next = image.coefficients().get(column);
      BigInteger prime = BigInteger.valueOf(image.field().prime());
      BigInteger inverse = modulus.modInverse(prime);
      next.keySet().forEach(position -> combined.computeIfAbsent(position, _ -> zeros()));
      for (Map.Entry<Integer, BigInteger[]> entry : combined.entrySet()) {
        long[] residues = next.getOrDefault(entry.getKey(), new long[numbers.degree()]);
        for (int k = 0; k < residues.length; k++) {
          BigInteger before = entry.getValue()[k];
          BigInteger step = BigInteger.valueOf(residues[k]).subtract(before).multiply(inverse);
          entry.getValue()[k] = before.add(modulus.multiply(step.mod(prime)));
        }
      }
      modulus = modulus.multiply(prime);
    }
    return combined;
  }

  private BigInteger[] zeros() {
    BigInteger[] zeros = new BigInteger[numbers.degree()];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }
}
