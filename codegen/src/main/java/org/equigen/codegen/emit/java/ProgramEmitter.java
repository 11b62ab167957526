package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.NumberType;
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
  /** HotSpot compiles small methods best, and none above 8,000 bytes at all. */
  private static final int METHOD_BYTES = 2_400;

  /** Bytecode of a call without its arguments. */
  private static final int CALL_BYTES = 4;

  /** Bytecode of an argument that is a variable, and of one that is the start of a tile. */
  private static final int ARGUMENT_BYTES = 2;

  private static final int START_BYTES = 9;

  private static final String LOWEST = "Float.NEGATIVE_INFINITY";
  private static final Variable TILES = new Variable(TypeName.INT, "tiles", "tiles");

  private final String name;
  private final Program program;
  private final Schedule schedule;
  private final Memory memory;
  private final View inTile;
  private final View whole;
  private final Padding padding;
  private final NumberType number;
  private final Tables tables;
  private final MethodSizes sizes;
  private final List<Variable> order = new ArrayList<>();
  private final List<MethodSpec> methods = new ArrayList<>();
  private final Map<String, Integer> parts = new HashMap<>();

  /**
   * Schedules a program.
   *
   * @param pass what it computes
   * @param given the program
   * @param framed whether the caller gives a frame
   * @param number the number type
   * @param tables the tables of the class
   * @param sizes the sizes of its methods
   */
  ProgramEmitter(
      Pass pass,
      Program given,
      boolean framed,
      NumberType number,
      Tables tables,
      MethodSizes sizes) {
    this.name = pass.toString();
    this.program = Liveness.prune(given.maps().isEmpty() ? given : StagedMaps.of(given));
    this.schedule = Schedule.of(program);
    this.memory = new Memory(Buffers.of(schedule), framed, number);
    this.inTile = new View(memory, true);
    this.whole = new View(memory, false);
    this.padding = Padding.of(program);
    this.number = number;
    this.tables = tables;
    this.sizes = sizes;
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
    return methods;
  }

  /** The operands of the caller that some step touches, or that are zeroed. */
  List<Operand> used() {
    Set<Operand> used = new LinkedHashSet<>();
    program.steps().stream()
        .flatMap(step -> step.accesses().stream())
        .map(Access::operand)
        .forEach(used::add);
    program.arguments().stream().filter(ProgramEmitter::startsAtZero).forEach(used::add);
    return program.arguments().stream().filter(used::contains).toList();
  }

  /** The domains whose rows some loop runs over, or some array of which is zeroed. */
  List<Domain> domains() {
    Set<Domain> domains = new LinkedHashSet<>();
    schedule.regions().forEach(region -> domains.add(region.domain()));
    memory.buffers().kept().forEach(operand -> domains.add(operand.domain()));
    program.arguments().stream()
        .filter(ProgramEmitter::startsAtZero)
        .forEach(operand -> domains.add(operand.domain()));
    domains.remove(Domain.SHARED);
    return List.copyOf(domains);
  }

  /** The maps that rows move through. */
  List<IndexMap> maps() {
    return program.maps();
  }

  /** The body of the method of the pass. */
  CodeBlock body() {
    CodeBlock.Builder body = CodeBlock.builder();
    addAll(body, calls("Start", beginning()));
    for (Region region : schedule.regions()) {
      if (region.domain().isShared()) {
        addAll(body, calls(part(region), once(region)));
      } else {
        rows(region, body);
      }
      addAll(body, calls("Maxima", unreached(region)));
    }
    return body.build();
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

  /** What is added to from many rows starts at zero, or where a maximum is sought at -infinity. */
  private List<Fragment> beginning() {
    List<Fragment> fragments = new ArrayList<>();
    if (memory.buffers().sharedSize() > 0) {
      int rows = memory.buffers().localSize();
      String from = rows == 0 ? "0" : rows + " * LANES";
      String to =
          rows == 0
              ? "" + memory.buffers().sharedSize()
              : from + " + " + memory.buffers().sharedSize();
      fragments.add(filled("workspace", from, to, "0", List.of(workspace())));
    }
    for (Operand operand : program.operands()) {
      if (startsAtZero(operand) && isFilledByOthers(operand)) {
        fragments.add(fill(operand, "0"));
      }
    }
    for (Access maximum : maxima(program.steps().stream())) {
      Operand operand = maximum.operand();
      fragments.add(
          operand.isShared()
              ? filled(
                  memory.array(operand),
                  start(maximum),
                  start(maximum) + " + " + maximum.shape().size(),
                  LOWEST,
                  memory.variables(operand, false))
              : fill(operand, LOWEST));
    }
    return fragments;
  }

  private static List<Access> maxima(Stream<Step> steps) {
    return steps.filter(Extremum.class::isInstance).map(Step::output).toList();
  }

  /** Where what takes a maximum begins: a segment of the shared row, or all that is kept. */
  private String start(Access maximum) {
    Operand operand = maximum.operand();
    return operand.isShared() ? whole.at(maximum.target(), false, 0) : memory.base(operand);
  }

  private Variable workspace() {
    return new Variable(RuntimeTypes.array(number), "workspace", "workspace");
  }

  /** Temporaries always, results in the program that computes them. */
  private static boolean startsAtZero(Operand operand) {
    return switch (operand.role()) {
      case TEMPORARY, OUTPUT, RESIDUAL -> true;
      case INPUT, PARAMETER, CONSTANT, STATISTIC, SEED, GRADIENT -> false;
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
    return operand.size() + " * LANES * " + RowNames.tiles(operand.domain(), memory.isFramed());
  }

  /** What is needed to reach all elements of an operand. */
  private List<Variable> reaching(Operand operand) {
    List<Variable> needed = new ArrayList<>(memory.variables(operand, false));
    if (!operand.isShared()) {
      needed.add(tiles(operand.domain()));
    }
    return needed;
  }

  private Variable tiles(Domain domain) {
    String tiles = RowNames.tiles(domain, memory.isFramed());
    return new Variable(TypeName.INT, tiles, tiles);
  }

  private Fragment filled(
      String array, String from, String to, String value, List<Variable> variables) {
    return new Fragment.Builder()
        .uses(variables)
        .statement(40, "$T.fill($L, $L, $L, $L)", Arrays.class, array, from, to, value)
        .build();
  }

  /** Maxima over no rows count as zero. */
  private List<Fragment> unreached(Region region) {
    List<Fragment> fragments = new ArrayList<>();
    for (Access maximum : maxima(region.steps())) {
      Operand operand = maximum.operand();
      fragments.add(
          new Fragment.Builder()
              .uses(reaching(operand))
              .statement(
                  40,
                  "$T.clearUnreached($L, $L, $L)",
                  RuntimeTypes.ROW_KERNEL,
                  memory.array(operand),
                  start(maximum),
                  operand.isShared() ? maximum.shape().size() : lengthOfRows(operand))
              .build());
    }
    return fragments;
  }

  /** What is done once. */
  private List<Fragment> once(Region region) {
    StepEmitter emitter = new StepEmitter(whole, tables, number, padding);
    return region.steps().flatMap(step -> emitter.emit(step, false).stream()).toList();
  }

  /** A loop over tiles, then the products that take all tiles at once. */
  private void rows(Region region, CodeBlock.Builder body) {
    String part = part(region);
    String tiles = RowNames.tiles(region.domain(), memory.isFramed());
    List<Fragment> fragments = tile(region);
    List<CodeBlock> inLoop = calls(part, fragments);
    if (!inLoop.isEmpty()) {
      body.beginControlFlow("for (int tile = 0; tile < $L; tile++)", tiles);
      if (fragments.stream().anyMatch(it -> it.variables().contains(StepEmitter.COUNT))) {
        body.addStatement(
            "int count = $T.min(LANES, $L - tile * LANES)",
            Math.class,
            RowNames.rows(region.domain()));
      }
      addAll(body, inLoop);
      body.endControlFlow();
    }
    List<Fragment> batch =
        region
            .steps()
            .filter(this::isBatch)
            .map(step -> ChannelMix.of(step).orElseThrow())
            .map(mix -> new ChannelMixEmitter(whole, tables, mix).emit(true))
            .map(it -> with(it, new Variable(TypeName.INT, "tiles", tiles)))
            .toList();
    boolean inline = bytes(batch) <= METHOD_BYTES && tiles.equals(TILES.name());
    if (inline) {
      batch.forEach(fragment -> body.add(fragment.code()));
      sizes.add(name, bytes(batch));
    } else {
      addAll(body, calls(part + "Batch", batch));
    }
  }

  private static Fragment with(Fragment fragment, Variable variable) {
    Set<Variable> variables = new LinkedHashSet<>(fragment.variables());
    variables.add(variable);
    return new Fragment(fragment.code(), variables, fragment.bytes());
  }

  /** Whether a step sums over all rows what the caller holds, and nothing reads it here. */
  private boolean isBatch(Step step) {
    return step.output().operand().role() == Role.GRADIENT
        && step.output().operand().isShared()
        && ChannelMix.of(step).isPresent()
        && !padding.needsCount(step)
        && step.inputs().stream().allMatch(input -> input.operand().role().isReadOnly());
  }

  private static int bytes(List<Fragment> fragments) {
    return fragments.stream().mapToInt(Fragment::bytes).sum();
  }

  /** Zeroes what the tile's steps add to, then the steps. */
  private List<Fragment> tile(Region region) {
    StepEmitter emitter = new StepEmitter(inTile, tables, number, padding);
    List<Fragment> fragments = new ArrayList<>(zeroedResults(region));
    for (Target target : region.targets()) {
      Operand operand = target.access().operand();
      boolean own = target.steps().stream().allMatch(step -> step.output().via().isEmpty());
      boolean fresh =
          target.first()
              && own
              && startsAtZero(operand)
              && StepEmitter.overwrites(target.steps().getFirst());
      if (operand.role().isTemporary() && !operand.isShared() && target.first() && own && !fresh) {
        fragments.add(zero(operand, target.access().segment(), target.access().segment() + 1));
      }
      for (Step step : target.steps()) {
        if (!isBatch(step)) {
          fragments.addAll(emitter.emit(step, fresh));
        }
        fresh = false;
      }
    }
    return fragments;
  }

  /** Zeroes the segments of results that this region begins and no step overwrites. */
  private List<Fragment> zeroedResults(Region region) {
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

  private Fragment zero(Operand operand, int start, int end) {
    String from = inTile.at(new Access(operand, start, ""), false, 0);
    int last = end < operand.segments().size() ? operand.offset(end) : operand.size();
    int rows = last - operand.offset(start);
    String to = from + " + " + rows + " * LANES";
    return filled(memory.array(operand), from, to, "0", memory.variables(operand, true));
  }

  /** Packs fragments into methods and returns the calls. */
  private List<CodeBlock> calls(String part, List<Fragment> fragments) {
    List<List<Fragment>> packed = new ArrayList<>();
    int bytes = METHOD_BYTES;
    for (Fragment fragment : fragments) {
      bytes += fragment.bytes();
      if (bytes > METHOD_BYTES) {
        packed.add(new ArrayList<>());
        bytes = fragment.bytes();
      }
      packed.getLast().add(fragment);
    }
    List<CodeBlock> calls = new ArrayList<>();
    for (int i = 0; i < packed.size(); i++) {
      String method = name + part + (packed.size() == 1 ? "" : String.valueOf(i + 1));
      calls.add(method(method, packed.get(i)));
      sizes.add(method, bytes(packed.get(i)));
    }
    return calls;
  }

  private CodeBlock method(String method, List<Fragment> fragments) {
    Set<Variable> needed = new LinkedHashSet<>();
    MethodSpec.Builder spec = MethodSpec.methodBuilder(method).addModifiers(Modifier.PRIVATE);
    for (Fragment fragment : fragments) {
      needed.addAll(fragment.variables());
      spec.addCode(fragment.code());
    }
    List<Variable> variables = new ArrayList<>();
    order.stream().filter(needed::contains).distinct().forEach(variables::add);
    needed.stream().filter(it -> !order.contains(it)).forEach(variables::add);
    variables.forEach(variable -> spec.addParameter(variable.type(), variable.name()));
    int bytes = CALL_BYTES;
    for (Variable variable : variables) {
      bytes += variable.argument().contains(" ") ? START_BYTES : ARGUMENT_BYTES;
    }
    sizes.add(name, bytes);
    methods.add(spec.build());
    return CodeBlock.of(
        method
            + "("
            + String.join(",$W", variables.stream().map(Variable::argument).toList())
            + ")");
  }
}
