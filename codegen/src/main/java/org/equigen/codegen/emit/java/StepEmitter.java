package org.equigen.codegen.emit.java;

import java.util.List;
import java.util.Optional;
import org.equigen.codegen.loop.Index;
import org.equigen.codegen.loop.Subscripts;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
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
  private static final int CALL_BYTES = 60;

  private final Memory memory;
  private final Members members;
  private final Padding padding;
  private final Optional<ChannelBlocks> blocks;

  StepEmitter(Memory memory, Members members, Padding padding) {
    this(memory, members, padding, Optional.empty());
  }

  /**
   * For steps on blocks of channels.
   *
   * @param blocks the blocks, if there are any
   */
  StepEmitter(Memory memory, Members members, Padding padding, Optional<ChannelBlocks> blocks) {
    this.memory = memory;
    this.members = members;
    this.padding = padding;
    this.blocks = blocks;
  }

  /**
   * The code of one step for one tile, or for the whole call if no operand has rows.
   *
   * @param fresh whether nothing was written to the output segment before
   */
  Fragment emit(Step step, boolean fresh) {
    Optional<Fragment> ofRows = ofChannelRows(step);
    if (ofRows.isPresent()) {
      return ofRows.get().computing(step.toString());
    }
    Optional<PathProduct> path = PathProduct.of(step);
    if (path.isPresent()) {
      return new PathProductEmitter(memory, members, step, path.get())
          .emit(fresh && overwrites(step))
          .computing(step.toString());
    }
    if (step instanceof Contraction contraction && TransformEmitter.fitsRows(contraction)) {
      View tile = new View(memory, View.Scope.TILE);
      return new TransformEmitter(tile, members, contraction)
          .emitRows(fresh && overwrites(step))
          .computing(step.toString());
    }
    if (isTurn(step)) {
      return turn((Contraction) step).computing(step.toString());
    }
    StepForm form = StepForm.of(step);
    View view = new View(memory, form == StepForm.ROWS ? View.Scope.TILE : View.Scope.ROW, blocks);
    Run run = run(step);
    Fragment code =
        switch (step) {
          case Pointwise pointwise ->
              new PointwiseEmitter(view, members, pointwise, run).emit(fresh);
          case Contraction contraction when isMove(contraction) -> move(view, contraction);
          case Contraction contraction -> contraction(view, contraction, run, fresh);
          case Extremum extremum -> extremum(view, extremum, form);
        };
    Fragment all =
        switch (form) {
          case ROWS -> counting(step, code);
          case CHANNELS, ELEMENTS -> inRows(step, code);
        };
    return all.computing(step.toString());
  }

  /** A product or sum that the kernel of channels takes for all rows of a tile. */
  private Optional<Fragment> ofChannelRows(Step step) {
    ChannelRowsEmitter emitter = new ChannelRowsEmitter(memory, members, step);
    return RowMove.of(step)
        .map(emitter::emit)
        .or(
            () ->
                ChannelMix.of(step)
                    .filter(mix -> ChannelRowsEmitter.fits(mix, step))
                    .map(emitter::emit));
  }

  private Run run(Step step) {
    String summed = padding.needsCount(step) ? View.COUNT.name() : "width";
    return Run.of(StepForm.of(step), step, summed);
  }

  /** Rows of lanes that the code of a step, as {@link #emit} writes it, needs for scratch. */
  static int scratch(Step step, boolean fresh) {
    if (PathProduct.of(step).isPresent() || isOfChannelRows(step) || isTurn(step)) {
      return 0;
    }
    Run run = Run.of(StepForm.of(step), step, "width");
    boolean needed =
        switch (step) {
          case Pointwise pointwise -> PointwiseEmitter.needsScratch(pointwise, run, fresh);
          case Contraction contraction ->
              LaneProduct.needsScratch(
                  (int) contraction.inputs().stream().filter(run::holds).count());
          case Extremum _ -> false;
        };
    return needed ? run.rowsOfLanes() : 0;
  }

  private static boolean isOfChannelRows(Step step) {
    return RowMove.of(step).isPresent()
        || ChannelMix.of(step).filter(mix -> ChannelRowsEmitter.fits(mix, step)).isPresent();
  }

  /**
   * Whether the code of the step overwrites its whole output segment, so that it need not be zeroed
   * before.
   */
  static boolean overwrites(Step step) {
    if (isOfChannelRows(step)) {
      return false; // they add
    }
    if (step.output().operand().isRegrouped()) {
      return false; // the target is the whole row, of which a step writes a part
    }
    return switch (step) {
      case Pointwise pointwise -> PointwiseEmitter.overwrites(pointwise);
      case Contraction contraction when isMove(contraction) -> contraction.output().via().isEmpty();
      case Contraction contraction when PathProduct.of(contraction).isPresent() ->
          hasNoSum(contraction) && PathProduct.of(contraction).orElseThrow().overwrites();
      case Contraction contraction when ChannelMix.of(contraction).isPresent() ->
          StepForm.of(contraction) == StepForm.ROWS
              && !contraction.output().operand().isShared()
              && contraction.output().via().isEmpty()
              && !ChannelMix.of(contraction).orElseThrow().beginning().isEmpty();
      case Contraction contraction when LaneTerms.of(contraction).isPresent() ->
          LaneTerms.of(contraction).orElseThrow().overwrites();
      case Contraction contraction ->
          isOfRows(contraction)
              && contraction.output().via().isEmpty()
              && TransformEmitter.fits(contraction)
              && isWritten(contraction)
              && hasNoSum(contraction);
      case Extremum _ -> false;
    };
  }

  /** Whether a kernel moves the rows of a tile. */
  private static boolean isMove(Contraction contraction) {
    return StepForm.of(contraction) == StepForm.ROWS && StagedMaps.isMove(contraction);
  }

  /** Whether a kernel turns the lanes of a tile into rows whose channels lie in lanes, or back. */
  private static boolean isTurn(Step step) {
    return step instanceof Contraction contraction
        && StepForm.of(step) == StepForm.ELEMENTS
        && contraction.isCopy()
        && step.accesses().stream()
            .allMatch(
                access ->
                    access.via().isEmpty()
                        && !access.operand().isShared()
                        && access.shape().channels().stream()
                            .allMatch(axis -> axis.kind() == Axis.Kind.FULL));
  }

  private Fragment turn(Contraction step) {
    View view = new View(memory, View.Scope.TILE);
    Access from = step.inputs().getFirst();
    Access to = step.output();
    boolean intoRows = StepForm.isInRows(to.operand());
    Fragment.Builder code = new Fragment.Builder();
    step.accesses().forEach(access -> code.uses(view.variables(access)));
    code.uses(List.of(View.COUNT));
    String source = view.array(from) + ", " + view.at(from, 0);
    String target = view.array(to) + ", " + view.at(to, 0);
    String shape = to.shape().positions() + ", " + to.shape().components();
    String row = String.valueOf((intoRows ? to : from).operand().size());
    code.statement(
        CALL_BYTES,
        "$L.$L($L,$W$L,$W$L,$W$L,$W$L)",
        members.kernels().rows(),
        intoRows ? "addToRows" : "addToTile",
        source,
        intoRows ? shape : row,
        intoRows ? View.COUNT.name() : shape,
        intoRows ? target : View.COUNT.name(),
        intoRows ? row : target);
    return code.build();
  }

  private Fragment contraction(View view, Contraction contraction, Run run, boolean fresh) {
    if (Subscripts.of(contraction).areEmpty()) {
      return new Fragment.Builder().build();
    }
    Optional<ChannelMix> mix = ChannelMix.of(contraction);
    boolean whole = StepForm.of(contraction) == StepForm.ROWS && !padding.needsCount(contraction);
    if (mix.isPresent() && whole) {
      boolean assign = fresh && overwrites(contraction);
      return new ChannelMixEmitter(view, members, mix.get()).emit(assign);
    }
    if (TransformEmitter.fits(contraction)) {
      boolean assign = fresh && overwrites(contraction);
      return new TransformEmitter(view, members, contraction).emit(assign);
    }
    Optional<LaneTerms> terms = LaneTerms.of(contraction);
    if (terms.isPresent()) {
      boolean assign = fresh && overwrites(contraction);
      return new LaneTermsEmitter(view, members, terms.get(), run).emit(assign);
    }
    return new RowProductEmitter(view, members, contraction, run).emit();
  }

  /** A fragment that needs to know how many rows there are, where the step does. */
  private Fragment counting(Step step, Fragment fragment) {
    return padding.needsCount(step) ? fragment.with(View.COUNT) : fragment;
  }

  private static boolean isOfRows(Contraction contraction) {
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

  /** The code of one row, for every row of the tile that is there; once where all share one. */
  private Fragment inRows(Step step, Fragment row) {
    if (step.rows().isShared()) {
      return row;
    }
    Fragment.Builder code = new Fragment.Builder();
    View.openRows(code);
    step.accesses().stream()
        .filter(access -> !access.via().isEmpty())
        .map(access -> new Access(access.operand(), 0, "", access.via()))
        .distinct()
        .forEach(access -> rowOfImage(code, access));
    return code.add(row).close().build();
  }

  /** Where the row begins that maps lead to from the current one. */
  private void rowOfImage(Fragment.Builder code, Access access) {
    Operand operand = access.operand();
    Index image = Index.sum(new Index.Variable(View.FIRST_ROW.name()), Memory.ROW);
    for (IndexMap map : access.via()) {
      image = new Index.Image(map, image);
    }
    String base = memory.base(operand);
    String before = base.equals("0") ? "" : base + " + ";
    String row = memory.rowStart(access);
    if (memory.isInLanes(operand)) {
      code.statement(
          20,
          "int $L = $L$T.index($L, 0, $L)",
          row,
          before,
          RuntimeTypes.TILE,
          View.INDICES.text(image),
          operand.size());
    } else {
      Index start = Index.scaled(operand.size(), image);
      code.statement(16, "int $L = $L$L", row, before, View.INDICES.text(start));
    }
  }

  /** Rows that are gathered, or added to their images. */
  private Fragment move(View view, Contraction step) {
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
          memory.base(from.operand()),
          from.operand().size(),
          from.operand().offset(from.segment()),
          from.shape().size(),
          map(code, from),
          view.array(to),
          view.at(to, 0));
    } else {
      scatter(view, code, "scatterAdd", from, to);
    }
    return code.build();
  }

  private void scatter(View view, Fragment.Builder code, String method, Access from, Access to) {
    code.uses(view.variables(from.operand()));
    elsewhere(code, to.operand());
    code.statement(
        CALL_BYTES,
        "$L.$L(\n$L, $L, $L,\n$L, firstRow, count,\n$L, $L, $L, $L)",
        members.kernels().rows(),
        method,
        view.array(from),
        view.at(from, 0),
        from.shape().size(),
        map(code, to),
        view.array(to),
        memory.base(to.operand()),
        to.operand().size(),
        to.operand().offset(to.segment()));
  }

  private void elsewhere(Fragment.Builder code, Operand operand) {
    code.uses(memory.variables(operand, false));
  }

  private static String map(Fragment.Builder code, Access access) {
    IndexMap map = access.via().getFirst();
    code.uses(List.of(View.map(map), View.FIRST_ROW, View.COUNT));
    return map.name();
  }

  private Fragment extremum(View view, Extremum step, StepForm form) {
    Fragment.Builder code = new Fragment.Builder();
    boolean rows = form == StepForm.ROWS;
    if (rows && !step.output().via().isEmpty()) {
      scatter(view, code, "scatterMax", step.input(), step.output());
      return code.build();
    }
    if (rows) {
      code.uses(List.of(View.COUNT));
    }
    ChannelLoops loops = new ChannelLoops(view, step, new Run.OfOne());
    loops.open(code);
    loops.declarePointers(code, step.accesses());
    for (int i = 0; i < step.output().shape().components(); i++) {
      code.statement(
          CALL_BYTES,
          "$L.addExtremum($L, $L, $L, $L, $L)",
          members.kernels().rows(),
          view.array(step.input()),
          loops.at(step.input(), i),
          rows ? View.COUNT.name() : "1",
          view.array(step.output()),
          loops.at(step.output(), i));
    }
    loops.close(code);
    return code.build();
  }
}
