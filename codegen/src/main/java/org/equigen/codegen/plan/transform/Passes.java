package org.equigen.codegen.plan.transform;

import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;

/** The passes of a plan, derived from its forward program and simplified. */
public final class Passes {
  private Passes() {}

  /** Forward and backward, which training takes. */
  public static LayerPlan ofTraining(LayerPlan plan) {
    Program forward = simplified(plan.forward());
    return plan.with(Pass.FORWARD, forward)
        .with(Pass.BACKWARD, simplified(Derivative.backward(forward)));
  }

  /** All four. */
  public static LayerPlan all(LayerPlan plan) {
    LayerPlan trained = ofTraining(plan);
    return trained
        .with(Pass.TANGENT, simplified(Derivative.tangent(trained.forward())))
        .with(Pass.SECOND, simplified(Derivative.second(trained.backward())));
  }

  /** The same function by fewer steps and terms. */
  public static Program simplified(Program program) {
    return ConstantMaps.multiplyOut(Consolidation.merge(CommonSteps.share(program)));
  }
}
