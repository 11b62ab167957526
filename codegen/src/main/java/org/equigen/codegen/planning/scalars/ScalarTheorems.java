package org.equigen.codegen.planning.scalars;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.contraction.BasePoint;
import org.equigen.symbolic.invariant.contraction.GeneratingEquivariant;
import org.equigen.symbolic.invariant.fundamental.FundamentalEquivariants;
import org.equigen.symbolic.invariant.fundamental.FundamentalInvariants;
import org.equigen.symbolic.invariant.fundamental.TheoremGroup;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * What the first fundamental theorems list for a layer, and how it is computed.
 *
 * @param invariants the invariants
 * @param equivariants the equivariants to each term of the output; points that differences are
 *     taken from among them
 * @param carriers what they are polynomials in
 * @param stages their values
 * @param invariantBlocks the invariants by formulae
 * @param equivariantBlocks the equivariants by formulae, but for points; numbers are those in
 *     {@link #equivariants}
 */
record ScalarTheorems(
    FundamentalInvariants invariants,
    Map<Term, FundamentalEquivariants> equivariants,
    ScalarCarriers carriers,
    ProductStages stages,
    List<ScalarBlock> invariantBlocks,
    Map<Term, List<ScalarBlock>> equivariantBlocks) {
  /** The largest number of products that staged values take. */
  static final int MOST_PRODUCTS = 50_000;

  /**
   * The lists for a layer.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if no theorem covers the group or
   *     the representations, nothing leads to a term of the output, or there are too many products
   */
  static ScalarTheorems of(
      Group group, LayerDeclaration.Scalars scalars, ToIntFunction<Term> dimension, Place place) {
    ScalarTheorems found = listed(group, scalars, dimension, place);
    found.equivariants.forEach(
        (term, known) -> {
          if (known.generators().isEmpty()) {
            throw unsuitable(
                place,
                scalars.out(),
                "no equivariant polynomial of \"" + scalars.in() + "\" leads to " + term,
                "Take scalars, terms of the input, or products of these.");
          }
        });
    String excess = found.excess();
    if (!excess.isEmpty()) {
      OptionalInt fits = channelsThatFit(group, scalars, dimension, place);
      throw unsuitable(
          place,
          scalars.in(),
          excess,
          fits.isPresent()
              ? "Give at most %s channels of each term: \"%s\"."
                  .formatted(fits.getAsInt(), narrowed(scalars.in(), fits.getAsInt()))
              : "Take terms of fewer indices, or a lower degree.");
    }
    return found;
  }

  private static RuntimeException unsuitable(
      Place place, Representation representation, String reason, String alternative) {
    return new LayerDiagnostic.Unsuitable(
            place, ScalarsPlanner.KIND, representation.toString(), reason, alternative)
        .exception();
  }

  private static Representation narrowed(Representation in, int channels) {
    return new Representation(
        in.summands().stream()
            .map(it -> new Summand(Math.min(channels, it.multiplicity()), it.term()))
            .toList());
  }

  /** The largest multiplicity for which everything can be computed. */
  private static OptionalInt channelsThatFit(
      Group group, LayerDeclaration.Scalars scalars, ToIntFunction<Term> dimension, Place place) {
    int most = scalars.in().summands().stream().mapToInt(Summand::multiplicity).max().orElse(1);
    int fits = 0;
    int above = most;
    while (above - fits > 1) {
      int channels = (fits + above) / 2;
      LayerDeclaration.Scalars fewer =
          new LayerDeclaration.Scalars(
              narrowed(scalars.in(), channels), scalars.out(), scalars.options());
      if (listed(group, fewer, dimension, place).excess().isEmpty()) {
        fits = channels;
      } else {
        above = channels;
      }
    }
    return fits > 0 ? OptionalInt.of(fits) : OptionalInt.empty();
  }

  private static ScalarTheorems listed(
      Group group, LayerDeclaration.Scalars scalars, ToIntFunction<Term> dimension, Place place) {
    int degree = scalars.options().degree();
    FundamentalInvariants invariants = FundamentalInvariants.of(place, group, scalars.in(), degree);
    TheoremGroup theorem = invariants.theorem();
    ScalarCarriers carriers = new ScalarCarriers(group, scalars.in(), dimension, theorem.affine());
    ScalarGenerators generators = new ScalarGenerators(theorem, carriers);
    ProductStages stages = generators.stages();
    List<ScalarBlock> blocks =
        ScalarBlocks.of(
            stages, carriers, invariants.generators().stream().map(generators::of).toList());
    Map<Term, FundamentalEquivariants> equivariants = new LinkedHashMap<>();
    Map<Term, List<ScalarBlock>> blocksTo = new LinkedHashMap<>();
    for (Term term : scalars.out().terms()) {
      FundamentalEquivariants known =
          FundamentalEquivariants.of(place, group, scalars.in(), term, degree);
      equivariants.put(term, known);
      blocksTo.put(
          term,
          ScalarBlocks.of(stages, carriers, vectors(known).stream().map(generators::of).toList()));
    }
    return new ScalarTheorems(invariants, equivariants, carriers, stages, blocks, blocksTo);
  }

  /** Without the points that differences are taken from. */
  private static List<GeneratingEquivariant> vectors(FundamentalEquivariants known) {
    List<GeneratingEquivariant> vectors = new ArrayList<>(known.generators());
    vectors.removeIf(BasePoint.class::isInstance);
    return vectors;
  }

  /** Whether outputs of a term are points, to which the first point of the input is added. */
  boolean isPoint(Term term) {
    FundamentalEquivariants known = equivariants.get(term);
    return known != null && known.generators().stream().anyMatch(BasePoint.class::isInstance);
  }

  /** The blocks of the equivariants to a term of the output. */
  List<ScalarBlock> blocks(Term term) {
    return equivariantBlocks.getOrDefault(term, List.of());
  }

  /** The polynomials that are computed in stages. */
  List<ScalarGenerators.ScaledForms> staged() {
    return Stream.concat(
            invariantBlocks.stream(), equivariantBlocks.values().stream().flatMap(List::stream))
        .map(ScalarBlock::source)
        .filter(ScalarBlock.Staged.class::isInstance)
        .map(ScalarBlock.Staged.class::cast)
        .flatMap(it -> it.forms().stream())
        .toList();
  }

  /** What is too large, as a part of a sentence; empty where nothing is. */
  private String excess() {
    long products = new StageSteps(new PlanAssembly(), stages, carriers, staged()).products();
    return products > MOST_PRODUCTS
        ? "its contractions take %s products, and at most %s are supported"
            .formatted(products, MOST_PRODUCTS)
        : "";
  }

  /** How many generators there are in all, those of a term of the output once. */
  long size() {
    return invariants.generators().size()
        + equivariants.values().stream().mapToLong(it -> it.generators().size()).sum();
  }
}
