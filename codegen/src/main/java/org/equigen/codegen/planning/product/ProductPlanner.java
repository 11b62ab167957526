package org.equigen.codegen.planning.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
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
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.Rows;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.codegen.planning.product.ProductPath.Way;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.Intertwiner;
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
 * input, the second, and the map. Each has a mode and weights of its own ({@link ProductPaths}).
 * The factor f is {@link ProductOptions#factor} times the root of the weight of the path, and
 * weights start with variance 1.
 */
public final class ProductPlanner {
  /** Fewer channels of the first input do not fill vectors. */
  private static final int LEAST_CHANNELS = 8;

  private final Group group;
  private final LayerDeclaration.Product product;
  private final ProductOptions options;
  private final ToIntFunction<Term> dimension;
  private final EquivariantBasis maps;
  private final ProductPaths paths;
  private final Layout layout;
  private final PlanAssembly assembly;
  private final Map<Integer, PathMatrices> matrices = new TreeMap<>();
  private final Map<Integer, Access> shared = new HashMap<>();
  private final List<Runnable> steps = new ArrayList<>();
  private final List<PlanSummary.BlockSummary> blocks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Summand> outputs = new ArrayList<>();
  private long parameters;
  private long multiplications;
  private int number;

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
    this.paths = new ProductPaths(product, maps);
    this.layout = layout(product, paths);
    this.assembly = new PlanAssembly(options.placement(layout));
  }

  /**
   * Channels lie side by side where each path is a small matrix on components that all channels of
   * the first input share: a product of one row then has work for whole vectors, and rows can be
   * gathered and summed as they are.
   */
  private static Layout layout(LayerDeclaration.Product product, ProductPaths paths) {
    boolean wide =
        product.left().summands().stream().anyMatch(it -> it.multiplicity() >= LEAST_CHANNELS);
    boolean shares =
        product.left().summands().stream()
            .allMatch(
                left ->
                    product.right().summands().stream()
                        .allMatch(right -> left.multiplicity() >= right.multiplicity()));
    // Fully connected, the weights are matrices on channels, and those want rows in lanes.
    boolean kept = paths.allWays(way -> way.mode().keepsChannels() && way.mode().sharesMatrices());
    return kept && wide && shares ? Layout.CHANNELS_IN_LANES : Layout.ROWS_IN_LANES;
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
    new ProductChecks(product, planner.paths, place).require();
    return planner.planned();
  }

  private PlannedLayer planned() {
    product.left().summands().forEach(it -> assembly.input(segment(it)));
    product.right().summands().forEach(it -> assembly.second(segment(it)));
    for (int out = 0; out < product.out().summands().size(); out++) {
      reach(out);
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
            number,
            parameters,
            multiplications,
            Math.multiplyExact((long) inputSize * rightSize, (long) size(out)),
            blocks,
            notes),
        Optional.of(maps));
  }

  /** What {@code out} as asked for and the options say. */
  private String declaration() {
    ProductPaths.Words words = paths.words();
    return "tensor-product "
        + group.name()
        + ": ("
        + product.left()
        + ") x ("
        + product.right()
        + ") -> "
        + product.out()
        + words.ways()
        + ", normalisation "
        + options.components().word()
        + " "
        + options.paths().word()
        + (options.rows() == Rows.SAMPLE ? "" : ", rows " + options.rows().word())
        + (words.paths().isEmpty() ? "" : ", paths " + words.paths());
  }

  /** {@code f C}, over the components of inputs and output. */
  private CoefficientTensor tensor(ProductPath path, Coefficient factor) {
    int columns = components(path.right().summand());
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

  private Coefficient factor(ProductPath path, List<ProductPath> into) {
    return options
        .factor(
            new ProductOptions.Dimensions(
                components(path.left().summand()),
                components(path.right().summand()),
                components(path.out().summand())),
            path.elements(),
            into.stream().mapToLong(ProductPath::elements).sum(),
            into.size())
        .multiply(Coefficient.sqrt(path.way().pathWeight()));
  }

  /** The paths into a summand of the output: into its channels first, then into their own. */
  private void reach(int out) {
    List<ProductPath> into = paths.into(out);
    number += into.size();
    List<ProductPath> adding = into.stream().filter(path -> !path.way().own()).toList();
    if (!adding.isEmpty() || (into.isEmpty() && !paths.allWays(Way::own))) {
      addUp(adding, out);
    }
    into.stream().filter(path -> path.way().own()).forEach(this::keepChannels);
  }

  /** Paths into all channels of a summand of the output. */
  private void addUp(List<ProductPath> into, int number) {
    Summand out = product.out().summands().get(number);
    List<Axis> channels = paths.channels(number);
    int y = assembly.output(new Segment(out.toString(), channels, components(out)));
    outputs.add(out);
    if (into.isEmpty()) {
      notes.add("The output " + out + " is always zero: no path reaches it.");
    }
    for (ProductPath path : into) {
      Coefficient factor = factor(path, into);
      if (path.mode().keepsChannels()) {
        Weighting weighting = new Weighting(path.pairs(), path.letters());
        multiply(path, out, factor, weighting, PlanAssembly.y(y, path.keptLetters()));
      } else {
        List<Axis> axes = new ArrayList<>(channels);
        axes.addAll(path.pairs());
        String letters = channels.size() == 1 ? "t" : "st";
        Weighting weighting = new Weighting(axes, letters + path.letters());
        multiply(path, out, factor, weighting, PlanAssembly.y(y, letters));
      }
    }
  }

  /** A path into channels of its own. */
  private void keepChannels(ProductPath path) {
    Summand out = new Summand(path.keptChannels(), path.out().summand().term());
    outputs.add(out);
    Segment shape = new Segment(path.name(), path.kept(), components(out));
    Access y = PlanAssembly.y(assembly.output(shape), path.keptLetters());
    Weighting weighting = new Weighting(path.pairs(), path.letters());
    multiply(path, out, factor(path, List.of(path)), weighting, y);
  }

  /** Adds {@code W f C x z} to y. */
  private void multiply(
      ProductPath path, Summand out, Coefficient factor, Weighting weighting, Access y) {
    CoefficientTensor tensor = tensor(path, factor);
    String letters = path.letters();
    int right = path.right().number();
    Access x = PlanAssembly.x(path.left().number(), "u");
    Access z = PlanAssembly.z(right, letters.substring(letters.length() - 1));
    Optional<Access> w = Optional.empty();
    long cost = 0;
    if (path.way().weights() == Weights.NONE) {
      assembly.define(new Contraction(List.of(x, z), y, tensor));
    } else {
      Segment weights = new Segment("weight " + path.name(), weighting.axes(), 1);
      w = Optional.of(weight(path.way().weights(), weights, weighting.letters()));
      cost = (long) weights.positions() * components(out);
      assembly.define(new Contraction(List.of(w.get(), x, z), y, tensor.withFirstAxis()));
    }
    Segment products = new Segment(path.name(), path.pairs(), components(out));
    Factors factors = new Factors(w, x, z, y, letters);
    if (isStaged(path, tensor)) {
      PathMatrices of = matrices.computeIfAbsent(right, _ -> new PathMatrices());
      long before = of.multiplications();
      CoefficientTensor entries = of.add(tensor);
      cost += (of.multiplications() - before) * path.right().channels();
      cost += (long) entries.size() * products.positions();
      steps.add(() -> compute(List.of(matrix(right), x), entries, factors, products));
    } else {
      cost += (long) tensor.size() * products.positions();
      steps.add(() -> compute(List.of(x, z), tensor, factors, products));
    }
    count(path, out.toString(), cost);
  }

  /** The accesses of a path, weights if there are any, and the letters of its products. */
  private record Factors(Optional<Access> w, Access x, Access z, Access y, String letters) {}

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
    Access temporary = assembly.temporary(products, Domain.SAMPLE, factors.letters());
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

  private Summand right(int j) {
    return product.right().summands().get(j);
  }

  private Access matrix(int right) {
    return Objects.requireNonNull(shared.get(right));
  }

  /**
   * Whether a path multiplies by matrices that channels share: always where channels lie side by
   * side, since kernels want factors without coefficients, elsewhere where it saves
   * multiplications.
   */
  private boolean isStaged(ProductPath path, CoefficientTensor tensor) {
    if (layout == Layout.CHANNELS_IN_LANES) {
      return true;
    }
    long m = path.left().channels();
    long n = path.right().channels();
    return path.mode().sharesMatrices()
        && tensor.size() * n + PathMatrices.entries(tensor) * m * n < tensor.size() * m * n;
  }

  private Access weight(Weights from, Segment shape, String letters) {
    if (from == Weights.ROW) {
      return PlanAssembly.rowWeight(assembly.rowWeight(shape), letters);
    }
    parameters += shape.size();
    return PlanAssembly.w(assembly.parameter(shape, Coefficient.ONE), letters);
  }

  private void count(ProductPath path, String out, long cost) {
    multiplications += cost;
    blocks.add(
        new PlanSummary.BlockSummary(
            path.left().summand() + " x " + path.right().summand(),
            out,
            1,
            Strategy.CONTRACT_FIRST,
            cost));
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
