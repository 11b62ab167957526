package org.equigen.benchmarks.layer;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.annotation.EquivariantNetwork;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A potential in the manner of NequIP (arXiv:2101.03164), energies alone, one thread, single
 * precision: four layers of 64 channels to degree 2, 30 neighbours for each atom, molecules of 20
 * atoms. The backward pass computes gradients by parameters and by all inputs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class PotentialBenchmark {
  private static final long SEED = 1;
  private static final int NEIGHBOURS = 30;
  private static final int MOLECULE = 20;
  private static final int REACH = 30; // neighbours lie near in the order of atoms, too

  /** Atoms in a batch. */
  @Param({"100", "1000"})
  public int atoms = 100;

  private final Layer<float[]> network = PotentialBenchmark_PotentialNetwork.floats();
  private final Frame<float[]> frame = new Frame<>(Precision.FLOAT, network.signature());

  /** The network. */
  @EquivariantNetwork(
      text =
          """
          group: O(3)
          maps:
            - {name: sender, from: edge, to: node}
            - {name: receiver, from: edge, to: node, sorted: true}
            - {name: molecule, from: node, to: sample, sorted: true}
          inputs:
            - {name: species, over: node, rep: 4x0e}
            - {name: r, over: edge, rep: 1o}
            - {name: radial, over: edge, rep: 8x0e}
          blocks:
            - {value: Y, layer: harmonics, of: r, degree: 2}
            - {value: h, layer: linear, of: species, out: 64x0e + 64x1o + 64x2e}
            - repeat: 4
              blocks:
                - {value: mixed, layer: linear, of: h, out: 64x0e + 64x1o + 64x2e}
                - {value: weights, layer: perceptron, of: radial, hidden: "64", out: 704x0e}
                - {value: m, layer: tensor-product, mode: uvu, weights: row,
                   of: "mixed at sender, Y, weights", out: 0e + 1o + 2e, sum: receiver}
                - {value: next, layer: linear, of: m, out: 64x0e + 64x1o + 64x2e, then: gate}
                - {value: self, layer: linear, of: h, out: 64x0e + 64x1o + 64x2e}
                - {value: h, layer: add, of: "next, self"}
            - {value: scalars, layer: linear, of: h, out: 16x0e}
            - {value: energies, layer: perceptron, of: scalars, hidden: "16", out: 0e}
            - {value: energy, of: energies, sum: molecule}
          outputs: [energy]
          """)
  interface Potential {}

  /** Draws atoms, edges and parameters. */
  @Setup
  public void prepare() {
    Random random = new Random(SEED);
    frame.setRows("node", atoms);
    frame.setRows("edge", atoms * NEIGHBOURS);
    frame.setRows(Signature.SAMPLE, atoms / MOLECULE);
    int[] sender = new int[atoms * NEIGHBOURS];
    int[] receiver = new int[atoms * NEIGHBOURS];
    for (int edge = 0; edge < sender.length; edge++) {
      receiver[edge] = edge / NEIGHBOURS;
      sender[edge] = Math.floorMod(receiver[edge] + random.nextInt(2 * REACH + 1) - REACH, atoms);
    }
    int[] molecule = new int[atoms];
    for (int atom = 0; atom < atoms; atom++) {
      molecule[atom] = atom / MOLECULE;
    }
    frame.setMap("sender", sender);
    frame.setMap("receiver", receiver);
    frame.setMap("molecule", molecule);
    Signature signature = network.signature();
    for (int i = 0; i < signature.operands().size(); i++) {
      Signature.Operand operand = signature.operands().get(i);
      int rows = operand.isShared() ? 1 : frame.rows(signature.domain(operand.domain()));
      float[] array = new float[operand.elements(rows)];
      for (int k = 0; k < array.length; k++) {
        array[k] = (float) ((operand.isShared() ? 0.1 : 1) * random.nextGaussian());
      }
      frame.set(i, array);
    }
    network.run(Pass.FORWARD, frame);
  }

  /** Energies. */
  @Benchmark
  public void forward() {
    network.run(Pass.FORWARD, frame);
  }

  /** Gradients. */
  @Benchmark
  public void backward() {
    network.run(Pass.BACKWARD, frame);
  }
}
