package org.equigen.codegen.planning.polynomial;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * Plans symmetric contractions, {@code y[u][k] = sum over n = 1, ..., N, paths p, i1, ..., in of
 * W_n[p,u] C_(n,p)[i1,...,in,k] x[u][i1] ... x[u][in]}, where x[u] holds the components of channel
 * u of all summands, and the C are all equivariant symmetric tensors ({@link ContractionTensors}).
 *
 * <p>They are computed by Horner's scheme ({@link HornerScheme}): tensors are added up with their
 * weights, once for all samples where weights are shared, and one index after the other is
 * contracted with x, the next lower order being added each time (I. Batatia et al., MACE,
 * arXiv:2206.07697, section 4 and appendix).
 */
public final class SymmetricContractionPlanner {
  private static final String KIND = "symmetric-contraction";
  private static final long MOST_PLACES = 50_000;

  private final Group group;
  private final LayerDeclaration.SymmetricContraction contraction;
  private final List<EquivariantBasis> maps;
  private final Representation single;
  private final int channels;
  private final int size;
  private final PlanAssembly assembly = new PlanAssembly();
  private final List<String> notes = new ArrayList<>();
  private long parameters;
  private long multiplications;
  private long paths;

  private SymmetricContractionPlanner(
      Group group, LayerDeclaration.SymmetricContraction contraction, List<EquivariantBasis> maps) {
    this.group = group;
    this.contraction = contraction;
    this.maps = maps;
    single = single(contraction.in());
    channels = contraction.in().summands().getFirst().multiplicity();
    size = size(group, single);
  }

  /** One copy of each summand. */
  private static Representation single(Representation in) {
    return new Representation(in.summands().stream().map(it -> new Summand(1, it.term())).toList());
  }

  private static int size(Group group, Representation representation) {
    return representation.summands().stream()
        .mapToInt(
            it ->
                Math.multiplyExact(
                    it.multiplicity(), Math.toIntExact(Dimension.of(group, it.term()))))
        .reduce(0, Math::addExact);
  }

  /**
   * Plans a layer.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if multiplicities differ, a term
   *     occurs twice, there is no path, or there are too many monomials
   */
  public static PlannedLayer plan(
      IntertwinerSolver solver,
      Group group,
      LayerDeclaration.SymmetricContraction contraction,
      Place place) {
    check(group, contraction, place);
    Representation single = single(contraction.in());
    Representation targets = single(contraction.out());
    List<EquivariantBasis> maps = new ArrayList<>();
    for (int order = 1; order <= contraction.order(); order++) {
      maps.add(solver.solve(group, ContractionTensors.domains(single, order), targets));
    }
    return new SymmetricContractionPlanner(group, contraction, maps).planned(place);
  }

  private static void check(
      Group group, LayerDeclaration.SymmetricContraction contraction, Place place) {
    int channels = contraction.in().summands().getFirst().multiplicity();
    checkChannels(contraction.in(), channels, place);
    checkChannels(contraction.out(), channels, place);
    BigInteger places = BigInteger.ONE;
    int size = size(group, single(contraction.in()));
    for (int k = 1; k <= contraction.order(); k++) {
      places = places.multiply(BigInteger.valueOf(size - 1L + k)).divide(BigInteger.valueOf(k));
    }
    places = places.multiply(BigInteger.valueOf(size(group, single(contraction.out()))));
    if (places.compareTo(BigInteger.valueOf(MOST_PLACES)) > 0) {
      throw new LayerDiagnostic.TooLarge(
              place,
              KIND + " " + group.name() + " of order " + contraction.order(),
              "products of a monomial and a component of the output",
              places,
              MOST_PLACES)
          .exception();
    }
  }

  private static void checkChannels(Representation side, int channels, Place place) {
    List<Summand> summands = side.summands();
    boolean equal = summands.stream().allMatch(it -> it.multiplicity() == channels);
    if (!equal || side.terms().size() < summands.size()) {
      Representation alternative =
          new Representation(
              side.terms().stream().map(term -> new Summand(channels, term)).toList());
      throw unsuitable(
          place,
          side,
          "each channel holds every term of the input once, and gives every term of the output"
              + " once",
          "Give all terms the same multiplicity: \"" + alternative + "\".");
    }
  }

  private static RuntimeException unsuitable(
      Place place, Representation representation, String reason, String alternative) {
    return new LayerDiagnostic.Unsuitable(
            place, KIND, representation.toString(), reason, alternative)
        .exception();
  }

  private PlannedLayer planned(Place place) {
    Access x = gathered();
    for (Summand out : contraction.out().summands()) {
      add(out, x);
    }
    if (paths == 0) {
      throw unsuitable(
          place,
          contraction.out(),
          "no equivariant polynomial of \"" + single + "\" leads to it",
          "Raise the order, or take terms that gen-layers decompose finds in powers of the input.");
    }
    int inputSize = size(group, contraction.in());
    int outputSize = size(group, contraction.out());
    return new PlannedLayer(
        assembly.plan(declaration()),
        new PlanSummary(
            group.name(),
            contraction.in(),
            Optional.empty(),
            contraction.out(),
            inputSize,
            outputSize,
            paths,
            parameters,
            multiplications,
            dense(outputSize),
            List.of(),
            notes),
        maps.isEmpty() ? Optional.empty() : Optional.of(maps.getLast()));
  }

  /** Every monomial into every component, its factors multiplied one by one. */
  private long dense(int outputSize) {
    BigInteger monomials = BigInteger.ONE;
    long sum = 0;
    for (int k = 1; k <= contraction.order(); k++) {
      monomials =
          monomials.multiply(BigInteger.valueOf(size - 1L + k)).divide(BigInteger.valueOf(k));
      sum = Math.addExact(sum, Math.multiplyExact(monomials.longValueExact(), (long) outputSize));
    }
    return sum;
  }

  /** The components of a channel side by side. */
  private Access gathered() {
    List<Summand> summands = contraction.in().summands();
    for (Summand summand : summands) {
      assembly.input(Segment.of(summand.toString(), channels, size(group, one(summand.term()))));
    }
    if (summands.size() == 1) {
      return PlanAssembly.x(0, "u");
    }
    Access all = assembly.temporary(Segment.of("x", channels, size), Domain.SAMPLE, "u");
    int start = 0;
    for (int i = 0; i < summands.size(); i++) {
      CoefficientTensor.Builder shift = CoefficientTensor.builder(2);
      int own = size(group, one(summands.get(i).term()));
      for (int k = 0; k < own; k++) {
        shift.add(Coefficient.ONE, k, start + k);
      }
      assembly.contract(PlanAssembly.x(i, "u"), all, shift.build());
      start += own;
    }
    return all;
  }

  private static Representation one(Term term) {
    return Representation.of(term);
  }

  private void add(Summand out, Access x) {
    List<ContractionTensors> tensors = new ArrayList<>();
    for (int order = 1; order <= contraction.order(); order++) {
      EquivariantBasis known = maps.get(order - 1);
      tensors.add(ContractionTensors.of(group, single, order, known, out.term()));
    }
    int components = size(group, one(out.term()));
    Access y =
        PlanAssembly.y(assembly.output(Segment.of(out.toString(), channels, components)), "u");
    while (!tensors.isEmpty() && tensors.getLast().paths().isEmpty()) {
      tensors.removeLast();
    }
    if (tensors.isEmpty()) {
      notes.add("The output " + out + " is always zero: no path reaches it.");
      return;
    }
    List<Optional<Access>> weights = new ArrayList<>();
    for (ContractionTensors one : tensors) {
      Optional<Access> w =
          one.paths().isEmpty() ? Optional.empty() : Optional.of(weights(one, out));
      w.ifPresent(it -> assembly.define(definition(one, it, x, y)));
      weights.add(w);
    }
    HornerScheme scheme = HornerScheme.of(tensors);
    Optional<Access> above = Optional.empty();
    for (int n = tensors.size(); n >= 1; n--) {
      above = Optional.of(level(scheme, tensors.get(n - 1), weights.get(n - 1), above, x, out));
    }
    above.ifPresent(values -> contract(scheme, 1, values, x, y));
  }

  /** Values of a level: weighted tensors of its order, and the level above contracted with x. */
  private Access level(
      HornerScheme scheme,
      ContractionTensors tensors,
      Optional<Access> weights,
      Optional<Access> above,
      Access x,
      Summand out) {
    int order = tensors.order();
    int places = scheme.level(order).size();
    Segment shape = Segment.of("order " + order + " of " + out.term(), channels, places);
    Domain own = contraction.weights() == Weights.ROW ? Domain.SAMPLE : Domain.SHARED;
    Optional<Access> weighted = Optional.empty();
    if (weights.isPresent()) {
      Access sum = assembly.temporary(shape, own, "u");
      assembly.compute(new Contraction(List.of(weights.get()), sum, weighted(scheme, tensors)));
      weighted = Optional.of(sum);
    }
    if (above.isEmpty()) {
      return weighted.orElseThrow();
    }
    Access values = assembly.temporary(shape, Domain.SAMPLE, "u");
    weighted.ifPresent(
        sum ->
            assembly.compute(
                new Contraction(List.of(sum), values, CoefficientTensor.identity(places))));
    contract(scheme, order + 1, above.get(), x, values);
    return values;
  }

  /** Contracts the last index of level n with x. */
  private void contract(HornerScheme scheme, int n, Access values, Access x, Access target) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(3);
    scheme
        .level(n)
        .forEach(
            (key, number) -> {
              int[] prefix = HornerScheme.prefix(key);
              int to = n == 1 ? prefix[0] : scheme.number(n - 1, prefix);
              tensor.add(Coefficient.ONE, number, key[n], to);
            });
    assembly.compute(new Contraction(List.of(values, x), target, tensor.build()));
    multiplications += (long) channels * scheme.level(n).size();
  }

  private Access weights(ContractionTensors tensors, Summand out) {
    int count = tensors.paths().size();
    Segment shape =
        new Segment(
            "weights " + tensors.order() + " of " + out.term(),
            List.of(Axis.full(channels)),
            count);
    paths += count;
    if (contraction.weights() == Weights.ROW) {
      multiplications += (long) channels * tensors.paths().stream().mapToLong(List::size).sum();
      return PlanAssembly.rowWeight(assembly.rowWeight(shape), "u");
    }
    parameters += shape.size();
    return PlanAssembly.w(assembly.parameter(shape, Coefficient.of(Rational.of(1, count))), "u");
  }

  /** {@code sum over paths and sorted indices of w c x ... x}. */
  private static Contraction definition(ContractionTensors tensors, Access w, Access x, Access y) {
    int order = tensors.order();
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(order + 2);
    for (int path = 0; path < tensors.paths().size(); path++) {
      for (ContractionTensors.Entry entry : tensors.paths().get(path)) {
        int[] index = new int[order + 2];
        index[0] = path;
        System.arraycopy(entry.list(), 0, index, 1, order);
        index[order + 1] = entry.component();
        tensor.add(entry.value(), index);
      }
    }
    List<Access> factors = new ArrayList<>(List.of(w));
    factors.addAll(Collections.nCopies(order, x));
    return new Contraction(factors, y, tensor.build());
  }

  /** {@code sum over paths of w c} at the places of a level. */
  private static CoefficientTensor weighted(HornerScheme scheme, ContractionTensors tensors) {
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(2);
    for (int path = 0; path < tensors.paths().size(); path++) {
      for (ContractionTensors.Entry entry : tensors.paths().get(path)) {
        tensor.add(entry.value(), path, scheme.place(entry));
      }
    }
    return tensor.build();
  }

  private String declaration() {
    return KIND
        + " "
        + group.name()
        + ": "
        + contraction.in()
        + " -> "
        + contraction.out()
        + " of order "
        + contraction.order()
        + ", weights "
        + contraction.weights().word();
  }
}
