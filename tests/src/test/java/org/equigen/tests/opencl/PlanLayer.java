package org.equigen.tests.opencl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.RealAlgebra;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerCall;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;

/** A plan run by the interpreter, behind the layer contract. */
record PlanLayer<A>(LayerPlan plan, Precision<A> precision) implements Layer<A> {
  @Override
  public int inputSize() {
    return plan.input().size();
  }

  @Override
  public int outputSize() {
    return plan.output().size();
  }

  @Override
  public List<ParameterBlock> parameterBlocks() {
    List<ParameterBlock> blocks = new ArrayList<>();
    Operand parameters = plan.parameters();
    for (int i = 0; i < parameters.segments().size(); i++) {
      Segment segment = parameters.segments().get(i);
      List<Integer> shape =
          Stream.concat(
                  Stream.of(segment.components()), segment.channels().stream().map(Axis::positions))
              .toList();
      double deviation = plan.deviations().get(i).doubleValue();
      blocks.add(new ParameterBlock(segment.name(), parameters.offset(i), shape, deviation));
    }
    return blocks;
  }

  @Override
  public int workspaceSize() {
    return 0;
  }

  @Override
  public String declaration() {
    return plan.declaration() + " (" + precision + ")";
  }

  @Override
  public String digest() {
    return plan.digest();
  }

  @Override
  public void forward(A parameters, A input, A output, A workspace, int tiles) {
    LayerCall.requireForward(this, parameters, input, output, workspace, tiles);
    var run = prepared(plan.forward(), parameters, input, tiles);
    run.run();
    precision.fill(output, 0, tiles * outputSize() * Tile.LANES, 0);
    addSamples(run.values("y"), output);
  }

  @Override
  public void backward(
      A parameters,
      A input,
      A outputGradient,
      A inputGradient,
      A parameterGradient,
      A workspace,
      int tiles) {
    LayerCall.requireBackward(
        this,
        parameters,
        input,
        outputGradient,
        inputGradient,
        parameterGradient,
        workspace,
        tiles);
    var run = prepared(plan.backward(), parameters, input, tiles);
    setSamples(run.values("dy"), outputGradient);
    run.run();
    addSamples(run.values("dx"), inputGradient);
    List<Double> gradient = run.values("dw").getFirst();
    for (int i = 0; i < gradient.size(); i++) {
      precision.set(parameterGradient, i, precision.get(parameterGradient, i) + gradient.get(i));
    }
  }

  private PlanInterpreter<Double> prepared(Program program, A parameters, A input, int tiles) {
    var run =
        new PlanInterpreter<>(new RealAlgebra(), program, Batch.ofSamples(tiles * Tile.LANES));
    List<Double> weights = run.values("w").getFirst();
    for (int i = 0; i < weights.size(); i++) {
      weights.set(i, precision.get(parameters, i));
    }
    setSamples(run.values("x"), input);
    return run;
  }

  private void setSamples(List<List<Double>> samples, A array) {
    for (int s = 0; s < samples.size(); s++) {
      for (int f = 0; f < samples.get(s).size(); f++) {
        samples.get(s).set(f, precision.get(array, Tile.index(s, f, samples.get(s).size())));
      }
    }
  }

  private void addSamples(List<List<Double>> samples, A array) {
    for (int s = 0; s < samples.size(); s++) {
      for (int f = 0; f < samples.get(s).size(); f++) {
        int at = Tile.index(s, f, samples.get(s).size());
        precision.set(array, at, precision.get(array, at) + samples.get(s).get(f));
      }
    }
  }
}
