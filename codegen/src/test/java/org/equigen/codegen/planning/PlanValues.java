package org.equigen.codegen.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.RealAlgebra;
import org.equigen.codegen.planning.assembly.PlannedLayer;

/** What the programs of a plan give for one sample, in double precision. */
public final class PlanValues {
  private PlanValues() {}

  /**
   * The output of a program.
   *
   * @param input the values of the input
   * @param weights those of the parameters, or of the input {@code weights}
   */
  public static double[] of(Program program, double[] input, double... weights) {
    PlanInterpreter<Double> run =
        new PlanInterpreter<>(new RealAlgebra(), program, Batch.ofSamples(1));
    for (Operand operand : program.arguments()) {
      boolean isInput = operand.name().equals("x");
      boolean given = operand.role() == Role.PARAMETER || operand.role() == Role.INPUT;
      if (given && operand.size() > 0) {
        set(run, operand, isInput ? input : weights);
      }
    }
    run.run();
    return run.values("y").getFirst().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void set(PlanInterpreter<Double> run, Operand operand, double[] values) {
    if (operand.size() != values.length) {
      throw new IllegalArgumentException(
          operand + " has " + operand.size() + " values, not " + values.length);
    }
    for (int i = 0; i < values.length; i++) {
      run.values(operand).getFirst().set(i, values[i]);
    }
  }

  /** Independent numbers with mean 0 and variance 1. */
  public static double[] normal(Random random, int size) {
    return random.doubles(size, 0, 1).map(_ -> random.nextGaussian()).toArray();
  }

  /**
   * How many weights change the output independently: the rank of the outputs of unit weights at
   * random inputs.
   *
   * @param samples number of inputs
   */
  public static int rankOfWeights(PlannedLayer layer, int samples, long seed) {
    Program program = layer.plan().definition();
    int weights = layer.plan().parameters().size();
    Random random = new Random(seed);
    List<double[]> inputs = new ArrayList<>();
    for (int sample = 0; sample < samples; sample++) {
      inputs.add(normal(random, layer.plan().input().size()));
    }
    double[][] rows = new double[weights][];
    for (int weight = 0; weight < weights; weight++) {
      double[] unit = new double[weights];
      unit[weight] = 1;
      rows[weight] =
          inputs.stream().flatMapToDouble(x -> Arrays.stream(of(program, x, unit))).toArray();
    }
    return rank(rows);
  }

  /** By elimination with complete pivoting. */
  public static int rank(double[][] rows) {
    int rank = 0;
    double scale = largest(rows, 0)[2];
    while (rank < rows.length) {
      double[] pivot = largest(rows, rank);
      int row = (int) pivot[0];
      int column = (int) pivot[1];
      if (pivot[2] <= 1e-9 * scale) {
        return rank;
      }
      double[] chosen = rows[row];
      rows[row] = rows[rank];
      rows[rank++] = chosen;
      for (int i = rank; i < rows.length; i++) {
        double factor = rows[i][column] / chosen[column];
        for (int k = 0; k < chosen.length; k++) {
          rows[i][k] -= factor * chosen[k];
        }
      }
    }
    return rank;
  }

  /** Row, column and absolute value of the largest entry from a row on. */
  private static double[] largest(double[][] rows, int from) {
    double[] found = {0, 0, 0};
    for (int i = from; i < rows.length; i++) {
      for (int k = 0; k < rows[i].length; k++) {
        if (Math.abs(rows[i][k]) > found[2]) {
          found = new double[] {i, k, Math.abs(rows[i][k])};
        }
      }
    }
    return found;
  }
}
