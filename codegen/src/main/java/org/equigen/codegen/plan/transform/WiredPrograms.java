package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

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
  private final Map<Operand, String> defined = new LinkedHashMap<>();
  private final Map<Operand, String> computed = new LinkedHashMap<>();
  private final Map<Operand, List<Segment>> groupings = new HashMap<>();
  private final Set<Operand> read = new HashSet<>();
  private final List<Step> definition = new ArrayList<>();
  private final List<Step> forward = new ArrayList<>();
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

  /** Adds a temporary of the definition. */
  void temporary(Operand operand, String name) {
    defined.put(operand, name);
  }

  /** Adds a temporary of the computation, which the definition may have as well. */
  void computed(Operand operand, String name) {
    computed.put(operand, name);
  }

  /** Says how an operand is cut a second time. */
  void regroup(Operand operand, List<Segment> segments) {
    groupings.put(operand, segments);
  }

  /** Notes that some layer reads a value. */
  void read(Operand operand) {
    read.add(operand);
  }

  /** Adds a step to the definition and to the computation. */
  void add(Step step) {
    define(step);
    compute(step);
  }

  /** Adds a step of the definition. */
  void define(Step step) {
    definition.add(step);
  }

  /** Adds a step of the computation. */
  void compute(Step step) {
    forward.add(step);
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
    defined.forEach(finish::temporary);
    computed.forEach(finish::temporary);
    return new LayerPlan(
        declaration,
        deviations,
        finish.program(definition),
        Map.of(Pass.FORWARD, finish.program(forward)));
  }

  /** Names and roles of operands, once all steps are known. */
  private final class Finish {
    private final Set<String> names = new HashSet<>();
    private final Map<Operand, Operand> finished = new LinkedHashMap<>();
    private final List<Operand> given = new ArrayList<>();
    private final List<Step> copies = new ArrayList<>();

    void parameters(List<Segment> blocks) {
      Operand all = new Operand(exactly(Wiring.PARAMETERS), Role.PARAMETER, Domain.SHARED, blocks);
      finished.put(parameters, all);
      given.add(all);
    }

    void input(Operand operand, String name) {
      given.add(finish(operand, exactly(name), Role.INPUT));
    }

    /** An output is what nobody else reads, or a copy. */
    void output(Operand operand, String name) {
      if (operand.role().isTemporary() && !read.contains(operand)) {
        given.add(finish(operand, exactly(name), Role.OUTPUT));
        return;
      }
      Operand copy =
          new Operand(
              exactly(name), Role.OUTPUT, operand.domain(), operand.layout(), operand.segments());
      given.add(copy);
      finished.put(copy, copy);
      for (int i = 0; i < operand.segments().size(); i++) {
        Segment shape = operand.segments().get(i);
        copies.add(
            new Contraction(
                List.of(new Access(operand, i, shape.letters())),
                new Access(copy, i, shape.letters()),
                CoefficientTensor.identity(shape.components())));
      }
    }

    void argument(Operand operand, String name) {
      given.add(finish(operand, fresh(name), operand.role()));
    }

    void temporary(Operand operand, String name) {
      if (!finished.containsKey(operand)) {
        finish(operand, fresh(name), Role.TEMPORARY);
      }
    }

    private Operand finish(Operand operand, String name, Role role) {
      Operand plain =
          new Operand(name, role, operand.domain(), operand.layout(), operand.segments())
              .dropping(operand.probability());
      List<Segment> grouping = groupings.getOrDefault(operand, List.of());
      Operand made = grouping.isEmpty() ? plain : cut(plain, grouping);
      finished.put(operand, made);
      return made;
    }

    private static Operand cut(Operand plain, List<Segment> grouping) {
      boolean flat = grouping.size() == 1 && grouping.getFirst().channels().isEmpty();
      return flat ? plain.flattened() : plain.regrouped(grouping);
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

    Program program(List<Step> steps) {
      List<Step> named =
          Stream.concat(steps.stream(), copies.stream())
              .map(step -> step.map(access -> access.on(finished(access.operand()))))
              .toList();
      Set<Operand> used =
          named.stream()
              .flatMap(step -> step.accesses().stream())
              .map(Access::operand)
              .collect(Collectors.toSet());
      List<Operand> temporaries =
          finished.values().stream()
              .filter(it -> it.role().isTemporary() && used.contains(it))
              .toList();
      return new Program(
          given.stream().sorted(Comparator.comparing(Operand::role)).toList(), // as in a layer
          temporaries,
          named);
    }

    private Operand finished(Operand operand) {
      Operand found = finished.get(operand);
      if (found == null) {
        throw new IllegalStateException("no operand " + operand);
      }
      return found;
    }
  }
}
