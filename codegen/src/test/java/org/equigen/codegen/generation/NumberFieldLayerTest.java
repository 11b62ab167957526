package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.symbolic.declaration.GroupFile;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.ComplexField;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers of groups whose matrices are irrational or complex. */
class NumberFieldLayerTest {
  private static final long SEED = 20_261_121L;
  private static final int SAMPLES = 5;

  @TempDir Path folder;

  /** Turns by 72 degrees, in right-angled coordinates and in others. */
  private Group group(String name) throws IOException {
    String turn =
        switch (name) {
          case "file" -> "{{Cos[2*Pi/5],-Sin[2*Pi/5]},{Sin[2*Pi/5],Cos[2*Pi/5]}}";
          case "skew" -> "{{0,-1},{1,2*Cos[2*Pi/5]}}";
          default -> "";
        };
    if (turn.isEmpty()) {
      return GroupNames.parse(name);
    }
    Path file = folder.resolve("pentagon.yaml");
    Files.writeString(
        file, "name: C(5) in the plane\ndimension: 2\ndiscrete:\n  - \"" + turn + "\"\n");
    return GroupFile.read(file);
  }

  private static LayerDeclaration declaration(Group group, String kind, String in, String out) {
    Representation from = RepresentationParser.parse(in, group);
    Representation to = RepresentationParser.parse(out, group);
    return switch (kind) {
      case "linear" -> new LayerDeclaration.Linear(from, to);
      case "gate" -> new LayerDeclaration.Gate(to, Activation.SILU, Activation.SIGMOID);
      default -> new LayerDeclaration.Invariants(from);
    };
  }

  private static GeneratedLayer generate(Group group, LayerDeclaration declaration) {
    return new LayerGenerator(new LayerPlanner(Cases.SOLVER, CostModel.CHEAPEST))
        .generate(new LayerRequest(Place.of("test"), group, declaration, "generated", "Sample"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "file; linear; 2V + S; V + 2S + V^2",
        "file; linear; V^2; Sym(2,V) + V^3",
        "file; invariants; 3V; S",
        "skew; linear; 2V + S; V + 2S + V^2",
        "skew; invariants; 3V + V'; S",
        "file; gate; S; 2S + 3V",
        "SU(3); linear; 2Real(V) + S; Real(V) + S",
        "SU(3); invariants; 2Real(V); S",
        "SU(2); linear; Real(V)^2; S + Real(V)^2",
        "icosahedral; linear; V + V^2; S + 2V + V^2",
        "SO(3) x SU(2); linear; 2V[SO(3)] + S; V[SO(3)] + V[SO(3)]^2 + S",
        "SO(3) x SU(2); linear; 2e[SO(3)] + Real(V[SU(2)]); 2e[SO(3)] + Real(V[SU(2)])",
        "D(8); linear; V^2 + S; V^2 + V"
      })
  void aLayerIsEquivariant(String name, String kind, String in, String out) throws IOException {
    Group group = group(name);
    GeneratedLayer generated = generate(group, declaration(group, kind, in, out));
    Layer<double[]> layer =
        new InMemoryCompiler(generated.sources()).layer("generated.Sample", Precision.DOUBLE);
    PlanSummary summary = generated.planned().summary();
    Random random = new Random(SEED);
    double largest = 0;
    for (int trial = 0; trial < 3; trial++) {
      Action<Complex> element = element(group, random);
      LayerRun<double[]> plain = new LayerRun<>(layer, SAMPLES, SEED + trial);
      LayerRun<double[]> moved = new LayerRun<>(layer, SAMPLES, SEED + trial);
      Matrix<Complex> from = Induced.element(summary.in(), element);
      Matrix<Complex> to = Induced.element(summary.out(), element);
      for (int sample = 0; sample < SAMPLES; sample++) {
        List<Double> image = image(from, features(plain, sample, layer.inputSize(), true));
        for (int i = 0; i < image.size(); i++) {
          moved.setInput(sample, i, image.get(i));
        }
      }
      plain.forward();
      moved.forward();
      for (int sample = 0; sample < SAMPLES; sample++) {
        List<Double> expected = image(to, features(plain, sample, layer.outputSize(), false));
        for (int o = 0; o < expected.size(); o++) {
          double bound = 1e-11 * (10 + Math.abs(expected.get(o)));
          assertThat(moved.output(sample, o))
              .as("%s, seed %d, output %d", name, SEED + trial, o)
              .isCloseTo(expected.get(o), within(bound));
          largest = Math.max(largest, Math.abs(expected.get(o)));
        }
      }
    }
    assertThat(largest).as("outputs are not all zero").isGreaterThan(0.1);
  }

  private static Action<Complex> element(Group group, Random random) {
    NumberField field = group.field();
    Matrix<Complex> algebra = Matrix.zero(ComplexField.C, group.dimension(), group.dimension());
    for (Matrix<Algebraic> generator : group.generators()) {
      Complex weight = new Complex(random.nextGaussian() / 2, 0);
      algebra = algebra.add(generator.map(ComplexField.C, field::value).scale(weight));
    }
    Matrix<Complex> sum = Matrix.identity(ComplexField.C, group.dimension());
    Matrix<Complex> term = sum;
    for (int k = 1; k < 40; k++) {
      term = term.multiply(algebra).scale(new Complex(1.0 / k, 0));
      sum = sum.add(term);
    }
    for (Matrix<Algebraic> discrete : group.discrete()) {
      sum = sum.multiply(discrete.map(ComplexField.C, field::value));
    }
    return Action.numerical(field, sum);
  }

  private static List<Double> features(
      LayerRun<double[]> run, int sample, int size, boolean ofInput) {
    List<Double> features = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      features.add(ofInput ? run.input(sample, i) : run.output(sample, i));
    }
    return features;
  }

  private static List<Double> image(Matrix<Complex> matrix, List<Double> vector) {
    List<Double> image = new ArrayList<>();
    for (int row = 0; row < matrix.rows(); row++) {
      double sum = 0;
      for (Matrix.Entry<Complex> entry : matrix.row(row)) {
        assertThat(entry.value().imaginary()).isCloseTo(0, within(1e-12));
        sum += entry.value().real() * vector.get(entry.column());
      }
      image.add(sum);
    }
    return image;
  }

  @Test
  void irrationalCoefficientsHaveTheirExactValueBeside() throws IOException {
    Group group = group("skew");
    GeneratedLayer generated = generate(group, declaration(group, "invariants", "2V", "S"));
    String source = String.join("\n", generated.sources().values());
    assertThat(source).contains("1.2360679774997898 /* (-1+sqrt(5)) */");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "linear; V; S; \"V\" in \"V\"; twice the size: \"Real(V)\"",
        "linear; Real(V); V*V' + S; \"V*V'\" in \"V*V' + S\"; same size: \"RealForm(V*V')\"",
        "linear; 2(1,1); S; \"(1,1)\" in \"2(1,1)\"; same size: \"RealForm((1,1))\"",
        "gate; S; S + Conj(V); \"Conj(V)\" in \"S + Conj(V)\"; twice the size: \"Real(Conj(V))\"",
        "invariants; Sym(2,V); S; \"Sym(2,V)\"; twice the size: \"Real(Sym(2,V))\""
      })
  void aComplexRepresentationIsToldItsRealForm(
      String kind, String in, String out, String part, String form) throws IOException {
    Group group = group("SU(3)");
    assertThatThrownBy(() -> generate(group, declaration(group, kind, in, out)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG075] test: a layer of kind \"" + kind + "\"")
        .hasMessageContaining(part)
        .hasMessageContaining(
            "Give its real form of " + (form.startsWith("same") ? "the " : "") + form);
  }
}
