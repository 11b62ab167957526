package org.equigen.codegen.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.transform.Algebra;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.RealAlgebra;
import org.equigen.codegen.planning.assembly.PlannedLayer;

/**
 * A layer with random numbers for everything that its passes read, whose passes compute with
 * numbers of one type.
 */
final class Trial {
  /** More than a tile of the runtime, and not a multiple of one. */
  private static final int ROWS = 70;

  /** Rows of a domain that maps lead from: more than two tiles, several with one image. */
  private static final int MAPPED_ROWS = 131;

  private static final long SEED = 20_261_202;

  /** How many times the deviation of the definition a pass of a layer that amplifies may have. */
  private static final double TIMES = 20;

  private final LayerPlan plan;
  private final PassRunner runner;
  private final NumberType numbers;
  private final boolean amplifies;
  private final Batch batch;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Map<String, double[][]> values = new HashMap<>();

  /** Of a layer whose rounding stays below that of its numbers. */
  Trial(LayerPlan plan, PassRunner runner, NumberType numbers) {
    this(plan, runner, numbers, /* amplifies= */ false);
  }

  /**
   * Of any layer.
   *
   * @param amplifies whether it may deviate as its definition in the same numbers does
   */
  Trial(LayerPlan plan, PassRunner runner, NumberType numbers, boolean amplifies) {
    this.plan = plan;
    this.runner = runner;
    this.numbers = numbers;
    this.amplifies = amplifies;
    this.batch = batch(plan);
    for (Program program : plan.passes().values()) {
      for (Operand operand : program.arguments()) {
        if (operand.role().isReadOnly()) {
          values.computeIfAbsent(operand.name(), _ -> value(operand));
        }
      }
    }
  }

  private Batch batch(LayerPlan plan) {
    Map<Domain, Integer> rows = new HashMap<>();
    plan.domains().forEach(domain -> rows.put(domain, ROWS));
    plan.maps().forEach(map -> rows.put(map.from(), MAPPED_ROWS));
    Map<IndexMap, int[]> maps = new HashMap<>();
    for (IndexMap map : plan.maps()) {
      int images = Objects.requireNonNull(rows.get(map.to()));
      int[] values = random.ints(MAPPED_ROWS, 0, images).toArray();
      if (map.order() == IndexMap.Order.SORTED) {
        Arrays.sort(values);
      }
      maps.put(map, values);
    }
    return new Batch(rows, maps);
  }

  /** The number of rows of an operand. */
  int rows(Operand operand) {
    return batch.rows(operand.domain());
  }

  /** Normal numbers; where nothing is differentiated, shares and variances from 0 to 1. */
  private double[][] value(Operand operand) {
    double[][] numbers = normal(operand);
    if (operand.role().isConstant()) {
      for (double[] row : numbers) {
        Arrays.setAll(row, _ -> random.nextDouble());
      }
    }
    return numbers;
  }

  /** Normal random numbers in the shape of an operand. */
  double[][] normal(Operand operand) {
    double[][] numbers = new double[rows(operand)][operand.size()];
    for (double[] row : numbers) {
      for (int k = 0; k < row.length; k++) {
        row[k] = random.nextGaussian();
      }
    }
    return numbers;
  }

  /** What an operand holds that is only read. */
  double[][] value(String name) {
    double[][] found = values.get(name);
    if (found == null) {
      throw new IllegalArgumentException("nothing reads " + name);
    }
    return found;
  }

  /** The results of a pass. */
  Map<String, double[][]> run(Pass pass) {
    return runner.run(pass, batch, values);
  }

  /** The results of a pass where one operand holds something else. */
  Map<String, double[][]> run(Pass pass, String changed, double[][] value) {
    return run(pass, Map.of(changed, value));
  }

  /** The results of a pass where some operands hold something else. */
  Map<String, double[][]> run(Pass pass, Map<String, double[][]> changed) {
    Map<String, double[][]> others = new HashMap<>(values);
    others.putAll(changed);
    return runner.run(pass, batch, others);
  }

  /** A pass beside the interpreter of its program. */
  Finding agreement(Pass pass) {
    PlanInterpreter<Double> interpreter = interpreted(pass, new RealAlgebra());
    return agreement("interpreter", pass, operand -> numbers(interpreter.values(operand)));
  }

  /** A pass by definition. */
  private PlanInterpreter<Double> interpreted(Pass pass, Algebra<Double> algebra) {
    Program program = plan.program(pass).orElseThrow();
    PlanInterpreter<Double> interpreter = new PlanInterpreter<>(algebra, program, batch);
    for (Operand operand : program.arguments()) {
      if (operand.role().isReadOnly()) {
        fill(interpreter.values(operand), value(operand.name()));
      }
    }
    interpreter.run();
    return interpreter;
  }

  /**
   * What a pass of a layer that {@linkplain PlannedLayer#amplifies amplifies} may deviate by: some
   * times as much as its definition does in the same numbers.
   */
  private double sensitivity(Pass pass) {
    PlanInterpreter<Double> exact = interpreted(pass, new RealAlgebra());
    PlanInterpreter<Double> rounded = interpreted(pass, new RoundedAlgebra(numbers));
    Deviation deviation = new Deviation();
    for (Operand operand : plan.program(pass).orElseThrow().arguments()) {
      if (!operand.role().isReadOnly()) {
        deviation.add(numbers(rounded.values(operand)), numbers(exact.values(operand)));
      }
    }
    return TIMES * deviation.relative();
  }

  /** A pass beside the same pass of the class. */
  Finding agreement(Pass pass, PassRunner ofClass) {
    Map<String, double[][]> expected = ofClass.run(pass, batch, values);
    return agreement(
        "class", pass, operand -> expected.getOrDefault(operand.name(), new double[0][]));
  }

  private Finding agreement(String what, Pass pass, Function<Operand, double[][]> expected) {
    Map<String, double[][]> found = run(pass);
    Deviation deviation = new Deviation();
    for (Operand operand : plan.program(pass).orElseThrow().arguments()) {
      if (!operand.role().isReadOnly()) {
        deviation.add(found.get(operand.name()), expected.apply(operand));
      }
    }
    double bound = numbers.rounding();
    return finding(
        what,
        pass,
        deviation,
        amplifies && deviation.relative() >= bound ? Math.max(bound, sensitivity(pass)) : bound);
  }

  /** A deviation in figures. */
  Finding finding(String what, Pass pass, Deviation deviation, double bound) {
    return new Finding(what, pass.toString(), numbers, deviation.relative(), bound);
  }

  private static void fill(List<List<Double>> rows, double[][] numbers) {
    for (int row = 0; row < numbers.length; row++) {
      for (int k = 0; k < numbers[row].length; k++) {
        rows.get(row).set(k, numbers[row][k]);
      }
    }
  }

  private static double[][] numbers(List<List<Double>> rows) {
    return rows.stream()
        .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }
}
