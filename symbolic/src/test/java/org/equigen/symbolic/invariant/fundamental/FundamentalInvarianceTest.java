package org.equigen.symbolic.invariant.fundamental;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.equigen.symbolic.group.sample.GroupSampler;
import org.equigen.symbolic.invariant.contraction.Arithmetic;
import org.equigen.symbolic.invariant.contraction.GeneratingEquivariant;
import org.equigen.symbolic.invariant.contraction.GeneratingInvariant;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each generator is invariant, equivariant, nonzero and not constant. */
class FundamentalInvarianceTest {
  private static final long SEED = 4711;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "O(3); 3V + 2S",
        "O(2,3); 2V + V'",
        "SO(3); 4V",
        "SO(3); 2V + V' + Alt(2,V)",
        "SO(2); 2V + Sym(2,V)",
        "lorentz; 4V + V'",
        "lorentz; V + Alt(2,V)",
        "lorentz; 2V + T(1,1) + (1,1)",
        "O(4); Schur([2,2],V)",
        "SO(3); 2V + 2e",
        "conformal(2); 4V",
        "join(lorentz, parity); 4V",
        "Sp(4); 4V + V'",
        "Sp(4); V + Sym(2,V) + Alt(2,V)",
        "GL(3); 2V + 2V' + T(1,1)",
        "SL(3); 3V + 3V'",
        "SL(2); 2V + V' + T(2,0) + Sym(3,V)'",
        "U(2); 2V + V' + Conj(V) + Conj(V')",
        "SU(3); 3V + 3V' + Conj(V)",
        "SU(2); Real(2V)",
        "SU(2); Real(V) + Real(T(1,1))",
        "SU(3); Real(3V)",
        "U(2); Real(2V + S)",
        "SL(2,C); 2V + 2Conj(V) + V*Conj(V)",
        "SL(2,C); Real(2V)",
        "S(3); 2V + S",
        "S(4); V + T(2,0)",
        "trivial(3); V + V^2",
        "SO(3) x S(3); 2V[SO(3)] + V[S(3)] + V[SO(3)]*V[S(3)]",
        "O(1); 2V",
        "SO(1); 2V"
      })
  void generatorsAreInvariant(String group, String representation) {
    Case given = Case.of(group, representation);
    List<GeneratingInvariant> generators = given.invariants(3).generators();
    assertThat(generators).isNotEmpty();
    for (GeneratingInvariant generator : generators) {
      checkExactly(given, generator);
      checkSampled(given, generator);
    }
  }

  private static void checkExactly(Case given, GeneratingInvariant generator) {
    NumberField field = given.group().field();
    List<Algebraic> point = given.integers(new SplittableRandom(SEED));
    Algebraic value = generator.value(given.exact(), point);
    assertThat(value.isZero()).as("%s of %s, seed %d", generator, given, SEED).isFalse();
    List<Algebraic> doubled = point.stream().map(x -> field.add(x, x)).toList();
    assertThat(generator.value(given.exact(), doubled))
        .isEqualTo(field.multiply(value, Algebraic.of(1L << generator.degree())));
    for (Matrix<Algebraic> h : given.group().discrete()) {
      Matrix<Algebraic> moved = Induced.element(given.representation(), Action.exact(field, h));
      assertThat(generator.value(given.exact(), Case.times(moved, point)))
          .as("%s of %s", generator, given)
          .isEqualTo(value);
    }
    for (Matrix<Algebraic> a : given.group().generators()) {
      Matrix<Algebraic> moved = Induced.algebra(given.representation(), Action.exact(field, a));
      List<Algebraic> line =
          along(given, point, Case.times(moved, point), generator.degree()).stream()
              .map(x -> generator.value(given.exact(), x))
              .toList();
      assertThat(derivative(field, line).isZero()).as("%s of %s", generator, given).isTrue();
    }
  }

  /** {@code point + t direction} for t = 0, ..., degree. */
  private static List<List<Algebraic>> along(
      Case given, List<Algebraic> point, List<Algebraic> direction, int degree) {
    NumberField field = given.group().field();
    List<List<Algebraic>> points = new ArrayList<>();
    List<Algebraic> next = point;
    for (int t = 0; t <= degree; t++) {
      points.add(next);
      List<Algebraic> before = next;
      List<Algebraic> sum = new ArrayList<>();
      for (int i = 0; i < before.size(); i++) {
        sum.add(field.add(before.get(i), direction.get(i)));
      }
      next = sum;
    }
    return points;
  }

  /**
   * The derivative at 0 of the polynomial with these values at 0, 1, ..., d, by Newton's forward
   * differences: {@code sum over k of (-1)^(k-1) / k} times the k-th difference.
   */
  private static Algebraic derivative(NumberField field, List<Algebraic> values) {
    Algebraic sum = Algebraic.ZERO;
    List<Algebraic> differences = values;
    for (int k = 1; k < values.size(); k++) {
      List<Algebraic> next = new ArrayList<>();
      for (int i = 1; i < differences.size(); i++) {
        next.add(field.subtract(differences.get(i), differences.get(i - 1)));
      }
      differences = next;
      Algebraic weight = Algebraic.of(Rational.of(k % 2 == 1 ? 1 : -1, k));
      sum = field.add(sum, field.multiply(weight, differences.getFirst()));
    }
    return sum;
  }

  private static void checkSampled(Case given, GeneratingInvariant generator) {
    NumberField field = given.group().field();
    GroupSampler sampler = GroupSampler.of(given.group(), SEED);
    List<Complex> point = given.doubles(new SplittableRandom(SEED));
    Arithmetic<Complex> numbers = Arithmetic.numerical(field);
    Complex value = generator.value(numbers, point);
    for (int trial = 0; trial < 3; trial++) {
      Matrix<Complex> moved =
          Induced.element(given.representation(), Action.numerical(field, sampler.next()));
      List<Complex> image = Case.times(moved, point);
      double scale = Math.pow(Math.max(norm(point), norm(image)), generator.degree());
      Complex difference = generator.value(numbers, image).add(value.multiply(-1));
      assertThat(difference.abs())
          .as("%s of %s, seed %d", generator, given, SEED)
          .isLessThan(1e-12 * scale);
    }
  }

  private static double norm(List<Complex> vector) {
    return vector.stream().mapToDouble(Complex::abs).sum();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "O(3); 2V; V",
        "O(2,3); V + V'; V'",
        "SO(3); 2V; V",
        "SO(3); V + Alt(2,V); V^2",
        "SO(3); 2V; Alt(2,V)",
        "SO(3); 2V; 2e",
        "lorentz; 3V; V",
        "lorentz; 2V; Sym(2,V)",
        "Sp(4); 2V; V*V'",
        "GL(2); V + V' + T(1,1); T(1,1)",
        "SL(3); 2V + V'; V'",
        "SL(2); V + Sym(2,V); Sym(3,V)",
        "U(2); V + Conj(V); V'",
        "SU(3); 2V; V'",
        "SU(3); Real(2V); Real(V)",
        "SU(2); Real(V); Real(V*V')",
        "SL(2,C); V + Conj(V); V*Conj(V)",
        "S(3); 2V; V",
        "S(3); V + T(2,0); V^2",
        "trivial(2); V; V",
        "SO(3) x S(3); V[SO(3)]*V[S(3)]; V[SO(3)]",
        "O(3); 2V; S"
      })
  void generatorsAreEquivariant(String group, String in, String out) {
    Case given = Case.of(group, in);
    Term target = Case.term(given.group(), out);
    List<GeneratingEquivariant> generators = given.equivariants(out, 2).generators();
    assertThat(generators).isNotEmpty();
    for (GeneratingEquivariant generator : generators) {
      checkDiscrete(given, target, generator);
      checkSampled(given, target, generator);
    }
  }

  private static void checkDiscrete(Case given, Term target, GeneratingEquivariant generator) {
    NumberField field = given.group().field();
    List<Algebraic> point = given.integers(new SplittableRandom(SEED));
    List<Algebraic> value = generator.value(given.exact(), point);
    assertThat(value).as("%s of %s", generator, given).anyMatch(entry -> !entry.isZero());
    for (Matrix<Algebraic> h : given.group().discrete()) {
      Action<Algebraic> action = Action.exact(field, h);
      List<Algebraic> moved = Case.times(Induced.element(given.representation(), action), point);
      assertThat(generator.value(given.exact(), moved))
          .as("%s of %s", generator, given)
          .isEqualTo(Case.times(Induced.element(target, action), value));
    }
  }

  private static void checkSampled(Case given, Term target, GeneratingEquivariant generator) {
    NumberField field = given.group().field();
    GroupSampler sampler = GroupSampler.of(given.group(), SEED);
    Arithmetic<Complex> numbers = Arithmetic.numerical(field);
    List<Complex> point = given.doubles(new SplittableRandom(SEED));
    List<Complex> value = generator.value(numbers, point);
    for (int trial = 0; trial < 3; trial++) {
      Action<Complex> action = Action.numerical(field, sampler.next());
      Representation in = given.representation();
      List<Complex> moved = Case.times(Induced.element(in, action), point);
      List<Complex> expected = Case.times(Induced.element(target, action), value);
      List<Complex> actual = generator.value(numbers, moved);
      double scale =
          Math.pow(Math.max(norm(point), norm(moved)), generator.degree()) * (1 + norm(expected));
      for (int i = 0; i < expected.size(); i++) {
        assertThat(actual.get(i).add(expected.get(i).multiply(-1)).abs())
            .as("%s of %s, seed %d", generator, given, SEED)
            .isLessThan(1e-12 * scale);
      }
    }
  }
}
