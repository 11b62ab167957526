package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.RealAlgebra;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;

/**
 * Every pass of a layer against the interpreter of its plan, on random numbers.
 *
 * @param layer made from the plan
 * @param batch rows and maps
 * @param tolerance largest difference, relative to the largest number of an operand
 * @param source what to show where they differ
 * @param <A> the array type
 */
public record LayerAgreement<A>(Layer<A> layer, Batch batch, double tolerance, String source) {
  private static final long SEED = 20_261_129;

  /** Fails unless every pass of the plan gives what the interpreter gives, which is not zero. */
  public void assertAll(LayerPlan plan) {
    plan.passes()
        .forEach(
            (pass, program) ->
                assertThat(largest(pass, program))
                    .as("results of %s are not zero", pass)
                    .isGreaterThan(0.01));
  }

  /** Fails unless a pass gives what the interpreter gives; returns the largest number found. */
  public double largest(Pass pass, Program program) {
    Random random = new Random(SEED);
    PlanInterpreter<Double> expected = new PlanInterpreter<>(new RealAlgebra(), program, batch);
    Frame<A> frame = frame();
    for (Operand operand : program.arguments()) {
      boolean given = isGiven(pass, operand) || operand.role() == Role.GRADIENT;
      frame.set(operand.name(), filled(operand, given, expected.values(operand), random));
    }
    expected.run();
    layer.run(org.equigen.runtime.Pass.valueOf(pass.name()), frame);
    double largest = 0;
    for (Operand operand : program.arguments()) {
      if (!isGiven(pass, operand)) {
        A array = frame.array(layer.signature().operand(operand.name()));
        largest = Math.max(largest, compared(pass, operand, expected.values(operand), array));
      }
    }
    return largest;
  }

  /** Whether a pass reads an operand of the caller: other passes read what the first one kept. */
  private static boolean isGiven(Pass pass, Operand operand) {
    boolean kept = operand.role() == Role.RESIDUAL && pass != Pass.FORWARD;
    return kept || operand.role().isReadOnly();
  }

  private Frame<A> frame() {
    Frame<A> frame = new Frame<>(layer.precision(), layer.signature());
    batch
        .sizes()
        .forEach(
            (domain, rows) -> {
              if (layer.signature().domains().contains(domain.name())) {
                frame.setRows(domain.name(), rows);
              }
            });
    batch.maps().forEach((map, images) -> frame.setMap(map.name(), images));
    return frame;
  }

  private double compared(Pass pass, Operand operand, List<List<Double>> rows, A array) {
    double scale = 1;
    for (List<Double> row : rows) {
      for (double value : row) {
        scale = Math.max(scale, Math.abs(value));
      }
    }
    double largest = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (int k = 0; k < operand.size(); k++) {
        double found = layer.precision().get(array, at(operand, row, k));
        assertThat(found)
            .as("%s of %s, row %d, element %d, seed %d\n%s", operand, pass, row, k, SEED, source)
            .isCloseTo(rows.get(row).get(k), within(tolerance * scale));
        largest = Math.max(largest, Math.abs(found));
      }
    }
    return largest;
  }

  /**
   * Random numbers where the pass reads or adds; what it overwrites holds something else before.
   */
  private A filled(Operand operand, boolean given, List<List<Double>> rows, Random random) {
    Precision<A> precision = layer.precision();
    int length = signed(operand).elements(rows.size());
    A array = precision.allocate(length);
    boolean padded = operand.role() != Role.SEED;
    precision.fill(array, 0, length, padded ? 0.75 : 0);
    for (int row = 0; row < rows.size(); row++) {
      for (int k = 0; k < operand.size(); k++) {
        double value = random.nextGaussian();
        precision.set(array, at(operand, row, k), value);
        rows.get(row).set(k, given ? precision.get(array, at(operand, row, k)) : 0.0);
      }
    }
    return array;
  }

  private int at(Operand operand, int row, int element) {
    return signed(operand).index(row, element);
  }

  private Signature.Operand signed(Operand operand) {
    return layer.signature().operands().get(layer.signature().operand(operand.name()));
  }
}
