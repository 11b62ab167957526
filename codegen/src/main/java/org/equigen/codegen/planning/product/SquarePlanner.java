package org.equigen.codegen.planning.product;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.codegen.planning.product.SquarePath.Pairing;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Plans equivariant products of one input with itself, {@code y[w][k] += f sum over u, v, i, j of
 * W[wuv] C[i,j,k] x[u][i] x[v][j]} for every path.
 *
 * <p>Exchanging the factors changes nothing, so paths are the equivariant maps of the symmetric
 * square of the whole input: between two summands A and B all maps {@code A*B -> C}; within a
 * summand the maps {@code Sym(2,A) -> C} for pairs of channels {@code u < v} and for channels with
 * themselves, and {@code Alt(2,A) -> C} for pairs {@code u < v}. Paths are ordered by the output,
 * then by the first summand, the second, the pairs of channels, and the map.
 *
 * <p>Tensors have Frobenius norm 1, times a factor f. That of two different channels is the one of
 * {@link ProductOptions#factor}; a channel with itself is held to the second moment of its square,
 * where components are independent and normal: {@code sum over k of E y[k]^2 = 2 + t} with {@code t
 * = sum over k of (sum over i of C[i,i,k])^2}. The rules of e3nn's {@code o3.TensorSquare} for
 * O(3), where t is d for scalars and 0 for others, are those of all groups written with t.
 */
public final class SquarePlanner {
  private static final String KIND = "square";

  private final Group group;
  private final LayerDeclaration.Square square;
  private final ProductOptions options;
  private final ToIntFunction<Term> dimension;
  private final EquivariantBasis maps;
  private final List<Summand> summands;
  private final PlanAssembly assembly = new PlanAssembly();
  private final List<PlanSummary.BlockSummary> blocks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Summand> outputs = new ArrayList<>();
  private long parameters;
  private long multiplications;
  private int paths;

  private SquarePlanner(
      Group group,
      LayerDeclaration.Square square,
      ToIntFunction<Term> dimension,
      EquivariantBasis maps) {
    this.group = group;
    this.square = square;
    this.options = square.options();
    this.dimension = dimension;
    this.maps = maps;
    this.summands = square.in().summands();
  }

  /** What the maps of a layer start from: products of two summands, powers of one. */
  public static Representation domains(
      LayerDeclaration.Square square, ToIntFunction<Term> dimension) {
    Set<Term> domains = new LinkedHashSet<>();
    List<Summand> summands = square.in().summands();
    for (int i = 0; i < summands.size(); i++) {
      for (int j = i; j < summands.size(); j++) {
        Term right = summands.get(j).term();
        for (Pairing pairing : pairings(summands, i, j, dimension)) {
          domains.add(pairing.domain(summands.get(i).term(), right));
        }
      }
    }
    return ProductPlanner.each(domains);
  }

  /** The terms of the output. */
  public static Representation targets(LayerDeclaration.Square square) {
    return ProductPlanner.each(square.out().terms());
  }

  /** Which pairs of channels two summands have; none where there would be no product. */
  private static List<Pairing> pairings(
      List<Summand> summands, int left, int right, ToIntFunction<Term> dimension) {
    if (left < right) {
      return List.of(Pairing.BETWEEN);
    }
    if (summands.get(left).multiplicity() == 1) {
      return List.of(Pairing.EQUAL);
    }
    return dimension.applyAsInt(summands.get(left).term()) == 1
        ? List.of(Pairing.SYMMETRIC, Pairing.EQUAL)
        : List.of(Pairing.SYMMETRIC, Pairing.ALTERNATING, Pairing.EQUAL);
  }

  /**
   * Plans a layer.
   *
   * @param maps from {@link #domains} to {@link #targets}
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no path, the mode is
   *     for two inputs, multiplicities do not suit it, or weights are lacking
   */
  public static PlannedLayer plan(
      Group group,
      LayerDeclaration.Square square,
      ToIntFunction<Term> dimension,
      EquivariantBasis maps,
      Place place) {
    return new SquarePlanner(group, square, dimension, maps).planned(place);
  }

  /**
   * Refuses what no input could make good.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the mode is for two inputs,
   *     multiplicities of the output do not suit it, or weights are lacking
   */
  public static void check(LayerDeclaration.Square square, Place place) {
    ProductOptions options = square.options();
    if (options.mode() == Mode.UVU) {
      throw unsuitable(
          place,
          square.out(),
          "mode uvu sums over the channels of a second input, and a square has none",
          "Take mode uvw, uuu or uvuv.");
    }
    if (options.rows() != ProductOptions.Rows.SAMPLE) {
      throw unsuitable(
          place,
          square.out(),
          "rows " + options.rows().word() + " are for two inputs, and a square has one",
          "Take rows sample.");
    }
    if (options.mode() == Mode.UVW && options.weights() == Weights.NONE) {
      throw unsuitable(
          place,
          square.out(),
          "in mode uvw every channel of the output would be the same sum",
          "Give it weights, or take a mode that keeps channels: uuu or uvuv.");
    }
    List<Summand> wanted = square.out().summands();
    boolean once = square.out().terms().size() == wanted.size();
    if (options.mode().keepsChannels()
        && (!once || wanted.stream().anyMatch(it -> it.multiplicity() > 1))) {
      throw unsuitable(
          place,
          square.out(),
          "in mode "
              + options.mode().word()
              + " each path has channels of its own, and their numbers follow",
          "Name each term once: \"" + targets(square) + "\".");
    }
  }

  private static RuntimeException unsuitable(
      Place place, Representation representation, String reason, String alternative) {
    return new LayerDiagnostic.Unsuitable(
            place, KIND, representation.toString(), reason, alternative)
        .exception();
  }

  private PlannedLayer planned(Place place) {
    summands.forEach(it -> assembly.input(segment(it)));
    for (Summand out : square.out().summands()) {
      List<SquarePath> into = paths(out.term());
      paths += into.size();
      if (options.mode().keepsChannels()) {
        into.forEach(path -> keepChannels(path, out.term()));
      } else {
        connectFully(into, out);
      }
    }
    if (paths == 0) {
      throw unsuitable(
          place,
          square.out(),
          "no equivariant product of \"" + square.in() + "\" with itself leads to it",
          "gen-layers basis lists the maps from Sym(2,R) of any R.");
    }
    return new PlannedLayer(assembly.plan(declaration()), summary(), Optional.of(maps));
  }

  private PlanSummary summary() {
    Representation out = new Representation(outputs);
    long inputSize = size(square.in());
    return new PlanSummary(
        group.name(),
        square.in(),
        Optional.empty(),
        out,
        size(square.in()),
        size(out),
        paths,
        parameters,
        multiplications,
        Math.multiplyExact(inputSize * (inputSize + 1) / 2, (long) size(out)),
        blocks,
        notes);
  }

  private String declaration() {
    return KIND
        + " "
        + group.name()
        + ": "
        + square.in()
        + " -> "
        + square.out()
        + " by "
        + options.mode().word()
        + ", weights "
        + options.weights().word()
        + ", normalisation "
        + options.components().word()
        + " "
        + options.paths().word();
  }

  private List<SquarePath> paths(Term out) {
    List<SquarePath> found = new ArrayList<>();
    for (int i = 0; i < summands.size(); i++) {
      for (int j = i; j < summands.size(); j++) {
        for (Pairing pairing : pairings(summands, i, j, dimension)) {
          if (isWanted(pairing, i, j)) {
            Term domain = pairing.domain(term(i), term(j));
            IntertwinerBasis basis = maps.block(domain, out);
            for (int map = 0; map < basis.dimension(); map++) {
              found.add(new SquarePath(i, j, pairing, basis, map));
            }
          }
        }
      }
    }
    return found;
  }

  /** Mode uuu multiplies channels with the same number alone. */
  private boolean isWanted(Pairing pairing, int left, int right) {
    return options.mode() != Mode.UUU
        || switch (pairing) {
          case BETWEEN -> multiplicity(left) == multiplicity(right);
          case SYMMETRIC, ALTERNATING -> false;
          case EQUAL -> true;
        };
  }

  private Term term(int summand) {
    return summands.get(summand).term();
  }

  private int multiplicity(int summand) {
    return summands.get(summand).multiplicity();
  }

  /** The channels that a path multiplies with each other. */
  private List<Axis> pairs(SquarePath path) {
    return options.mode() == Mode.UUU
        ? List.of(Axis.full(multiplicity(path.left())))
        : path.pairing().axes(multiplicity(path.left()), multiplicity(path.right()));
  }

  /** The letters of {@link #pairs}. */
  private String letters(SquarePath path) {
    return options.mode() == Mode.UUU || path.pairing() == Pairing.EQUAL ? "u" : "uv";
  }

  /** Products of two channels that a path adds up in one channel of the output. */
  private long elements(SquarePath path) {
    return options.mode().keepsChannels() ? 1 : new Segment("", pairs(path), 1).positions();
  }

  /** A path into all channels of a summand of the output, together with all others. */
  private void connectFully(List<SquarePath> into, Summand out) {
    Access y = PlanAssembly.y(assembly.output(segment(out)), "t");
    outputs.add(out);
    if (into.isEmpty()) {
      notes.add("The output " + out + " is always zero: no path reaches it.");
    }
    for (SquarePath path : into) {
      List<Axis> axes = new ArrayList<>(pairs(path));
      axes.addFirst(Axis.full(out.multiplicity()));
      multiply(path, into, new Weighting(axes, "t" + letters(path)), y);
    }
  }

  /** A path into channels of its own. */
  private void keepChannels(SquarePath path, Term term) {
    Segment shape = new Segment(path.name(), pairs(path), dimension.applyAsInt(term));
    Access y = PlanAssembly.y(assembly.output(shape), letters(path));
    outputs.add(new Summand(shape.positions(), term));
    multiply(path, List.of(path), new Weighting(pairs(path), letters(path)), y);
  }

  /** The channels that the weights of a path have, and their letters. */
  private record Weighting(List<Axis> axes, String letters) {}

  /** Adds {@code W f C x x} to y: products of components first, then weights if there are any. */
  private void multiply(SquarePath path, List<SquarePath> into, Weighting weighting, Access y) {
    String letters = letters(path);
    Access x = PlanAssembly.x(path.left(), "u");
    Access z = PlanAssembly.x(path.right(), letters.substring(letters.length() - 1));
    int components = dimension.applyAsInt(path.basis().out());
    SquareTensor exact = tensor(path);
    Coefficient factor = factor(path, exact, into);
    CoefficientTensor tensor = exact.times(factor);
    Segment products = new Segment(path.name(), pairs(path), components);
    long cost = (long) tensor.size() * products.positions();
    if (options.weights() == Weights.NONE) {
      assembly.add(new Contraction(List.of(x, z), y, tensor));
    } else {
      Segment weights = new Segment("weight " + path.name(), weighting.axes(), 1);
      Access w = weight(weights, weighting.letters());
      assembly.define(new Contraction(List.of(w, x, z), y, tensor.withFirstAxis()));
      Access temporary = assembly.temporary(products, Domain.SAMPLE, letters);
      assembly.compute(new Contraction(List.of(x, z), temporary, tensor));
      assembly.compute(
          new Contraction(List.of(w, temporary), y, CoefficientTensor.multiple(components)));
      cost += (long) weights.positions() * components;
    }
    multiplications += cost;
    blocks.add(
        new PlanSummary.BlockSummary(
            path.factors(summands),
            path.basis().out().toString(),
            1,
            Strategy.CONTRACT_FIRST,
            cost));
  }

  private Access weight(Segment shape, String letters) {
    if (options.weights() == Weights.ROW) {
      return PlanAssembly.rowWeight(assembly.rowWeight(shape), letters);
    }
    parameters += shape.size();
    return PlanAssembly.w(assembly.parameter(shape, Coefficient.ONE), letters);
  }

  private SquareTensor tensor(SquarePath path) {
    Term left = term(path.left());
    Term right = term(path.right());
    return new SquareTensor(
        group, path, left, dimension.applyAsInt(left), right, dimension.applyAsInt(right));
  }

  /**
   * {@code sqrt(a / (b c))} with what the components are normalised to, what paths share, and the
   * squared Frobenius norm of the tensor.
   */
  private Coefficient factor(SquarePath path, SquareTensor tensor, List<SquarePath> into) {
    Rational divisor =
        options.divisor(elements(path), into.stream().mapToLong(this::elements).sum(), into.size());
    Rational squares = tensor.squares();
    Rational variance =
        path.pairing() == Pairing.EQUAL
            ? varianceOfSquare(path, squares, tensor.squaredTrace())
            : options.variance(dimensions(path));
    return Coefficient.sqrt(variance.divide(divisor.multiply(squares)));
  }

  /** The number a of a channel with itself. */
  private Rational varianceOfSquare(SquarePath path, Rational squares, Rational trace) {
    Rational moment = Rational.of(2).add(trace.divide(squares));
    ProductOptions.Dimensions dimensions = dimensions(path);
    return switch (options.components()) {
      case COMPONENT -> Rational.of(dimensions.out()).divide(moment);
      case NORM ->
          Rational.of(Math.multiplyExact((long) dimensions.left(), dimensions.left() + 2))
              .divide(moment);
      case NONE -> Rational.ONE;
    };
  }

  private ProductOptions.Dimensions dimensions(SquarePath path) {
    return new ProductOptions.Dimensions(
        dimension.applyAsInt(term(path.left())),
        dimension.applyAsInt(term(path.right())),
        dimension.applyAsInt(path.basis().out()));
  }

  private Segment segment(Summand summand) {
    return Segment.of(
        summand.toString(), summand.multiplicity(), dimension.applyAsInt(summand.term()));
  }

  private int size(Representation representation) {
    return representation.summands().stream()
        .mapToInt(it -> Math.multiplyExact(it.multiplicity(), dimension.applyAsInt(it.term())))
        .reduce(0, Math::addExact);
  }
}
