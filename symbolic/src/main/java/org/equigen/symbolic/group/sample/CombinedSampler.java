package org.equigen.symbolic.group.sample;

import java.util.List;
import java.util.random.RandomGenerator;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.group.ElementaryGroup;
import org.equigen.symbolic.group.EmbeddedGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.JoinGroup;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.group.SemidirectProduct;
import org.equigen.symbolic.group.WreathProduct;

/** Elements of groups that are made of others, from elements of those. */
final class CombinedSampler {
  /** How often an element of each part enters that of a group generated together. */
  private static final int ROUNDS = 3;

  private CombinedSampler() {}

  /** Independent blocks. */
  static ElementSampler product(ProductGroup group) {
    List<ElementSampler> factors = group.factors().stream().map(GroupSampler::elements).toList();
    return random -> {
      DenseMatrix blocks = new DenseMatrix(group.dimension());
      int offset = 0;
      for (ElementSampler factor : factors) {
        DenseMatrix block = factor.next(random);
        blocks.place(block, offset);
        offset += block.size();
      }
      return blocks;
    };
  }

  /** {@code n h} with independent n and h. */
  static ElementSampler semidirect(SemidirectProduct group) {
    ElementSampler normal = GroupSampler.elements(group.normal());
    ElementSampler complement = GroupSampler.elements(group.complement());
    return random -> normal.next(random).multiply(complement.next(random));
  }

  /** A permutation of the blocks after independent elements in the blocks. */
  static ElementSampler wreath(WreathProduct group) {
    ElementSampler base = GroupSampler.elements(group.base());
    ElementSampler top = GroupSampler.elements(group.top());
    int n = group.base().dimension();
    return random -> {
      DenseMatrix permutation = top.next(random);
      DenseMatrix spread =
          DenseMatrix.integers(
              group.dimension(),
              (i, j) -> i % n == j % n ? (int) permutation.real(i / n, j / n) : 0);
      DenseMatrix blocks = new DenseMatrix(group.dimension());
      for (int b = 0; b < permutation.size(); b++) {
        blocks.place(base.next(random), b * n);
      }
      return spread.multiply(blocks);
    };
  }

  /** An element on its axes, the identity on the others. */
  static ElementSampler embedded(EmbeddedGroup group) {
    ElementSampler inner = GroupSampler.elements(group.group());
    return random -> {
      DenseMatrix block = inner.next(random);
      DenseMatrix all = DenseMatrix.identity(group.dimension());
      for (int i = 0; i < block.size(); i++) {
        for (int j = 0; j < block.size(); j++) {
          int row = group.axes().get(i) - 1;
          int column = group.axes().get(j) - 1;
          all.set(row, column, block.real(i, j), block.imaginary(i, j));
        }
      }
      return all;
    };
  }

  /** A linear part, and a translation uniform in the cube [-1,1]^n, over C in both parts. */
  static ElementSampler affine(AffineGroup group) {
    ElementSampler linear = GroupSampler.elements(group.linear());
    int last = group.linear().dimension();
    boolean real = group.field().isReal();
    return random -> {
      DenseMatrix all = DenseMatrix.identity(group.dimension());
      all.place(linear.next(random), 0);
      for (int i = 0; i < last; i++) {
        all.set(i, last, uniform(random), real ? 0 : uniform(random));
      }
      return all;
    };
  }

  /** Three rounds of independent elements of all parts. */
  static ElementSampler join(JoinGroup group) {
    List<ElementSampler> parts = group.parts().stream().map(GroupSampler::elements).toList();
    return random -> {
      DenseMatrix product = DenseMatrix.identity(group.dimension());
      for (int round = 0; round < ROUNDS; round++) {
        for (ElementSampler part : parts) {
          product = product.multiply(part.next(random));
        }
      }
      return product;
    };
  }

  /**
   * The factor of a scaling is exp(s) with s uniform in [-1,1]; Galilean boosts have a velocity
   * uniform in the cube [-1,1]^3 after a rotation by Haar's measure; the rest are uniform.
   */
  static ElementSampler elementary(ElementaryGroup group) {
    return switch (group.kind()) {
      case TRIVIAL, PARITY, TIME_REVERSAL -> new FiniteSampler(group);
      case SCALING ->
          random -> {
            DenseMatrix scaling = DenseMatrix.identity(group.dimension());
            scaling.scale(Math.exp(uniform(random)));
            return scaling;
          };
      case HOMOGENEOUS_GALILEI ->
          random -> {
            DenseMatrix all = DenseMatrix.identity(group.dimension());
            all.place(HaarMatrices.specialOrthogonal(3, random), 1);
            for (int i = 1; i < all.size(); i++) {
              all.set(i, 0, uniform(random), 0);
            }
            return all;
          };
    };
  }

  private static double uniform(RandomGenerator random) {
    return 2 * random.nextDouble() - 1;
  }

  /** Whether elements of every group are uniform. */
  static boolean allHaar(List<Group> groups) {
    return groups.stream().allMatch(GroupSampler::isHaar);
  }
}
