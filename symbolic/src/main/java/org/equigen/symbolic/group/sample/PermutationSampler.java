package org.equigen.symbolic.group.sample;

import java.util.List;
import java.util.random.RandomGenerator;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.group.permutation.StabilizerChain;

/** Uniform elements of permutation groups, as permutation matrices. */
final class PermutationSampler {
  private PermutationSampler() {}

  /** S(n), by the shuffle of Fisher and Yates. */
  static ElementSampler symmetric(int degree) {
    return random -> matrix(degree, shuffled(degree, random));
  }

  /** A(n): odd permutations are multiplied by the exchange of the first two points. */
  static ElementSampler alternating(int degree) {
    return random -> {
      int[] images = shuffled(degree, random);
      if (!Permutation.of(images).isEven()) {
        int first = images[0];
        images[0] = images[1];
        images[1] = first;
      }
      return degree < 3 ? DenseMatrix.identity(degree) : matrix(degree, images);
    };
  }

  /** The group of some permutations, by a chain of stabilisers. */
  static ElementSampler generated(int degree, List<Permutation> generators) {
    StabilizerChain chain = StabilizerChain.of(degree, generators);
    return random -> {
      Permutation element = chain.random(random);
      return DenseMatrix.integers(degree, (i, j) -> element.image(j) == i ? 1 : 0);
    };
  }

  private static int[] shuffled(int degree, RandomGenerator random) {
    int[] images = new int[degree];
    for (int i = 0; i < degree; i++) {
      int j = random.nextInt(i + 1);
      images[i] = images[j];
      images[j] = i;
    }
    return images;
  }

  private static DenseMatrix matrix(int degree, int[] images) {
    return DenseMatrix.integers(degree, (i, j) -> images[j] == i ? 1 : 0);
  }
}
