package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.NumberType;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Step;

/** One program of a plan: the body of a method of the layer, and the methods that it calls. */
final class ProgramEmitter {
  /** How often the code of a method runs. */
  private enum Stage {
    /** Once, on what all samples share. */
    CALL,
    /** For every tile. */
    TILE,
    /** Once, over all tiles. */
    BATCH
  }

  /** HotSpot compiles small methods best, and none above 8,000 bytes at all. */
  private static final int METHOD_BYTES = 2_400;

  /** Bytecode of a call without its arguments. */
  private static final int CALL_BYTES = 4;

  /** Bytecode of an array and of the start of its tile, on average. */
  private static final int ARGUMENT_BYTES = 6;

  private static final String FORWARD = "forward";

  private final String name;
  private final boolean computesOutput;
  private final Program program;
  private final NumberType number;
  private final Tables tables;
  private final MethodSizes sizes;
  private final Addresses tileAddresses;
  private final Addresses callAddresses;
  private final Schedule schedule;
  private final List<MethodSpec> methods = new ArrayList<>();

  private ProgramEmitter(
      String name, Program program, NumberType number, Tables tables, MethodSizes sizes) {
    this.name = name;
    this.computesOutput = name.equals(FORWARD);
    this.program = program;
    this.number = number;
    this.tables = tables;
    this.sizes = sizes;
    this.tileAddresses = new Addresses(program, true);
    this.callAddresses = new Addresses(program, false);
    this.schedule = Schedule.of(program);
  }

  /** The program from input to output. */
  static ProgramEmitter forward(
      LayerPlan plan, NumberType number, Tables tables, MethodSizes sizes) {
    return new ProgramEmitter(FORWARD, plan.forward(), number, tables, sizes);
  }

  /** The program from the gradient of the output to the others. */
  static ProgramEmitter backward(
      LayerPlan plan, NumberType number, Tables tables, MethodSizes sizes) {
    return new ProgramEmitter("backward", plan.backward(), number, tables, sizes);
  }

  /** Elements of the workspace that the program uses. */
  String workspaceSize() {
    int rows = tileAddresses.laneRows();
    int shared = tileAddresses.sharedElements();
    return rows == 0
        ? String.valueOf(shared)
        : rows + " * LANES" + (shared == 0 ? "" : " + " + shared);
  }

  /** The methods that the body calls; complete once the body was emitted. */
  List<MethodSpec> methods() {
    return methods;
  }

  /** The body of the public method. */
  CodeBlock body() {
    CodeBlock.Builder body = CodeBlock.builder();
    List<Fragment> before = new ArrayList<>(zeroShared());
    before.addAll(fragments(schedule.before(), callAddresses, new HashSet<>()));
    calls("Weights", before, Stage.CALL).forEach(body::addStatement);
    List<CodeBlock> tile = calls("Tile", tileFragments(), Stage.TILE);
    if (!tile.isEmpty()) {
      body.beginControlFlow("for (int tile = 0; tile < tiles; tile++)");
      tile.forEach(body::addStatement);
      body.endControlFlow();
    }
    List<Fragment> batch =
        schedule.batch().stream()
            .map(step -> ChannelMix.of(step).orElseThrow())
            .map(mix -> new ChannelMixEmitter(callAddresses, tables, mix).emit(true))
            .toList();
    if (bytes(batch) <= METHOD_BYTES) {
      batch.forEach(fragment -> body.add(fragment.code()));
      sizes.add(name, bytes(batch));
    } else {
      calls("Batch", batch, Stage.BATCH).forEach(body::addStatement);
    }
    List<Fragment> after = fragments(schedule.after(), callAddresses, new HashSet<>());
    calls("WeightGradients", after, Stage.CALL).forEach(body::addStatement);
    return body.build();
  }

  private static int bytes(List<Fragment> fragments) {
    return fragments.stream().mapToInt(Fragment::bytes).sum();
  }

  private List<Fragment> zeroShared() {
    Fragment.Builder code = new Fragment.Builder().uses("workspace");
    if (callAddresses.sharedElements() == 0) {
      return List.of();
    }
    int rows = callAddresses.laneRows();
    int elements = callAddresses.sharedElements();
    String from = rows == 0 ? "0" : rows + " * LANES";
    String to = rows == 0 ? String.valueOf(elements) : from + " + " + elements;
    code.statement(30, "$T.fill(workspace, $L, $L, 0)", Arrays.class, from, to);
    return List.of(code.build());
  }

  /** Zeroes what the tile's steps add to, then the steps. */
  private List<Fragment> tileFragments() {
    Set<Access> fresh = new HashSet<>();
    List<Fragment> fragments = new ArrayList<>();
    StepEmitter emitter = new StepEmitter(tileAddresses, tables, number);
    Set<Access> written = new HashSet<>();
    for (Step step : schedule.tile()) {
      Access target = step.output().target();
      if (written.add(target)
          && startsAtZero(step.output().operand())
          && emitter.overwrites(step)) {
        fresh.add(target);
      }
    }
    for (Operand operand : program.operands()) {
      if (!operand.isShared() && startsAtZero(operand)) {
        fragments.addAll(zero(operand, fresh));
      }
    }
    fragments.addAll(fragments(schedule.tile(), tileAddresses, fresh));
    return fragments;
  }

  /** Temporaries always; the output in the program that computes it, even where no step does. */
  private boolean startsAtZero(Operand operand) {
    return operand.role().isTemporary() || (operand.role() == Role.OUTPUT && computesOutput);
  }

  /** Zeroes the segments that no step overwrites, neighbours together. */
  private List<Fragment> zero(Operand operand, Set<Access> overwritten) {
    List<Fragment> fragments = new ArrayList<>();
    int segments = operand.segments().size();
    for (int start = 0; start < segments; start++) {
      int end = start;
      while (end < segments && !overwritten.contains(new Access(operand, end, ""))) {
        end++;
      }
      if (end > start) {
        Access first = new Access(operand, start, "");
        String from = tileAddresses.at(first, false, 0);
        int rows = operand.offset(end) - operand.offset(start);
        fragments.add(
            new Fragment.Builder()
                .uses(operand.name())
                .statement(
                    40,
                    "$T.fill($L, $L, $L + $L * LANES, 0)",
                    Arrays.class,
                    tileAddresses.array(first),
                    from,
                    from,
                    rows)
                .build());
        start = end;
      }
    }
    return fragments;
  }

  /** The code of steps; {@code fresh} holds the segments whose first step overwrites them. */
  private List<Fragment> fragments(List<Step> steps, Addresses addresses, Set<Access> fresh) {
    StepEmitter emitter = new StepEmitter(addresses, tables, number);
    List<Fragment> fragments = new ArrayList<>();
    for (Step step : steps) {
      fragments.addAll(emitter.emit(step, fresh.remove(step.output().target())));
    }
    return fragments;
  }

  /** Packs fragments into methods and returns the calls. */
  private List<CodeBlock> calls(String part, List<Fragment> fragments, Stage stage) {
    List<List<Fragment>> parts = new ArrayList<>();
    int bytes = METHOD_BYTES;
    for (Fragment fragment : fragments) {
      bytes += fragment.bytes();
      if (bytes > METHOD_BYTES) {
        parts.add(new ArrayList<>());
        bytes = fragment.bytes();
      }
      parts.getLast().add(fragment);
    }
    List<CodeBlock> calls = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String method = name + part + (parts.size() == 1 ? "" : String.valueOf(i + 1));
      calls.add(method(method, parts.get(i), stage));
      sizes.add(method, bytes(parts.get(i)));
    }
    return calls;
  }

  private CodeBlock method(String method, List<Fragment> fragments, Stage stage) {
    Set<String> used = new TreeSet<>();
    MethodSpec.Builder spec = MethodSpec.methodBuilder(method).addModifiers(Modifier.PRIVATE);
    for (Fragment fragment : fragments) {
      fragment.operands().forEach(used::add);
      spec.addCode(fragment.code());
    }
    List<String> arguments = new ArrayList<>();
    TypeName array = RuntimeTypes.array(number);
    List<Operand> operands = new ArrayList<>(program.operands());
    operands.sort(
        Comparator.comparing(operand -> !operand.isShared())); // what all samples share comes first
    for (Operand operand : operands) {
      if (used.contains(operand.name()) && !operand.role().isTemporary()) {
        String variable = tileAddresses.array(new Access(operand, 0, ""));
        spec.addParameter(array, variable);
        arguments.add(variable);
        if (stage == Stage.TILE && !operand.isShared()) {
          spec.addParameter(TypeName.INT, operand.name());
          arguments.add(tileStart(operand));
        }
      }
    }
    boolean workspace =
        used.contains("workspace")
            || program.temporaries().stream().anyMatch(it -> used.contains(it.name()));
    if (workspace) {
      spec.addParameter(array, "workspace");
      arguments.add("workspace");
    }
    if (stage == Stage.BATCH) {
      spec.addParameter(TypeName.INT, "tiles");
      arguments.add("tiles");
    }
    sizes.add(name, CALL_BYTES + ARGUMENT_BYTES * arguments.size());
    methods.add(spec.build());
    return CodeBlock.of(method + "(" + String.join(",$W", arguments) + ")");
  }

  private static String tileStart(Operand operand) {
    boolean input = operand.role() == Role.INPUT || operand.role() == Role.GRADIENT;
    return "tile * " + (input ? "INPUT_SIZE" : "OUTPUT_SIZE") + " * LANES";
  }
}
