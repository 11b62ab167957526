package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalReconstruction;

/** The small rational numbers that residues modulo one prime stand for, each found once. */
final class ResidueTable {
  /** Integers up to this size are recognised without a search. */
  private static final int SMALL = 1 << 10;

  private static final Rational[] NOTHING = {};

  private final long prime;
  private final Rational[] integers = new Rational[2 * SMALL + 1];
  private final Map<Integer, Optional<Rational>> others = new HashMap<>();

  ResidueTable(PrimeField field) {
    prime = field.prime();
    for (int i = -SMALL; i <= SMALL; i++) {
      integers[i + SMALL] = Rational.of(i);
    }
  }

  /** The rational numbers of all residues; shorter than the residues if one of them has none. */
  Rational[] rationals(int[] residues) {
    Rational[] values = new Rational[residues.length];
    for (int e = 0; e < residues.length; e++) {
      long signed = residues[e] > prime / 2 ? residues[e] - prime : residues[e];
      if (Math.abs(signed) <= SMALL) {
        values[e] = integers[(int) signed + SMALL];
      } else {
        Optional<Rational> value = others.computeIfAbsent(residues[e], this::reconstruct);
        if (value.isEmpty()) {
          return NOTHING;
        }
        values[e] = value.get();
      }
    }
    return values;
  }

  private Optional<Rational> reconstruct(int residue) {
    return RationalReconstruction.of(BigInteger.valueOf(residue), BigInteger.valueOf(prime));
  }
}
