package org.equigen.symbolic.group.sample;

import java.util.List;
import java.util.SplittableRandom;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.ElementaryGroup;
import org.equigen.symbolic.group.EmbeddedGroup;
import org.equigen.symbolic.group.ExceptionalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.JoinGroup;
import org.equigen.symbolic.group.PermutationAction;
import org.equigen.symbolic.group.PermutationGroup;
import org.equigen.symbolic.group.PointGroup;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.group.SemidirectProduct;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.group.WreathProduct;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Complex;

/**
 * Random elements of a group on V.
 *
 * <p>Compact groups have Haar's measure, finite ones the uniform distribution. Other classical
 * groups are sampled as {@code k exp(s)} with k uniform in the maximal compact subgroup and the
 * norm of s, which bounds all rapidities, uniform in [0,1]; translations and velocities are uniform
 * in cubes [-1,1]^n; logarithms of scalings in [-1,1]. Exceptional and declared groups give
 * products of {@code exp(t A)} with {@code |t A| <= 1/2} for all generators A, in a random order,
 * and of four random discrete generators. Products, wreath products and embeddings combine
 * independent elements; groups generated together multiply three elements of each part.
 */
public final class GroupSampler {
  private final ElementSampler elements;
  private final SplittableRandom random;

  private GroupSampler(ElementSampler elements, long seed) {
    this.elements = elements;
    random = new SplittableRandom(seed);
  }

  /** A sampler that gives the same elements for the same seed. */
  public static GroupSampler of(Group group, long seed) {
    return new GroupSampler(elements(group), seed);
  }

  /** The next element, n x n; in the group up to rounding. */
  public Matrix<Complex> next() {
    return elements.next(random).sparse();
  }

  static ElementSampler elements(Group group) {
    return switch (group) {
      case ClassicalGroup classical -> new ClassicalSampler(classical);
      case SymmetricGroup(int degree) -> PermutationSampler.symmetric(degree);
      case AlternatingGroup(int degree) -> PermutationSampler.alternating(degree);
      case PermutationGroup permutations ->
          PermutationSampler.generated(permutations.degree(), permutations.permutations());
      case PointGroup points -> new FiniteSampler(points);
      case ElementaryGroup elementary -> CombinedSampler.elementary(elementary);
      case AffineGroup affine -> CombinedSampler.affine(affine);
      case ProductGroup product -> CombinedSampler.product(product);
      case SemidirectProduct semidirect -> CombinedSampler.semidirect(semidirect);
      case WreathProduct wreath -> CombinedSampler.wreath(wreath);
      case EmbeddedGroup embedded -> CombinedSampler.embedded(embedded);
      case JoinGroup join ->
          PermutationAction.of(join)
              .map(generators -> PermutationSampler.generated(join.dimension(), generators))
              .orElseGet(() -> CombinedSampler.join(join));
      case ExceptionalGroup _, DeclaredGroup _ -> new GeneratedSampler(group);
    };
  }

  /** Whether the elements have Haar's measure, which for finite groups is uniform. */
  public static boolean isHaar(Group group) {
    return switch (group) {
      case ClassicalGroup classical ->
          switch (classical.family()) {
            case UNITARY, SPECIAL_UNITARY -> true;
            case SPECIAL_ORTHOGONAL_CONNECTED, SPECIAL_ORTHOGONAL, ORTHOGONAL ->
                classical.p() == 0 || classical.q() == 0;
            case SYMPLECTIC, SPECIAL_LINEAR, GENERAL_LINEAR, COMPLEX_SPECIAL_LINEAR -> false;
          };
      case SymmetricGroup _, AlternatingGroup _, PermutationGroup _, PointGroup _ -> true;
      case SemidirectProduct _ -> true;
      case ElementaryGroup elementary -> elementary.generators().isEmpty();
      case ProductGroup(List<Group> factors) -> CombinedSampler.allHaar(factors);
      case WreathProduct(Group base, Group _) -> isHaar(base);
      case EmbeddedGroup embedded -> isHaar(embedded.group());
      case JoinGroup join -> PermutationAction.of(join).isPresent();
      case AffineGroup _, ExceptionalGroup _, DeclaredGroup _ -> false;
    };
  }
}
