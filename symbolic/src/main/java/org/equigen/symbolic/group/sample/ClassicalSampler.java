package org.equigen.symbolic.group.sample;

import java.util.random.RandomGenerator;
import org.equigen.symbolic.group.ClassicalGroup;

/**
 * Elements of the classical groups: {@code g = k exp(s)} with k in the maximal compact subgroup by
 * Haar's measure and s in its orthogonal complement, of Gaussian direction and a norm uniform in
 * [0,1].
 *
 * <p>The distribution of s does not change under the compact subgroup, so that of g is invariant
 * under it from both sides. The norm is the root of the sum of squares of all entries of s: it
 * bounds every rapidity by 1.
 */
final class ClassicalSampler implements ElementSampler {
  private final ClassicalGroup group;
  private final int size;

  ClassicalSampler(ClassicalGroup group) {
    this.group = group;
    size = group.dimension();
  }

  @Override
  public DenseMatrix next(RandomGenerator random) {
    boolean compact = group.family().isOrthogonal() && (group.p() == 0 || group.q() == 0);
    return switch (group.family()) {
      case UNITARY -> HaarMatrices.unitary(size, random);
      case SPECIAL_UNITARY -> HaarMatrices.specialUnitary(size, random);
      case SPECIAL_ORTHOGONAL_CONNECTED, SPECIAL_ORTHOGONAL, ORTHOGONAL ->
          compact ? compact(random) : compact(random).multiply(bounded(boost(random), random));
      case SPECIAL_LINEAR, GENERAL_LINEAR, SYMPLECTIC, COMPLEX_SPECIAL_LINEAR ->
          compact(random).multiply(bounded(stretch(random), random));
    };
  }

  private DenseMatrix compact(RandomGenerator random) {
    return switch (group.family()) {
      case ORTHOGONAL -> blocks(random);
      case SPECIAL_ORTHOGONAL -> special(blocks(random));
      case SPECIAL_ORTHOGONAL_CONNECTED -> {
        DenseMatrix both = new DenseMatrix(size);
        both.place(HaarMatrices.specialOrthogonal(group.p(), random), 0);
        both.place(HaarMatrices.specialOrthogonal(group.q(), random), group.p());
        yield both;
      }
      case SPECIAL_LINEAR -> HaarMatrices.specialOrthogonal(size, random);
      case GENERAL_LINEAR -> HaarMatrices.orthogonal(size, random);
      case COMPLEX_SPECIAL_LINEAR, SPECIAL_UNITARY -> HaarMatrices.specialUnitary(size, random);
      case UNITARY -> HaarMatrices.unitary(size, random);
      case SYMPLECTIC -> doubled(HaarMatrices.unitary(size / 2, random));
    };
  }

  /** {@code O(p) x O(q)}. */
  private DenseMatrix blocks(RandomGenerator random) {
    DenseMatrix both = new DenseMatrix(size);
    both.place(HaarMatrices.orthogonal(group.p(), random), 0);
    both.place(HaarMatrices.orthogonal(group.q(), random), group.p());
    return both;
  }

  private static DenseMatrix special(DenseMatrix matrix) {
    if (matrix.determinant().real() < 0) {
      matrix.scaleColumn(0, -1, 0);
    }
    return matrix;
  }

  /** {@code A + iB} as {@code {{A,-B},{B,A}}}. */
  private static DenseMatrix doubled(DenseMatrix unitary) {
    int n = unitary.size();
    DenseMatrix both = new DenseMatrix(2 * n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        both.set(i, j, unitary.real(i, j), 0);
        both.set(n + i, n + j, unitary.real(i, j), 0);
        both.set(n + i, j, unitary.imaginary(i, j), 0);
        both.set(i, n + j, -unitary.imaginary(i, j), 0);
      }
    }
    return both;
  }

  private static DenseMatrix bounded(DenseMatrix direction, RandomGenerator random) {
    double norm = direction.norm();
    if (norm > 0) {
      direction.scale(random.nextDouble() / norm);
    }
    return direction.exponential();
  }

  /** {@code {{0,B},{B^T,0}}}. */
  private DenseMatrix boost(RandomGenerator random) {
    DenseMatrix direction = new DenseMatrix(size);
    for (int i = 0; i < group.p(); i++) {
      for (int j = group.p(); j < size; j++) {
        double entry = random.nextGaussian();
        direction.set(i, j, entry, 0);
        direction.set(j, i, entry, 0);
      }
    }
    return direction;
  }

  /** A symmetric or hermitian matrix of the algebra. */
  private DenseMatrix stretch(RandomGenerator random) {
    return switch (group.family()) {
      case SYMPLECTIC -> symplecticStretch(random);
      case GENERAL_LINEAR -> hermitian(random, false);
      case SPECIAL_LINEAR -> traceless(hermitian(random, false));
      case COMPLEX_SPECIAL_LINEAR -> traceless(hermitian(random, true));
      case SPECIAL_ORTHOGONAL_CONNECTED, SPECIAL_ORTHOGONAL, ORTHOGONAL -> boost(random);
      case UNITARY, SPECIAL_UNITARY -> new DenseMatrix(size);
    };
  }

  private DenseMatrix hermitian(RandomGenerator random, boolean complex) {
    DenseMatrix direction = new DenseMatrix(size);
    for (int i = 0; i < size; i++) {
      direction.set(i, i, Math.sqrt(2) * random.nextGaussian(), 0);
      for (int j = 0; j < i; j++) {
        double re = random.nextGaussian();
        double im = complex ? random.nextGaussian() : 0;
        direction.set(i, j, re, im);
        direction.set(j, i, re, -im);
      }
    }
    return direction;
  }

  private DenseMatrix traceless(DenseMatrix matrix) {
    double trace = 0;
    for (int i = 0; i < size; i++) {
      trace += matrix.real(i, i);
    }
    for (int i = 0; i < size; i++) {
      matrix.set(i, i, matrix.real(i, i) - trace / size, 0);
    }
    return matrix;
  }

  /** {@code {{X,Y},{Y,-X}}} with symmetric X and Y: complex symmetric matrices under U(n). */
  private DenseMatrix symplecticStretch(RandomGenerator random) {
    int n = size / 2;
    DenseMatrix direction = new DenseMatrix(size);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double weight = i == j ? Math.sqrt(2) : 1;
        spread(direction, n, i, j, weight * random.nextGaussian(), weight * random.nextGaussian());
        spread(direction, n, j, i, direction.real(i, j), direction.real(i, n + j));
      }
    }
    return direction;
  }

  private static void spread(DenseMatrix direction, int n, int i, int j, double x, double y) {
    direction.set(i, j, x, 0);
    direction.set(n + i, n + j, -x, 0);
    direction.set(i, n + j, y, 0);
    direction.set(n + i, j, y, 0);
  }
}
