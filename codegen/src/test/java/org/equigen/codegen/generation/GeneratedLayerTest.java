package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.RealAlgebra;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.Strategy;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.symbolic.basis.EquivariantBasis.Pair;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated layers, compiled as a user would compile them, compute what mathematics says. */
class GeneratedLayerTest {
  private static final long SEED = 20_240_607;
  private static final int SAMPLES = 70; // two tiles, the second not full

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SO+(1,3): linear 4V -> S + V",
        "SO+(1,3): linear 3V + 2S + 2V^2 -> 2S + 3V + 2V^2 + V'",
        "SO+(1,3): linear 2V^3 -> 3V + V^3",
        "O(1,3): linear 2V + Alt(2,V) -> 3V + Sym(2,V) + 2Alt(2,V)",
        "SO(3): linear 2V + 3V^2 + 2V -> 2S + 2V + V^3 + 3V",
        "S(4): linear 2V + S -> 2V + V^2 + 2S",
        "Sp(4): linear 3V + V^2 -> 2V + 2V^2",
        "SO(3): linear 2x0e + 3x1o + 2e -> 2e + 1o*1o + 3e + 0e",
        "O(3): linear 1o*2e + 2x1o -> 3o + 1o + 2x2o",
        "SO(3): invariants 1o + 2x2e",
        "SO(5): linear V^2 -> [2,0] + S",
        "lorentz: linear V^2 -> (1,1) + (1/2,1/2)*(1/2,1/2)",
        "SL(2): linear 2V + V' -> 2V + 2V'",
        "SO+(1,3): gate 2S + 3V + S + V^2",
        "SO(3): gate V + 2V^2",
        "SO+(1,3): invariants 2S + 4V",
        "SO+(1,3): invariants 2V + S + 3V + V' + V^2",
        "Sp(4): invariants 3V + V'",
        "SO(2): invariants 3V",
        "S(3): invariants 2V"
      })
  void aLayerIsEquivariantAndItsGradientsAreRight(String text) {
    check(text, CostModel.CHEAPEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONTRACT_FIRST", "MIX_FIRST", "MATERIALISED"})
  void everyStrategyComputesTheSame(Strategy strategy) {
    Term square = Term.vector().times(Term.vector());
    CostModel costs = new CostModel(Map.of(new Pair(square, square), strategy));
    check("SO+(1,3): linear 2V^2 + V -> 3V^2 + V", costs);
  }

  @Test
  void largeBasesReadTablesAndStayRight() {
    check("SO(3): linear 2V^4 -> V^3 + 2V^4", CostModel.CHEAPEST);
  }

  private static void check(String text, CostModel costs) {
    GeneratedLayer generated = Cases.generate(text, costs);
    InMemoryCompiler compiler = new InMemoryCompiler(generated.sources());
    Layer<double[]> layer = compiler.layer("generated.Sample", Precision.DOUBLE);
    LayerPlan plan = generated.planned().plan();
    assertThat(layer.digest()).isEqualTo(plan.digest());
    assertThat(layer.parameterCount()).isEqualTo(plan.parameters().size());
    LayerRun<double[]> run = new LayerRun<>(layer, SAMPLES, SEED);
    run.forward();
    run.backward();
    agreesWithThePlan(run, plan, layer);
    isEquivariant(text, generated.planned().summary(), layer);
    hasTheGradientsOfItsLoss(run, layer);
    agreesInSinglePrecision(run, compiler.layer("generated.Sample", Precision.FLOAT));
  }

  /** The interpreter applies the plan by definition, in the order of its steps. */
  private static void agreesWithThePlan(
      LayerRun<double[]> run, LayerPlan plan, Layer<double[]> layer) {
    PlanInterpreter<Double> forward = interpreter(run, plan, plan.forward(), layer);
    forward.run();
    PlanInterpreter<Double> backward = interpreter(run, plan, plan.backward(), layer);
    backward.run();
    double largest = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      for (int o = 0; o < layer.outputSize(); o++) {
        double expected = forward.values("y").get(sample).get(o);
        assertThat(run.output(sample, o)).isCloseTo(expected, near(expected));
        largest = Math.max(largest, Math.abs(expected));
      }
      for (int i = 0; i < layer.inputSize(); i++) {
        double expected = backward.values("dx").get(sample).get(i);
        assertThat(run.inputGradient(sample, i)).isCloseTo(expected, near(expected));
      }
    }
    assertThat(largest).as("outputs are not all zero").isGreaterThan(0.1);
    for (int k = 0; k < layer.parameterCount(); k++) {
      double expected = backward.values("dw").getFirst().get(k);
      assertThat(run.parameterGradient[k]).isCloseTo(expected, near(expected));
    }
  }

  private static PlanInterpreter<Double> interpreter(
      LayerRun<double[]> run, LayerPlan plan, Program program, Layer<double[]> layer) {
    PlanInterpreter<Double> interpreter =
        new PlanInterpreter<>(new RealAlgebra(), program, Batch.ofSamples(SAMPLES));
    for (int sample = 0; sample < SAMPLES; sample++) {
      for (int i = 0; i < layer.inputSize(); i++) {
        interpreter.values("x").get(sample).set(i, run.input(sample, i));
      }
      for (int o = 0; !program.equals(plan.forward()) && o < layer.outputSize(); o++) {
        interpreter.values("dy").get(sample).set(o, run.outputGradient(sample, o));
      }
    }
    for (int k = 0; k < layer.parameterCount(); k++) {
      interpreter.values("w").getFirst().set(k, run.parameters[k]);
    }
    return interpreter;
  }

  /** The matrix of an element on components divided by the norms of their basis vectors. */
  private static Matrix<Double> orthonormal(
      Group group, Representation representation, Matrix<Double> element) {
    Matrix<Double> matrix = Induced.element(representation, Action.real(element));
    List<Double> roots = new ArrayList<>();
    for (Summand summand : representation.summands()) {
      List<Rational> norms = SquaredNorms.of(group, summand.term());
      int size = Math.toIntExact(Dimension.of(group, summand.term()));
      for (int i = 0; i < summand.multiplicity() * size; i++) {
        roots.add(norms.isEmpty() ? 1 : Math.sqrt(norms.get(i % size).doubleValue()));
      }
    }
    Matrix.Builder<Double> scaled = Matrix.builder(matrix.field(), matrix.rows(), matrix.columns());
    for (int i = 0; i < matrix.rows(); i++) {
      for (Matrix.Entry<Double> entry : matrix.row(i)) {
        scaled.add(i, entry.column(), entry.value() * roots.get(i) / roots.get(entry.column()));
      }
    }
    return scaled.build();
  }

  /** {@code f(R_in(g) x) = R_out(g) f(x)} for random g. */
  private static void isEquivariant(String text, PlanSummary summary, Layer<double[]> layer) {
    RandomElements elements = new RandomElements(Cases.group(text), new Random(SEED));
    for (int trial = 0; trial < 5; trial++) {
      Matrix<Double> element = elements.next();
      LayerRun<double[]> plain = new LayerRun<>(layer, SAMPLES, SEED + trial);
      LayerRun<double[]> moved = new LayerRun<>(layer, SAMPLES, SEED + trial);
      Matrix<Double> in = orthonormal(Cases.group(text), summary.in(), element);
      Matrix<Double> out = orthonormal(Cases.group(text), summary.out(), element);
      for (int sample = 0; sample < SAMPLES; sample++) {
        List<Double> image = image(in, features(plain, sample, layer.inputSize(), true));
        for (int i = 0; i < image.size(); i++) {
          moved.setInput(sample, i, image.get(i));
        }
      }
      plain.forward();
      moved.forward();
      for (int sample = 0; sample < SAMPLES; sample++) {
        List<Double> expected = image(out, features(plain, sample, layer.outputSize(), false));
        List<Double> found = features(moved, sample, layer.outputSize(), false);
        double scale = norm(expected) + norm(found) + scale(out, plain, sample, layer);
        for (int o = 0; o < expected.size(); o++) {
          assertThat(found.get(o))
              .as("%s, seed %d, sample %d, output %d", text, SEED + trial, sample, o)
              .isCloseTo(expected.get(o), within(1e-12 * scale));
        }
      }
    }
  }

  /** What rounding is relative to: the terms that cancel, not their small sum. */
  private static double scale(
      Matrix<Double> out, LayerRun<double[]> plain, int sample, Layer<double[]> layer) {
    double largest = 1;
    for (int row = 0; row < out.rows(); row++) {
      for (Matrix.Entry<Double> entry : out.row(row)) {
        largest = Math.max(largest, Math.abs(entry.value()));
      }
    }
    return largest * (1 + norm(features(plain, sample, layer.outputSize(), false))) * largest;
  }

  private static double norm(List<Double> values) {
    return Math.sqrt(values.stream().mapToDouble(value -> value * value).sum());
  }

  private static List<Double> features(
      LayerRun<double[]> run, int sample, int size, boolean ofInput) {
    List<Double> features = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      features.add(ofInput ? run.input(sample, i) : run.output(sample, i));
    }
    return features;
  }

  private static List<Double> image(Matrix<Double> matrix, List<Double> vector) {
    List<Double> image = new ArrayList<>();
    for (int row = 0; row < matrix.rows(); row++) {
      double sum = 0;
      for (Matrix.Entry<Double> entry : matrix.row(row)) {
        sum += entry.value() * vector.get(entry.column());
      }
      image.add(sum);
    }
    return image;
  }

  private static void hasTheGradientsOfItsLoss(LayerRun<double[]> run, Layer<double[]> layer) {
    hasGradient(run, layer, run.parameters, run.parameterGradient);
    hasGradient(run, layer, run.input, run.inputGradient);
  }

  /** A central difference along a random direction; the step balances rounding and curvature. */
  private static void hasGradient(
      LayerRun<double[]> run, Layer<double[]> layer, double[] values, double[] gradient) {
    Random random = new Random(SEED);
    double[] original = values.clone();
    double[] direction = new double[values.length];
    double expected = 0;
    double size = 0;
    for (int k = 0; k < values.length; k++) {
      direction[k] = values[k] == 0 ? 0 : random.nextGaussian(); // padding stays zero
      expected += direction[k] * gradient[k];
      size += Math.abs(direction[k] * gradient[k]);
    }
    double h = 1e-5;
    double above = lossAt(run, values, original, direction, h);
    double below = lossAt(run, values, original, direction, -h);
    System.arraycopy(original, 0, values, 0, values.length);
    run.forward();
    assertThat((above - below) / (2 * h))
        .as("%s, seed %d", layer.declaration(), SEED)
        .isCloseTo(expected, within(1e-7 * (1 + size)));
  }

  private static double lossAt(
      LayerRun<double[]> run, double[] values, double[] original, double[] direction, double h) {
    for (int k = 0; k < values.length; k++) {
      values[k] = original[k] + h * direction[k];
    }
    run.forward();
    return run.loss();
  }

  private static void agreesInSinglePrecision(LayerRun<double[]> run, Layer<float[]> layer) {
    LayerRun<float[]> single = new LayerRun<>(layer, SAMPLES, SEED);
    single.forward();
    for (int sample = 0; sample < SAMPLES; sample++) {
      for (int o = 0; o < layer.outputSize(); o++) {
        double expected = run.output(sample, o);
        assertThat(single.output(sample, o))
            .isCloseTo(expected, within(1e-4 * (10 + Math.abs(expected))));
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> near(double expected) {
    return within(1e-12 * (100 + Math.abs(expected)));
  }

  /** The identity of the canonical sample, so that the cases above cannot all be degenerate. */
  @Test
  void theSmallestLayerMixesChannels() {
    GeneratedLayer generated = Cases.generate("SO+(1,3): linear 2V -> V", CostModel.CHEAPEST);
    Layer<double[]> layer =
        new InMemoryCompiler(generated.sources()).layer("generated.Sample", Precision.DOUBLE);
    LayerRun<double[]> run = new LayerRun<>(layer, 1, SEED);
    run.forward();
    for (int i = 0; i < 4; i++) {
      assertThat(run.output(0, i))
          .isCloseTo(
              run.parameters[0] * run.input(0, i) + run.parameters[1] * run.input(0, 4 + i),
              within(1e-14));
    }
    assertThat(generated.planned().summary().out()).isEqualTo(Representation.of(Term.vector()));
  }
}
