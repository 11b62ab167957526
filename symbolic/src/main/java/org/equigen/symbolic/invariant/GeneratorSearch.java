package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equigen.symbolic.polynomial.Polynomial;

/**
 * Finds minimal generators, degree by degree: of the ring of invariants, or of a module of
 * equivariants over it.
 *
 * <p>The products of generators of lower degree with elements of a basis span the decomposable part
 * of a degree. Their rank modulo a prime is a lower bound of its dimension; where it reaches the
 * dimension of the whole degree, nothing is missing, and nothing is solved for. Otherwise a {@link
 * Completion} says exactly what is missing; unless the generators are known, it proves that the
 * products span no more.
 */
final class GeneratorSearch implements Products {
  /** Up to this dimension all products are tried, to see that they span no more than there is. */
  private static final int FULLY_CHECKED = 48;

  /**
   * An element of the basis of a degree.
   *
   * @param product of generators
   * @param values at the samples
   */
  @SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
  private record Element(Product product, long[] values) {}

  private final Coordinates coordinates;
  private final boolean module;
  private final DimensionCount count;
  private final Completion completion;
  private final Samples samples;
  private final SearchWatch watch;
  private final List<Generator> ring = new ArrayList<>();
  private final List<long[]> ringValues = new ArrayList<>();
  private final List<Generator> found = new ArrayList<>();
  private final Map<MultiDegree, List<Element>> bases = new HashMap<>();
  private final Map<MultiDegree, List<PolynomialMap>> missing = new HashMap<>();
  private final Map<Product, PolynomialMap> expansions = new HashMap<>();

  private GeneratorSearch(
      Coordinates coordinates,
      boolean module,
      DimensionCount count,
      Completion completion,
      Samples samples,
      SearchWatch watch) {
    this.coordinates = coordinates;
    this.module = module;
    this.count = count;
    this.completion = completion;
    this.samples = samples;
    this.watch = watch;
  }

  /** For the generators of the ring of invariants. */
  static GeneratorSearch ofRing(
      Coordinates coordinates,
      DimensionCount count,
      Completion completion,
      Samples samples,
      SearchWatch watch) {
    GeneratorSearch search =
        new GeneratorSearch(coordinates, false, count, completion, samples, watch);
    long[] ones = new long[samples.count()];
    Arrays.fill(ones, 1);
    MultiDegree zero = MultiDegree.ofTotal(coordinates.copies().size(), 0).getFirst();
    search.bases.put(zero, List.of(new Element(Product.ONE, ones)));
    PolynomialMap one =
        PolynomialMap.of(coordinates.ring().constant(coordinates.ring().field().one()));
    search.expansions.put(Product.ONE, one);
    return search;
  }

  /**
   * For the generators of a module over the ring.
   *
   * @param ring the generators of the ring up to the degree of interest
   */
  static GeneratorSearch ofModule(
      List<Generator> ring,
      Coordinates coordinates,
      DimensionCount count,
      Completion completion,
      Samples samples,
      SearchWatch watch) {
    GeneratorSearch search =
        new GeneratorSearch(coordinates, true, count, completion, samples, watch);
    ring.forEach(search::addToRing);
    return search;
  }

  private void addToRing(Generator generator) {
    ring.add(generator);
    ringValues.add(samples.values(generator.map().components().getFirst()));
  }

  /** The generators found so far, in the order in which they were. */
  List<Generator> found() {
    return found;
  }

  /** Goes on with one degree; all lower ones and the canonical form of this one are done. */
  void extend(MultiDegree degree) {
    long dimension = count.dimension(degree);
    ModularRank rank = new ModularRank(samples.residues());
    Set<Product> products = new LinkedHashSet<>();
    List<Element> basis = new ArrayList<>();
    for (int f = 0; f < ring.size(); f++) {
      for (Element element : cofactors(degree, f)) {
        Product product = element.product().times(f);
        boolean needed = rank.rank() < dimension || dimension <= FULLY_CHECKED;
        if (needed && products.add(product)) {
          watch.product();
          long[] values = samples.times(ringValues.get(f), element.values());
          if (rank.add(values)) {
            basis.add(new Element(product, values));
          }
        }
      }
    }
    if (rank.rank() > dimension) {
      count.confirm(degree, rank.rank());
    } else if (rank.rank() < dimension) {
      complete(degree, basis, products, rank);
    }
    bases.put(degree, basis);
  }

  /** What the generator f can be multiplied with to reach the degree. */
  private List<Element> cofactors(MultiDegree degree, int f) {
    MultiDegree factor = ring.get(f).degree();
    if (!degree.contains(factor) || (!module && degree.equals(factor))) {
      return List.of();
    }
    return bases.getOrDefault(degree.minus(factor), List.of());
  }

  private void complete(
      MultiDegree degree, List<Element> basis, Set<Product> products, ModularRank rank) {
    long expected = count.dimension(degree) - rank.rank();
    List<PolynomialMap> additions = additions(degree, basis, products);
    if (additions.size() != expected) {
      throw new UnluckyPrimeException(additions.size() + " generators, not " + expected);
    }
    for (PolynomialMap map : additions) {
      Generator generator = new Generator(degree, map);
      long[] values = samples.values(map);
      if (!rank.add(values)) {
        throw new UnluckyPrimeException("a generator of degree " + degree + " is dependent");
      }
      Product product =
          module
              ? new Product(List.of(), found.size())
              : new Product(List.of(ring.size()), Product.ONE.equivariant());
      found.add(generator);
      if (!module) {
        addToRing(generator);
      }
      expansions.put(product, map);
      basis.add(new Element(product, values));
    }
  }

  private List<PolynomialMap> additions(
      MultiDegree degree, List<Element> basis, Set<Product> products) {
    MultiDegree canonical = coordinates.canonical(degree);
    if (!canonical.equals(degree)) {
      int[] image = coordinates.fromCanonical(degree);
      return missing.getOrDefault(canonical, List.of()).stream()
          .map(map -> map.renamed(image))
          .toList();
    }
    List<Product> independent = basis.stream().map(Element::product).toList();
    products.removeAll(Set.copyOf(independent));
    List<PolynomialMap> additions = completion.of(degree, independent, products.stream(), this);
    missing.put(degree, additions);
    return additions;
  }

  @Override
  public PolynomialMap generator(int number) {
    return ring.get(number).map();
  }

  @Override
  public PolynomialMap expanded(Product product) {
    PolynomialMap known = expansions.get(product);
    if (known != null) {
      return known;
    }
    int first = product.invariants().getFirst();
    Polynomial factor = ring.get(first).map().components().getFirst();
    List<Integer> rest = product.invariants().subList(1, product.invariants().size());
    PolynomialMap expanded =
        expanded(new Product(rest, product.equivariant())).times(coordinates.ring(), factor);
    expansions.put(product, expanded);
    return expanded;
  }
}
