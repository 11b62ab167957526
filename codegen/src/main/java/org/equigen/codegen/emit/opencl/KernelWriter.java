package org.equigen.codegen.emit.opencl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.NumberType;
import org.equigen.codegen.plan.Operand;

/** Writes kernels for the targets of one program. */
final class KernelWriter {
  /** Work-groups, at most, that share the targets of one stage of one tile. */
  private static final int STAGE_GROUPS = 16;

  private final SourceText text;
  private final Memory memory;
  private final ElementReader reader;
  private final StepWriter steps;

  KernelWriter(SourceText text, NumberType type, FunctionSource functions, Memory memory) {
    this.text = text;
    this.memory = memory;
    this.reader = new ElementReader(memory);
    this.steps = new StepWriter(text, type, functions, reader);
  }

  /** How many work-groups share {@code stage}: they take turns with the channels of each target. */
  static int groups(List<Target> stage) {
    return stage.stream()
        .mapToInt(target -> firstAxis(target))
        .map(size -> Math.min(size, STAGE_GROUPS))
        .max()
        .orElse(1);
  }

  private static int firstAxis(Target target) {
    List<Axis> axes = target.segment().channels();
    return axes.isEmpty() ? 1 : axes.getFirst().size();
  }

  /** A kernel that computes every target of {@code stage} for one sample. */
  void stage(String name, List<String> arguments, List<Target> stage) {
    head(name, arguments);
    text.line("const size_t tile = get_group_id(0);");
    text.line("const size_t lane = get_local_id(0);");
    int groups = groups(stage);
    if (groups > 1) {
      text.line("const int group = (int) get_group_id(1);");
    }
    Set<Operand> written = new LinkedHashSet<>();
    stage.forEach(target -> written.add(target.operand()));
    pointers(stage, written);
    for (Target target : stage) {
      text.blank();
      perSample(target, groups);
    }
    text.close();
  }

  private void perSample(Target target, int groups) {
    text.comment(title(target));
    int blocks = openLoops(target, groups);
    steps.accumulators(target);
    steps.steps(target);
    for (int i = 0; i < target.segment().components(); i++) {
      String position = Subscripts.position(target.operand(), target.number(), target.letters(), i);
      text.line(
          ElementReader.lane(target.operand().name(), position)
              + " = "
              + StepWriter.accumulator(i)
              + ";");
    }
    for (int i = 0; i < blocks; i++) {
      text.close();
    }
  }

  /** Opens the loops over the channels of {@code target}; returns the number of blocks. */
  private int openLoops(Target target, int groups) {
    String letters = target.letters();
    if (letters.isEmpty()) {
      text.open(groups > 1 ? "if (group == 0)" : "");
      return 1;
    }
    int at = 0;
    for (Axis axis : target.segment().channels()) {
      char u = letters.charAt(at);
      boolean divided = at == 0 && groups > 1;
      text.open(
          divided
              ? "for (int %1$c = group; %1$c < %2$s; %1$c += %3$s)"
                  .formatted(u, axis.size(), groups)
              : "for (int %1$c = 0; %1$c < %2$s; %1$c++)".formatted(u, axis.size()));
      if (axis.subscripts() == 2) {
        String first = axis.kind() == Axis.Kind.PAIRS ? "" + u : u + " + 1";
        char v = letters.charAt(at + 1);
        text.open("for (int %1$c = %2$s; %1$c < %3$s; %1$c++)".formatted(v, first, axis.size()));
      }
      at += axis.subscripts();
    }
    return at;
  }

  /** A kernel that sums {@code target} over the samples of one chunk of tiles. */
  void reduced(String name, List<String> arguments, Target target) {
    head(name, arguments);
    text.line("__local real lane_sums[LANES];");
    text.line("const size_t lane = get_local_id(0);");
    text.line("const size_t chunk = get_group_id(2);");
    text.line("const size_t first = chunk * chunk_tiles;");
    text.line("const size_t end = min(first + chunk_tiles, (size_t) tiles);");
    text.comment(title(target));
    decode(target, "(int) get_group_id(1)");
    steps.accumulators(target);
    text.open("for (size_t tile = first; tile < end; tile++)");
    pointers(List.of(target), Set.of());
    steps.steps(target);
    text.close();
    for (int i = 0; i < target.segment().components(); i++) {
      text.line("%1$s = sum_of_lanes(lane_sums, %1$s);".formatted(StepWriter.accumulator(i)));
    }
    text.open("if (lane == 0)");
    text.line("__global real *sums = partials + chunk * %s;".formatted(memory.partialSize()));
    for (int i = 0; i < target.segment().components(); i++) {
      String slot = reader.slot(target.operand(), target.number(), target.letters(), i);
      text.line("sums[" + slot + "] = " + StepWriter.accumulator(i) + ";");
    }
    text.close().close();
  }

  /** A kernel with one work-item for each channel position of a shared temporary. */
  void prepared(String name, List<String> arguments, Target target) {
    head(name, arguments);
    openPositions(target);
    steps.accumulators(target);
    steps.steps(target);
    for (int i = 0; i < target.segment().components(); i++) {
      String element = reader.read(target.operand(), target.number(), target.letters(), i);
      text.line(element + " = " + StepWriter.accumulator(i) + ";");
    }
    text.close().close();
  }

  /** A kernel with one work-item for each channel position of a segment of parameters. */
  void finished(String name, List<String> arguments, Target target, boolean isSummed) {
    head(name, arguments);
    openPositions(target);
    String letters = target.letters();
    for (int i = 0; i < target.segment().components(); i++) {
      String start = isSummed ? reader.sum(target.operand(), target.number(), letters, i) : "0";
      text.line("real " + StepWriter.accumulator(i) + " = " + start + ";");
    }
    steps.steps(target);
    for (int i = 0; i < target.segment().components(); i++) {
      String position = Subscripts.position(target.operand(), target.number(), letters, i);
      text.line("dw[" + position + "] = " + StepWriter.accumulator(i) + ";");
    }
    text.close().close();
  }

  private void openPositions(Target target) {
    text.comment(title(target));
    text.line("const int item = (int) get_global_id(0);");
    text.open("if (item < " + target.segment().positions() + ")");
    decode(target, "item");
  }

  /** Declares the subscripts of the position whose number is {@code expression}. */
  private void decode(Target target, String expression) {
    String letters = target.letters();
    List<Axis> axes = target.segment().channels();
    if (axes.isEmpty()) {
      return;
    }
    text.line("int rest = " + expression + ";");
    int end = letters.length();
    for (Axis axis : axes.reversed()) {
      end -= axis.subscripts();
      decode(axis, letters.substring(end, end + axis.subscripts()), end == 0);
    }
  }

  private void decode(Axis axis, String letters, boolean last) {
    char u = letters.charAt(0);
    String number = last ? "rest" : "rest % " + axis.positions();
    if (axis.subscripts() == 1) {
      text.line("const int " + u + " = " + number + ";");
    } else {
      char v = letters.charAt(1);
      int strict = axis.kind() == Axis.Kind.PAIRS ? 0 : 1;
      text.line("int %c = 0;".formatted(u)).line("int %c = %s;".formatted(v, number));
      text.open("for (; %c >= %s - %c; %c++)".formatted(v, axis.size() - strict, u, u));
      text.line("%c -= %s - %c;".formatted(v, axis.size() - strict, u)).close();
      text.line(strict == 0 ? "%c += %c;".formatted(v, u) : "%c += %c + 1;".formatted(v, u));
    }
    if (!last) {
      text.line("rest /= " + axis.positions() + ";");
    }
  }

  private void head(String name, List<String> arguments) {
    text.blank();
    text.line("__kernel __attribute__((reqd_work_group_size(LANES, 1, 1)))");
    text.line("void " + name + "(");
    for (int i = 0; i < arguments.size(); i++) {
      boolean last = i == arguments.size() - 1;
      if (last) {
        text.open("    " + arguments.get(i) + ")");
      } else {
        text.line("    " + arguments.get(i) + ",");
      }
    }
  }

  /** Declares a pointer to this lane for every operand of samples that {@code targets} touch. */
  private void pointers(List<Target> targets, Set<Operand> written) {
    Set<Operand> operands = new LinkedHashSet<>();
    for (Target target : targets) {
      target.steps().stream()
          .flatMap(step -> step.inputs().stream())
          .filter(input -> !input.operand().isShared())
          .forEach(input -> operands.add(input.operand()));
    }
    operands.addAll(written);
    for (Operand operand : operands) {
      String constant = written.contains(operand) ? "" : "const ";
      text.line("__global %sreal *%s = %s + lane;".formatted(constant, operand, start(operand)));
    }
  }

  private String start(Operand operand) {
    return switch (operand.role()) {
      case INPUT -> tile("input", operand.size());
      case OUTPUT -> tile("output", operand.size());
      case SEED -> tile("output_gradient", operand.size());
      case GRADIENT -> tile("input_gradient", operand.size());
      case TEMPORARY ->
          tile("scratch", memory.scratchSize())
              + " + %s * LANES".formatted(memory.scratch().getOrDefault(operand.name(), 0));
      case PARAMETER, CONSTANT, STATISTIC, RESIDUAL ->
          throw new IllegalArgumentException("no samples of " + operand);
    };
  }

  private static String tile(String array, int size) {
    return "%s + tile * (%s * LANES)".formatted(array, size);
  }

  private static String title(Target target) {
    return target.access() + ": " + target.segment().name();
  }
}
