package org.equigen.symbolic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.equigen.symbolic.group.sample.GroupSampler;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.ComplexField;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.polynomial.PolynomialRing;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found is equivariant: exactly under generators, and under random elements. */
class InvarianceTest {
  private static final long SEED = 20_261_121;

  record Case(String group, String on, int degree, String to) {}

  static Stream<Case> cases() {
    return Stream.of(
        new Case("icosahedral", "V", 15, "V"),
        new Case("octahedral", "V", 9, "Sym(2,V)"),
        new Case("D(5)", "2V", 4, "V"),
        new Case("C(3)", "V + S", 4, "V"),
        new Case("S(4)", "2V", 3, "V^2"),
        new Case("S(3)", "V^2", 3, "V"),
        new Case("O(3)", "1o + 2e", 4, "1e"),
        new Case("SO(3)", "3V", 3, "V"),
        new Case("lorentz", "4V", 4, "V"),
        new Case("O(1,3)", "V + Alt(2,V)", 3, "V"),
        new Case("Sp(4)", "3V", 4, "V"),
        new Case("SU(2)", "V + V~", 4, "V"),
        new Case("SU(3)", "Real(V)", 4, "Real(V)"),
        new Case("SL(2)", "V + V'", 4, "V"),
        new Case("poincare", "2V", 2, "V"),
        new Case("galilei", "2V", 2, "V"),
        new Case("SO(2) x S(3)", "V[SO(2)]*V[S(3)]", 3, "V[S(3)]"),
        new Case("G2", "2V", 3, "V"),
        new Case("D(4)", "irrep(3) + V", 4, "irrep(4)"),
        new Case("icosahedral", "irrep(4)", 4, "irrep(3)"));
  }

  private static List<GradedModule> modules(Case problem, InvariantRing ring) {
    return List.of(ring.module(), Cases.module(ring, problem.to()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatorsAreExactlyEquivariantUnderTheGeneratorsOfTheGroup(Case problem) {
    InvariantRing ring = Cases.ring(problem.group(), problem.on(), problem.degree());
    NumberField field = ring.polynomials().field();
    int checked = 0;
    for (GradedModule module : modules(problem, ring)) {
      Representation target = Representation.of(module.target());
      for (Generator generator : module.generators()) {
        assertThat(generator.map().isZero()).isFalse();
        for (Matrix<Algebraic> element : ring.group().discrete()) {
          Action<Algebraic> action = Action.exact(field, element);
          assertThat(moved(ring, generator.map(), action))
              .isEqualTo(image(ring, Induced.element(target, action), generator.map()));
          checked++;
        }
        for (Matrix<Algebraic> element : ring.group().generators()) {
          Action<Algebraic> action = Action.exact(field, element);
          assertThat(derived(ring, generator.map(), action))
              .isEqualTo(image(ring, Induced.algebra(target, action), generator.map()));
          checked++;
        }
      }
    }
    assertThat(checked).isPositive();
  }

  private static List<Polynomial> forms(InvariantRing ring, Matrix<Algebraic> matrix) {
    List<Polynomial> forms = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      Polynomial form = Polynomial.ZERO;
      for (Matrix.Entry<Algebraic> entry : matrix.row(i)) {
        Polynomial term =
            ring.polynomials().scale(ring.polynomials().variable(entry.column()), entry.value());
        form = ring.polynomials().add(form, term);
      }
      forms.add(form);
    }
    return forms;
  }

  /** {@code F(R(h) x)}. */
  private static List<Polynomial> moved(
      InvariantRing ring, PolynomialMap map, Action<Algebraic> action) {
    List<Polynomial> forms = forms(ring, Induced.element(ring.representation(), action));
    return map.components().stream()
        .map(component -> ring.polynomials().substitute(component, forms))
        .toList();
  }

  /** {@code DF(x) dR(A) x}. */
  private static List<Polynomial> derived(
      InvariantRing ring, PolynomialMap map, Action<Algebraic> action) {
    PolynomialRing polynomials = ring.polynomials();
    List<Polynomial> forms = forms(ring, Induced.algebra(ring.representation(), action));
    List<Polynomial> derived = new ArrayList<>();
    for (Polynomial component : map.components()) {
      Polynomial sum = Polynomial.ZERO;
      for (int i = 0; i < forms.size(); i++) {
        Polynomial slope = polynomials.derivative(component, i);
        sum = polynomials.add(sum, polynomials.multiply(slope, forms.get(i)));
      }
      derived.add(sum);
    }
    return derived;
  }

  private static List<Polynomial> image(
      InvariantRing ring, Matrix<Algebraic> matrix, PolynomialMap map) {
    List<Polynomial> image = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      Polynomial sum = Polynomial.ZERO;
      for (Matrix.Entry<Algebraic> entry : matrix.row(i)) {
        Polynomial component = map.components().get(entry.column());
        sum = ring.polynomials().add(sum, ring.polynomials().scale(component, entry.value()));
      }
      image.add(sum);
    }
    return image;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatorsAreEquivariantUnderRandomElements(Case problem) {
    InvariantRing ring = Cases.ring(problem.group(), problem.on(), problem.degree());
    NumberField field = ring.polynomials().field();
    GroupSampler sampler = GroupSampler.of(ring.group(), SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    double largest = 0;
    for (int trial = 0; trial < 3; trial++) {
      Action<Complex> action = Action.numerical(field, sampler.next());
      List<Complex> point = new ArrayList<>();
      for (int i = 0; i < ring.polynomials().size(); i++) {
        point.add(new Complex(random.nextDouble(-1, 1), 0));
      }
      List<Complex> moved = apply(Induced.element(ring.representation(), action), point);
      for (GradedModule module : modules(problem, ring)) {
        Matrix<Complex> target = Induced.element(Representation.of(module.target()), action);
        for (Generator generator : module.generators()) {
          List<Complex> expected = apply(target, values(ring, generator.map(), point, false));
          List<Complex> found = values(ring, generator.map(), moved, false);
          double scale =
              1e-300
                  + values(ring, generator.map(), absolute(moved), true).stream()
                      .mapToDouble(Complex::abs)
                      .max()
                      .orElseThrow()
                  + values(ring, generator.map(), absolute(point), true).stream()
                      .mapToDouble(Complex::abs)
                      .max()
                      .orElseThrow();
          for (int i = 0; i < found.size(); i++) {
            double error = found.get(i).add(expected.get(i).multiply(-1)).abs();
            assertThat(error / scale)
                .as("seed %d, generator of degree %s", SEED, generator.degree())
                .isLessThan(1e-12);
          }
          largest = Math.max(largest, found.stream().mapToDouble(Complex::abs).max().orElse(0));
        }
      }
    }
    assertThat(largest).isPositive();
  }

  private static List<Complex> absolute(List<Complex> point) {
    return point.stream().map(x -> new Complex(x.abs(), 0)).toList();
  }

  private static List<Complex> apply(Matrix<Complex> matrix, List<Complex> vector) {
    List<Complex> image = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      Complex sum = Complex.ZERO;
      for (Matrix.Entry<Complex> entry : matrix.row(i)) {
        sum = sum.add(entry.value().multiply(vector.get(entry.column())));
      }
      image.add(sum);
    }
    return image;
  }

  /** With absolute values of the coefficients, the scale of rounding errors. */
  private static List<Complex> values(
      InvariantRing ring, PolynomialMap map, List<Complex> point, boolean absolute) {
    NumberField field = ring.polynomials().field();
    return map.components().stream()
        .map(
            component ->
                ring.polynomials()
                    .evaluate(
                        component,
                        ComplexField.C,
                        c -> absolute ? new Complex(field.value(c).abs(), 0) : field.value(c),
                        point))
        .toList();
  }
}
