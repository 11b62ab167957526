package org.equigen.codegen.planning.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.transform.Passes;

/**
 * A plan in the making: collects segments and steps, then shares, differentiates and merges.
 *
 * <p>Steps name input, output and parameters before all their segments are known; they hold
 * operands without segments then, which the finished ones replace.
 */
public final class PlanAssembly {
  private static final Operand INPUT = new Operand("x", Role.INPUT, Domain.SAMPLE, List.of());
  private static final Operand SECOND = new Operand("z", Role.INPUT, Domain.SAMPLE, List.of());
  private static final Operand ROW_WEIGHTS =
      new Operand("weights", Role.INPUT, Domain.SAMPLE, List.of());
  private static final Operand OUTPUT = new Operand("y", Role.OUTPUT, Domain.SAMPLE, List.of());
  private static final Operand PARAMETERS =
      new Operand("w", Role.PARAMETER, Domain.SHARED, List.of());

  private final Placement placement;
  private final List<Segment> inputs = new ArrayList<>();
  private final List<Segment> seconds = new ArrayList<>();
  private final List<Segment> rowWeights = new ArrayList<>();
  private final List<Segment> outputs = new ArrayList<>();
  private final List<Segment> parameters = new ArrayList<>();
  private final List<Coefficient> deviations = new ArrayList<>();
  private final List<Operand> temporaries = new ArrayList<>();
  private final List<Step> definition = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /** A plan over samples in lanes. */
  public PlanAssembly() {
    this(Placement.SAMPLES);
  }

  /** A plan whose steps say samples and mean the rows of a placement. */
  public PlanAssembly(Placement placement) {
    this.placement = placement;
  }

  /** Adds a segment of the input and returns its number. */
  public int input(Segment segment) {
    inputs.add(segment);
    return inputs.size() - 1;
  }

  /** Adds a segment of the second input and returns its number. */
  public int second(Segment segment) {
    seconds.add(segment);
    return seconds.size() - 1;
  }

  /** Adds a block of weights that every row brings along and returns its number. */
  public int rowWeight(Segment segment) {
    rowWeights.add(segment);
    return rowWeights.size() - 1;
  }

  /** Adds a segment of the output and returns its number. */
  public int output(Segment segment) {
    outputs.add(segment);
    return outputs.size() - 1;
  }

  /** Adds a block of parameters and returns its number. */
  public int parameter(Segment segment, Coefficient deviation) {
    parameters.add(segment);
    deviations.add(deviation);
    return parameters.size() - 1;
  }

  /** A segment of the input. */
  public static Access x(int segment, String channels) {
    return new Access(INPUT, segment, channels);
  }

  /** A segment of the second input. */
  public static Access z(int segment, String channels) {
    return new Access(SECOND, segment, channels);
  }

  /** A block of weights of the row. */
  public static Access rowWeight(int segment, String channels) {
    return new Access(ROW_WEIGHTS, segment, channels);
  }

  /** A segment of the output. */
  public static Access y(int segment, String channels) {
    return new Access(OUTPUT, segment, channels);
  }

  /** A block of parameters. */
  public static Access w(int segment, String channels) {
    return new Access(PARAMETERS, segment, channels);
  }

  /** Adds a temporary of one segment. */
  public Access temporary(Segment segment, Domain domain, String channels) {
    Operand temporary =
        new Operand("t" + temporaries.size(), Role.TEMPORARY, domain, List.of(segment));
    temporaries.add(temporary);
    return new Access(temporary, 0, channels);
  }

  /**
   * A temporary whose numbers are also read and written as those of one channel.
   *
   * @param operand the temporary
   */
  public record Flat(Operand operand) {
    /** One of its segments. */
    public Access segment(int number, String channels) {
      return new Access(operand, number, channels);
    }

    /** All numbers as the components of one channel. */
    public Access whole() {
      return new Access(operand, operand.numberInRegrouping(0), "");
    }
  }

  /** Adds a temporary over samples that is also one channel. */
  public Flat flat(List<Segment> segments) {
    Operand temporary =
        new Operand("t" + temporaries.size(), Role.TEMPORARY, Domain.SAMPLE, segments).flattened();
    temporaries.add(temporary);
    return new Flat(temporary);
  }

  /** Adds a step of the definition, which the computation takes as it is. */
  public void add(Step step) {
    define(step);
    compute(step);
  }

  /** Adds a step of the definition alone: how it is computed is said by {@link #compute}. */
  public void define(Step step) {
    definition.add(step);
  }

  /** Adds a step of the computation alone. */
  public void compute(Step step) {
    steps.add(step);
  }

  /** Adds {@code output += sum C input} to the definition and to the computation. */
  public void contract(Access input, Access output, CoefficientTensor coefficients) {
    add(new Contraction(List.of(input), output, coefficients));
  }

  /** The temporaries that some step of the definition names. */
  private List<Operand> defined() {
    Set<Operand> named =
        definition.stream()
            .flatMap(step -> step.accesses().stream())
            .map(Access::operand)
            .collect(Collectors.toSet());
    return temporaries.stream().filter(named::contains).toList();
  }

  /** The finished plan. */
  public LayerPlan plan(String declaration) {
    Map<Operand, Operand> finished = new LinkedHashMap<>();
    finished.put(INPUT, finished(INPUT, inputs, placement.input()));
    if (!seconds.isEmpty()) {
      finished.put(SECOND, finished(SECOND, seconds, placement.rows()));
    }
    if (!rowWeights.isEmpty()) {
      finished.put(ROW_WEIGHTS, finished(ROW_WEIGHTS, rowWeights, placement.rows()));
    }
    finished.put(OUTPUT, finished(OUTPUT, outputs, placement.output()));
    finished.put(PARAMETERS, finished(PARAMETERS, parameters, Domain.SHARED));
    List<Operand> arguments = List.copyOf(finished.values());
    temporaries.forEach(it -> finished.put(it, finished(it, it.segments(), placement.rows())));
    Program forward = new Program(arguments, bound(temporaries, finished), placed(steps, finished));
    return Passes.ofTraining(
        new LayerPlan(
            declaration,
            deviations,
            new Program(arguments, bound(defined(), finished), placed(definition, finished)),
            Map.of(Pass.FORWARD, forward)));
  }

  private Operand finished(Operand named, List<Segment> segments, Domain rows) {
    Operand finished =
        named.isShared()
            ? new Operand(named.name(), named.role(), Domain.SHARED, segments)
            : new Operand(named.name(), named.role(), rows, placement.layout(), segments);
    return named.isRegrouped() ? finished.flattened() : finished;
  }

  private static List<Operand> bound(List<Operand> operands, Map<Operand, Operand> finished) {
    return operands.stream().map(it -> finished.getOrDefault(it, it)).toList();
  }

  private List<Step> placed(List<Step> steps, Map<Operand, Operand> finished) {
    return steps.stream().map(step -> step.map(access -> placed(access, finished))).toList();
  }

  private Access placed(Access access, Map<Operand, Operand> finished) {
    Operand operand = access.operand();
    List<IndexMap> via =
        operand.equals(INPUT)
            ? placement.gather().stream().toList()
            : operand.equals(OUTPUT) ? placement.sum().stream().toList() : List.of();
    return new Access(
        finished.getOrDefault(operand, operand), access.segment(), access.channels(), via);
  }
}
