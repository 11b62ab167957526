package org.equigen.codegen.planning.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.transform.Passes;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Plans dropout of whole channels, {@code y_u[i] = m_u x_u[i]}: all components of a channel share
 * the number m_u of a mask, so that the layer commutes with every group.
 *
 * <p>The mask has a number for each channel of each row: 0 with probability p and {@code 1 / (1 -
 * p)} otherwise while training, 1 afterwards. Who trains draws it, so that the layer itself is
 * deterministic, and there are no parameters. The probability is no part of what a layer computes:
 * it says with which numbers a training computes it.
 *
 * <p>Source: N. Srivastava et al., "Dropout", Journal of Machine Learning Research 15 (2014), with
 * the scale of section 10; channels as a whole as in {@code e3nn.nn.Dropout}.
 */
public final class DropoutPlanner {
  private DropoutPlanner() {}

  /** Plans a layer of any input. */
  public static PlannedLayer plan(
      Group group, LayerDeclaration.Dropout dropout, ToIntFunction<Term> dimension) {
    Representation in = dropout.in();
    Domain rows = dropout.rows();
    List<Segment> segments = new ArrayList<>();
    List<Segment> channels = new ArrayList<>();
    for (Summand summand : in.summands()) {
      int components = dimension.applyAsInt(summand.term());
      segments.add(Segment.of(summand.toString(), summand.multiplicity(), components));
      channels.add(Segment.of("mask of " + summand, summand.multiplicity(), 1));
    }
    Operand x = new Operand("x", Role.INPUT, rows, segments);
    Operand mask = new Operand("mask", Role.MASK, rows, channels).dropping(dropout.probability());
    Operand y = new Operand("y", Role.OUTPUT, rows, segments);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      steps.add(
          new Contraction(
              List.of(new Access(mask, i, "u"), new Access(x, i, "u")),
              new Access(y, i, "u"),
              CoefficientTensor.multiple(segments.get(i).components())));
    }
    Program forward = new Program(List.of(x, mask, y), List.of(), steps);
    return new PlannedLayer(
        Passes.ofTraining(
            new LayerPlan(
                "dropout " + group.name() + ": " + in,
                List.of(),
                forward,
                Map.of(Pass.FORWARD, forward))),
        new PlanSummary(
            group.name(),
            in,
            Optional.empty(),
            in,
            x.size(),
            y.size(),
            0,
            0,
            x.size(),
            (long) x.size() * x.size(),
            List.of(),
            List.of()),
        Optional.empty());
  }
}
