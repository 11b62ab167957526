package org.equigen.examples.pendulum;

import java.util.List;
import java.util.function.Supplier;
import org.equigen.runtime.Layer;
import org.equigen.runtime.annotation.EquivariantNetwork;

/** The networks that learn a motion, from declarations among the resources. */
final class MotionNetworks {
  private MotionNetworks() {}

  @EquivariantNetwork(file = "symplectic.yaml")
  interface Symplectic {}

  @EquivariantNetwork(file = "perceptron.yaml")
  interface Perceptron {}

  /**
   * A network and how it is trained.
   *
   * @param name for people
   * @param made a new one
   * @param rate the largest learning rate
   */
  record Learner(String name, Supplier<Layer<double[]>> made, double rate) {}

  /** The network with the symmetry, and the one without. */
  static List<Learner> all() {
    return List.of(
        new Learner("symplectic", MotionNetworks_SymplecticNetwork::doubles, 1e-2),
        new Learner("perceptron", MotionNetworks_PerceptronNetwork::doubles, 3e-3));
  }
}
