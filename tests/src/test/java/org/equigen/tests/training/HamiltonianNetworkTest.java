package org.equigen.tests.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.equigen.evaluation.dynamics.Drift;
import org.equigen.evaluation.dynamics.LayerField;
import org.equigen.evaluation.dynamics.Leapfrog;
import org.equigen.evaluation.dynamics.Rollout;
import org.equigen.evaluation.dynamics.RungeKutta4;
import org.equigen.evaluation.dynamics.SeparableField;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.annotation.EquivariantNetwork;
import org.equigen.runtime.gradient.Parameters;
import org.junit.jupiter.api.Test;

/**
 * A network whose output is a Hamiltonian moves by its own gradients: its energy is bounded by a
 * symplectic method, and by the theorem of Noether its symmetry under rotations keeps the angular
 * momentum.
 */
class HamiltonianNetworkTest {
  private static final long SEED = 20_261_217;
  private static final int PARTICLES = 3;

  private final Layer<double[]> layer = HamiltonianNetworkTest_MotionNetwork.doubles();
  private final Frame<double[]> frame = frame();
  private final LayerField field =
      new LayerField(
          layer,
          frame,
          List.of(new LayerField.Rate("q", "velocity"), new LayerField.Rate("p", "force")));

  @EquivariantNetwork(
      text =
          """
          group: O(3)
          maps:
            - {name: left, from: pair, to: particle}
            - {name: right, from: pair, to: particle}
            - {name: whole, from: particle, to: sample, sorted: true}
            - {name: both, from: pair, to: sample, sorted: true}
          inputs:
            - {name: q, over: particle, rep: V}
            - {name: p, over: particle, rep: V}
          blocks:
            - {value: squares, layer: square, of: p, mode: uuu, weights: none, out: S}
            - {value: inertia, layer: perceptron, of: squares, hidden: "4", out: S, sum: whole}
            - {value: r, layer: subtract, of: "q at left, q at right"}
            - {value: distances, layer: square, of: r, mode: uuu, weights: none, out: S}
            - {value: potential, layer: perceptron, of: distances, hidden: "8, 8", out: S, sum: both}
            - {value: H, layer: add, of: "inertia, potential"}
            - {value: velocity, layer: gradient, of: H, by: p}
            - {value: force, layer: gradient, of: H, by: q, times: -1}
          outputs: [H, velocity, force]
          """)
  interface Motion {}

  /** Three particles, every two of them a pair. */
  private Frame<double[]> frame() {
    Frame<double[]> made = new Frame<>(Precision.DOUBLE, layer.signature());
    made.setRows("particle", PARTICLES);
    made.setRows("pair", 3);
    made.setRows("sample", 1);
    made.setMap("left", new int[] {0, 0, 1});
    made.setMap("right", new int[] {1, 2, 2});
    made.setMap("whole", new int[3]);
    made.setMap("both", new int[3]);
    Parameters<double[]> parameters = Parameters.of(layer);
    parameters.initialise(SEED);
    for (Signature.Operand operand : layer.signature().operands()) {
      boolean trained = operand.role() == Signature.Role.PARAMETER;
      int rows = operand.isShared() ? 1 : made.rows(layer.signature().domain(operand.domain()));
      made.set(operand.name(), trained ? parameters.array(0) : new double[operand.elements(rows)]);
    }
    return made;
  }

  private double energy(double[] state) {
    field.load(state);
    layer.run(Pass.FORWARD, frame);
    Signature signature = layer.signature();
    int h = signature.operand("H");
    return frame.array(h)[signature.operands().get(h).index(0, 0)];
  }

  private static double momentum(double[] state, int axis) {
    int i = (axis + 1) % 3;
    int j = (axis + 2) % 3;
    double sum = 0;
    for (int particle = 0; particle < PARTICLES; particle++) {
      int q = 3 * particle;
      int p = 3 * (PARTICLES + particle);
      sum += state[q + i] * state[p + j] - state[q + j] * state[p + i];
    }
    return sum;
  }

  private Rollout leapfrog(double[] start, double step, int count) {
    return Rollout.of(new Leapfrog(SeparableField.of(field, 3 * PARTICLES)), start, step, 1, count);
  }

  private static double[] start() {
    return new Random(SEED).doubles(6 * PARTICLES, -1, 1).toArray();
  }

  @Test
  void energyIsBoundedAndFallsWithTheStepSquared() {
    double[] start = start();
    Drift coarse = leapfrog(start, 0.2, 1000).drift(this::energy);
    Drift fine = leapfrog(start, 0.1, 2000).drift(this::energy);
    Drift longer = leapfrog(start, 0.1, 10_000).drift(this::energy);
    assertThat(coarse.largest()).as("seed %d", SEED).isBetween(1e-9, 1e-2);
    assertThat(coarse.largest() / fine.largest()).as("seed %d", SEED).isBetween(3.5, 4.5);
    assertThat(longer.largest()).isLessThan(1.5 * fine.largest());
    Rollout rollout = leapfrog(start, 0.1, 2000);
    assertThat(rollout.state(2000)).isNotEqualTo(start);
  }

  @Test
  void rotationsKeepTheAngularMomentum() {
    Rollout rollout = leapfrog(start(), 0.1, 2000);
    for (int k = 0; k < 3; k++) {
      int axis = k;
      assertThat(rollout.drift(state -> momentum(state, axis)).relative())
          .as("seed %d", SEED)
          .isBetween(0.0, 1e-11);
    }
    // Nothing pulls from outside.
    assertThat(rollout.drift(state -> state[9] + state[12] + state[15]).relative())
        .isBetween(0.0, 1e-11);
    double moved = Arrays.stream(rollout.state(2000)).map(Math::abs).max().orElse(0);
    assertThat(moved).isGreaterThan(1);
  }

  @Test
  void methodsOfOtherKindsAgree() {
    Rollout one = leapfrog(start(), 0.01, 300);
    Rollout other = Rollout.of(new RungeKutta4(field, field.size()), start(), 0.01, 1, 300);
    assertThat(one.error(other)).as("seed %d", SEED).isBetween(1e-12, 1e-4);
  }
}
