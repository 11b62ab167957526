package org.equigen.symbolic.group.permutation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A base and strong generating set of a permutation group: exact order, membership and uniform
 * random elements.
 *
 * <p>Level i holds the orbit of the base point b_i under elements that fix b_0 to b_(i-1). The
 * chain is complete once every Schreier generator {@code u(s(x))^-1 s u(x)} of every level sifts to
 * the identity through the levels below (Schreier's lemma); since chosen elements never change,
 * each needs to be tried once (Sims 1970; Knuth, Efficient representation of perm groups, 1991).
 * Memory is the sum of the orbit lengths times the degree.
 */
public final class StabilizerChain {
  /** Below this many points any group is small. */
  private static final int SMALLEST_GIANT = 8;

  /** Random elements in a row that bring nothing new, for each point: an orbit may lack one. */
  private static final int MOST_IDLE = 10;

  private final int degree;
  private final List<Transversal> levels = new ArrayList<>();

  private StabilizerChain(int degree) {
    this.degree = degree;
  }

  /**
   * The chain of the group that permutations generate.
   *
   * @param degree the number of points, which all generators share
   * @throws IllegalArgumentException if a generator acts on another number of points
   */
  public static StabilizerChain of(int degree, List<Permutation> generators) {
    for (Permutation generator : generators) {
      if (generator.degree() != degree) {
        throw new IllegalArgumentException(
            generator + " acts on " + generator.degree() + " points, not " + degree);
      }
    }
    StabilizerChain giant = new StabilizerChain(degree);
    if (degree >= SMALLEST_GIANT && giant.fillAsGiant(generators)) {
      return giant;
    }
    StabilizerChain chain = new StabilizerChain(degree);
    for (Permutation generator : generators) {
      chain.insert(generator, 0);
      chain.complete();
    }
    return chain;
  }

  /**
   * Fills the chain of S(n) or A(n) by random elements. The product of the orbit lengths is at most
   * the order of the group, so the chain is complete once it is n! or, for even generators, half of
   * that.
   *
   * @return whether that happened; otherwise the chain is of no use
   */
  private boolean fillAsGiant(List<Permutation> generators) {
    if (generators.isEmpty()) {
      return false;
    }
    BigInteger most = BigInteger.ONE;
    for (int n = 2; n <= degree; n++) {
      most = most.multiply(BigInteger.valueOf(n));
    }
    BigInteger bound =
        generators.stream().allMatch(Permutation::isEven) ? most.shiftRight(1) : most;
    ProductReplacement elements =
        new ProductReplacement(degree, generators, new SplittableRandom(degree));
    int idle = 0;
    boolean complete = false;
    while (!complete && idle < MOST_IDLE * degree) {
      Sifted sifted = sift(elements.next(), 0);
      boolean news = !sifted.residue().isIdentity();
      idle = news ? 0 : idle + 1;
      extend(sifted, sifted.level());
      complete = news && order().equals(bound);
    }
    return complete;
  }

  /** The number of elements, exactly: the product of the orbit lengths. */
  public BigInteger order() {
    BigInteger order = BigInteger.ONE;
    for (Transversal level : levels) {
      order = order.multiply(BigInteger.valueOf(level.size()));
    }
    return order;
  }

  /** Whether the group has this element. */
  public boolean contains(Permutation element) {
    return element.degree() == degree && sift(element, 0).residue().isIdentity();
  }

  /** The base points in order, counted from 0. */
  public List<Integer> base() {
    return levels.stream().map(Transversal::base).toList();
  }

  /** Generators of the group and of all stabilisers of the chain. */
  public List<Permutation> strongGenerators() {
    return levels.stream().flatMap(level -> level.generators().stream()).toList();
  }

  /**
   * Numbers for all elements.
   *
   * @throws IllegalArgumentException if there are more than an int can count
   */
  public ElementNumbers numbers() {
    return new ElementNumbers(degree, order(), levels);
  }

  /**
   * A chain of the same group whose base begins with given points, in their order.
   *
   * <p>Random elements of this chain fill it; the product of its orbit lengths is at most the order
   * of the group, which is known, so that it is complete once both agree.
   *
   * @param points distinct, and enough of them that the identity alone fixes all
   */
  StabilizerChain rebased(List<Integer> points, RandomGenerator random) {
    StabilizerChain chain = new StabilizerChain(degree);
    points.forEach(point -> chain.levels.add(new Transversal(point, degree)));
    BigInteger order = order();
    while (!chain.order().equals(order)) {
      Sifted sifted = chain.sift(random(random), 0);
      chain.extend(sifted, sifted.level());
    }
    return chain;
  }

  /**
   * The chain of the elements that fix a point.
   *
   * @param random chooses the elements that fill the chain; the group is the same for all choices
   */
  StabilizerChain stabilizer(int point, RandomGenerator random) {
    List<Integer> points = new ArrayList<>(base());
    points.remove(Integer.valueOf(point));
    points.addFirst(point);
    StabilizerChain stabilizer = new StabilizerChain(degree);
    stabilizer.levels.addAll(rebased(points, random).levels.subList(1, points.size()));
    return stabilizer;
  }

  /** The levels in the order of the base. */
  List<Transversal> levels() {
    return levels;
  }

  /** A uniformly distributed element: a product of uniform elements of all levels. */
  public Permutation random(RandomGenerator random) {
    Permutation product = Permutation.identity(degree);
    for (Transversal level : levels) {
      int point = level.point(random.nextInt(level.size()));
      product = product.multiply(level.to(point));
    }
    return product;
  }

  /** What is left of an element, and the level whose orbit does not have its image. */
  private record Sifted(Permutation residue, int level) {}

  private Sifted sift(Permutation element, int from) {
    Permutation residue = element;
    for (int i = from; i < levels.size(); i++) {
      Transversal level = levels.get(i);
      int image = residue.image(level.base());
      if (!level.contains(image)) {
        return new Sifted(residue, i);
      }
      residue = level.to(image).inverse().multiply(residue);
    }
    return new Sifted(residue, levels.size());
  }

  /**
   * Sifts an element of the group of level {@code from - 1}; what is left becomes a generator of
   * all levels from there to the one where it does not go through, so that the groups stay nested.
   */
  private void insert(Permutation element, int from) {
    extend(sift(element, from), from);
  }

  private void extend(Sifted sifted, int from) {
    if (sifted.residue().isIdentity()) {
      return;
    }
    if (sifted.level() == levels.size()) {
      levels.add(new Transversal(sifted.residue().firstMoved(), degree));
    }
    for (int i = from; i <= sifted.level(); i++) {
      levels.get(i).add(sifted.residue());
    }
  }

  /** Tries the Schreier generators, those of the lowest level first, until none is left. */
  private void complete() {
    int i = levels.size() - 1;
    while (i >= 0) {
      Permutation schreier = levels.get(i).nextSchreierGenerator();
      if (schreier == null) {
        i--;
      } else {
        insert(schreier, i + 1);
        i = levels.size() - 1;
      }
    }
  }
}
