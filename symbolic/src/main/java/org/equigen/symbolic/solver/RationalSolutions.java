package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalReconstruction;

/**
 * Lifts solutions from residues to rational numbers, by the Chinese remainder theorem where one
 * prime is too small, and checks them exactly.
 */
final class RationalSolutions {
  private final int unknowns;
  private final List<PrimeField> fields = new ArrayList<>();
  private final List<ModularNullSpace> images = new ArrayList<>();

  RationalSolutions(int unknowns) {
    this.unknowns = unknowns;
  }

  /**
   * Adds the solutions modulo one more prime; unlucky primes, whose nullity is larger, drop out.
   */
  void add(PrimeField field, ModularNullSpace image) {
    if (!images.isEmpty()) {
      int best = images.getFirst().free().length;
      if (image.free().length < best) {
        images.clear();
        fields.clear();
      } else if (image.free().length > best) {
        return;
      }
    }
    fields.add(field);
    images.add(image);
  }

  /** The first prime in use. */
  long prime() {
    return fields.getFirst().prime();
  }

  /** The nullity: an upper bound of the dimension over Q. */
  int nullity() {
    return images.getFirst().free().length;
  }

  /**
   * Primitive integer solutions, shape {@code [solution][unknown]}, which satisfy the equations
   * exactly; empty if the primes so far do not suffice.
   */
  Optional<long[][]> lift(ConstraintRows rows) {
    Rational[][] values = new Rational[nullity()][unknowns];
    for (Rational[] solution : values) {
      Arrays.fill(solution, Rational.ZERO);
    }
    Map<BigInteger, Optional<Rational>> known = new HashMap<>();
    BigInteger modulus = BigInteger.ONE;
    for (PrimeField field : fields) {
      modulus = modulus.multiply(BigInteger.valueOf(field.prime()));
    }
    for (int c = 0; c < unknowns; c++) {
      for (Map.Entry<Integer, BigInteger> residue : residues(c).entrySet()) {
        BigInteger m = modulus;
        Optional<Rational> value =
            known.computeIfAbsent(residue.getValue(), r -> RationalReconstruction.of(r, m));
        if (value.isEmpty()) {
          return Optional.empty();
        }
        values[residue.getKey()][c] = value.get();
      }
    }
    long[][] solutions = new long[values.length][];
    for (int f = 0; f < values.length; f++) {
      solutions[f] = clearDenominators(values[f]);
    }
    return new ExactCheck(rows).annihilates(solutions) ? Optional.of(solutions) : Optional.empty();
  }

  /** The combined residue of every nonzero coefficient of an unknown. */
  private Map<Integer, BigInteger> residues(int column) {
    Map<Integer, BigInteger> combined = new HashMap<>();
    BigInteger modulus = BigInteger.ONE;
    for (int image = 0; image < images.size(); image++) {
      BigInteger prime = BigInteger.valueOf(fields.get(image).prime());
      Map<Integer, BigInteger> next = new HashMap<>();
      int[] positions = images.get(image).dependsOn(column);
      int[] coefficients = images.get(image).coefficients(column);
      for (int e = 0; e < positions.length; e++) {
        next.put(positions[e], BigInteger.valueOf(coefficients[e]));
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

  private static long[] clearDenominators(Rational[] values) {
    BigInteger common = BigInteger.ONE;
    for (Rational value : values) {
      BigInteger denominator = value.denominator();
      if (!denominator.equals(BigInteger.ONE)) {
        common = common.multiply(denominator).divide(common.gcd(denominator));
      }
    }
    long[] integers = new long[values.length];
    for (int c = 0; c < values.length; c++) {
      if (values[c].signum() != 0) {
        BigInteger scaled = values[c].numerator().multiply(common.divide(values[c].denominator()));
        integers[c] = scaled.longValueExact();
      }
    }
    Primitive.normalise(integers);
    return integers;
  }
}
