package org.equigen.runtime;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Signature.Role;

/** The door of frames for layers that are written with forward and backward. */
final class SampleDoor {
  private static final Set<Pass> FORWARD = Set.of(Pass.FORWARD);
  private static final Set<Pass> BACKWARD = Set.of(Pass.BACKWARD);
  private static final Set<Pass> BOTH = Set.of(Pass.FORWARD, Pass.BACKWARD);

  /** Positions in the list of parts. */
  private static final int INPUT = 0;

  private static final int OUTPUT = 1;
  private static final int PARAMETERS = 2;
  private static final int OUTPUT_GRADIENT = 3;
  private static final int INPUT_GRADIENT = 4;
  private static final int PARAMETER_GRADIENT = 5;

  private static final List<Part> PARTS =
      List.of(
          new Part("x", Role.INPUT, Size.INPUT, BOTH),
          new Part("y", Role.OUTPUT, Size.OUTPUT, FORWARD),
          new Part("w", Role.PARAMETER, Size.PARAMETERS, BOTH),
          new Part("dy", Role.SEED, Size.OUTPUT, BACKWARD),
          new Part("dx", Role.GRADIENT, Size.INPUT, BACKWARD),
          new Part("dw", Role.GRADIENT, Size.PARAMETERS, BACKWARD));

  private SampleDoor() {}

  /** Which number of a layer is the size of an operand. */
  private enum Size {
    INPUT,
    OUTPUT,
    PARAMETERS;

    int of(Layer<?> layer) {
      return switch (this) {
        case INPUT -> layer.inputSize();
        case OUTPUT -> layer.outputSize();
        case PARAMETERS -> layer.parameterCount();
      };
    }
  }

  /** An operand of all such layers, but for its size. */
  private record Part(String name, Role role, Size size, Set<Pass> passes) {
    String domain() {
      return size == Size.PARAMETERS ? Signature.SHARED : Signature.SAMPLE;
    }

    Operand operand(Layer<?> layer, String input, String output) {
      String representation =
          switch (size) {
            case INPUT -> input;
            case OUTPUT -> output;
            case PARAMETERS ->
                layer.parameterBlocks().stream()
                    .map(ParameterBlock::name)
                    .collect(Collectors.joining(" + "));
          };
      return new Operand(name, role, domain(), size.of(layer), representation, passes);
    }

    boolean fits(Operand operand, Layer<?> layer) {
      return operand.name().equals(name)
          && operand.role() == role
          && operand.domain().equals(domain())
          && operand.size() == size.of(layer)
          && (operand.isShared() || operand.layout() == Signature.Layout.ofTiles(layer.lanes()));
    }
  }

  static Signature signature(Layer<?> layer) {
    return signature(layer, "", "");
  }

  static Signature signature(Layer<?> layer, String input, String output) {
    return new Signature(
            PARTS.stream().map(it -> it.operand(layer, input, output)).toList(),
            List.of(Signature.SAMPLE),
            List.of(),
            layer.parameterBlocks(),
            BOTH)
        .inTilesOf(layer.lanes());
  }

  /** Whether a signature is that of the layer, as far as calls go; allocates nothing. */
  private static boolean fits(Layer<?> layer, Signature signature) {
    if (signature.operands().size() != PARTS.size() || signature.domains().size() != 1) {
      return false;
    }
    for (int i = 0; i < PARTS.size(); i++) {
      if (!PARTS.get(i).fits(signature.operands().get(i), layer)) {
        return false;
      }
    }
    return true;
  }

  static <A> void run(Layer<A> layer, Pass pass, Frame<A> frame) {
    // A signature made anew would be equal, and an allocation.
    boolean fits = fits(layer, frame.signature());
    LayerCall.requireRun(layer, fits ? frame.signature() : signature(layer), pass, frame);
    A parameters = frame.array(PARAMETERS);
    A input = frame.array(INPUT);
    int tiles = Math.ceilDiv(frame.rows(0), layer.lanes());
    switch (pass) {
      case FORWARD ->
          layer.forward(parameters, input, frame.array(OUTPUT), frame.workspace(), tiles);
      case BACKWARD ->
          layer.backward(
              parameters,
              input,
              frame.array(OUTPUT_GRADIENT),
              frame.array(INPUT_GRADIENT),
              frame.array(PARAMETER_GRADIENT),
              frame.workspace(),
              tiles);
      // The check has refused them, unless somebody made a signature that promises more.
      case TANGENT, SECOND -> signature(layer).require(pass);
    }
  }
}
