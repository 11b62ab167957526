package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.ClassicalGroup.Family;
import org.equigen.symbolic.group.ExceptionalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.PermutationGroup;
import org.equigen.symbolic.group.SymmetricGroup;

/** From a family and its parameters to the group. */
final class NamedGroups {
  private NamedGroups() {}

  /** The group, with its parameters checked. */
  static Group of(GroupFamily family, FamilyParameters parameters) {
    return switch (family) {
      case LORENTZ -> new ClassicalGroup(Family.SPECIAL_ORTHOGONAL_CONNECTED, 1, 3);
      case SPECIAL_ORTHOGONAL_CONNECTED -> connected(parameters);
      case SPECIAL_ORTHOGONAL -> orthogonal(Family.SPECIAL_ORTHOGONAL, parameters);
      case ORTHOGONAL -> orthogonal(Family.ORTHOGONAL, parameters);
      case SYMPLECTIC -> symplectic(parameters);
      case SPECIAL_LINEAR -> new ClassicalGroup(Family.SPECIAL_LINEAR, parameters.positive(0), 0);
      case G2 -> ExceptionalGroup.g2();
      case F4 -> ExceptionalGroup.f4();
      case E6 -> ExceptionalGroup.e(6);
      case E7 -> ExceptionalGroup.e(7);
      case E8 -> ExceptionalGroup.e(8);
      case SYMMETRIC -> new SymmetricGroup(parameters.positive(0));
      case ALTERNATING -> new AlternatingGroup(parameters.positive(0));
      case CYCLIC -> PermutationGroup.cyclic(parameters.positive(0));
      case CUBE -> PermutationGroup.cube();
      case RUBIK -> PermutationGroup.rubik();
      case IMAGE -> image(parameters);
      case PERMUTATIONS -> throw new IllegalArgumentException("cycles are read on their own");
    };
  }

  /** A definite metric leaves one component: SO+(n) is SO(n). */
  private static Group connected(FamilyParameters parameters) {
    boolean indefinite = parameters.size() == 2 && parameters.get(0) > 0 && parameters.get(1) > 0;
    return orthogonal(
        indefinite ? Family.SPECIAL_ORTHOGONAL_CONNECTED : Family.SPECIAL_ORTHOGONAL, parameters);
  }

  private static Group orthogonal(Family family, FamilyParameters parameters) {
    int q = parameters.size() == 2 ? parameters.get(1) : 0;
    int dimension = parameters.get(0) + q;
    if (dimension == 0) {
      throw parameters.bad("it would act on 0 dimensions", family.symbol() + "(1)");
    }
    parameters.requireFits(BigInteger.valueOf(dimension));
    return new ClassicalGroup(family, parameters.get(0), q);
  }

  private static Group symplectic(FamilyParameters parameters) {
    int dimension = parameters.get(0);
    if (dimension == 0 || dimension % 2 != 0) {
      throw parameters.bad(
          "the dimension " + dimension + " is not 2, 4, 6, ...",
          "Sp(" + (dimension + 2) / 2 * 2 + ")");
    }
    return new ClassicalGroup(Family.SYMPLECTIC, dimension, 0);
  }

  private static Group image(FamilyParameters parameters) {
    int k = parameters.get(0);
    int n = parameters.get(1);
    if (k != 1 && k != 2 && k != 4) {
      throw parameters.bad("a grid has no rotation of order " + k, "image(4," + n + ")");
    }
    if (n == 0) {
      throw parameters.bad("it would act on 0 dimensions", "image(" + k + ",1)");
    }
    parameters.requireFits(BigInteger.valueOf((long) k * n * n));
    return PermutationGroup.image(k, n);
  }
}
