package org.equigen.runtime.data;

import java.util.Arrays;
import java.util.Random;

/**
 * Random graphs: nodes in graphs, edges between the nodes of a graph, angles at edges. Some graphs
 * have no nodes, some nodes no edges.
 */
public final class RandomGraphs {
  private final Random random;
  private final int[] nodeOffsets;
  private final int[] senders;
  private final int[] receivers;
  private final int[] edges;

  /** That many graphs, with {@code nodes} nodes in all. */
  public RandomGraphs(long seed, int graphs, int nodes) {
    random = new Random(seed);
    int[] owners = random.ints(graphs == 0 ? 0 : nodes, 0, Math.max(graphs, 1)).toArray();
    nodeOffsets = new int[graphs + 1];
    for (int owner : owners) {
      nodeOffsets[owner + 1]++;
    }
    for (int i = 0; i < graphs; i++) {
      nodeOffsets[i + 1] += nodeOffsets[i];
    }
    receivers = random.ints(2L * owners.length, 0, Math.max(owners.length, 1)).sorted().toArray();
    senders = Arrays.stream(receivers).map(this::neighbour).toArray();
    edges =
        random.ints(3L * receivers.length / 2, 0, Math.max(receivers.length, 1)).sorted().toArray();
  }

  /** A random node of the same graph. */
  private int neighbour(int node) {
    int graph = 0;
    while (nodeOffsets[graph + 1] <= node) {
      graph++;
    }
    return random.nextInt(nodeOffsets[graph], nodeOffsets[graph + 1]);
  }

  /**
   * The columns x (3) and weight (1) of nodes, z (3, in single precision) of edges, phi (2) of
   * angles, energy (2) of graphs and unit (2) shared; the maps graph, sender, receiver and edge.
   */
  public Dataset data() {
    return builder().build();
  }

  /** A builder that holds all this, for more. */
  public DatasetBuilder builder() {
    int graphs = nodeOffsets.length - 1;
    return Dataset.over("graph", graphs)
        .parts("node", "graph", "graph", nodeOffsets)
        .domain("edge", receivers.length)
        .map("sender", "edge", "node", senders)
        .sortedMap("receiver", "edge", "node", receivers)
        .domain("angle", edges.length)
        .map("edge", "angle", "edge", edges)
        .column("x", "node", 3, normal(3 * nodeOffsets[graphs]))
        .column("weight", "node", 1, random.doubles(nodeOffsets[graphs]).toArray())
        .column("z", "edge", 3, single(normal(3 * receivers.length)))
        .column("phi", "angle", 2, normal(2 * edges.length))
        .column("energy", "graph", 2, normal(2 * graphs))
        .column("unit", "shared", 2, normal(2));
  }

  private double[] normal(int length) {
    double[] numbers = new double[length];
    Arrays.setAll(numbers, _ -> random.nextGaussian());
    return numbers;
  }

  private static float[] single(double[] numbers) {
    float[] rounded = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      rounded[i] = (float) numbers[i];
    }
    return rounded;
  }
}
