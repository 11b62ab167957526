package org.equigen.codegen.planning.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.assembly.Coefficients;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.assembly.Strategy;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.PathSelection;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.Rows;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Plans equivariant products of two inputs, {@code y[w][k] += f sum over u, v, i, j of W[wuv]
 * C[i,j,k] x[u][i] z[v][j]} for every path, with the tensors C of the maps {@code A*B -> C} in
 * orthonormal bases, each scaled to Frobenius norm 1.
 *
 * <p>A path is a summand of the first input, one of the second, a term of the output, and one map
 * of the canonical basis of the maps between them: an outer multiplicity of two, or endomorphisms
 * of the complex type, give paths of their own. Paths are ordered by the output, then by the first
 * input, the second, and the map. The factor f is {@link ProductOptions#factor}, and weights start
 * with variance 1.
 */
public final class ProductPlanner {
  /** Fewer channels of the first input do not fill vectors. */
  private static final int LEAST_CHANNELS = 8;

  private final Group group;
  private final LayerDeclaration.Product product;
  private final ProductOptions options;
  private final ToIntFunction<Term> dimension;
  private final EquivariantBasis maps;
  private final Layout layout;
  private final PlanAssembly assembly;
  private final Map<Integer, PathMatrices> matrices = new TreeMap<>();
  private final Map<Integer, Access> shared = new HashMap<>();
  private final List<Runnable> steps = new ArrayList<>();
  private final List<PlanSummary.BlockSummary> blocks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Summand> outputs = new ArrayList<>();
  private final Set<PathSelection.Chosen> possible = new LinkedHashSet<>();
  private long parameters;
  private long multiplications;
  private int paths;

  /** A summand of each input, one map of the basis between their product and a term. */
  private record Path(int left, int right, IntertwinerBasis basis, int map) {}

  /** The channels that the weights of a path have, and their letters. */
  private record Weighting(List<Axis> axes, String letters) {}

  private ProductPlanner(
      Group group,
      LayerDeclaration.Product product,
      ToIntFunction<Term> dimension,
      EquivariantBasis maps) {
    this.group = group;
    this.product = product;
    this.options = product.options();
    this.dimension = dimension;
    this.maps = maps;
    this.layout = layout(product);
    this.assembly = new PlanAssembly(options.placement(layout));
  }

  /**
   * Channels lie side by side where each path is a small matrix on components that all channels of
   * the first input share: a product of one row then has work for whole vectors, and rows can be
   * gathered and summed as they are.
   */
  private static Layout layout(LayerDeclaration.Product product) {
    boolean wide =
        product.left().summands().stream().anyMatch(it -> it.multiplicity() >= LEAST_CHANNELS);
    boolean shares =
        product.left().summands().stream()
            .allMatch(
                left ->
                    product.right().summands().stream()
                        .allMatch(right -> left.multiplicity() >= right.multiplicity()));
    // Fully connected, the weights are matrices on channels, and those want rows in lanes.
    Mode mode = product.options().mode();
    return mode.keepsChannels() && mode.sharesMatrices() && wide && shares
        ? Layout.CHANNELS_IN_LANES
        : Layout.ROWS_IN_LANES;
  }

  /** The products of all pairs of terms, which the maps of a layer start from. */
  public static Representation pairs(LayerDeclaration.Product product) {
    return each(each(product.left().terms()).times(each(product.right().terms())).terms());
  }

  /** The terms of the output. */
  public static Representation targets(LayerDeclaration.Product product) {
    return each(product.out().terms());
  }

  /** Each of some terms once. */
  static Representation each(Collection<Term> terms) {
    return new Representation(terms.stream().map(term -> new Summand(1, term)).toList());
  }

  /**
   * Plans a layer.
   *
   * @param maps from {@link #pairs} to {@link #targets}
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no path, multiplicities
   *     do not suit the mode, or weights are lacking
   */
  public static PlannedLayer plan(
      Group group,
      LayerDeclaration.Product product,
      ToIntFunction<Term> dimension,
      EquivariantBasis maps,
      Place place) {
    ProductPlanner planner = new ProductPlanner(group, product, dimension, maps);
    planner.check(place);
    return planner.planned(place);
  }

  private void check(Place place) {
    if (options.mode() == Mode.UVW && options.weights() == Weights.NONE) {
      throw unsuitable(
          place,
          product.out(),
          "in mode uvw every channel of the output would be the same sum",
          "Give it weights, or take a mode that keeps channels: uvu, uuu or uvuv.");
    }
    if (!options.mode().keepsChannels()) {
      return;
    }
    List<Summand> summands = product.out().summands();
    long terms = summands.stream().map(Summand::term).distinct().count();
    if (terms < summands.size() || summands.stream().anyMatch(it -> it.multiplicity() > 1)) {
      throw unsuitable(
          place,
          product.out(),
          "in mode "
              + options.mode().word()
              + " each path has channels of its own, and their numbers follow",
          "Name each term once: \"" + targets(product) + "\".");
    }
  }

  private RuntimeException unsuitable(
      Place place, Representation representation, String reason, String alternative) {
    return new LayerDiagnostic.Unsuitable(
            place, "tensor-product", representation.toString(), reason, alternative)
        .exception();
  }

  private PlannedLayer planned(Place place) {
    product.left().summands().forEach(it -> assembly.input(segment(it)));
    product.right().summands().forEach(it -> assembly.second(segment(it)));
    for (Summand out : product.out().summands()) {
      List<Path> into = paths(out.term());
      paths += into.size();
      if (options.mode().keepsChannels()) {
        into.forEach(path -> keepChannels(path, out.term()));
      } else {
        connectFully(into, out);
      }
    }
    options.selection().require(possible);
    if (paths == 0) {
      throw noPath(place);
    }
    matrices.forEach(this::share);
    steps.forEach(Runnable::run);
    int inputSize = size(product.left());
    int rightSize = size(product.right());
    Representation out = new Representation(outputs);
    return new PlannedLayer(
        assembly.plan(declaration()),
        new PlanSummary(
            group.name(),
            product.left(),
            Optional.of(product.right()),
            out,
            inputSize,
            size(out),
            paths,
            parameters,
            multiplications,
            Math.multiplyExact((long) inputSize * rightSize, (long) size(out)),
            blocks,
            notes),
        Optional.of(maps));
  }

  /** What {@code out} as asked for and the options say. */
  private String declaration() {
    return "tensor-product "
        + group.name()
        + ": ("
        + product.left()
        + ") x ("
        + product.right()
        + ") -> "
        + product.out()
        + " by "
        + options.mode().word()
        + ", weights "
        + options.weights().word()
        + ", normalisation "
        + options.components().word()
        + " "
        + options.paths().word()
        + (options.rows() == Rows.SAMPLE ? "" : ", rows " + options.rows().word())
        + (options.selection().chosen().isEmpty() ? "" : ", paths " + options.selection());
  }

  private RuntimeException noPath(Place place) {
    String reason =
        options.mode() == Mode.UUU
            ? "no equivariant product of summands with equal multiplicities leads to it"
            : "no equivariant product of \""
                + product.left()
                + "\" and \""
                + product.right()
                + "\" leads to it";
    return unsuitable(
        place,
        product.out(),
        reason,
        "gen-layers clebsch-gordan lists the terms that two irreducibles lead to.");
  }

  private List<Path> paths(Term out) {
    List<Path> found = new ArrayList<>();
    List<Summand> lefts = product.left().summands();
    List<Summand> rights = product.right().summands();
    for (int i = 0; i < lefts.size(); i++) {
      for (int j = 0; j < rights.size(); j++) {
        if (options.mode() == Mode.UUU && left(i).multiplicity() != right(j).multiplicity()) {
          continue;
        }
        PathSelection.Chosen terms = new PathSelection.Chosen(left(i).term(), right(j).term(), out);
        IntertwinerBasis basis = maps.block(terms.left().times(terms.right()), out);
        if (basis.dimension() > 0) {
          possible.add(terms);
        }
        if (!options.selection().contains(terms)) {
          continue;
        }
        for (int map = 0; map < basis.dimension(); map++) {
          found.add(new Path(i, j, basis, map));
        }
      }
    }
    return found;
  }

  private Summand left(int i) {
    return product.left().summands().get(i);
  }

  private Summand right(int j) {
    return product.right().summands().get(j);
  }

  /** Products of two channels that a path adds up in one channel of the output. */
  private long elements(Path path) {
    return switch (options.mode()) {
      case UVW -> (long) left(path.left()).multiplicity() * right(path.right()).multiplicity();
      case UVU -> right(path.right()).multiplicity();
      case UUU, UVUV -> 1;
    };
  }

  /** {@code f C}, over the components of inputs and output. */
  private CoefficientTensor tensor(Path path, Coefficient factor) {
    int columns = dimension.applyAsInt(right(path.right()).term());
    Intertwiner element = path.basis().elements().get(path.map());
    Coefficients numbers = new Coefficients(group, path.basis());
    Coefficient scale =
        factor.multiply(Coefficient.sqrt(Rational.ONE.divide(numbers.squares(element))));
    CoefficientTensor.Builder tensor = CoefficientTensor.builder(3);
    for (int k = 0; k < element.size(); k++) {
      Coefficient value = numbers.of(element, k).multiply(scale);
      int i = element.columns()[k] / columns;
      int j = element.columns()[k] % columns;
      int o = element.rows()[k];
      tensor.add(value, i, j, o);
    }
    return tensor.build();
  }

  private Coefficient factor(Path path, Term out, List<Path> into) {
    return options.factor(
        new ProductOptions.Dimensions(
            dimension.applyAsInt(left(path.left()).term()),
            dimension.applyAsInt(right(path.right()).term()),
            dimension.applyAsInt(out)),
        elements(path),
        into.stream().mapToLong(this::elements).sum(),
        into.size());
  }

  /** A path into all channels of a summand of the output, together with all others. */
  private void connectFully(List<Path> into, Summand out) {
    Access y = PlanAssembly.y(assembly.output(segment(out)), "t");
    outputs.add(out);
    if (into.isEmpty()) {
      notes.add("The output " + out + " is always zero: no path reaches it.");
    }
    for (Path path : into) {
      List<Axis> axes = new ArrayList<>(pairs(path));
      axes.addFirst(Axis.full(out.multiplicity()));
      multiply(path, out, factor(path, out.term(), into), new Weighting(axes, "tuv"), y);
    }
  }

  /** A path into channels of its own. */
  private void keepChannels(Path path, Term term) {
    boolean summed = options.mode() == Mode.UVU;
    List<Axis> kept = summed ? pairs(path).subList(0, 1) : pairs(path);
    Segment shape = new Segment(name(path, term), kept, dimension.applyAsInt(term));
    Access y = PlanAssembly.y(assembly.output(shape), summed ? "u" : letters());
    Summand out = new Summand(shape.positions(), term);
    outputs.add(out);
    Weighting weighting = new Weighting(pairs(path), letters());
    multiply(path, out, factor(path, term, List.of(path)), weighting, y);
  }

  /** The channels of the two factors that a path multiplies with each other. */
  private List<Axis> pairs(Path path) {
    Axis u = Axis.full(left(path.left()).multiplicity());
    return options.mode() == Mode.UUU
        ? List.of(u)
        : List.of(u, Axis.full(right(path.right()).multiplicity()));
  }

  /** The letters of {@link #pairs}. */
  private String letters() {
    return options.mode() == Mode.UUU ? "u" : "uv";
  }

  /** Adds {@code W f C x z} to y. */
  private void multiply(Path path, Summand out, Coefficient factor, Weighting weighting, Access y) {
    CoefficientTensor tensor = tensor(path, factor);
    String letters = letters();
    Access x = PlanAssembly.x(path.left(), "u");
    Access z = PlanAssembly.z(path.right(), letters.substring(letters.length() - 1));
    Optional<Access> w = Optional.empty();
    long cost = 0;
    if (options.weights() == Weights.NONE) {
      assembly.define(new Contraction(List.of(x, z), y, tensor));
    } else {
      Segment weights = new Segment("weight " + name(path, out.term()), weighting.axes(), 1);
      w = Optional.of(weight(weights, weighting.letters()));
      cost = (long) weights.positions() * components(out);
      assembly.define(new Contraction(List.of(w.get(), x, z), y, tensor.withFirstAxis()));
    }
    Segment products = new Segment(name(path, out.term()), pairs(path), components(out));
    Factors factors = new Factors(w, x, z, y);
    if (isStaged(path, tensor)) {
      PathMatrices of = matrices.computeIfAbsent(path.right(), _ -> new PathMatrices());
      long before = of.multiplications();
      CoefficientTensor entries = of.add(tensor);
      cost += (of.multiplications() - before) * right(path.right()).multiplicity();
      cost += (long) entries.size() * products.positions();
      steps.add(() -> compute(List.of(matrix(path.right()), x), entries, factors, products));
    } else {
      cost += (long) tensor.size() * products.positions();
      steps.add(() -> compute(List.of(x, z), tensor, factors, products));
    }
    count(path, out.toString(), cost);
  }

  /** The accesses of a path: weights if there are any, both inputs, the output. */
  private record Factors(Optional<Access> w, Access x, Access z, Access y) {}

  /**
   * The steps of a path: weights are multiplied in at once where channels lie in lanes, elsewhere
   * after products of components.
   */
  private void compute(
      List<Access> inputs, CoefficientTensor tensor, Factors factors, Segment products) {
    if (factors.w().isEmpty()) {
      assembly.compute(new Contraction(inputs, factors.y(), tensor));
      return;
    }
    Access w = factors.w().get();
    if (layout == Layout.CHANNELS_IN_LANES) {
      List<Access> all = new ArrayList<>(inputs);
      all.addFirst(w);
      assembly.compute(new Contraction(all, factors.y(), tensor.withFirstAxis()));
      return;
    }
    Access temporary = assembly.temporary(products, Domain.SAMPLE, letters());
    assembly.compute(new Contraction(inputs, temporary, tensor));
    assembly.compute(
        new Contraction(
            List.of(w, temporary), factors.y(), CoefficientTensor.multiple(products.components())));
  }

  /**
   * The matrices of paths, {@code A[v][k,i] = sum over j of f C[i,j,k] z[v][j]}, which all channels
   * of the first input share.
   */
  private void share(int right, PathMatrices forms) {
    int channels = right(right).multiplicity();
    Segment shape = Segment.of("matrices of " + right(right), channels, forms.size());
    Access matrix = assembly.temporary(shape, Domain.SAMPLE, "v");
    assembly.compute(new Contraction(List.of(PlanAssembly.z(right, "v")), matrix, forms.tensor()));
    shared.put(right, matrix);
  }

  private Access matrix(int right) {
    return Objects.requireNonNull(shared.get(right));
  }

  /**
   * Whether a path multiplies by matrices that channels share: always where channels lie side by
   * side, since kernels want factors without coefficients, elsewhere where it saves
   * multiplications.
   */
  private boolean isStaged(Path path, CoefficientTensor tensor) {
    if (layout == Layout.CHANNELS_IN_LANES) {
      return true;
    }
    long m = left(path.left()).multiplicity();
    long n = right(path.right()).multiplicity();
    return options.mode().sharesMatrices()
        && tensor.size() * n + PathMatrices.entries(tensor) * m * n < tensor.size() * m * n;
  }

  private Access weight(Segment shape, String letters) {
    if (options.weights() == Weights.ROW) {
      return PlanAssembly.rowWeight(assembly.rowWeight(shape), letters);
    }
    parameters += shape.size();
    return PlanAssembly.w(assembly.parameter(shape, Coefficient.ONE), letters);
  }

  private void count(Path path, String out, long cost) {
    multiplications += cost;
    blocks.add(
        new PlanSummary.BlockSummary(
            left(path.left()) + " x " + right(path.right()),
            out,
            1,
            Strategy.CONTRACT_FIRST,
            cost));
  }

  /** For example {@code 1o*2e->1o}, with the number of the map where there are several. */
  private String name(Path path, Term out) {
    String name = left(path.left()).term().times(right(path.right()).term()) + "->" + out;
    return path.basis().dimension() == 1 ? name : name + "#" + path.map();
  }

  private Segment segment(Summand summand) {
    return Segment.of(summand.toString(), summand.multiplicity(), components(summand));
  }

  private int components(Summand summand) {
    return dimension.applyAsInt(summand.term());
  }

  private int size(Representation representation) {
    return representation.summands().stream()
        .mapToInt(it -> Math.multiplyExact(it.multiplicity(), components(it)))
        .reduce(0, Math::addExact);
  }
}
