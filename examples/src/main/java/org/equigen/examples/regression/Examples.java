package org.equigen.examples.regression;

import java.util.Arrays;
import java.util.Random;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.DatasetBuilder;

/**
 * Examples of a task in the units that networks see: scalars and vectors divided by their root mean
 * squares, outputs less their mean if they are scalars, divided by their deviation. All of these
 * are invariant, so nothing breaks the symmetry.
 */
final class Examples {
  private final Task task;
  private final double[] x;
  private final double[] y;
  private final int count;

  private Examples(Task task, double[] x, double[] y) {
    this.task = task;
    this.x = x;
    this.y = y;
    this.count = x.length / task.inputs();
  }

  /** Inputs alone, whose outputs are nowhere looked at. */
  static Examples of(Task task, double[] inputs) {
    return new Examples(
        task, inputs.clone(), new double[inputs.length / task.inputs() * task.outputs()]);
  }

  /** Draws examples. */
  static Examples draw(Task task, int count, Random random) {
    double[] x = new double[count * task.inputs()];
    double[] y = new double[count * task.outputs()];
    double[] input = new double[task.inputs()];
    double[] output = new double[task.outputs()];
    for (int i = 0; i < count; i++) {
      task.draw(random, input, output);
      System.arraycopy(input, 0, x, i * input.length, input.length);
      System.arraycopy(output, 0, y, i * output.length, output.length);
    }
    return new Examples(task, x, y);
  }

  /**
   * Units, taken from examples.
   *
   * @param scalar root mean square of the scalars, 1 where there are none
   * @param vector of the components of vectors
   * @param mean of the outputs, 0 if they are tensors
   * @param deviation of the outputs from it
   */
  record Units(double scalar, double vector, double mean, double deviation) {
    static Units of(Examples examples) {
      int scalars = examples.task.scalars();
      double mean =
          examples.task.isScalar() ? Arrays.stream(examples.y).average().orElseThrow() : 0;
      return new Units(
          scalars == 0 ? 1 : Math.sqrt(examples.square(0, scalars)),
          Math.sqrt(examples.square(scalars, examples.task.inputs())),
          mean,
          Math.sqrt(
              Arrays.stream(examples.y)
                  .map(it -> (it - mean) * (it - mean))
                  .average()
                  .orElseThrow()));
    }
  }

  /** The mean square of some of the numbers of the inputs. */
  private double square(int from, int to) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      for (int k = from; k < to; k++) {
        double value = x[i * task.inputs() + k];
        sum += value * value;
      }
    }
    return sum / ((double) count * (to - from));
  }

  /** Outputs in their own units. */
  double[] outputs() {
    return y.clone();
  }

  /** The data that any network of the task reads. */
  Dataset dataset(Units units) {
    double[] inputs = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      boolean scalar = k % task.inputs() < task.scalars();
      inputs[k] = x[k] / (scalar ? units.scalar() : units.vector());
    }
    double[] target = Arrays.stream(y).map(it -> (it - units.mean()) / units.deviation()).toArray();
    DatasetBuilder data =
        Dataset.over("sample", count)
            .column("target", "sample", task.outputs(), target)
            .column("x", "sample", task.inputs(), inputs);
    return switch (task) {
      case INVARIANT ->
          data.column("a", "sample", 5, part(inputs, 0, 5))
              .column("b", "sample", 5, part(inputs, 5, 10))
              .build();
      case INERTIA -> {
        int[] offsets = new int[count + 1];
        Arrays.setAll(offsets, i -> 5 * i);
        yield data.parts("particle", "body", "sample", offsets)
            .column("mass", "particle", 1, part(inputs, 0, 5))
            .column("place", "particle", 3, part(inputs, 5, 20))
            .build();
      }
      case AMPLITUDE -> data.column("p", "sample", 16, inputs).build();
    };
  }

  private double[] part(double[] inputs, int from, int to) {
    int width = to - from;
    double[] part = new double[count * width];
    for (int i = 0; i < count; i++) {
      System.arraycopy(inputs, i * task.inputs() + from, part, i * width, width);
    }
    return part;
  }
}
