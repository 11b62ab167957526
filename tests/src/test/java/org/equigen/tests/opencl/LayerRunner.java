package org.equigen.tests.opencl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.check.PassRunner;
import org.equigen.codegen.plan.Pass;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Tile;

/**
 * A layer over samples, run with values by row and element.
 *
 * @param layer with one domain
 */
record LayerRunner(Layer<double[]> layer) implements PassRunner {
  @Override
  public Map<String, double[][]> run(Pass pass, Map<String, double[][]> values) {
    var named = org.equigen.runtime.Pass.valueOf(pass.name());
    List<Operand> operands =
        layer.signature().operands().stream().filter(it -> it.passes().contains(named)).toList();
    Frame<double[]> frame = new Frame<>(Precision.DOUBLE, layer.signature());
    int samples = samples(operands, values);
    frame.setRows(layer.signature().domains().getFirst(), samples);
    for (Operand operand : operands) {
      double[] array = new double[length(operand, samples)];
      scatter(values.getOrDefault(operand.name(), new double[0][]), operand, array);
      frame.set(operand.name(), array);
    }
    frame.requireWorkspace(layer.workspaceSize(frame));
    layer.run(named, frame);
    Map<String, double[][]> results = new HashMap<>();
    for (Operand operand : operands) {
      double[] array = frame.array(layer.signature().operand(operand.name()));
      results.put(operand.name(), gather(operand, array, operand.isShared() ? 1 : samples));
    }
    return results;
  }

  private static int samples(List<Operand> operands, Map<String, double[][]> values) {
    return operands.stream()
        .filter(it -> !it.isShared() && values.containsKey(it.name()))
        .mapToInt(it -> values.getOrDefault(it.name(), new double[0][]).length)
        .max()
        .orElseThrow();
  }

  private static int length(Operand operand, int samples) {
    return operand.isShared() ? operand.size() : Tile.elements(samples, operand.size());
  }

  private static void scatter(double[][] rows, Operand operand, double[] array) {
    for (int row = 0; row < rows.length; row++) {
      for (int k = 0; k < operand.size(); k++) {
        array[at(operand, row, k)] = rows[row][k];
      }
    }
  }

  private static double[][] gather(Operand operand, double[] array, int rows) {
    double[][] values = new double[rows][operand.size()];
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < operand.size(); k++) {
        values[row][k] = array[at(operand, row, k)];
      }
    }
    return values;
  }

  private static int at(Operand operand, int row, int element) {
    return operand.isShared() ? element : Tile.index(row, element, operand.size());
  }
}
