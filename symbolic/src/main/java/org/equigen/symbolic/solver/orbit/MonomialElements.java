package org.equigen.symbolic.solver.orbit;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.solver.operator.GroupActions;
import org.equigen.symbolic.solver.operator.ResidueMap;

/**
 * Elements of the complexified group, modulo a prime, that permute the axes of V up to factors.
 *
 * <p>A generator with {@code A^3 = c A}, c not zero, has {@code exp(t A) = 1 + sin(s t)/s A + (1 -
 * cos(s t))/s^2 A^2} with {@code s^2 = -c} (expand the series). At {@code s t = pi} this is {@code
 * 1 - 2/c A^2}, and at {@code s t = pi/2} it is {@code 1 + A/s - A^2/c}: for rotations half and
 * quarter turns, for boosts their imaginary counterparts. Invariants of the Lie algebra are
 * invariant under the complexified group, so such an element only ever adds true constraints; it
 * relates coordinates in pairs, which shrinks the system by the order of the group that these
 * elements generate.
 */
public final class MonomialElements {
  private final NumberField numbers;
  private final ResidueMap residues;
  private final PrimeField field;
  private final Matrix<Long> identity;
  private final Map<Matrix<Long>, Action<Long>> found = new LinkedHashMap<>();

  private MonomialElements(NumberField numbers, ResidueMap residues, int size) {
    this.numbers = numbers;
    this.residues = residues;
    field = residues.residues();
    identity = Matrix.identity(field, size);
  }

  /** All that are found, without the identity. */
  public static List<Action<Long>> of(GroupActions group, ResidueMap residues) {
    int size =
        Stream.concat(group.elements().stream(), group.algebra().stream())
            .mapToInt(action -> action.natural().rows())
            .max()
            .orElse(0);
    MonomialElements elements = new MonomialElements(group.field(), residues, size);
    group.elements().stream()
        .filter(MonomialElements::hasSmallNumbers)
        .forEach(element -> elements.keep(residues.of(element)));
    group.algebra().stream()
        .filter(MonomialElements::hasSmallNumbers)
        .forEach(elements::exponentiate);
    elements.found.values().removeIf(elements::isIdentity);
    return List.copyOf(elements.found.values());
  }

  /** Residues of large numbers could be mistaken for small ones. */
  private static boolean hasSmallNumbers(Action<Algebraic> action) {
    Matrix<Algebraic> natural = action.natural();
    for (int row = 0; row < natural.rows(); row++) {
      for (Matrix.Entry<Algebraic> entry : natural.row(row)) {
        if (!entry.value().coefficients().stream().allMatch(Orbits::isSmall)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isIdentity(Action<Long> action) {
    return action.natural().equals(identity) && action.conjugate().equals(identity);
  }

  private void exponentiate(Action<Algebraic> action) {
    Matrix<Algebraic> generator = action.natural();
    Matrix<Algebraic> square = generator.multiply(generator);
    ratio(square.multiply(generator), generator)
        .filter(c -> numbers.conjugate(c).equals(c))
        .ifPresent(c -> exponentiate(residues.of(action), c));
  }

  /** With real c, the turns of V and of its conjugate are of one parameter. */
  private void exponentiate(Action<Long> generator, Algebraic c) {
    long minus = residues.of(numbers.negate(c));
    Optional<Action<Long>> quarter =
        squareRoot(numbers.negate(c))
            .map(root -> turned(generator, a -> quarterTurn(a, minus, root)))
            .filter(turn -> turn.natural().isMonomial() && turn.conjugate().isMonomial());
    // Two quarter turns are a half turn, which then says nothing new.
    keep(quarter.orElseGet(() -> turned(generator, a -> halfTurn(a, minus))));
  }

  private static Action<Long> turned(Action<Long> generator, UnaryOperator<Matrix<Long>> turn) {
    Matrix<Long> natural = turn.apply(generator.natural());
    boolean real = generator.conjugate().equals(generator.natural());
    return new Action<>(
        natural,
        real ? natural : turn.apply(generator.conjugate()),
        generator.imaginaryUnit(),
        generator.constants(),
        generator.conjugateConstants());
  }

  private Matrix<Long> quarterTurn(Matrix<Long> a, long minus, long root) {
    return identity
        .add(a.scale(field.inverse(root)))
        .add(a.multiply(a).scale(field.inverse(minus)));
  }

  private Matrix<Long> halfTurn(Matrix<Long> a, long minus) {
    return identity.add(a.multiply(a).scale(field.times(2, field.inverse(minus))));
  }

  private void keep(Action<Long> element) {
    if (element.natural().isMonomial() && element.conjugate().isMonomial()) {
      found.putIfAbsent(element.natural(), element);
    }
  }

  /** The c, not zero, with {@code left = c right}. */
  private Optional<Algebraic> ratio(Matrix<Algebraic> left, Matrix<Algebraic> right) {
    for (int i = 0; i < right.rows(); i++) {
      if (!right.row(i).isEmpty()) {
        Matrix.Entry<Algebraic> entry = right.row(i).getFirst();
        Algebraic c = numbers.divide(left.get(i, entry.column()), entry.value());
        boolean proportional = !c.isZero() && left.equals(right.scale(c));
        return proportional ? Optional.of(c) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The root of a rational number whose absolute value is a square. */
  private Optional<Long> squareRoot(Algebraic square) {
    if (!square.isRational()) {
      return Optional.empty();
    }
    Rational value = square.rational();
    BigInteger numerator = value.numerator().abs().sqrt();
    BigInteger denominator = value.denominator().sqrt();
    boolean exact =
        numerator.multiply(numerator).equals(value.numerator().abs())
            && denominator.multiply(denominator).equals(value.denominator());
    if (!exact) {
      return Optional.empty();
    }
    long root = field.reduce(new Rational(numerator, denominator));
    return Optional.of(value.signum() > 0 ? root : field.times(root, field.imaginaryUnit()));
  }
}
