package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.group.AlgebraClosure;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * Operators of a chain of subgroups on a representation: Casimir operators of the Lie algebras that
 * the first generators generate, and sums over conjugacy classes of the groups that the first
 * elements generate. For O(n) and S(n) their common eigenvectors are the basis of Gelfand and
 * Tsetlin, whose entries are small.
 */
final class ChainOperators {
  private static final int MOST_DIMENSION = 24;
  private static final int MOST_ELEMENTS = 16;
  private static final int MOST_IN_CLASS = 40;

  /**
   * An element of the Lie algebra.
   *
   * @param natural on V
   * @param adjoint the conjugate transpose on V
   * @param image on the representation
   * @param imageOfAdjoint of the adjoint on the representation
   */
  record Element(
      Matrix<Algebraic> natural,
      Matrix<Algebraic> adjoint,
      Matrix<Algebraic> image,
      Matrix<Algebraic> imageOfAdjoint) {
    Element bracket(Element other) {
      return new Element(
          natural.bracket(other.natural),
          other.adjoint.bracket(adjoint),
          image.bracket(other.image),
          other.imageOfAdjoint.bracket(imageOfAdjoint));
    }
  }

  private final NumberField numbers;
  private final List<Matrix<Algebraic>> found = new ArrayList<>();
  private final Set<Set<Matrix<Algebraic>>> summed = new HashSet<>();

  private ChainOperators(NumberField numbers) {
    this.numbers = numbers;
  }

  /**
   * The operators, which need not commute. Class sums are made for rational groups alone: those
   * over number fields have small representations.
   *
   * @param algebra generators of the Lie algebra
   * @param discrete unitary generators
   * @param image of a group element on the representation
   */
  static List<Matrix<Algebraic>> of(
      Group group,
      List<Element> algebra,
      List<Matrix<Algebraic>> discrete,
      UnaryOperator<Matrix<Algebraic>> image) {
    ChainOperators operators = new ChainOperators(group.field());
    for (int j = 1; j <= algebra.size(); j++) {
      operators.addCasimir(algebra.subList(0, j));
    }
    if (group.field().isRational()) {
      operators.addClassSums(
          discrete.stream().map(h -> Conjugate.generator(group.field(), h, image)).toList());
    }
    return operators.found;
  }

  /** {@code sum_ab (G^-1)_ab X_a^+ X_b} with {@code G_ab = 2 Re tr(X_a^+ X_b)} on V. */
  private void addCasimir(List<Element> generators) {
    List<Element> basis = closure(generators);
    if (basis.isEmpty()) {
      return;
    }
    Matrix.Builder<Algebraic> gram = Matrix.builder(numbers, basis.size(), basis.size());
    for (int a = 0; a < basis.size(); a++) {
      for (int b = 0; b < basis.size(); b++) {
        Algebraic trace = trace(basis.get(a).adjoint().multiply(basis.get(b).natural()));
        gram.add(a, b, numbers.add(trace, numbers.conjugate(trace)));
      }
    }
    Matrix<Algebraic> inverse = Elimination.inverse(gram.build());
    Matrix<Algebraic> sum = null;
    for (int a = 0; a < basis.size(); a++) {
      for (Matrix.Entry<Algebraic> entry : inverse.row(a)) {
        Matrix<Algebraic> product =
            basis
                .get(a)
                .imageOfAdjoint()
                .multiply(basis.get(entry.column()).image())
                .scale(entry.value());
        sum = sum == null ? product : sum.add(product);
      }
    }
    if (sum != null && !found.contains(sum)) {
      found.add(sum);
    }
  }

  private Algebraic trace(Matrix<Algebraic> matrix) {
    Algebraic trace = Algebraic.ZERO;
    for (int i = 0; i < matrix.rows(); i++) {
      trace = numbers.add(trace, matrix.get(i, i));
    }
    return trace;
  }

  /** A basis of the Lie algebra; empty if that is large. */
  private List<Element> closure(List<Element> generators) {
    List<Element> basis = new ArrayList<>();
    List<Matrix<Algebraic>> natural = new ArrayList<>();
    for (Element generator : generators) {
      offer(generator, basis, natural);
    }
    for (int i = 0; i < basis.size(); i++) {
      for (Element generator : generators) {
        if (basis.size() > MOST_DIMENSION) {
          return List.of();
        }
        offer(generator.bracket(basis.get(i)), basis, natural);
      }
    }
    return basis;
  }

  private void offer(Element element, List<Element> basis, List<Matrix<Algebraic>> natural) {
    natural.add(element.natural());
    if (AlgebraClosure.span(numbers, natural) == natural.size()) {
      basis.add(element);
    } else {
      natural.removeLast();
    }
  }

  /** For each generator those of its conjugates that are found first. */
  private void addClassSums(List<Conjugate> discrete) {
    List<Conjugate> chain = new ArrayList<>();
    for (Conjugate start : discrete) {
      for (Conjugate next : conjugates(start, discrete, MOST_ELEMENTS)) {
        chain.add(next);
        List<Conjugate> members = conjugates(next, chain, MOST_IN_CLASS);
        if (members.size() <= MOST_IN_CLASS) {
          addSum(members);
        }
      }
    }
  }

  /** An element and its conjugates by products of others; it may stop when there are many. */
  private static List<Conjugate> conjugates(Conjugate element, List<Conjugate> others, int most) {
    List<Conjugate> found = new ArrayList<>(List.of(element));
    Set<Matrix<Algebraic>> known = new HashSet<>(Set.of(element.natural()));
    for (int i = 0; i < found.size() && found.size() <= most; i++) {
      for (Conjugate other : others) {
        Conjugate next = found.get(i).by(other);
        if (known.add(next.natural())) {
          found.add(next);
        }
      }
    }
    return found;
  }

  /** Adds the sum of the images of elements and of their inverses. */
  private void addSum(List<Conjugate> members) {
    Map<Matrix<Algebraic>, Supplier<Matrix<Algebraic>>> all = new LinkedHashMap<>();
    members.forEach(member -> all.put(member.natural(), member::image));
    members.forEach(member -> all.putIfAbsent(member.inverse(), member::imageOfInverse));
    if (summed.add(Set.copyOf(all.keySet()))) {
      all.values().stream().map(Supplier::get).reduce(Matrix::add).ifPresent(found::add);
    }
  }
}
