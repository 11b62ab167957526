package org.equigen.codegen.planning.scalars;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.ScalarOptions;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Plans {@code y_c = sum over t of f_ct(s(x)) B_t(x)}: s are the generators of the invariants of
 * the input and B_t those of its equivariants to a term of the output, as the first fundamental
 * theorems list them ({@link ScalarTheorems}), and f is a perceptron.
 *
 * <p>Every polynomial equivariant has this form with polynomials f, by these theorems, and for a
 * compact group every continuous one is approximated by it on compact sets (S. Villar, D. Hogg, K.
 * Storey-Fisher, W. Yao and B. Blum-Smith, "Scalars are universal", arXiv:2106.06610). For groups
 * with translations the point that differences are taken from is added to every output that is a
 * point.
 */
public final class ScalarsPlanner {
  /** What a layer of this kind is called. */
  public static final String KIND = "scalars";

  private final Group group;
  private final LayerDeclaration.Scalars scalars;
  private final ToIntFunction<Term> dimension;
  private final ScalarTheorems theorems;
  private final PlanAssembly assembly = new PlanAssembly();
  private final ScalarSources sources;
  private long multiplications;

  private ScalarsPlanner(
      Group group,
      LayerDeclaration.Scalars scalars,
      ToIntFunction<Term> dimension,
      ScalarTheorems theorems) {
    this.group = group;
    this.scalars = scalars;
    this.dimension = dimension;
    this.theorems = theorems;
    sources = new ScalarSources(assembly, scalars.in(), dimension, theorems);
  }

  /**
   * Plans a layer.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if no theorem covers the group or
   *     the representations, nothing leads to a term of the output, or there are too many products
   */
  public static PlannedLayer plan(
      Group group, LayerDeclaration.Scalars scalars, ToIntFunction<Term> dimension, Place place) {
    ScalarTheorems theorems = ScalarTheorems.of(group, scalars, dimension, place);
    return new ScalarsPlanner(group, scalars, dimension, theorems).planned();
  }

  private PlannedLayer planned() {
    sources.prepare();
    Perceptron perceptron = new Perceptron(assembly, normalised(invariants()));
    for (int width : scalars.options().hidden()) {
      perceptron.hidden(width, scalars.options().function());
    }
    for (Summand out : scalars.out().summands()) {
      add(out, perceptron);
    }
    multiplications += sources.multiplications() + perceptron.multiplications();
    return new PlannedLayer(
        assembly.plan(declaration()), summary(perceptron.parameters()), Optional.empty());
  }

  /** The invariants, block by block. */
  private List<Access> invariants() {
    List<Access> invariants = new ArrayList<>();
    for (ScalarBlock block : theorems.invariantBlocks()) {
      String name = "invariants " + invariants.size();
      invariants.add(sources.values(block, name, "ab", List.of(Coefficient.ONE)));
    }
    return invariants;
  }

  private List<Access> normalised(List<Access> invariants) {
    return switch (scalars.options().normalise()) {
      case NONE -> invariants;
      case LOG -> invariants.stream().map(this::logarithm).toList();
      case RMS -> invariants.isEmpty() ? invariants : divided(invariants);
    };
  }

  private Access like(Access access) {
    return assembly.temporary(access.shape(), Domain.SAMPLE, access.channels());
  }

  private Access logarithm(Access access) {
    Access bent = like(access);
    assembly.add(new Pointwise(Activation.SIGNED_LOG.function(), access, List.of(), bent));
    return bent;
  }

  /** Divided by {@code sqrt(1 + mean of the squares)}. */
  private List<Access> divided(List<Access> invariants) {
    long count = theorems.invariants().generators().size();
    Segment number = new Segment("mean square", List.of(), 1);
    Access square = assembly.temporary(number, Domain.SAMPLE, "");
    Access inverse = assembly.temporary(number, Domain.SAMPLE, "");
    CoefficientTensor mean =
        CoefficientTensor.builder(3).add(Coefficient.of(Rational.of(1, count)), 0, 0, 0).build();
    invariants.forEach(it -> assembly.add(new Contraction(List.of(it, it), square, mean)));
    Function raised = Elementary.RSQRT.of(Function.x().plus(Function.one()));
    assembly.add(new Pointwise(raised, square, List.of(), inverse));
    multiplications += 2 * count;
    return invariants.stream().map(it -> product(inverse, it)).toList();
  }

  private Access product(Access number, Access access) {
    Access product = like(access);
    assembly.add(new Contraction(List.of(number, access), product, CoefficientTensor.multiple(1)));
    return product;
  }

  /** Adds a summand of the output. */
  private void add(Summand out, Perceptron perceptron) {
    int components = dimension.applyAsInt(out.term());
    int channels = out.multiplicity();
    Access y =
        PlanAssembly.y(assembly.output(Segment.of(out.toString(), channels, components)), "c");
    List<Coefficient> scales = scales(out.term(), components);
    List<ScalarBlock> blocks = theorems.blocks(out.term());
    int generators = blocks.stream().mapToInt(ScalarBlock::size).sum();
    for (int number = 0; number < blocks.size(); number++) {
      ScalarBlock block = blocks.get(number);
      String name = out + " by equivariants " + number;
      Access f =
          perceptron.linear(
              name,
              ScalarSources.axes(channels, block),
              "c" + block.letters("uv"),
              Rational.of(1, generators));
      int entries = multiply(f, block, name, scales, y);
      multiplications += (long) channels * block.size() * entries;
    }
    if (theorems.isPoint(out.term())) {
      sources.addPoint(y, components);
    }
  }

  /** Adds the equivariants of a block times functions; the number of products for each of them. */
  private int multiply(
      Access f, ScalarBlock block, String name, List<Coefficient> scales, Access y) {
    List<Access> factors = new ArrayList<>(List.of(f));
    CoefficientTensor tensor =
        switch (block.source()) {
          case ScalarBlock.Constant(var entries) ->
              sources.tensor(block, List.of(), entries, scales);
          case ScalarBlock.Linear(int carrier, var entries) -> {
            factors.add(sources.carrier(carrier, "u"));
            yield sources.tensor(block, List.of(carrier), entries, scales);
          }
          case ScalarBlock.Bilinear _, ScalarBlock.Staged _ -> {
            factors.add(sources.values(block, name, "uv", scales));
            yield CoefficientTensor.identity(scales.size());
          }
        };
    assembly.add(new Contraction(factors, y, tensor.withFirstAxis()));
    return tensor.size();
  }

  /** By what components are multiplied in the orthonormal basis. */
  private List<Coefficient> scales(Term term, int components) {
    List<Rational> norms = SquaredNorms.of(group, term);
    return norms.isEmpty()
        ? Collections.nCopies(components, Coefficient.ONE)
        : norms.stream().map(Coefficient::sqrt).toList();
  }

  private String declaration() {
    ScalarOptions options = scalars.options();
    return KIND
        + " "
        + group.name()
        + ": "
        + scalars.in()
        + " -> "
        + scalars.out()
        + ", hidden "
        + options.hidden()
        + " "
        + options.function().word()
        + ", degree "
        + options.degree()
        + ", normalise "
        + options.normalise().word();
  }

  private PlanSummary summary(long parameters) {
    int inputSize = size(scalars.in());
    int outputSize = size(scalars.out());
    return new PlanSummary(
        group.name(),
        scalars.in(),
        Optional.empty(),
        scalars.out(),
        inputSize,
        outputSize,
        theorems.size(),
        parameters,
        multiplications,
        dense(inputSize, outputSize),
        List.of(),
        notes());
  }

  private int size(Representation representation) {
    return representation.summands().stream()
        .mapToInt(it -> Math.multiplyExact(it.multiplicity(), dimension.applyAsInt(it.term())))
        .reduce(0, Math::addExact);
  }

  /** A perceptron of the same widths on all components. */
  private long dense(int inputSize, int outputSize) {
    long sum = 0;
    long width = inputSize;
    for (int hidden : scalars.options().hidden()) {
      sum += width * hidden;
      width = hidden;
    }
    return sum + width * outputSize;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        theorems.invariants().generators().size()
            + " generating invariants: "
            + theorems.invariants().completeness()
            + ".");
    theorems
        .equivariants()
        .forEach(
            (term, known) ->
                notes.add(
                    known.generators().size()
                        + " generating equivariants to "
                        + term
                        + ": "
                        + known.completeness()
                        + "."));
    return notes;
  }
}
