package org.equigen.codegen.emit.java;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.schedule.Region;
import org.equigen.codegen.schedule.Schedule;
import org.equigen.codegen.schedule.Target;

/**
 * What holds a value before the first step writes it: sums start at zero, maxima at {@code
 * -infinity}.
 */
final class Beginnings {
  private static final int CALL_BYTES = 40;
  private static final String LOWEST = "Double.NEGATIVE_INFINITY";

  private final Program program;
  private final Schedule schedule;
  private final Kernels kernels;
  private final Memory memory;
  private final View whole;

  Beginnings(Schedule schedule, Kernels kernels, Memory memory) {
    this.program = schedule.program();
    this.schedule = schedule;
    this.kernels = kernels;
    this.memory = memory;
    this.whole = new View(memory, View.Scope.ALL);
  }

  /** What is added to from many rows starts at zero, or where a maximum is sought at -infinity. */
  List<Fragment> beginning() {
    List<Fragment> fragments = new ArrayList<>();
    if (memory.buffers().sharedSize() > 0) {
      String from = View.INDICES.text(memory.sharedStart());
      String to = memory.fixedSize();
      fragments.add(filled("workspace", from, to, "0", List.of(Memory.workspace())));
    }
    for (Operand operand : program.operands()) {
      if (startsAtZero(operand) && isFilledByOthers(operand)) {
        fragments.add(fill(operand, "0"));
      }
    }
    for (Access maximum : maxima(program.steps().stream())) {
      fragments.add(
          inEveryRow(
              maximum,
              (code, part) ->
                  code.statement(
                      CALL_BYTES,
                      "$L.fill($L,$W$L,$W$L,$W$L)",
                      Kernels.PRECISION,
                      part.array(),
                      part.from(),
                      part.end(),
                      LOWEST)));
    }
    return fragments;
  }

  private static List<Access> maxima(Stream<Step> steps) {
    return steps.filter(Extremum.class::isInstance).map(Step::output).toList();
  }

  /** A part of an array, as expressions. */
  private record Part(String array, String from, String length) {
    String end() {
      return from.equals("0") ? length : from + " + " + length;
    }
  }

  /**
   * A statement on what takes a maximum: at once where there is nothing between, else in a loop.
   */
  private Fragment inEveryRow(Access maximum, BiConsumer<Fragment.Builder, Part> statement) {
    Operand operand = maximum.operand();
    String array = memory.array(operand);
    int size = maximum.shape().size();
    Fragment.Builder code = new Fragment.Builder().uses(reaching(operand));
    if (operand.isShared()) {
      String start = whole.at(maximum.target(), 0);
      statement.accept(code, new Part(array, start, String.valueOf(size)));
    } else if (size == operand.size()) {
      statement.accept(code, new Part(array, memory.base(operand), lengthOfRows(operand)));
    } else {
      boolean lanes = memory.isInLanes(operand);
      String base = memory.base(operand).equals("0") ? "" : memory.base(operand) + " + ";
      String row = "row * " + operand.size() + " + " + operand.offset(maximum.segment());
      code.open(14, "for (int row = 0; row < $L; row++)", numberOfRows(operand).name());
      statement.accept(
          code,
          new Part(
              array,
              base + (lanes ? "(" + row + ") * width" : row),
              size + (lanes ? " * width" : "")));
      code.close();
    }
    return code.build();
  }

  /** Temporaries always, results in the program that computes them. */
  static boolean startsAtZero(Operand operand) {
    return switch (operand.role()) {
      case TEMPORARY, OUTPUT, RESIDUAL -> true;
      case INPUT, PARAMETER, CONSTANT, STATISTIC, MASK, SEED, GRADIENT -> false;
    };
  }

  /** Whether rows of others add to it, or nothing does though the caller sees it. */
  private boolean isFilledByOthers(Operand operand) {
    List<Step> writers =
        program.steps().stream().filter(step -> step.output().operand().equals(operand)).toList();
    boolean seen = !operand.role().isTemporary();
    if (operand.isShared()) {
      return seen;
    }
    boolean unwritten = writers.isEmpty() && operand.role() == Role.OUTPUT;
    return unwritten || writers.stream().anyMatch(step -> !step.output().via().isEmpty());
  }

  /** All elements of an operand. */
  private Fragment fill(Operand operand, String value) {
    String from = memory.base(operand);
    String length = operand.isShared() ? String.valueOf(operand.size()) : lengthOfRows(operand);
    String to = from.equals("0") ? length : from + " + " + length;
    return filled(memory.array(operand), from, to, value, reaching(operand));
  }

  private String lengthOfRows(Operand operand) {
    String number = numberOfRows(operand).name();
    return operand.size() + (memory.isInLanes(operand) ? " * width * " : " * ") + number;
  }

  /** What is needed to reach all elements of an operand. */
  private List<Variable> reaching(Operand operand) {
    List<Variable> needed = new ArrayList<>(memory.variables(operand, false));
    if (!operand.isShared()) {
      needed.add(numberOfRows(operand));
    }
    return needed;
  }

  /** How many tiles there are of an operand, or rows where it does not lie in lanes. */
  private Variable numberOfRows(Operand operand) {
    String number =
        memory.isInLanes(operand)
            ? RowNames.tiles(operand.domain(), memory.isFramed())
            : RowNames.rows(operand.domain());
    return new Variable(TypeName.INT, number, number);
  }

  private Fragment filled(
      String array, String from, String to, String value, List<Variable> variables) {
    return new Fragment.Builder()
        .uses(variables)
        .statement(
            CALL_BYTES, "$L.fill($L,$W$L,$W$L,$W$L)", Kernels.PRECISION, array, from, to, value)
        .build();
  }

  /** Maxima over no rows count as zero. */
  List<Fragment> unreached(Region region) {
    List<Fragment> fragments = new ArrayList<>();
    for (Access maximum : maxima(region.steps())) {
      fragments.add(
          inEveryRow(
              maximum,
              (code, part) ->
                  code.statement(
                      CALL_BYTES,
                      "$L.clearUnreached($L, $L, $L)",
                      kernels.rows(),
                      part.array(),
                      part.from(),
                      part.length())));
    }
    return fragments;
  }

  /** Zeroes the segments of results that this region begins and no step overwrites. */
  List<Fragment> zeroedResults(Region region) {
    List<Fragment> fragments = new ArrayList<>();
    for (Operand operand : program.arguments()) {
      if (operand.domain().equals(region.domain())
          && startsAtZero(operand)
          && !isFilledByOthers(operand)
          && isBegunIn(region, operand)) {
        fragments.addAll(zeroed(region, operand));
      }
    }
    return fragments;
  }

  private boolean isBegunIn(Region region, Operand operand) {
    return schedule.regions().stream()
        .filter(
            it ->
                it.targets().stream().anyMatch(target -> target.access().operand().equals(operand)))
        .findFirst()
        .filter(region::equals)
        .isPresent();
  }

  /** Neighbours together. */
  private List<Fragment> zeroed(Region region, Operand operand) {
    Set<Integer> overwritten = new HashSet<>();
    for (Target target : region.targets()) {
      if (target.access().operand().equals(operand)
          && target.first()
          && StepEmitter.overwrites(target.steps().getFirst())) {
        overwritten.add(target.access().segment());
      }
    }
    List<Fragment> fragments = new ArrayList<>();
    int segments = operand.segments().size();
    for (int start = 0; start < segments; start++) {
      int end = start;
      while (end < segments && !overwritten.contains(end)) {
        end++;
      }
      if (end > start) {
        fragments.add(zero(operand, start, end));
        start = end;
      }
    }
    return fragments;
  }

  /** Zeroes a block of channels of a segment, in one tile. */
  Fragment zero(Access segment, ChannelBlocks blocks) {
    Operand operand = segment.operand();
    View view = new View(memory, View.Scope.TILE);
    int rows = operand.channelStride(segment.segment());
    String from =
        view.at(new Access(operand, segment.segment(), ""), 0)
            + " + channel * "
            + LaneTerms.elements(rows, operand);
    String to = from + " + " + rows * blocks.size() + " * width";
    return filled(memory.array(operand), from, to, "0", memory.variables(operand, true))
        .with(ChannelBlocks.CHANNEL);
  }

  /** Zeroes segments of an operand, from {@code start} to before {@code end}, in one tile. */
  Fragment zero(Operand operand, int start, int end) {
    boolean lanes = memory.isInLanes(operand);
    View view = new View(memory, lanes ? View.Scope.TILE : View.Scope.ROW);
    String from = view.at(new Access(operand, start, ""), 0);
    int last = end < operand.segments().size() ? operand.offset(end) : operand.size();
    int features = last - operand.offset(start);
    String to = from + " + " + features + (lanes ? " * width" : "");
    Fragment zero = filled(memory.array(operand), from, to, "0", memory.variables(operand, true));
    if (lanes) {
      return zero;
    }
    Fragment.Builder rows = new Fragment.Builder();
    View.openRows(rows);
    return rows.add(zero).close().build();
  }
}
