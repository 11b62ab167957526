package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/**
 * Chooses how the temporaries of a program lie, rows in lanes or channels in lanes, so that as few
 * numbers as possible are turned from one into the other on their way from step to step.
 *
 * <p>Layers fix how they want what they read. Between them are steps that are as fast either way:
 * products with matrices on channels, functions, copies. Each of these is put on one of two sides,
 * so that the cost of what is turned is least: a minimum cut. So weights of edges that a perceptron
 * computes for products by channels are computed row by row, from numbers that are turned once for
 * all layers. What it computes does not change, nor does what the caller gives.
 */
public final class Layouts {
  private final Program program;
  private final Set<String> names;
  private final Map<Access, List<Step>> writers;
  private final Map<Operand, Operand> placed = new HashMap<>();
  private final Map<Access, Access> replacements = new HashMap<>();
  private final Map<Access, Access> turned = new HashMap<>();
  private final List<Operand> temporaries = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  private Layouts(Program program) {
    this.program = program;
    this.names = program.operands().stream().map(Operand::name).collect(Collectors.toSet());
    this.writers = program.writers();
  }

  /** The same map with temporaries that lie as steps want them. */
  public static Program choose(Program program) {
    boolean several =
        program.steps().stream()
            .flatMap(step -> step.accesses().stream())
            .anyMatch(access -> isInRows(access.operand()));
    return several ? new Layouts(program).chosen() : program;
  }

  private static boolean isInRows(Operand operand) {
    return operand.layout() == Layout.CHANNELS_IN_LANES;
  }

  private Program chosen() {
    Set<Operand> inRows = new Sides().inRows();
    for (Operand operand : program.operands()) {
      placed.put(operand, operand.isShared() ? operand : lying(operand, inRows.contains(operand)));
    }
    program.temporaries().forEach(it -> temporaries.add(placed(it)));
    program.steps().forEach(this::add);
    return Liveness.prune(program.with(temporaries, steps));
  }

  private Operand placed(Operand operand) {
    return placed.getOrDefault(operand, operand);
  }

  private static Operand lying(Operand operand, boolean rows) {
    if (rows == isInRows(operand)) {
      return operand;
    }
    Layout layout = rows ? Layout.CHANNELS_IN_LANES : Layout.ROWS_IN_LANES;
    Operand lying =
        new Operand(operand.name(), operand.role(), operand.domain(), layout, operand.segments());
    return operand.isRegrouped() ? lying.regrouped(operand.regrouping()) : lying;
  }

  private void add(Step step) {
    Step now = step.map(access -> access.on(placed(access.operand())));
    now = now.with(now.inputs().stream().map(this::replaced).toList(), now.output());
    if (isTurn(step) && !isTurn(now) && isWrittenOnce(step.output())) {
      replacements.put(now.output().target(), now.inputs().getFirst().under(""));
      return;
    }
    boolean free = LayoutCosts.isFree(step);
    boolean rows = free ? isInRows(now.output().operand()) : isAllInRows(step);
    if ((free && isTurn(now)) || (!free && isMixed(step))) {
      steps.add(now);
      return;
    }
    List<Access> inputs = now.inputs().stream().map(input -> turned(input, rows)).toList();
    steps.add(now.with(inputs, now.output()));
  }

  private Access replaced(Access access) {
    Access found = replacements.get(access.target());
    return found == null
        ? access
        : new Access(found.operand(), found.segment(), access.channels(), access.via());
  }

  /** Whether a step is a copy in its own rows that lies otherwise. */
  private static boolean isTurn(Step step) {
    return step instanceof Contraction contraction
        && contraction.isCopy()
        && isMixed(step)
        && step.accesses().stream()
            .allMatch(access -> access.via().isEmpty() && !access.operand().isShared());
  }

  private boolean isWrittenOnce(Access output) {
    return output.operand().role().isTemporary()
        && !output.operand().isRegrouped()
        && writers.getOrDefault(output.target(), List.of()).size() == 1;
  }

  private static boolean isMixed(Step step) {
    return step.accesses().stream()
            .filter(access -> !access.operand().isShared())
            .map(access -> isInRows(access.operand()))
            .distinct()
            .count()
        > 1;
  }

  private static boolean isAllInRows(Step step) {
    return step.accesses().stream()
        .filter(access -> !access.operand().isShared())
        .allMatch(access -> isInRows(access.operand()));
  }

  /** An access, of a copy that lies otherwise where it must; made once for a segment. */
  private Access turned(Access access, boolean rows) {
    if (access.operand().isShared() || isInRows(access.operand()) == rows) {
      return access;
    }
    Access whole = new Access(access.operand(), access.segment(), "");
    Access copy = turned.computeIfAbsent(whole, it -> copied(it, rows));
    return new Access(copy.operand(), copy.segment(), access.channels(), access.via());
  }

  private Access copied(Access access, boolean rows) {
    Segment shape = access.shape();
    Operand copy =
        new Operand(
            name(access.operand().name() + (rows ? "InRows" : "InLanes")),
            Role.TEMPORARY,
            access.operand().domain(),
            rows ? Layout.CHANNELS_IN_LANES : Layout.ROWS_IN_LANES,
            List.of(new Segment(shape.name(), shape.channels(), shape.components())));
    temporaries.add(copy);
    String letters = shape.letters();
    steps.add(
        new Contraction(
            List.of(access.under(letters)),
            new Access(copy, 0, letters),
            CoefficientTensor.identity(shape.components())));
    return new Access(copy, 0, "");
  }

  private String name(String wanted) {
    String name = wanted;
    for (int number = 2; !names.add(name); number++) {
      name = wanted + number;
    }
    return name;
  }

  /** The graph whose sink side is what lies in rows. */
  private final class Sides {
    private final MinimumCut cut = new MinimumCut();
    private final int lanes = cut.node();
    private final int rows = cut.node();
    private final LayoutCosts costs = new LayoutCosts(program);
    private final Map<Operand, Integer> nodes = new LinkedHashMap<>();
    private final Map<Access, Integer> intoRows = new HashMap<>();
    private final Map<Access, Integer> intoLanes = new HashMap<>();

    Set<Operand> inRows() {
      for (Operand operand : program.operands()) {
        if (!operand.isShared()) {
          nodes.put(operand, cut.node());
          stay(operand, isMovable(operand) ? 1 : MinimumCut.NEVER);
        }
      }
      program.steps().forEach(this::add);
      boolean[] sink = cut.sinkSide(lanes, rows);
      Set<Operand> found = new HashSet<>();
      nodes.forEach(
          (operand, node) -> {
            if (sink[node]) {
              found.add(operand);
            }
          });
      return found;
    }

    private boolean isMovable(Operand operand) {
      return operand.role().isTemporary()
          && (!operand.isRegrouped()
              || (operand.layout() == Layout.ROWS_IN_LANES && mayLieInRows(operand)));
    }

    private static boolean mayLieInRows(Operand operand) {
      return new Operand(
              operand.name(),
              operand.role(),
              operand.domain(),
              Layout.CHANNELS_IN_LANES,
              operand.segments())
          .mayBe(operand.regrouping());
    }

    private int node(Operand operand) {
      return nodes.getOrDefault(operand, lanes);
    }

    /** An operand stays as it lies, unless that costs more. */
    private void stay(Operand operand, long cost) {
      if (isInRows(operand)) {
        cut.edge(node(operand), rows, cost);
      } else {
        cut.edge(lanes, node(operand), cost);
      }
    }

    private void add(Step step) {
      if (LayoutCosts.isFree(step)) {
        int side = node(step.output().operand());
        cut.edge(lanes, side, costs.ofRows(step)); // paid where it lies in rows
        read(step, side);
        return;
      }
      boolean mixed = isMixed(step);
      step.accesses().stream()
          .filter(access -> !access.operand().isShared())
          .filter(access -> mixed || access.equals(step.output()))
          .forEach(access -> stay(access.operand(), MinimumCut.NEVER));
      if (!mixed) {
        read(step, isAllInRows(step) ? rows : lanes);
      }
    }

    /** What a step reads is turned, once for all readers, where it lies otherwise. */
    private void read(Step step, int side) {
      for (Access input : step.inputs()) {
        if (!input.operand().isShared()) {
          Access segment = new Access(input.operand(), input.segment(), "");
          int from = node(input.operand());
          int toRows = intoRows.computeIfAbsent(segment, it -> turning(it, from, true));
          int toLanes = intoLanes.computeIfAbsent(segment, it -> turning(it, from, false));
          cut.edge(toRows, side, MinimumCut.NEVER);
          cut.edge(side, toLanes, MinimumCut.NEVER);
        }
      }
    }

    private int turning(Access segment, int from, boolean intoRows) {
      int node = cut.node();
      if (intoRows) {
        cut.edge(from, node, costs.ofTurning(segment));
      } else {
        cut.edge(node, from, costs.ofTurning(segment));
      }
      return node;
    }
  }
}
