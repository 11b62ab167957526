package org.equigen.benchmarks.table;

import java.util.Arrays;
import java.util.Random;
import org.equigen.benchmarks.layer.LayerWords;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.data.Tuples;

/**
 * A layer and how many rows it runs over.
 *
 * @param name for people
 * @param layer the layer
 * @param rows number of samples or edges; of sets for layers over sets
 * @param elements elements of a set
 */
record Workload(String name, LayerWords layer, int rows, int elements) {
  private static final long SEED = 20_261_130;
  private static final int EDGES_OF_A_NODE = 16;

  /** Samples or edges. */
  Workload(String name, LayerWords layer, int rows) {
    this(name, layer, rows, 0);
  }

  /** A frame with random numbers, and random edges that are sorted by receivers. */
  <A> Frame<A> frame(Precision<A> precision, Signature signature) {
    Frame<A> frame = new Frame<>(precision, signature);
    Random random = new Random(SEED);
    int nodes = Math.max(1, rows / EDGES_OF_A_NODE);
    signature.domains().forEach(it -> frame.setRows(it, it.equals("node") ? nodes : rows));
    if (elements > 0) {
      int[] sizes = new int[rows];
      Arrays.fill(sizes, elements);
      Tuples.of(sizes).fill(frame);
    } else {
      for (Signature.Map map : signature.maps()) {
        int[] images = random.ints(rows, 0, nodes).toArray();
        if (map.sorted()) {
          Arrays.sort(images);
        }
        frame.setMap(map.name(), images);
      }
    }
    for (int i = 0; i < signature.operands().size(); i++) {
      Signature.Operand operand = signature.operands().get(i);
      A array = precision.allocate(operand.elements(rowsOf(frame, operand)));
      for (int k = 0; k < precision.length(array); k++) {
        precision.set(array, k, random.nextDouble() - 0.5);
      }
      frame.set(i, array);
    }
    return frame;
  }

  /** Rows of an operand in a frame. */
  static int rowsOf(Frame<?> frame, Signature.Operand operand) {
    return operand.isShared() ? 1 : frame.rows(frame.signature().domain(operand.domain()));
  }
}
