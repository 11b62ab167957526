package org.equigen.tests.named;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.equigen.symbolic.group.AlgebraClosure;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.PermutationAction;
import org.equigen.symbolic.group.permutation.StabilizerChain;
import org.equigen.symbolic.group.sample.GroupSampler;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.ComplexField;
import org.equigen.symbolic.root.CartanType;

/** How large the group is that generators generate. */
final class SizeCheck {
  /** Groups up to this order are listed. */
  private static final int LISTED = 800;

  private static final int DRAWS = 60;

  private final Group group;

  SizeCheck(Group group) {
    this.group = group;
  }

  /** What contradicts a size. */
  List<String> faults(Size size) {
    return switch (size) {
      case Size.Lie lie -> lie(lie);
      case Size.Simple(CartanType type) -> simple(type);
      case Size.Order(BigInteger elements) -> order(elements);
    };
  }

  private List<String> lie(Size.Lie lie) {
    List<String> faults = new ArrayList<>();
    int dimension = AlgebraClosure.of(group).dimension();
    if (dimension != lie.dimension()) {
      faults.add("dimension " + dimension + ", not " + lie.dimension());
    }
    if (!group.field().isReal()) {
      return group.discrete().isEmpty() ? faults : List.of("a connected group has components");
    }
    int generated = generated(lie.positive()).size();
    int sampled = sampled(lie.positive()).size();
    if (generated != lie.components() || sampled != lie.components()) {
      faults.add(
          "%s components, %s of random elements, not %s"
              .formatted(generated, sampled, lie.components()));
    }
    return faults;
  }

  /** The signs of the determinant and of its block: homomorphisms on groups that keep a metric. */
  private static int signs(Matrix<Complex> element, int positive) {
    double whole = Equation.Volume.determinant(element).real();
    double block = Equation.Volume.determinant(element.block(0, positive)).real();
    return (whole < 0 ? 1 : 0) + (block < 0 ? 2 : 0);
  }

  private Set<Integer> generated(int positive) {
    Set<Integer> signs = new HashSet<>(Set.of(0));
    for (Matrix<Algebraic> element : group.discrete()) {
      int more = signs(element.map(ComplexField.C, group.field()::value), positive);
      for (int known : List.copyOf(signs)) {
        signs.add(known ^ more);
      }
    }
    return signs;
  }

  private Set<Integer> sampled(int positive) {
    GroupSampler sampler = GroupSampler.of(group, Check.SEED);
    Set<Integer> signs = new HashSet<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      signs.add(signs(sampler.next(), positive));
    }
    return signs;
  }

  /**
   * Serre's theorem: generators with these relations generate the simple algebra, of which no
   * quotient but 0 is another (Serre, Complex Semisimple Lie Algebras, VI.4).
   */
  private List<String> simple(CartanType type) {
    int rank = type.rank();
    int[][] cartan = type.cartanMatrix();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      Matrix<Algebraic> e = group.generators().get(i);
      Matrix<Algebraic> f = group.generators().get(rank + i);
      Matrix<Algebraic> h = group.generators().get(2 * rank + i);
      boolean holds = !h.isZero() && h.isDiagonal() && group.discrete().isEmpty();
      for (int j = 0; j < rank; j++) {
        Matrix<Algebraic> ej = group.generators().get(j);
        Matrix<Algebraic> fj = group.generators().get(rank + j);
        holds &= e.bracket(fj).equals(h.scale(Algebraic.of(i == j ? 1 : 0)));
        holds &= h.bracket(ej).equals(ej.scale(Algebraic.of(cartan[j][i])));
        holds &= h.bracket(fj).equals(fj.scale(Algebraic.of(-cartan[j][i])));
        holds &= i == j || adjoint(e, ej, 1 - cartan[j][i]).isZero();
        holds &= i == j || adjoint(f, fj, 1 - cartan[j][i]).isZero();
      }
      if (!holds) {
        faults.add("the relations of Serre do not hold for e_%s, f_%1$s, h_%1$s".formatted(i + 1));
      }
    }
    return faults;
  }

  private static Matrix<Algebraic> adjoint(Matrix<Algebraic> on, Matrix<Algebraic> a, int times) {
    return times == 0 ? a : adjoint(on, on.bracket(a), times - 1);
  }

  private List<String> order(BigInteger elements) {
    BigInteger order =
        elements.compareTo(BigInteger.valueOf(LISTED)) > 0 ? chain() : BigInteger.valueOf(listed());
    return group.generators().isEmpty() && order.equals(elements)
        ? List.of()
        : List.of("order " + order + ", not " + elements);
  }

  private BigInteger chain() {
    return PermutationAction.of(group)
        .map(permutations -> StabilizerChain.of(group.dimension(), permutations).order())
        .orElse(BigInteger.ZERO);
  }

  /** The number of elements, at most one more than is listed. */
  private int listed() {
    Matrix<Algebraic> identity = Matrix.identity(group.field(), group.dimension());
    Set<Matrix<Algebraic>> found = new HashSet<>(Set.of(identity));
    List<Matrix<Algebraic>> open = new ArrayList<>(found);
    for (int at = 0; at < open.size() && found.size() <= LISTED; at++) {
      for (Matrix<Algebraic> step : group.discrete()) {
        Matrix<Algebraic> element = step.multiply(open.get(at));
        if (found.add(element)) {
          open.add(element);
        }
      }
    }
    return found.size();
  }
}
