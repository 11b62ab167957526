package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.ClassicalGroup.Family;
import org.equigen.symbolic.group.ElementaryGroup;
import org.equigen.symbolic.group.ElementaryGroup.Kind;
import org.equigen.symbolic.group.ExceptionalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.PermutationGroup;
import org.equigen.symbolic.group.PointGroup;
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
      case GENERAL_LINEAR -> new ClassicalGroup(Family.GENERAL_LINEAR, parameters.positive(0), 0);
      case UNITARY -> new ClassicalGroup(Family.UNITARY, parameters.positive(0), 0);
      case SPECIAL_UNITARY -> new ClassicalGroup(Family.SPECIAL_UNITARY, parameters.positive(0), 0);
      case COMPLEX_SPECIAL_LINEAR ->
          new ClassicalGroup(Family.COMPLEX_SPECIAL_LINEAR, parameters.positive(0), 0);
      case CONFORMAL -> conformal(parameters);
      case PARITY -> ElementaryGroup.of(Kind.PARITY);
      case TIME_REVERSAL -> ElementaryGroup.of(Kind.TIME_REVERSAL);
      case HOMOGENEOUS_GALILEI -> ElementaryGroup.of(Kind.HOMOGENEOUS_GALILEI);
      case TRIVIAL -> new ElementaryGroup(Kind.TRIVIAL, parameters.positive(0));
      case SCALING ->
          new ElementaryGroup(Kind.SCALING, parameters.size() == 0 ? 1 : parameters.positive(0));
      case TRANSLATIONS ->
          affine(parameters, new ElementaryGroup(Kind.TRIVIAL, parameters.positive(0)));
      case EUCLIDEAN ->
          affine(parameters, new ClassicalGroup(Family.ORTHOGONAL, parameters.positive(0), 0));
      case SPECIAL_EUCLIDEAN ->
          affine(
              parameters, new ClassicalGroup(Family.SPECIAL_ORTHOGONAL, parameters.positive(0), 0));
      case POINCARE ->
          new AffineGroup(new ClassicalGroup(Family.SPECIAL_ORTHOGONAL_CONNECTED, 1, 3));
      case GALILEI -> new AffineGroup(ElementaryGroup.of(Kind.HOMOGENEOUS_GALILEI));
      case PLANE_ROTATIONS -> plane(PointGroup.Kind.CYCLIC, parameters);
      case DIHEDRAL -> plane(PointGroup.Kind.DIHEDRAL, parameters);
      case TETRAHEDRAL -> PointGroup.of(PointGroup.Kind.TETRAHEDRAL);
      case FULL_TETRAHEDRAL -> PointGroup.of(PointGroup.Kind.FULL_TETRAHEDRAL);
      case PYRITOHEDRAL -> PointGroup.of(PointGroup.Kind.PYRITOHEDRAL);
      case OCTAHEDRAL -> PointGroup.of(PointGroup.Kind.OCTAHEDRAL);
      case FULL_OCTAHEDRAL -> PointGroup.of(PointGroup.Kind.FULL_OCTAHEDRAL);
      case ICOSAHEDRAL -> PointGroup.of(PointGroup.Kind.ICOSAHEDRAL);
      case FULL_ICOSAHEDRAL -> PointGroup.of(PointGroup.Kind.FULL_ICOSAHEDRAL);
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

  private static Group conformal(FamilyParameters parameters) {
    int d = parameters.positive(0);
    parameters.requireFits(BigInteger.valueOf(d + 2L));
    return new ClassicalGroup(Family.SPECIAL_ORTHOGONAL, 2, d);
  }

  private static Group affine(FamilyParameters parameters, Group linear) {
    parameters.requireFits(BigInteger.valueOf(linear.dimension() + 1L));
    return new AffineGroup(linear);
  }

  private static Group plane(PointGroup.Kind kind, FamilyParameters parameters) {
    int k = parameters.get(0);
    if (k == 0) {
      throw parameters.bad("there is no rotation by 360/0 degrees", kind.symbol() + "(1)");
    }
    int degree = PointGroup.fieldDegree(k);
    if (degree > GroupNames.MAX_FIELD_DEGREE) {
      int nearest = k;
      while (PointGroup.fieldDegree(nearest) > GroupNames.MAX_FIELD_DEGREE) {
        nearest--;
      }
      throw parameters.bad(
          "its entries need a number field of degree %s, at most %s is supported"
              .formatted(degree, GroupNames.MAX_FIELD_DEGREE),
          kind.symbol() + "(" + nearest + ")");
    }
    return new PointGroup(kind, k);
  }
}
