package org.equigen.codegen.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A layer or a whole network as programs over operands: everything that an emitter needs to know.
 *
 * @param declaration one line that says what is computed, without precision or target
 * @param deviations for each segment of the parameters, in order, the standard deviation of its
 *     initial values
 * @param definition from inputs and parameters to outputs as the mathematics states it, one
 *     contraction for each block of parameters, whatever the strategy and the transforms: the
 *     meaning of the parameters
 * @param passes the programs, the forward one among them
 */
public record LayerPlan(
    String declaration,
    List<Coefficient> deviations,
    Program definition,
    Map<Pass, Program> passes) {
  /**
   * Copies the collections and checks that they fit together.
   *
   * @throws IllegalArgumentException if there is no forward program, the definition has other
   *     inputs, outputs or parameters, there are several operands of parameters, or a segment of
   *     them has no deviation
   */
  public LayerPlan {
    deviations = List.copyOf(deviations);
    passes = Collections.unmodifiableMap(new EnumMap<>(passes));
    Program forward = passes.get(Pass.FORWARD);
    if (forward == null) {
      throw new IllegalArgumentException("no forward program");
    }
    if (!meaningful(forward).equals(meaningful(definition))) {
      throw new IllegalArgumentException(
          "defined on " + meaningful(definition) + ", computed on " + meaningful(forward));
    }
    if (ofRole(forward, Role.PARAMETER).count() > 1) {
      throw new IllegalArgumentException("several operands of parameters");
    }
    long blocks = ofRole(forward, Role.PARAMETER).mapToLong(it -> it.segments().size()).sum();
    if (deviations.size() != blocks) {
      throw new IllegalArgumentException(deviations.size() + " deviations for " + blocks);
    }
  }

  private static List<Operand> meaningful(Program program) {
    return program.arguments().stream().filter(it -> it.role() != Role.RESIDUAL).toList();
  }

  private static Stream<Operand> ofRole(Program program, Role role) {
    return program.arguments().stream().filter(it -> it.role() == role);
  }

  /** The arguments of the forward program that have a role, in order. */
  public List<Operand> operands(Role role) {
    return ofRole(forward(), role).toList();
  }

  /**
   * The only input.
   *
   * @throws IllegalStateException if there are others
   */
  public Operand input() {
    return only(Role.INPUT);
  }

  /**
   * The only output over rows: others hold what all rows share, such as statistics.
   *
   * @throws IllegalStateException if there are several
   */
  public Operand output() {
    List<Operand> found = operands(Role.OUTPUT).stream().filter(it -> !it.isShared()).toList();
    return found.size() == 1 ? found.getFirst() : only(Role.OUTPUT);
  }

  /** The parameters, an operand without segments where a layer has none. */
  public Operand parameters() {
    return operands(Role.PARAMETER).isEmpty()
        ? new Operand("w", Role.PARAMETER, Domain.SHARED, List.of())
        : only(Role.PARAMETER);
  }

  private Operand only(Role role) {
    List<Operand> found = operands(role);
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " operands of role " + role + ": " + found);
    }
    return found.getFirst();
  }

  /** From inputs and parameters to outputs, as it is computed. */
  public Program forward() {
    return program(Pass.FORWARD).orElseThrow();
  }

  /**
   * From the gradients of the outputs to those of inputs and parameters.
   *
   * @throws java.util.NoSuchElementException if the plan has no backward pass
   */
  public Program backward() {
    return program(Pass.BACKWARD).orElseThrow();
  }

  /**
   * Whether it takes one input x over samples to one output y over samples, forward and backward,
   * with parameters at most and rows in lanes: then the arrays of a simple layer, whose signature
   * has these names, are all that it needs.
   */
  public boolean isOfOneInput() {
    return passes.keySet().equals(Set.of(Pass.FORWARD, Pass.BACKWARD))
        && names(Role.INPUT).equals(List.of("x"))
        && names(Role.OUTPUT).equals(List.of("y"))
        && passes.values().stream().allMatch(LayerPlan::isSimple);
  }

  private List<String> names(Role role) {
    return operands(role).stream().map(Operand::name).toList();
  }

  private static boolean isSimple(Program program) {
    return program.maps().isEmpty()
        && program.operands().stream().noneMatch(it -> it.layout() == Layout.CHANNELS_IN_LANES)
        && program.operands().stream()
            .allMatch(
                operand ->
                    switch (operand.role()) {
                      case INPUT, OUTPUT, SEED -> operand.domain().equals(Domain.SAMPLE);
                      case PARAMETER -> operand.isShared();
                      case GRADIENT, TEMPORARY ->
                          operand.isShared() || operand.domain().equals(Domain.SAMPLE);
                      case CONSTANT, STATISTIC, MASK, RESIDUAL -> false;
                    });
  }

  /**
   * Whether its steps are right for tiles of one row as well: no map leads from rows to others, and
   * all rows lie in lanes. A row of one lane is a column of data as it is.
   */
  public boolean mayRunRowByRow() {
    return programs()
        .allMatch(
            program ->
                program.maps().isEmpty()
                    && program.operands().stream()
                        .allMatch(it -> it.isShared() || it.layout() == Layout.ROWS_IN_LANES));
  }

  /** What the caller gives for some pass, in the order in which the passes name it. */
  public List<Operand> arguments() {
    return programs().flatMap(program -> program.arguments().stream()).distinct().toList();
  }

  /** The passes that have an operand among their arguments. */
  public Set<Pass> passesOf(Operand argument) {
    Set<Pass> uses = EnumSet.noneOf(Pass.class);
    passes.forEach(
        (pass, program) -> {
          if (program.arguments().contains(argument)) {
            uses.add(pass);
          }
        });
    return uses;
  }

  /** The maps that some pass goes through. */
  public List<IndexMap> maps() {
    return programs().flatMap(program -> program.maps().stream()).distinct().toList();
  }

  /** The domains of arguments, maps and temporaries, but for the shared one. */
  public List<Domain> domains() {
    Stream<Domain> mapped = maps().stream().flatMap(map -> Stream.of(map.from(), map.to()));
    Stream<Domain> temporary =
        programs().flatMap(program -> program.temporaries().stream()).map(Operand::domain);
    return Stream.of(arguments().stream().map(Operand::domain), mapped, temporary)
        .flatMap(domains -> domains)
        .filter(domain -> !domain.isShared())
        .distinct()
        .toList();
  }

  private Stream<Program> programs() {
    return passes.values().stream();
  }

  /** The program of a pass, if the plan has it. */
  public Optional<Program> program(Pass pass) {
    return Optional.ofNullable(passes.get(pass));
  }

  /** The plan with one more pass, or another program for it. */
  public LayerPlan with(Pass pass, Program program) {
    Map<Pass, Program> more = new EnumMap<>(passes);
    more.put(pass, program);
    return new LayerPlan(declaration, deviations, definition, more);
  }

  /**
   * Hexadecimal SHA-256 of {@link PlanPrinter#meaning}: everything that gives the parameters their
   * meaning, and nothing that a strategy, a transform, a precision or a target chooses. Models that
   * were trained with one program can so be loaded into another one that computes the same.
   */
  public String digest() {
    try {
      byte[] text = PlanPrinter.meaning(this).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
