package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.transform.Liveness;
import org.equigen.codegen.plan.transform.StagedMaps;
import org.equigen.codegen.schedule.Buffers;
import org.equigen.codegen.schedule.Padding;
import org.equigen.codegen.schedule.Region;
import org.equigen.codegen.schedule.Schedule;
import org.equigen.codegen.schedule.Target;

/**
 * One program of a plan: the body of a method of the layer, and the methods that it calls. Every
 * region of its schedule becomes a loop over tiles, or what is done once.
 */
final class ProgramEmitter {
  private static final Variable TILES = new Variable(TypeName.INT, "tiles", "tiles");

  private final String name;
  private final Program program;
  private final Schedule schedule;
  private final Memory memory;
  private final Padding padding;
  private final Members members;
  private final Beginnings beginnings;
  private final MethodPacker packer;
  private final Map<String, Integer> parts = new HashMap<>();

  /**
   * Schedules a program.
   *
   * @param pass what it computes
   * @param given the program
   * @param framed whether the caller gives a frame
   * @param members what the methods of the class share
   */
  ProgramEmitter(Pass pass, Program given, boolean framed, Members members) {
    this.name = pass.toString();
    Program moved = given.maps().isEmpty() ? given : StagedMaps.of(given);
    this.program = TransposedMatrices.of(Liveness.prune(moved));
    this.schedule = Schedule.of(program);
    this.memory = new Memory(Buffers.of(schedule), framed, scratch(schedule));
    this.padding = Padding.of(program);
    this.members = members;
    this.beginnings = new Beginnings(schedule, members.kernels(), memory);
    this.packer = new MethodPacker(name, order(), members.sizes());
  }

  /** Rows of lanes for products and functions, as many as some step needs. */
  private static int scratch(Schedule schedule) {
    int rows = 0;
    for (Region region : schedule.regions()) {
      for (Target target : region.targets()) {
        boolean fresh = !region.domain().isShared() && isFresh(target);
        for (Step step : target.steps()) {
          rows = Math.max(rows, StepEmitter.scratch(step, fresh));
          fresh = false;
        }
      }
    }
    return rows;
  }

  /** The order of arguments: what is shared, what has lanes, what is temporary. */
  private List<Variable> order() {
    List<Variable> order = new ArrayList<>();
    List<Operand> operands = new ArrayList<>(program.operands());
    operands.sort((a, b) -> Boolean.compare(!a.isShared(), !b.isShared()));
    for (Operand operand : operands) {
      if (!operand.role().isTemporary()) {
        order.addAll(memory.variables(operand, true));
      }
    }
    for (Operand temporary : program.temporaries()) {
      order.addAll(memory.variables(temporary, true));
      order.addAll(memory.variables(temporary, false));
    }
    return order;
  }

  /** Where the operands lie. */
  Memory memory() {
    return memory;
  }

  /** Whether a region needs to know how many rows there are, or keeps values for all of them. */
  boolean needsFrame() {
    return !memory.buffers().kept().isEmpty()
        || program.steps().stream().anyMatch(padding::needsCount);
  }

  /** The methods that the body calls; complete once the body was emitted. */
  List<MethodSpec> methods() {
    return packer.methods();
  }

  /** The operands of the caller that some step touches, or that are zeroed. */
  List<Operand> used() {
    Set<Operand> used = new LinkedHashSet<>();
    program.steps().stream()
        .flatMap(step -> step.accesses().stream())
        .map(Access::operand)
        .forEach(used::add);
    program.arguments().stream().filter(Beginnings::startsAtZero).forEach(used::add);
    return program.arguments().stream().filter(used::contains).toList();
  }

  /** The domains whose rows some loop runs over, or some array of which is zeroed. */
  List<Domain> domains() {
    Set<Domain> domains = new LinkedHashSet<>();
    schedule.regions().forEach(region -> domains.add(region.domain()));
    memory.buffers().kept().forEach(operand -> domains.add(operand.domain()));
    program.arguments().stream()
        .filter(Beginnings::startsAtZero)
        .forEach(operand -> domains.add(operand.domain()));
    domains.remove(Domain.SHARED);
    return List.copyOf(domains);
  }

  /** The maps that rows move through. */
  List<IndexMap> maps() {
    return program.maps();
  }

  /**
   * A part of the body of the method of the pass, which needs no local variables of others.
   *
   * @param code its statements
   * @param bytes an upper estimate of their bytecode
   */
  record Part(CodeBlock code, int bytes) {}

  /** The body of the method of the pass, in order. */
  List<Part> body() {
    List<Part> parts = new ArrayList<>();
    add(parts, body -> addAll(body, packer.calls("Start", beginnings.beginning())));
    for (Region region : schedule.regions()) {
      add(
          parts,
          body -> {
            if (region.domain().isShared()) {
              addAll(body, packer.calls(part(region), once(region)));
            } else {
              rows(region, body);
            }
            addAll(body, packer.calls("Maxima", beginnings.unreached(region)));
          });
    }
    return parts;
  }

  private void add(List<Part> parts, Consumer<CodeBlock.Builder> writer) {
    int before = members.sizes().of(name);
    CodeBlock.Builder body = CodeBlock.builder();
    writer.accept(body);
    parts.add(new Part(body.build(), members.sizes().of(name) - before));
  }

  private static void addAll(CodeBlock.Builder body, List<CodeBlock> statements) {
    statements.forEach(body::addStatement);
  }

  /** For people: what a region is about. */
  private String part(Region region) {
    boolean shared = region.domain().isShared();
    boolean gradients =
        region.targets().stream()
            .anyMatch(target -> target.access().operand().role() == Role.GRADIENT);
    String part =
        shared
            ? gradients ? "WeightGradients" : "Weights"
            : region.domain().equals(Domain.SAMPLE) ? "Tile" : capitalised(region.domain().name());
    int number = parts.merge(part, 1, Integer::sum);
    return number == 1 ? part : part + "Again" + (number == 2 ? "" : number);
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** What is done once. */
  private List<Fragment> once(Region region) {
    StepEmitter emitter = new StepEmitter(memory, members, padding);
    return region.steps().map(step -> emitter.emit(step, false)).toList();
  }

  /** A loop over tiles, between the products that take all tiles at once. */
  private void rows(Region region, CodeBlock.Builder body) {
    String part = part(region);
    String tiles = RowNames.tiles(region.domain(), memory.isFramed());
    BatchSteps batches = new BatchSteps(padding, region, ProgramEmitter::isFresh);
    addBatch(body, part + "First", tiles, batches.before(), batches);
    Optional<ChannelBlocks> blocks =
        batches.before().isEmpty() && batches.after().isEmpty()
            ? ChannelBlocks.of(region, memory.laneRows())
            : Optional.empty();
    List<Fragment> fragments = new ArrayList<>(beginnings.zeroedResults(region));
    List<CodeBlock> inLoop = new ArrayList<>();
    if (blocks.isPresent()) {
      inLoop.addAll(packer.calls(part + "Zeros", fragments));
      fragments.clear();
    }
    fragments.addAll(tile(region, batches, blocks));
    List<CodeBlock> calls = packer.calls(part, fragments);
    inLoop.addAll(calls);
    if (!inLoop.isEmpty()) {
      body.beginControlFlow("for (int tile = 0; tile < $L; tile++)", tiles);
      if (fragments.stream().anyMatch(it -> it.variables().contains(View.COUNT))) {
        body.addStatement(
            "int count = $T.min(width, $L - tile * width)",
            Math.class,
            RowNames.rows(region.domain()));
      }
      addAll(body, inLoop.subList(0, inLoop.size() - calls.size()));
      blocks.ifPresent(it -> body.beginControlFlow(it.loop()));
      addAll(body, calls);
      blocks.ifPresent(_ -> body.endControlFlow());
      body.endControlFlow();
    }
    addBatch(body, part + "Batch", tiles, batches.after(), batches);
  }

  private void addBatch(
      CodeBlock.Builder body, String part, String tiles, List<Step> steps, BatchSteps batches) {
    View whole = new View(memory, View.Scope.ALL);
    List<Fragment> batch =
        steps.stream()
            .map(
                step ->
                    new ChannelMixEmitter(whole, members, ChannelMix.of(step).orElseThrow())
                        .emit(batches.assigns(step))
                        .computing(step.toString())
                        .with(new Variable(TypeName.INT, "tiles", tiles)))
            .toList();
    boolean inline =
        Fragment.bytes(batch) <= MethodPacker.METHOD_BYTES && tiles.equals(TILES.name());
    if (inline) {
      batch.forEach(fragment -> body.add(fragment.commented()));
      members.sizes().add(name, Fragment.bytes(batch));
    } else {
      addAll(body, packer.calls(part, batch));
    }
  }

  /** The steps of a tile, each behind the zeros that it adds to. */
  private List<Fragment> tile(Region region, BatchSteps batches, Optional<ChannelBlocks> blocks) {
    StepEmitter emitter = new StepEmitter(memory, members, padding, blocks);
    List<Fragment> fragments = new ArrayList<>();
    for (Target target : region.targets()) {
      Operand operand = target.access().operand();
      boolean fresh = isFresh(target);
      if (operand.role().isTemporary()
          && !operand.isShared()
          && target.first()
          && isOfOwnRows(target)
          && !fresh) {
        int segment = target.access().segment();
        fragments.add(
            blocks
                .map(it -> beginnings.zero(target.access(), it))
                .orElseGet(() -> beginnings.zero(operand, segment, segment + 1)));
      }
      for (Step step : target.steps()) {
        if (!batches.contains(step)) {
          fragments.add(emitter.emit(step, fresh));
        }
        fresh = false;
      }
    }
    return fragments;
  }

  /** Whether the first step of a target overwrites it, so that it need hold nothing before. */
  private static boolean isFresh(Target target) {
    return target.first()
        && isOfOwnRows(target)
        && Beginnings.startsAtZero(target.access().operand())
        && StepEmitter.overwrites(target.steps().getFirst());
  }

  private static boolean isOfOwnRows(Target target) {
    return target.steps().stream().allMatch(step -> step.output().via().isEmpty());
  }
}
