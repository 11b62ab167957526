package org.equigen.codegen.plan.transform;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.function.Function;

/**
 * The definition and the forward program of a network in the making. Steps name operands that
 * nobody else sees; when all steps are known, these get their names, roles and groupings. Names
 * that the definition has do not depend on how anything is computed, so neither does the digest.
 */
final class WiredPrograms {
  private final Operand parameters =
      new Operand(Wiring.PARAMETERS, Role.PARAMETER, Domain.SHARED, List.of());
  private final Map<Operand, String> inputs = new LinkedHashMap<>();
  private final Map<Operand, String> outputs = new LinkedHashMap<>();
  private final Map<Operand, String> arguments = new LinkedHashMap<>();
  private final Set<Operand> read = new HashSet<>();
  private final Map<Operand, Map<Layout, Operand>> copies = new HashMap<>();
  private final Map<Operand, List<Integer>> gradients = new HashMap<>(); // first step, and end
  private final WiredProgram defined = new WiredProgram();
  private final WiredProgram computed = new WiredProgram();
  private int number;

  /** An operand in the making, unlike all others. */
  Operand made(String name, Role role, Domain domain, Layout layout, List<Segment> segments) {
    return new Operand(name + "#" + number++, role, domain, layout, segments);
  }

  /** The parameters of all layers. */
  Operand parameters() {
    return parameters;
  }

  /** Adds an input. */
  void input(Operand operand, String name) {
    inputs.put(operand, name);
  }

  /** Makes a value an output. */
  void output(Operand operand, String name) {
    outputs.put(operand, name);
  }

  /** Adds what else is given: constants, statistics, and outputs that all rows share. */
  void argument(Operand operand, String name) {
    arguments.put(operand, name);
  }

  /** Adds what a layer computes, which both programs have. */
  void value(Operand operand, String name) {
    defined.temporary(operand, name);
    computed.temporary(operand, name);
  }

  /** The functions that lie between two values by definition. */
  List<Function> functions(Wiring.Gradient gradient) {
    return new WiredGradient(defined, gradient.of().operand(), gradient.by().operand()).functions();
  }

  /** Adds a gradient to both programs; empty where it would be zero. */
  Optional<Operand> gradient(Wiring.Gradient gradient, List<Segment> segments) {
    Operand of = gradient.of().operand();
    Operand by = gradient.by().operand();
    read(of);
    read(by);
    Operand result = made(gradient.name(), Role.TEMPORARY, by.domain(), by.layout(), segments);
    value(result, gradient.name());
    int first = computed.steps().size();
    boolean depends = true;
    for (WiredProgram program : List.of(defined, computed)) {
      UnaryOperator<Operand> made = operand -> partner(program, gradient.name() + "_by_", operand);
      depends &= new WiredGradient(program, of, by).add(result, made, gradient.factor());
    }
    gradients.put(result, List.of(first, computed.steps().size()));
    return depends ? Optional.of(result) : Optional.empty();
  }

  /** A temporary of one program that is like an operand, for its gradient. */
  private Operand partner(WiredProgram program, String prefix, Operand of) {
    String name = prefix + of.name().replaceFirst("#.*", "");
    Operand partner = made(name, Role.TEMPORARY, of.domain(), of.layout(), of.segments());
    program.temporary(partner, name);
    return partner;
  }

  /** Multiplications of the steps of a gradient, each in one row. */
  long multiplications(Operand gradient, LayerPlan plan) {
    List<Integer> range = gradients.getOrDefault(gradient, List.of(0, 0));
    return plan.forward().steps().subList(range.getFirst(), range.getLast()).stream()
        .mapToLong(Cost::ofRow)
        .sum();
  }

  /** The definition. */
  WiredProgram defined() {
    return defined;
  }

  /** What is computed. */
  WiredProgram computed() {
    return computed;
  }

  /** Notes that some layer reads a value. */
  void read(Operand operand) {
    read.add(operand);
  }

  /** A value as it lies, or a copy that lies as it is wanted: made once, of complete values. */
  Operand lying(Operand value, Layout layout) {
    if (value.layout() == layout) {
      return value;
    }
    return copies
        .computeIfAbsent(value, _ -> new EnumMap<>(Layout.class))
        .computeIfAbsent(layout, wanted -> turned(value, wanted));
  }

  private Operand turned(Operand value, Layout layout) {
    Operand turned = made(value.name(), Role.TEMPORARY, value.domain(), layout, value.segments());
    computed.temporary(turned, value.name().replaceFirst("#.*", ""));
    computed.copyAll(value, turned);
    return turned;
  }

  /**
   * The finished plan, forward alone.
   *
   * @throws IllegalArgumentException if two inputs or outputs, or their derivatives, have one name
   */
  LayerPlan plan(String declaration, List<Segment> blocks, List<Coefficient> deviations) {
    Finish finish = new Finish();
    if (!blocks.isEmpty()) {
      finish.parameters(blocks);
    }
    inputs.forEach(finish::input);
    outputs.forEach(finish::output);
    arguments.forEach(finish::argument);
    defined.temporaries().forEach(finish::temporary);
    computed.temporaries().forEach(finish::temporary);
    return new LayerPlan(
        declaration,
        deviations,
        finish.program(defined),
        Map.of(Pass.FORWARD, finish.program(computed)));
  }

  /** Names and roles of operands, once all steps are known. */
  private final class Finish {
    private final Set<String> names = new HashSet<>();
    private final Map<Operand, Operand> given = new LinkedHashMap<>();
    private final Map<Operand, String> named = new LinkedHashMap<>();
    private final Map<Operand, Operand> copied = new LinkedHashMap<>();

    void parameters(List<Segment> blocks) {
      given.put(
          parameters,
          new Operand(exactly(Wiring.PARAMETERS), Role.PARAMETER, Domain.SHARED, blocks));
    }

    void input(Operand operand, String name) {
      given.put(operand, finished(operand, exactly(name), Role.INPUT));
    }

    /** An output is what nobody else reads, or a copy. */
    void output(Operand operand, String name) {
      Operand made = finished(operand, exactly(name), Role.OUTPUT);
      boolean own = operand.role().isTemporary() && !read.contains(operand);
      (own ? given : copied).put(operand, made);
    }

    void argument(Operand operand, String name) {
      given.put(operand, finished(operand, fresh(name), operand.role()));
    }

    void temporary(Operand operand, String name) {
      if (!given.containsKey(operand) && !named.containsKey(operand)) {
        named.put(operand, fresh(name));
      }
    }

    private Operand finished(Operand operand, String name, Role role) {
      return new Operand(name, role, operand.domain(), operand.layout(), operand.segments())
          .dropping(operand.probability());
    }

    private String exactly(String name) {
      if (!isFree(name)) {
        throw new IllegalArgumentException("the name " + name + " is taken");
      }
      return fresh(name);
    }

    private String fresh(String name) {
      String free = name;
      for (int count = 2; !isFree(free); count++) {
        free = name + "_" + count;
      }
      Wiring.family(free).forEach(names::add);
      return free;
    }

    private boolean isFree(String name) {
      return Wiring.family(name).noneMatch(names::contains);
    }

    /** A program of finished operands; temporaries that none of its steps names are left out. */
    Program program(WiredProgram program) {
      copied.forEach(program::copyAll);
      Map<Operand, Operand> temporaries = new LinkedHashMap<>();
      named.forEach((operand, name) -> temporaries.put(operand, temporary(program, operand, name)));
      List<Step> steps =
          program.steps().stream()
              .map(step -> step.map(access -> access.on(of(access.operand(), temporaries))))
              .toList();
      Set<Operand> used =
          steps.stream()
              .flatMap(step -> step.accesses().stream())
              .map(Access::operand)
              .collect(Collectors.toSet());
      return new Program(
          Stream.concat(given.values().stream(), copied.values().stream())
              .sorted(Comparator.comparing(Operand::role)) // as in a layer
              .toList(),
          temporaries.values().stream().filter(used::contains).toList(),
          steps);
    }

    /** By definition all rows lie in lanes: how they lie is no part of the meaning. */
    private Operand temporary(WiredProgram program, Operand operand, String name) {
      boolean rows = program == defined && !operand.isShared();
      Layout layout = rows ? Layout.ROWS_IN_LANES : operand.layout();
      Operand plain =
          new Operand(name, Role.TEMPORARY, operand.domain(), layout, operand.segments());
      List<Segment> cut = program.cut(operand);
      boolean flat = cut.size() == 1 && cut.getFirst().channels().isEmpty();
      return cut.isEmpty() ? plain : flat ? plain.flattened() : plain.regrouped(cut);
    }

    private Operand of(Operand operand, Map<Operand, Operand> temporaries) {
      Operand found = given.getOrDefault(operand, temporaries.get(operand));
      if (found == null) {
        found = copied.values().stream().filter(operand::equals).findFirst().orElse(null);
      }
      if (found == null) {
        throw new IllegalStateException("no operand " + operand);
      }
      return found;
    }
  }
}
