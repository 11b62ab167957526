package org.equigen.codegen.emit.java;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.transform.StagedMaps;
import org.equigen.codegen.schedule.Padding;

/** Chooses for each step the shape of code that the runtime and the compiler are fast at. */
final class StepEmitter {
  /** The rows of the current tile that are there. */
  static final Variable COUNT = new Variable(TypeName.INT, "count", "count");

  /** The number of the first row of the current tile. */
  static final Variable FIRST_ROW = new Variable(TypeName.INT, "firstRow", "tile * LANES");

  private static final int CALL_BYTES = 60;

  private final View view;
  private final Members members;
  private final Padding padding;

  StepEmitter(View view, Members members, Padding padding) {
    this.view = view;
    this.members = members;
    this.padding = padding;
  }

  /**
   * The code of one step for one tile, or for the whole call if no operand has lanes.
   *
   * @param fresh whether nothing was written to the output segment before
   */
  Fragment emit(Step step, boolean fresh) {
    Fragment code =
        switch (step) {
          case Pointwise pointwise ->
              counting(
                  step, new PointwiseEmitter(view, members, pointwise, lanes(step)).emit(fresh));
          case Contraction contraction when StagedMaps.isMove(contraction) -> move(contraction);
          case Contraction contraction -> contraction(contraction, fresh);
          case Extremum extremum -> extremum(extremum);
        };
    return code.computing(step.toString());
  }

  /** Whether the code of a step, as {@link #emit} writes it, needs the scratch row. */
  static boolean needsScratch(Step step, boolean fresh) {
    return switch (step) {
      case Pointwise pointwise -> PointwiseEmitter.needsScratch(pointwise, fresh);
      case Contraction contraction ->
          LaneProduct.needsScratch(
              (int) contraction.inputs().stream().filter(it -> !it.operand().isShared()).count());
      case Extremum _ -> false;
    };
  }

  /**
   * Whether the code of the step overwrites its whole output segment, so that it need not be zeroed
   * before.
   */
  static boolean overwrites(Step step) {
    if (step.output().operand().isRegrouped()) {
      return false; // the target is the whole row, of which a step writes a part
    }
    return switch (step) {
      case Pointwise pointwise -> PointwiseEmitter.overwrites(pointwise);
      case Contraction contraction when StagedMaps.isMove(contraction) ->
          contraction.output().via().isEmpty();
      case Contraction contraction ->
          isOfLanes(contraction)
              && TransformEmitter.fits(contraction)
              && isWritten(contraction)
              && hasNoSum(contraction);
      case Extremum _ -> false;
    };
  }

  private Fragment contraction(Contraction contraction, boolean fresh) {
    Optional<ChannelMix> mix = ChannelMix.of(contraction);
    if (mix.isPresent() && !padding.needsCount(contraction)) {
      return new ChannelMixEmitter(view, members, mix.get()).emit(false);
    }
    if (TransformEmitter.fits(contraction)) {
      boolean assign = fresh && overwrites(contraction);
      return new TransformEmitter(view, members, contraction).emit(assign);
    }
    Fragment rows = new RowProductEmitter(view, members, contraction, lanes(contraction)).emit();
    return counting(contraction, rows);
  }

  /** How many lanes a sum over rows has. */
  private String lanes(Step step) {
    return padding.needsCount(step) ? COUNT.name() : "LANES";
  }

  /** A fragment that needs to know how many rows there are, where the step does. */
  private Fragment counting(Step step, Fragment fragment) {
    return padding.needsCount(step) ? fragment.with(COUNT) : fragment;
  }

  private static boolean isOfLanes(Contraction contraction) {
    return contraction.accesses().stream().noneMatch(it -> it.operand().isShared());
  }

  /** Whether every component of the output occurs. */
  private static boolean isWritten(Contraction contraction) {
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

  private static boolean hasNoSum(Contraction contraction) {
    return contraction.letters().keySet().stream()
        .allMatch(letter -> contraction.output().channels().indexOf(letter) >= 0);
  }

  /** Rows that are gathered, or added to their images. */
  private Fragment move(Contraction step) {
    Access from = step.inputs().getFirst();
    Access to = step.output();
    Fragment.Builder code = new Fragment.Builder();
    if (!from.via().isEmpty()) {
      elsewhere(code, from.operand());
      code.uses(view.variables(to.operand()));
      code.statement(
          CALL_BYTES,
          "$L.gather(\n$L, $L, $L, $L,\n$L,\n$L, firstRow, count,\n$L, $L)",
          members.kernels().rows(),
          view.array(from),
          view.memory().base(from.operand()),
          from.operand().size(),
          from.operand().offset(from.segment()),
          from.shape().size(),
          map(code, from),
          view.array(to),
          view.at(to, false, 0));
    } else {
      scatter(code, "scatterAdd", from, to);
    }
    return code.build();
  }

  private void scatter(Fragment.Builder code, String method, Access from, Access to) {
    code.uses(view.variables(from.operand()));
    elsewhere(code, to.operand());
    code.statement(
        CALL_BYTES,
        "$L.$L(\n$L, $L, $L,\n$L, firstRow, count,\n$L, $L, $L, $L)",
        members.kernels().rows(),
        method,
        view.array(from),
        view.at(from, false, 0),
        from.shape().size(),
        map(code, to),
        view.array(to),
        view.memory().base(to.operand()),
        to.operand().size(),
        to.operand().offset(to.segment()));
  }

  private void elsewhere(Fragment.Builder code, Operand operand) {
    code.uses(view.memory().variables(operand, false));
  }

  private static String map(Fragment.Builder code, Access access) {
    IndexMap map = access.via().getFirst();
    code.uses(
        List.of(new Variable(RuntimeTypes.INDICES, map.name(), map.name()), FIRST_ROW, COUNT));
    return map.name();
  }

  private Fragment extremum(Extremum step) {
    Fragment.Builder code = new Fragment.Builder();
    if (!step.output().via().isEmpty()) {
      scatter(code, "scatterMax", step.input(), step.output());
      return code.build();
    }
    step.accesses().forEach(access -> code.uses(view.variables(access.operand())));
    code.uses(List.of(COUNT));
    ChannelLoops loops = new ChannelLoops(view, step);
    loops.open(code);
    loops.declarePointers(code, step.accesses());
    for (int i = 0; i < step.output().shape().components(); i++) {
      code.statement(
          CALL_BYTES,
          "$L.addExtremum($L, $L, count, $L, $L)",
          members.kernels().rows(),
          view.array(step.input()),
          loops.at(step.input(), i),
          view.array(step.output()),
          loops.at(step.output(), i));
    }
    loops.close(code);
    return code.build();
  }
}
