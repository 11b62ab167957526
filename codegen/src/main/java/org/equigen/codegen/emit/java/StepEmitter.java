package org.equigen.codegen.emit.java;

import java.util.List;
import java.util.Optional;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.NumberType;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.function.Activation;

/** Chooses for each step the shape of code that the runtime and the compiler are fast at. */
final class StepEmitter {
  /** Coefficients above which a contraction reads a table instead of being written out. */
  static final int STRAIGHT_COEFFICIENTS = 192;

  private final Addresses addresses;
  private final Tables tables;
  private final NumberType number;

  StepEmitter(Addresses addresses, Tables tables, NumberType number) {
    this.addresses = addresses;
    this.tables = tables;
    this.number = number;
  }

  /**
   * The code of one step for one tile, or for the whole call if no operand has lanes.
   *
   * @param fresh whether nothing was written to the output segment before
   */
  List<Fragment> emit(Step step, boolean fresh) {
    return switch (step) {
      case Pointwise pointwise -> List.of(pointwise(pointwise, fresh));
      case Contraction contraction -> contraction(contraction, fresh);
      case Extremum _ -> throw new IllegalArgumentException("no Java form for " + step);
    };
  }

  /**
   * Whether the code of the step overwrites its whole output segment, so that it need not be zeroed
   * before.
   */
  boolean overwrites(Step step) {
    return switch (step) {
      case Pointwise pointwise ->
          pointwise.factors().isEmpty() && Activation.of(pointwise.function()).isPresent();
      case Contraction contraction ->
          isLaneLoop(contraction) && isWritten(contraction) && hasNoSum(contraction);
      case Extremum _ -> true;
    };
  }

  private List<Fragment> contraction(Contraction contraction, boolean fresh) {
    Optional<ChannelMix> mix = ChannelMix.of(contraction);
    if (mix.isPresent()) {
      return List.of(new ChannelMixEmitter(addresses, tables, mix.get()).emit(false));
    }
    if (isLaneLoop(contraction)) {
      boolean assign = fresh && overwrites(contraction);
      return new LaneLoopEmitter(addresses, number, contraction, assign).emit();
    }
    requireSupported(contraction);
    return List.of(new SparseRowEmitter(addresses, tables, number, contraction).emit());
  }

  /** Sums of rows; products of two rows are left to the lane kernel, which is twice as fast. */
  private boolean isLaneLoop(Contraction contraction) {
    return contraction.degree() != 2
        && contraction.coefficients().size() <= STRAIGHT_COEFFICIENTS
        && contraction.accesses().stream().allMatch(it -> !it.operand().isShared());
  }

  /** Whether every component of the output occurs. */
  private boolean isWritten(Contraction contraction) {
    boolean[] found = new boolean[contraction.output().shape().components()];
    for (int k = 0; k < contraction.coefficients().size(); k++) {
      found[contraction.coefficients().index(k, contraction.degree())] = true;
    }
    for (boolean one : found) {
      if (!one) {
        return false;
      }
    }
    return true;
  }

  private boolean hasNoSum(Contraction contraction) {
    return contraction.letters().keySet().stream()
        .allMatch(letter -> contraction.output().channels().indexOf(letter) >= 0);
  }

  /** What the lane kernel can add: constants, sums, scaled rows and products of two rows. */
  private void requireSupported(Contraction contraction) {
    long shared = contraction.accesses().stream().filter(it -> it.operand().isShared()).count();
    boolean sameRows =
        contraction.inputs().getFirst().channels().equals(contraction.output().channels());
    boolean supported =
        switch (contraction.degree()) {
          case 1 -> shared < 2 || sameRows;
          case 2 -> shared == 0;
          default -> false;
        };
    if (!supported) {
      throw new IllegalArgumentException(
          "no Java form for " + contraction.output() + " += sum C " + contraction.inputs());
    }
  }

  private Fragment pointwise(Pointwise step, boolean fresh) {
    Fragment.Builder code = new Fragment.Builder();
    step.accesses().forEach(access -> code.uses(access.operand().name()));
    Segment segment = step.output().shape();
    String count = segment.size() == 1 ? "LANES" : segment.size() + " * LANES";
    Optional<Activation> activation = Activation.of(step.function());
    Optional<Activation> derivative = Activation.ofDerivative(step.function());
    if (activation.isPresent() && step.factors().isEmpty() && fresh) {
      code.statement(
          40,
          "lanes.activate($T.$L, $L, $L, $L)",
          RuntimeTypes.ACTIVATION,
          activation.get().name(),
          row(step.argument()),
          row(step.output()),
          count);
    } else if (derivative.isPresent() && step.factors().size() == 1) {
      code.statement(
          50,
          "lanes.addDerivative(\n$T.$L,\n$L,\n$L,\n$L,\n$L)",
          RuntimeTypes.ACTIVATION,
          derivative.get().name(),
          row(step.argument()),
          row(step.factors().getFirst()),
          row(step.output()),
          count);
    } else {
      throw new IllegalArgumentException("no Java form for " + step);
    }
    return code.build();
  }

  private String row(Access access) {
    return addresses.array(access) + ", " + addresses.at(access, false, 0);
  }
}
