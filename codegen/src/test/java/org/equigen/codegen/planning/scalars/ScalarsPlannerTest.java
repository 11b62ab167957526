package org.equigen.codegen.planning.scalars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.PlanValues;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.contraction.Arithmetic;
import org.equigen.symbolic.invariant.contraction.BasePoint;
import org.equigen.symbolic.invariant.contraction.ContractedForm;
import org.equigen.symbolic.invariant.contraction.Form;
import org.equigen.symbolic.invariant.contraction.GeneratingEquivariant;
import org.equigen.symbolic.invariant.contraction.OpenContraction;
import org.equigen.symbolic.invariant.fundamental.FundamentalEquivariants;
import org.equigen.symbolic.invariant.fundamental.FundamentalInvariants;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers of scalars hold the invariants and equivariants that the theorems list, and no others. */
class ScalarsPlannerTest {
  private static final double ROUNDING = 1e-11;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)         | 2S + 2V             | 2V",
        "O(3)         | 3V                  | V^2",
        "O(3)         | 2x1o + 2e           | 2e",
        "O(3)         | V + Sym(2,V)        | Sym(2,V)",
        "O(3)         | 3V                  | 0o",
        "SO(3)        | 4V                  | V^2",
        "O(5)         | 3V                  | V",
        "SO(5)        | 6V                  | V",
        "SO(7)        | 7V                  | V",
        "lorentz      | 5V                  | V",
        "lorentz      | 2V + Alt(2,V)       | V",
        "O(1,3)       | V + 2V^2            | V^2",
        "SU(2)        | 2Real(V)            | Real(V)",
        "SU(3)        | 3Real(V)            | Real(V)",
        "U(2)         | 2Real(V) + Real(V') | Real(V)",
        "Sp(4)        | 3V                  | Sym(2,V)",
        "GL(3)        | 2V + 2V'            | V*V'",
        "SL(3)        | 4V + 3V'            | V",
        "SL(2,C)      | 2Real(V)            | Real(V)",
        "S(4)         | 2V                  | V",
        "trivial(2)   | 2V                  | V",
        "E(3)         | 4V + S              | V",
        "SE(3)        | 2V + S + 2V         | V",
        "poincare     | 5V                  | V",
        "SO(3) x S(4) | 3V[SO(3)] + V[S(4)] | V[SO(3)]*V[S(4)]",
      })
  void generatorsAreThoseThatTheTheoremsList(String name, String in, String out) {
    Group group = GroupNames.parse(name);
    Representation input = RepresentationParser.parse(in, group);
    Term term = RepresentationParser.parse(out, group).terms().iterator().next();
    double[] x = point(group, input, 1);
    Complex[] coordinates = coordinates(group, input, x);
    List<double[]> invariants = new ArrayList<>();
    FundamentalInvariants.of(group, input, 4)
        .generators()
        .forEach(
            it ->
                invariants.add(
                    new double[] {
                      scale(it.links(), List.of())
                          * it.value(
                              group.field(),
                              Arrays.stream(coordinates).mapToDouble(Complex::real).toArray())
                    }));
    assertThat(units(name, in, "S", x, false))
        .usingElementComparator(ScalarsPlannerTest::compare)
        .containsExactlyInAnyOrderElementsOf(invariants);
    List<double[]> equivariants = equivariants(group, input, term, List.of(coordinates));
    assertThat(units(name, in, term.toString(), x, true))
        .usingElementComparator(ScalarsPlannerTest::compare)
        .containsExactlyInAnyOrderElementsOf(equivariants);
    assertThat(equivariants).isNotEmpty();
  }

  private static List<double[]> equivariants(
      Group group, Representation in, Term term, List<Complex> coordinates) {
    List<double[]> values = new ArrayList<>();
    for (GeneratingEquivariant generator :
        FundamentalEquivariants.of(group, in, term, 4).generators()) {
      if (!(generator instanceof BasePoint)) {
        double scale = 1;
        if (generator instanceof OpenContraction contraction) {
          scale = scale(contraction.links(), contraction.tensor().output().sizes());
        }
        double[] value =
            generator.value(Arithmetic.numerical(group.field()), coordinates).stream()
                .mapToDouble(Complex::real)
                .toArray();
        List<Rational> norms = SquaredNorms.of(group, term);
        for (int a = 0; a < value.length; a++) {
          value[a] *= scale * (norms.isEmpty() ? 1 : Math.sqrt(norms.get(a).doubleValue()));
        }
        values.add(value);
      }
    }
    return values;
  }

  /** {@code 1 / sqrt(t)} for a sum of t terms. */
  private static double scale(List<ContractedForm> links, List<Integer> open) {
    double terms = 1;
    for (ContractedForm link : links) {
      int n = link.form().space().size();
      if (link.form() instanceof Form.Epsilon) {
        for (int k = 2; k <= n; k++) {
          terms *= k;
        }
      } else if (!(link.form() instanceof Form.Coordinate)) {
        terms *= n;
      }
    }
    for (int size : open) {
      terms /= size;
    }
    return 1 / Math.sqrt(Math.max(1, terms));
  }

  /** Outputs of a linear perceptron with one weight of an invariant, or one bias, at 1. */
  private static List<double[]> units(
      String group, String in, String out, double[] x, boolean biases) {
    PlannedLayer layer = Requests.plan(group, "scalars", "in=" + in, "out=" + out, "hidden=none");
    Program program = layer.plan().forward();
    int size = layer.plan().parameters().size();
    double[] nothing = PlanValues.of(program, x, new double[size]);
    List<double[]> outputs = new ArrayList<>();
    int start = 0;
    for (Segment segment : layer.plan().parameters().segments()) {
      for (int k = 0; k < segment.size(); k++) {
        if (segment.name().endsWith("bias") == biases) {
          double[] unit = new double[size];
          unit[start + k] = 1;
          double[] output = PlanValues.of(program, x, unit);
          for (int a = 0; a < output.length; a++) {
            output[a] -= nothing[a];
          }
          outputs.add(output);
        }
      }
      start += segment.size();
    }
    return outputs;
  }

  private static int compare(double[] left, double[] right) {
    double size = DoubleStream.of(left).map(Math::abs).max().orElse(0) + 1;
    for (int a = 0; a < left.length; a++) {
      if (Math.abs(left[a] - right[a]) > ROUNDING * size) {
        return Double.compare(left[a], right[a]);
      }
    }
    return 0;
  }

  /** Random coordinates of a layer; the last one of points is 1. */
  private static double[] point(Group group, Representation in, long seed) {
    Random random = new Random(seed);
    boolean affine = FundamentalInvariants.of(group, in, 1).theorem().affine();
    List<Double> x = new ArrayList<>();
    for (Summand summand : in.summands()) {
      int size = Math.toIntExact(Dimension.of(group, summand.term()));
      for (int k = 0; k < summand.multiplicity() * size; k++) {
        boolean last = affine && size > 1 && k % size == size - 1;
        x.add(last ? 1 : random.nextGaussian());
      }
    }
    return x.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The same in the basis of the theorems. */
  private static Complex[] coordinates(Group group, Representation in, double[] x) {
    Complex[] coordinates = new Complex[x.length];
    int start = 0;
    for (Summand summand : in.summands()) {
      int size = Math.toIntExact(Dimension.of(group, summand.term()));
      List<Rational> norms = SquaredNorms.of(group, summand.term());
      for (int k = 0; k < summand.multiplicity() * size; k++) {
        double norm = norms.isEmpty() ? 1 : norms.get(k % size).doubleValue();
        coordinates[start + k] = new Complex(x[start + k] / Math.sqrt(norm), 0);
      }
      start += summand.multiplicity() * size;
    }
    return coordinates;
  }

  @Test
  void pointsAreTheFirstPointAndVectors() {
    PlannedLayer layer = Requests.plan("E(3)", "scalars", "in=3V", "out=2V", "hidden=none");
    double[] x = {1, 2, 3, 1, 4, 4, 4, 1, -1, 0, 2, 1};
    double[] y =
        PlanValues.of(layer.plan().forward(), x, new double[layer.plan().parameters().size()]);
    assertThat(y).containsExactly(1, 2, 3, 1, 1, 2, 3, 1);
  }

  @Test
  void normalisedInvariantsAreLogarithmsOrDividedByTheirRootMeanSquare() {
    double[] x = {3, 4, 0, 0, 0, 2};
    double[] plain = {25 / Math.sqrt(3), 0, 4 / Math.sqrt(3)};
    double mean = (plain[0] * plain[0] + plain[2] * plain[2]) / 3;
    for (int k = 0; k < 3; k++) {
      assertThat(unit("none", x, k)).isCloseTo(plain[k], within(1e-13));
      assertThat(unit("log", x, k)).isCloseTo(Math.log1p(plain[k]), within(1e-13));
      assertThat(unit("rms", x, k)).isCloseTo(plain[k] / Math.sqrt(1 + mean), within(1e-13));
    }
  }

  private static double unit(String normalise, double[] x, int weight) {
    PlannedLayer layer =
        Requests.plan("O(3)", "scalars", "in=2V", "out=S", "hidden=none", "normalise=" + normalise);
    double[] unit = new double[4];
    unit[weight] = 1;
    return PlanValues.of(layer.plan().forward(), x, unit)[0];
  }

  @Test
  void determinantsShareTheirMinors() {
    // All 21 determinants of 5 among 7 vectors: sum over k = 2 to 5 of k C(7,k), not 21 * 5!.
    assertThat(multiplications("SO(5)") - multiplications("O(5)"))
        .isEqualTo(2 * 21 + 3 * 35 + 4 * 35 + 5 * 21 + 21);
  }

  private static long multiplications(String group) {
    return Requests.plan(group, "scalars", "in=7V", "out=S", "hidden=none")
        .summary()
        .multiplications();
  }

  @Test
  void whatNoTheoremCoversIsADiagnostic() {
    assertRefused("D(4)", "2V", "V", "[EQG100]", "no first fundamental theorem is known");
    assertRefused("G2", "2V", "V", "[EQG100]", "no first fundamental theorem is known");
    assertRefused("SU(3)", "3V", "S", "[EQG075]", "\"Real(V)\"");
    assertRefused("O(3)", "2S", "V", "[EQG070]", "no equivariant polynomial of \"2S\"");
    assertRefused("E(3)", "2V", "V^2", "[EQG102]", "V^2 as an output");
    assertRefused("SO(7)", "14V", "S", "[EQG070]", "at most 13 channels of each term: \"13V\"");
  }

  private static void assertRefused(
      String group, String in, String out, String identifier, String message) {
    assertThatThrownBy(() -> Requests.plan(group, "scalars", "in=" + in, "out=" + out))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith(identifier)
        .hasMessageContaining(message);
  }
}
