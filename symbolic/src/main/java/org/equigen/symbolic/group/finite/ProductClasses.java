package org.equigen.symbolic.group.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.IntegerFunctions;

/**
 * The conjugacy classes of a direct product of finite groups: one for each choice of a class of
 * every factor.
 *
 * <p>Points of the product are those of the factors in their own order, so that representatives are
 * the same, and the numbers of classes, as if the product were listed.
 */
public final class ProductClasses {
  /** Products of more classes are treated like other groups. */
  public static final int MOST_CLASSES = 10_000;

  private final List<ConjugacyClasses> factors;
  private final ConjugacyClasses classes;

  /** The classes of the factors for each class of the product. */
  private final List<List<Integer>> parts;

  private ProductClasses(ProductGroup product, List<ConjugacyClasses> factors) {
    this.factors = factors;
    FiniteAction action = FiniteAction.of(product);
    List<List<Integer>> choices = choices();
    List<List<Integer>> points = points(product, action);
    List<ConjugacyClass> unordered = choices.stream().map(choice -> one(choice, points)).toList();
    List<List<Integer>> powers = choices.stream().map(this::powers).toList();
    classes = new ConjugacyClasses(action, unordered, powers);
    parts = ConjugacyClasses.order(unordered).stream().map(choices::get).toList();
  }

  /**
   * The classes of a direct product; empty for other groups, and for more than {@link
   * #MOST_CLASSES}.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException as {@link ConjugacyClasses#of} for
   *     a factor
   */
  public static Optional<ProductClasses> of(Group group) {
    if (!(group instanceof ProductGroup product)) {
      return Optional.empty();
    }
    List<ConjugacyClasses> factors = new ArrayList<>();
    long count = 1;
    for (Group factor : product.factors()) {
      factors.add(ConjugacyClasses.of(factor));
      count *= factors.getLast().count();
      if (count > MOST_CLASSES) {
        return Optional.empty();
      }
    }
    return Optional.of(new ProductClasses(product, List.copyOf(factors)));
  }

  /** All choices, the last factor varying fastest. */
  private List<List<Integer>> choices() {
    List<List<Integer>> choices = List.of(List.of());
    for (ConjugacyClasses factor : factors) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> choice : choices) {
        for (int c = 0; c < factor.count(); c++) {
          List<Integer> next = new ArrayList<>(choice);
          next.add(c);
          longer.add(List.copyOf(next));
        }
      }
      choices = longer;
    }
    return choices;
  }

  /** The place of a choice in the list of all. */
  private int place(List<Integer> choice) {
    int place = 0;
    for (int f = 0; f < choice.size(); f++) {
      place = place * factors.get(f).count() + choice.get(f);
    }
    return place;
  }

  /** For each factor the points of the product that its own points are. */
  private List<List<Integer>> points(ProductGroup product, FiniteAction action) {
    Map<List<Algebraic>, Integer> known = new HashMap<>();
    for (int point = 0; point < action.points(); point++) {
      known.put(action.vector(point), point);
    }
    List<List<Integer>> points = new ArrayList<>();
    int offset = 0;
    for (ConjugacyClasses factor : factors) {
      FieldEmbedding numbers = FieldEmbedding.of(factor.group().field(), product.field());
      List<Integer> own = new ArrayList<>();
      for (int point = 0; point < factor.action().points(); point++) {
        List<Algebraic> vector =
            new ArrayList<>(Collections.nCopies(product.dimension(), Algebraic.ZERO));
        List<Algebraic> part = factor.action().vector(point);
        for (int i = 0; i < part.size(); i++) {
          vector.set(offset + i, numbers.apply(part.get(i)));
        }
        own.add(known.getOrDefault(vector, -1));
      }
      points.add(List.copyOf(own));
      offset += factor.group().dimension();
    }
    return points;
  }

  private ConjugacyClass one(List<Integer> choice, List<List<Integer>> points) {
    int[] image = new int[points.stream().mapToInt(List::size).sum()];
    BigInteger size = BigInteger.ONE;
    int order = 1;
    for (int f = 0; f < choice.size(); f++) {
      ConjugacyClass part = factors.get(f).get(choice.get(f));
      List<Integer> own = points.get(f);
      for (int point = 0; point < own.size(); point++) {
        image[own.get(point)] = own.get(part.representative().image(point));
      }
      size = size.multiply(part.size());
      order = IntegerFunctions.lcm(order, part.order());
    }
    return new ConjugacyClass("", Permutation.of(image.length, i -> image[i]), size, order);
  }

  private List<Integer> powers(List<Integer> choice) {
    List<Integer> powers = new ArrayList<>();
    int order = 1;
    for (int f = 0; f < choice.size(); f++) {
      int next = factors.get(f).get(choice.get(f)).order();
      order = IntegerFunctions.lcm(order, next);
    }
    for (int k = 0; k < order; k++) {
      List<Integer> power = new ArrayList<>();
      for (int f = 0; f < choice.size(); f++) {
        power.add(factors.get(f).power(choice.get(f), k));
      }
      powers.add(place(power));
    }
    return powers;
  }

  /** Those of the product. */
  public ConjugacyClasses classes() {
    return classes;
  }

  /** The factors. */
  public List<Group> groups() {
    return factors.stream().map(ConjugacyClasses::group).toList();
  }

  /** The classes of the factors that make up a class of the product. */
  public List<Integer> parts(int index) {
    return parts.get(index);
  }
}
