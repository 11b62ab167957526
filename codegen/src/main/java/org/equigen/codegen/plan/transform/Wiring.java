package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.symbolic.number.Rational;

/**
 * Layers wired into one plan: every value is an input or what a layer computes from earlier ones,
 * read in its own rows or through maps, alone or side by side with others. So networks arise from
 * layers. Parameters are one operand, layer after layer.
 *
 * <p>Where a reader groups the channels of a value in another way, as a gate does, the value is
 * {@linkplain Operand#regrouped regrouped}. Only what a second reader groups in a third way, and
 * values side by side whose segments a reader does not keep, are copied; and what lies otherwise
 * than a reader wants it, so that the steps of a layer stay what its planner made for kernels.
 */
public final class Wiring {
  /** The name of the parameters of all layers. */
  public static final String PARAMETERS = "w";

  private final WiredPrograms programs = new WiredPrograms();
  private final List<Segment> parameters = new ArrayList<>();
  private final List<Coefficient> deviations = new ArrayList<>();
  private final Map<String, Integer> weights = new HashMap<>();

  /** What an input holds, or a layer has computed. */
  public static final class Value {
    private final String name;
    private final Operand operand;

    private Value(String name, Operand operand) {
      this.name = name;
      this.operand = operand;
    }

    /** The operand in the making. */
    Operand operand() {
      return operand;
    }

    /** Its name. */
    public String name() {
      return name;
    }

    /** Its rows. */
    public Domain domain() {
      return operand.domain();
    }

    /** How its rows lie. */
    public Layout layout() {
      return operand.layout();
    }

    /** Its channels. */
    public List<Segment> segments() {
      return operand.segments();
    }
  }

  /**
   * A value as a layer reads it.
   *
   * @param value the value
   * @param via maps from the rows of the layer to those of the value, applied in order
   */
  public record Source(Value value, List<IndexMap> via) {
    /** Copies the maps. */
    public Source {
      via = List.copyOf(via);
    }

    /** In its own rows. */
    public Source(Value value) {
      this(value, List.of());
    }

    /** The rows of the reader. */
    public Domain rows() {
      return via.isEmpty() ? value.domain() : via.getFirst().from();
    }
  }

  /**
   * A layer and how it is wired.
   *
   * @param name of what it computes
   * @param plan the layer
   * @param rows what its samples are
   * @param inputs for each of its inputs, in order, values side by side
   * @param sum a map along which the output is added up, over the rows with one image, if any
   * @param weights names its parameters; layers of one plan with the same name share them
   */
  public record Part(
      String name,
      LayerPlan plan,
      Domain rows,
      List<List<Source>> inputs,
      Optional<IndexMap> sum,
      String weights) {
    /** Copies the lists. */
    public Part {
      inputs = inputs.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A chain of layers, each of which reads what the one before computes.
   *
   * @throws IllegalArgumentException if there is none, or two do not fit
   */
  public static LayerPlan chain(List<LayerPlan> layers) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network of no layers");
    }
    Wiring wiring = new Wiring();
    Operand first = layers.getFirst().input();
    Value value = wiring.input(first.name(), first.domain(), first.layout(), first.segments());
    for (int i = 0; i < layers.size(); i++) {
      LayerPlan layer = layers.get(i);
      String name = i + 1 < layers.size() ? "h" : layer.output().name();
      List<List<Source>> source = List.of(List.of(new Source(value)));
      String number = "layer " + (i + 1);
      Domain rows = value.domain();
      value = wiring.layer(new Part(name, layer, rows, source, Optional.empty(), number));
    }
    wiring.output(value);
    return wiring.plan(
        layers.stream().map(LayerPlan::declaration).collect(Collectors.joining("; ")));
  }

  /** A chain that can be trained: see {@link #trained}. */
  public static LayerPlan network(List<LayerPlan> layers) {
    return trained(chain(layers));
  }

  /**
   * A network that can be trained: linear maps where there are fewer rows, values that lie as most
   * steps want them, and a backward pass that reads what the forward pass keeps for it, where that
   * is cheaper than to compute it again.
   */
  public static LayerPlan trained(LayerPlan network) {
    Program forward = Layouts.choose(FewerRows.of(network.forward()));
    return Residuals.keep(Passes.ofTraining(network.with(Pass.FORWARD, forward)));
  }

  /** An input of the network. */
  public Value input(String name, Domain domain, Layout layout, List<Segment> segments) {
    Operand operand = programs.made(name, Role.INPUT, domain, layout, segments);
    programs.input(operand, name);
    return new Value(name, operand);
  }

  /**
   * What a layer computes.
   *
   * @throws IllegalArgumentException if inputs are missing, have other channels than the layer
   *     reads, or other rows
   */
  public Value layer(Part part) {
    List<Operand> inputs = part.plan().operands(Role.INPUT);
    if (inputs.size() != part.inputs().size()) {
      throw new IllegalArgumentException(
          part.inputs().size() + " inputs of " + part.name() + " in place of " + inputs);
    }
    Wire wire = new Wire(part);
    for (int i = 0; i < inputs.size(); i++) {
      wire.read(inputs.get(i), part.inputs().get(i));
    }
    Value value = wire.output(part.plan().output());
    wire.parameters(part.plan().parameters());
    wire.others();
    wire.steps();
    return value;
  }

  /**
   * The gradient of one value by another, {@code factor d(sum over all rows of of) / d by}: a value
   * over the rows of {@code by}, with its channels.
   *
   * @param name of the gradient
   * @param of one number in each row
   * @param by what it is differentiated by; values that were computed before it are held fixed
   * @param factor what multiplies the gradient
   */
  public record Gradient(String name, Value of, Value by, Rational factor) {}

  /** Whether one value depends on another, as far as the steps between them tell. */
  public boolean depends(Value of, Value by) {
    return new WiredGradient(programs.defined(), of.operand, by.operand).depends();
  }

  /** The functions through which the one value depends on the other. */
  public List<org.equigen.codegen.plan.function.Function> functions(Gradient gradient) {
    return programs.functions(gradient);
  }

  /**
   * Computes a gradient, which can be read and differentiated as every value can.
   *
   * @param segments the channels of the gradient, shaped as those of what it is taken by
   * @return empty if the one value does not depend on the other
   */
  public Optional<Value> gradient(Gradient gradient, List<Segment> segments) {
    return programs.gradient(gradient, segments).map(it -> new Value(gradient.name, it));
  }

  /**
   * Multiplications that a gradient takes, each step counted in one row.
   *
   * @param plan the network, as {@link #plan} gives it
   */
  public long multiplications(Value gradient, LayerPlan plan) {
    return programs.multiplications(gradient.operand, plan);
  }

  /** Makes a value an output of the network, under its name. */
  public void output(Value value) {
    programs.output(value.operand, value.name());
  }

  /**
   * The network, forward alone.
   *
   * @param declaration one line that says what is computed
   * @throws IllegalArgumentException if two inputs or outputs, or their derivatives, have one name
   */
  public LayerPlan plan(String declaration) {
    return programs.plan(declaration, parameters, deviations);
  }

  /** The name of an operand, of its partners in derivatives of both orders, and of what is kept. */
  public static Stream<String> family(String name) {
    return Stream.of("", "d", "t", "e", "ed", "r").map(prefix -> prefix + name);
  }

  /** Segments without their names. */
  static List<Segment> shapes(List<Segment> segments) {
    return segments.stream().map(it -> new Segment("", it.channels(), it.components())).toList();
  }

  /** One layer on its way in. */
  private final class Wire {
    private final Part part;
    private final Map<Operand, UnaryOperator<Access>> defined = new HashMap<>();
    private final Map<Operand, UnaryOperator<Access>> computed = new HashMap<>();
    private final Map<Operand, Operand> placed = new HashMap<>();

    Wire(Part part) {
      this.part = part;
    }

    private Domain domain(Domain domain) {
      return domain.equals(Domain.SAMPLE) ? part.rows() : domain;
    }

    private IndexMap map(IndexMap map) {
      return new IndexMap(map.name(), domain(map.from()), domain(map.to()), map.order());
    }

    private Access moved(Access access, Operand now, int shift, List<IndexMap> more) {
      List<IndexMap> via = new ArrayList<>(access.via().stream().map(this::map).toList());
      via.addAll(more);
      return new Access(now, access.segment() + shift, access.channels(), via);
    }

    /**
     * What an input of the layer is: values as they are, if their segments are those it reads. By
     * definition it does not matter how they lie; computed are they from values that lie as the
     * layer reads them.
     */
    void read(Operand input, List<Source> sources) {
      sources.forEach(source -> programs.read(source.value().operand));
      List<Segment> found = sources.stream().flatMap(it -> it.value().segments().stream()).toList();
      boolean direct = shapes(found).equals(shapes(input.segments())) && !input.isRegrouped();
      defined.put(
          input,
          direct
              ? access -> direct(access, sources, it -> it.operand)
              : cut(input, sources, found, programs.defined(), it -> it.operand));
      if (direct) {
        Function<Value, Operand> lying = value -> programs.lying(value.operand, input.layout());
        computed.put(input, access -> direct(access, sources, lying));
        return;
      }
      Function<Value, Operand> inLanes =
          value -> programs.lying(value.operand, Layout.ROWS_IN_LANES);
      UnaryOperator<Access> cut = cut(input, sources, found, programs.computed(), inLanes);
      computed.put(input, input.layout() == Layout.ROWS_IN_LANES ? cut : turned(input, cut));
    }

    private Access direct(Access access, List<Source> sources, Function<Value, Operand> operands) {
      int before = 0;
      for (Source source : sources) {
        int after = before + source.value().segments().size();
        if (access.segment() < after) {
          return moved(access, operands.apply(source.value()), -before, source.via());
        }
        before = after;
      }
      throw new IllegalArgumentException("no segment for " + access);
    }

    /** One value, or a copy of several side by side, cut as the layer reads it. */
    private UnaryOperator<Access> cut(
        Operand input,
        List<Source> sources,
        List<Segment> found,
        WiredProgram program,
        Function<Value, Operand> operands) {
      Source only = sources.getFirst();
      Operand value = operands.apply(only.value());
      boolean cuts = sources.size() == 1 && program.regroups(value, input.segments());
      Operand whole = cuts ? value : copy(input, sources, found, program, operands);
      if (!cuts && !program.regroups(whole, input.segments())) {
        Operand same = sameNumbers(input, whole, program);
        return access -> moved(access, same, 0, List.of());
      }
      List<IndexMap> via = cuts ? only.via() : List.of();
      int first = whole.numberInRegrouping(0);
      return access -> moved(access, whole, first, via);
    }

    /** The numbers of a row in channels of other sizes: scalars that are coordinates of tensors. */
    private Operand sameNumbers(Operand input, Operand whole, WiredProgram program) {
      boolean scalars = whole.segments().stream().allMatch(it -> it.components() == 1);
      if (!scalars || whole.size() != input.size()) {
        throw new IllegalArgumentException(
            "what %s of %s reads does not fit: %s, not %s"
                .formatted(input, part.name(), shapes(input.segments()), shapes(whole.segments())));
      }
      List<Segment> all = List.of(new Segment("all", List.of(), whole.size()));
      Operand same =
          programs.made(
              input.name(), Role.TEMPORARY, whole.domain(), Layout.ROWS_IN_LANES, input.segments());
      program.temporary(same, part.name() + "_" + input.name());
      program.cut(whole, all);
      program.cut(same, all);
      program.copy(
          new Access(whole, whole.segments().size(), ""),
          new Access(same, same.segments().size(), ""));
      return same;
    }

    /** Values side by side as one temporary. */
    private Operand copy(
        Operand input,
        List<Source> sources,
        List<Segment> found,
        WiredProgram program,
        Function<Value, Operand> operands) {
      Domain rows = domain(input.domain());
      Operand whole =
          programs.made(input.name(), Role.TEMPORARY, rows, Layout.ROWS_IN_LANES, found);
      program.temporary(whole, part.name() + "_" + input.name());
      int number = 0;
      for (Source source : sources) {
        for (int i = 0; i < source.value().segments().size(); i++) {
          Access from =
              new Access(
                  operands.apply(source.value()),
                  i,
                  source.value().segments().get(i).letters(),
                  source.via());
          program.copy(from, new Access(whole, number++, from.channels()));
        }
      }
      return whole;
    }

    /** A copy of what a layer reads that lies as it reads it. */
    private UnaryOperator<Access> turned(Operand input, UnaryOperator<Access> cut) {
      Operand turned =
          programs.made(
              input.name(),
              Role.TEMPORARY,
              domain(input.domain()),
              input.layout(),
              input.segments());
      programs.computed().temporary(turned, part.name() + "_" + input.name());
      for (int i = 0; i < input.segments().size(); i++) {
        Access segment = new Access(input, i, input.segment(i).letters());
        programs.computed().copy(cut.apply(segment), new Access(turned, i, segment.channels()));
      }
      return access -> moved(access, turned, 0, List.of());
    }

    /** What the layer computes. */
    Value output(Operand output) {
      Domain rows = part.sum().map(IndexMap::to).orElseGet(() -> domain(output.domain()));
      Operand operand =
          programs.made(part.name(), Role.TEMPORARY, rows, output.layout(), output.segments());
      programs.value(operand, part.name());
      List<IndexMap> sum = part.sum().stream().toList();
      put(output, access -> moved(access, operand, 0, sum));
      return new Value(part.name(), operand);
    }

    void parameters(Operand trained) {
      Integer known = weights.get(part.weights());
      int shift = known == null ? parameters.size() : known;
      if (known == null) {
        weights.put(part.weights(), shift);
        deviations.addAll(part.plan().deviations());
        for (Segment segment : trained.segments()) {
          String name = part.weights() + ": " + segment.name();
          parameters.add(new Segment(name, segment.channels(), segment.components()));
        }
      }
      put(trained, access -> moved(access, programs.parameters(), shift, List.of()));
    }

    /** Constants, statistics and temporaries. */
    void others() {
      part.plan().forward().arguments().stream()
          .filter(it -> !defined.containsKey(it))
          .forEach(this::argument);
      for (Operand temporary : part.plan().definition().temporaries()) {
        programs.defined().temporary(placed(temporary, programs.defined()), temporary.name());
      }
      for (Operand temporary : part.plan().forward().temporaries()) {
        programs.computed().temporary(placed(temporary, programs.computed()), temporary.name());
      }
    }

    /** Shared constants are those of all layers; each layer has its own statistics and masks. */
    private void argument(Operand operand) {
      boolean ofAll = operand.role() == Role.CONSTANT && operand.isShared();
      Operand now = ofAll ? operand : placed(operand, programs.computed());
      programs.argument(now, ofAll ? operand.name() : operand.name() + "_" + part.name());
      put(operand, access -> moved(access, now, 0, List.of()));
    }

    private void put(Operand operand, UnaryOperator<Access> access) {
      defined.put(operand, access);
      computed.put(operand, access);
    }

    private Operand placed(Operand operand, WiredProgram program) {
      Operand now =
          placed.computeIfAbsent(
              operand,
              it ->
                  programs
                      .made(it.name(), it.role(), domain(it.domain()), it.layout(), it.segments())
                      .dropping(it.probability()));
      if (operand.isRegrouped()) {
        program.cut(now, operand.regrouping());
      }
      put(operand, access -> moved(access, now, 0, List.of()));
      return now;
    }

    void steps() {
      part.plan()
          .definition()
          .steps()
          .forEach(step -> programs.defined().add(wired(step, defined)));
      part.plan().forward().steps().forEach(step -> programs.computed().add(wired(step, computed)));
    }

    private Step wired(Step step, Map<Operand, UnaryOperator<Access>> renaming) {
      return step.map(
          access -> {
            UnaryOperator<Access> found = renaming.get(access.operand());
            if (found == null) {
              throw new IllegalStateException(access + " in " + part.name());
            }
            return found.apply(access);
          });
    }
  }
}
