package org.equigen.runtime;

import java.util.List;
import java.util.Optional;
import org.equigen.runtime.Signature.Layout;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Signature.Role;
import org.equigen.runtime.diagnostic.FrameDiagnostic;

/**
 * The door of forward and backward for layers that are written for frames: what the methods give
 * goes into a frame that is made for the call.
 *
 * @param declaration of the layer
 * @param signature of one input and one output over samples, and nothing else that the caller of
 *     such a method could not give
 * @param lanes rows in a tile of the layer
 */
record FrameDoor(String declaration, Signature signature, int lanes) {
  /**
   * The door of a layer.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if it has none, since it needs more
   *     than such methods give
   */
  static FrameDoor of(Layer<?> layer) {
    FrameDoor door = new FrameDoor(layer.declaration(), layer.signature(), layer.lanes());
    door.requireSamples();
    door.input();
    door.output();
    return door;
  }

  private void requireSamples() {
    for (String domain : signature.domains()) {
      if (!domain.equals(Signature.SAMPLE)) {
        throw refusal("rows over \"" + domain + "\"");
      }
    }
    if (!signature.maps().isEmpty()) {
      throw refusal("the map \"" + signature.maps().getFirst().name() + "\"");
    }
    for (Operand operand : signature.operands()) {
      if (operand.role() == Role.CONSTANT
          || operand.role() == Role.STATISTIC
          || operand.role() == Role.MASK) {
        throw refusal("\"" + operand.name() + "\", given neither as input nor as parameter");
      }
      boolean room = operand.role() == Role.RESIDUAL;
      boolean inTiles = operand.layout() == Layout.ofTiles(lanes) && operand.segments().isEmpty();
      if (!room && !operand.isShared() && !inTiles) {
        throw refusal("\"" + operand.name() + "\" in rows, not in tiles");
      }
    }
    if (all(Pass.FORWARD, Role.PARAMETER).size() > 1) {
      throw refusal("several arrays of parameters");
    }
  }

  private RuntimeException refusal(String what) {
    return new FrameDiagnostic.NeedsFrame(declaration, what).exception();
  }

  private List<Operand> all(Pass pass, Role role) {
    return signature.operands().stream()
        .filter(it -> it.role() == role && it.passes().contains(pass))
        .toList();
  }

  private Operand only(Pass pass, Role role, String what) {
    List<Operand> found =
        all(pass, role).stream().filter(it -> it.domain().equals(Signature.SAMPLE)).toList();
    if (found.size() != 1) {
      throw refusal((found.isEmpty() ? "no " : "several ") + what + "s over samples");
    }
    return found.getFirst();
  }

  Operand input() {
    return only(Pass.FORWARD, Role.INPUT, "input");
  }

  Operand output() {
    return only(Pass.FORWARD, Role.OUTPUT, "output");
  }

  private <A> Frame<A> frame(Layer<A> layer, A parameters, A input, int tiles) {
    Frame<A> frame = new Frame<>(layer.precision(), signature);
    int rows = Math.multiplyExact(tiles, lanes);
    frame.setRows(Signature.SAMPLE, rows);
    frame.set(input().name(), input);
    all(Pass.FORWARD, Role.PARAMETER).forEach(it -> frame.set(it.name(), parameters));
    for (Operand residual : all(Pass.FORWARD, Role.RESIDUAL)) {
      frame.set(residual.name(), layer.precision().allocate(residual.elements(rows)));
    }
    return frame;
  }

  static <A> void forward(Layer<A> layer, A parameters, A input, A output, A workspace, int tiles) {
    FrameDoor door = of(layer);
    LayerCall.requireForward(layer, parameters, input, output, workspace, tiles);
    Frame<A> frame = door.frame(layer, parameters, input, tiles);
    frame.set(door.output().name(), output);
    layer.run(Pass.FORWARD, frame);
  }

  static <A> void backward(
      Layer<A> layer,
      A parameters,
      A input,
      A outputGradient,
      A inputGradient,
      A parameterGradient,
      A workspace,
      int tiles) {
    FrameDoor door = of(layer);
    LayerCall.requireBackward(
        layer,
        parameters,
        input,
        outputGradient,
        inputGradient,
        parameterGradient,
        workspace,
        tiles);
    Frame<A> frame = door.frame(layer, parameters, input, tiles);
    door.fillResiduals(layer, frame);
    frame.set(door.only(Pass.BACKWARD, Role.SEED, "output gradient").name(), outputGradient);
    frame.set(door.only(Pass.BACKWARD, Role.GRADIENT, "input gradient").name(), inputGradient);
    door.parameterGradient().ifPresent(it -> frame.set(it.name(), parameterGradient));
    layer.run(Pass.BACKWARD, frame);
  }

  private <A> void fillResiduals(Layer<A> layer, Frame<A> frame) {
    if (!all(Pass.FORWARD, Role.RESIDUAL).isEmpty()) {
      int rows = frame.rows(signature.domain(Signature.SAMPLE));
      A output = layer.precision().allocate(output().elements(rows));
      frame.set(output().name(), output);
      layer.run(Pass.FORWARD, frame);
    }
  }

  private Optional<Operand> parameterGradient() {
    return all(Pass.BACKWARD, Role.GRADIENT).stream().filter(Operand::isShared).findFirst();
  }
}
