package org.equigen.examples.regression;

import java.util.List;
import java.util.function.Supplier;
import org.equigen.runtime.Layer;
import org.equigen.runtime.annotation.EquivariantNetwork;

/** The networks of the tasks, from declarations among the resources. */
final class Networks {
  private Networks() {}

  @EquivariantNetwork(file = "inertia.yaml")
  interface Inertia {}

  @EquivariantNetwork(file = "inertia-perceptron.yaml")
  interface InertiaPerceptron {}

  @EquivariantNetwork(file = "amplitude.yaml")
  interface Amplitude {}

  @EquivariantNetwork(file = "amplitude-factors.yaml")
  interface AmplitudeFactors {}

  @EquivariantNetwork(file = "amplitude-perceptron.yaml")
  interface AmplitudePerceptron {}

  @EquivariantNetwork(file = "invariant.yaml")
  interface Invariant {}

  @EquivariantNetwork(file = "invariant-general.yaml")
  interface InvariantGeneral {}

  @EquivariantNetwork(file = "invariant-perceptron.yaml")
  interface InvariantPerceptron {}

  /**
   * A network and how it is trained.
   *
   * @param name for people
   * @param made a new one
   * @param rate the largest learning rate
   * @param decay of weights
   */
  record Candidate(String name, Supplier<Layer<double[]>> made, double rate, double decay) {}

  /** The networks that are tried for a task, and last the perceptron without symmetry. */
  static List<Candidate> of(Task task) {
    return switch (task) {
      case INVARIANT ->
          List.of(
              new Candidate("additive", Networks_InvariantNetwork::doubles, 1e-2, 0),
              new Candidate("scalars", Networks_InvariantGeneralNetwork::doubles, 3e-3, 0),
              new Candidate("perceptron", Networks_InvariantPerceptronNetwork::doubles, 1e-3, 0));
      case INERTIA ->
          List.of(
              new Candidate("bilinear", Networks_InertiaNetwork::doubles, 3e-2, 0),
              new Candidate("perceptron", Networks_InertiaPerceptronNetwork::doubles, 1e-3, 0));
      case AMPLITUDE ->
          List.of(
              new Candidate("quadratic", Networks_AmplitudeNetwork::doubles, 1e-1, 0),
              new Candidate("factors", Networks_AmplitudeFactorsNetwork::doubles, 2e-2, 0.1),
              new Candidate("perceptron", Networks_AmplitudePerceptronNetwork::doubles, 1e-3, 0));
    };
  }
}
