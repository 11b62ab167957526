package org.equigen.codegen.planning.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
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
import org.equigen.codegen.planning.assembly.Strategy;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.form.InvariantForms;
import org.equigen.codegen.planning.product.QuadraticBlock.Channels;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TrivialRepresentation;

/**
 * Plans quadratic layers, {@code y = W(x) x}: W(x) is an equivariant matrix whose entries are
 * channels of x, {@code y[t][k] += sum over u, v, m, i of w[tuv] C[m,i,k] x[u][m] x[v][i]} for each
 * term of the output, each term of the input, and each term M of the input that is a matrix between
 * them ({@link FactorPairing}). Scalars are no matrices.
 *
 * <p>W(x) is never formed. Either the components of matrices and inputs are contracted first and
 * channels mixed then, or the channels of the input are mixed for every matrix and contracted with
 * it then, whatever takes fewer multiplications.
 *
 * <p>Source: M. Finzi, M. Welling and A. G. Wilson, arXiv:2104.09459, on bilinear layers; how many
 * channels of a term are matrices is taken from its implementation, where they are drawn at random
 * instead.
 */
public final class QuadraticPlanner {
  private static final String KIND = "quadratic";

  private final Group group;
  private final LayerDeclaration.Quadratic quadratic;
  private final ToIntFunction<Term> dimension;
  private final InvariantForms forms;
  private final Set<Term> scalars;
  private final FactorPairing pairing;
  private final Map<List<Term>, Optional<CoefficientTensor>> tensors = new HashMap<>();
  private final List<Channels> channels = new ArrayList<>();
  private final PlanAssembly assembly = new PlanAssembly();
  private final Map<List<Object>, Access> products = new HashMap<>();
  private final List<PlanSummary.BlockSummary> blocks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long parameters;
  private long multiplications;
  private long explicit;
  private long largest;

  private QuadraticPlanner(
      Group group,
      LayerDeclaration.Quadratic quadratic,
      ToIntFunction<Term> dimension,
      InvariantForms forms) {
    this.group = group;
    this.quadratic = quadratic;
    this.dimension = dimension;
    this.forms = forms;
    this.scalars = TrivialRepresentation.among(group, quadratic.in());
    this.pairing = new FactorPairing(group, forms, dimension);
  }

  /**
   * Plans a layer.
   *
   * @param forms of {@link FactorPairing#factors} of the input
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if no term is a matrix between
   *     terms of the input and the output
   */
  public static PlannedLayer plan(
      Group group,
      LayerDeclaration.Quadratic quadratic,
      ToIntFunction<Term> dimension,
      InvariantForms forms,
      Place place) {
    return new QuadraticPlanner(group, quadratic, dimension, forms).planned(place);
  }

  private PlannedLayer planned(Place place) {
    cut();
    for (Channels part : channels) {
      assembly.input(segment(part.summand()));
    }
    for (Summand out : quadratic.out().summands()) {
      Access y = PlanAssembly.y(assembly.output(segment(out)), "t");
      List<QuadraticBlock> into = blocks(out);
      if (into.isEmpty()) {
        notes.add("The output " + out + " is always zero: no term of the input is a matrix to it.");
      }
      long summed = into.stream().mapToLong(QuadraticBlock::summed).sum();
      into.forEach(block -> add(block, Coefficient.sqrt(Rational.of(1, summed)), y));
    }
    if (blocks.isEmpty()) {
      throw nothing(place);
    }
    return new PlannedLayer(assembly.plan(declaration()), summary(), forms.basis());
  }

  private RuntimeException nothing(Place place) {
    return new LayerDiagnostic.Unsuitable(
            place,
            KIND,
            quadratic.out().toString(),
            "no term of \""
                + quadratic.in()
                + "\" is, factor by factor, the product of one of its terms and of one of another"
                + " term of it",
            "Add such terms, for example V^2 for V -> V, or take a layer of kind \"square\", which"
                + " has all products.")
        .exception();
  }

  /** Cuts the summands of the input where the matrices among their channels end. */
  private void cut() {
    Map<Term, Integer> left = new LinkedHashMap<>();
    for (Term term : quadratic.in().terms()) {
      left.put(term, isMatrix(term) ? matrices(term) : 0);
    }
    for (Summand summand : quadratic.in().summands()) {
      int all = summand.multiplicity();
      int first = Math.min(all, left.getOrDefault(summand.term(), 0));
      left.merge(summand.term(), -first, Integer::sum);
      if (first > 0) {
        channels.add(new Channels(new Summand(first, summand.term()), true));
      }
      if (first < all) {
        channels.add(new Channels(new Summand(all - first, summand.term()), false));
      }
    }
  }

  private boolean isMatrix(Term term) {
    return quadratic.in().terms().stream()
        .anyMatch(
            in ->
                quadratic.out().terms().stream()
                    .anyMatch(out -> tensor(term, in, out).isPresent()));
  }

  private int matrices(Term term) {
    return switch (quadratic.matrices()) {
      case SPANNING -> dimension.applyAsInt(term);
      case ALL -> Integer.MAX_VALUE;
    };
  }

  private Optional<CoefficientTensor> tensor(Term matrix, Term in, Term out) {
    return scalars.contains(matrix)
        ? Optional.empty()
        : tensors.computeIfAbsent(
            List.of(matrix, in, out),
            terms -> pairing.of(terms.get(0), terms.get(1), terms.get(2)));
  }

  /** The blocks into a summand of the output, ordered by matrices, then by what they act on. */
  private List<QuadraticBlock> blocks(Summand out) {
    List<QuadraticBlock> found = new ArrayList<>();
    for (int matrix = 0; matrix < channels.size(); matrix++) {
      for (int in = 0; in < channels.size() && channels.get(matrix).areMatrices(); in++) {
        Optional<CoefficientTensor> tensor = tensor(term(matrix), term(in), out.term());
        if (tensor.isPresent()) {
          QuadraticBlock block =
              QuadraticBlock.of(channels, matrix, in, out, tensor.get(), dimension);
          if (block.positions() > 0) {
            found.add(block);
          }
        }
      }
    }
    return found;
  }

  private Term term(int part) {
    return channels.get(part).summand().term();
  }

  private void add(QuadraticBlock block, Coefficient deviation, Access y) {
    List<Axis> axes = new ArrayList<>(List.of(Axis.full(block.out().multiplicity())));
    axes.addAll(block.pairs());
    Segment shape = new Segment("weight " + block.name(), axes, 1);
    Access w = PlanAssembly.w(assembly.parameter(shape, deviation), "tuv");
    parameters += shape.size();
    explicit += block.explicit();
    CoefficientTensor tensor = block.tensor();
    Access matrix = PlanAssembly.x(block.matrix(), "u");
    Access x = PlanAssembly.x(block.in(), "v");
    assembly.define(new Contraction(List.of(w, matrix, x), y, tensor.withFirstAxis()));
    boolean contractsFirst = block.contractFirst() <= block.mixFirst();
    if (contractsFirst) {
      contractFirst(block, w, matrix, x, y);
    } else {
      mixFirst(block, w, matrix, x, y);
    }
    long cost = contractsFirst ? block.contractFirst() : block.mixFirst();
    multiplications += cost;
    blocks.add(
        new PlanSummary.BlockSummary(
            block.factors(),
            block.out().toString(),
            1,
            contractsFirst ? Strategy.CONTRACT_FIRST : Strategy.MIX_FIRST,
            cost));
  }

  /** {@code p[uv][k] = sum of C x[u] x[v]}, which summands of one term share, then {@code w p}. */
  private void contractFirst(QuadraticBlock block, Access w, Access matrix, Access x, Access y) {
    int components = dimension.applyAsInt(block.out().term());
    Access product =
        products.computeIfAbsent(
            List.of(block.matrix(), block.in(), block.out().term()),
            _ -> {
              Segment shape = new Segment(block.name(), block.pairs(), components);
              Access sum = temporary(shape, "uv");
              assembly.compute(new Contraction(List.of(matrix, x), sum, block.tensor()));
              return sum;
            });
    assembly.compute(
        new Contraction(List.of(w, product), y, CoefficientTensor.multiple(components)));
  }

  /** {@code q[tu][i] = sum over v of w[tuv] x[v][i]}, then {@code sum of C x[u] q[tu]}. */
  private void mixFirst(QuadraticBlock block, Access w, Access matrix, Access x, Access y) {
    int components = dimension.applyAsInt(term(block.in()));
    List<Axis> axes = List.of(Axis.full(block.out().multiplicity()), block.pairs().getFirst());
    Access mixed = temporary(new Segment(block.name(), axes, components), "tu");
    assembly.compute(new Contraction(List.of(w, x), mixed, CoefficientTensor.multiple(components)));
    assembly.compute(new Contraction(List.of(matrix, mixed), y, block.tensor()));
  }

  private Access temporary(Segment shape, String letters) {
    largest = Math.max(largest, shape.size());
    return assembly.temporary(shape, Domain.SAMPLE, letters);
  }

  private PlanSummary summary() {
    int inputSize = size(quadratic.in());
    int outputSize = size(quadratic.out());
    long matrix = Math.multiplyExact((long) inputSize, (long) outputSize);
    notes.add(
        "W(x) is never formed: it would have "
            + matrix
            + " numbers for each sample, "
            + Float.BYTES * matrix
            + " bytes in float; the largest product kept has "
            + largest
            + ", "
            + Float.BYTES * largest
            + " bytes.");
    return new PlanSummary(
        group.name(),
        quadratic.in(),
        Optional.empty(),
        quadratic.out(),
        inputSize,
        outputSize,
        tensors.values().stream().filter(Optional::isPresent).count(),
        parameters,
        multiplications,
        Math.addExact(matrix, explicit),
        blocks,
        notes);
  }

  private String declaration() {
    return KIND
        + " "
        + group.name()
        + ": "
        + quadratic.in()
        + " -> "
        + quadratic.out()
        + ", matrices "
        + quadratic.matrices().word();
  }

  private Segment segment(Summand summand) {
    return Segment.of(
        summand.toString(), summand.multiplicity(), dimension.applyAsInt(summand.term()));
  }

  private int size(Representation representation) {
    return representation.summands().stream()
        .mapToInt(it -> segment(it).size())
        .reduce(0, Math::addExact);
  }
}
