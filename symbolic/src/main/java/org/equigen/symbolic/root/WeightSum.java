package org.equigen.symbolic.root;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.number.Field;

/**
 * A formal sum of weights {@code sum m_mu e^mu}, immutable.
 *
 * <p>Read as a character, it lists the weights of a representation with their multiplicities; read
 * as a decomposition, the highest weights of its irreducible parts. Multiplicities are elements of
 * a field, so virtual and averaged characters are possible.
 *
 * @param <E> the multiplicities
 */
public final class WeightSum<E> {
  private final Field<E> field;
  private final Map<Weight, E> terms;

  private WeightSum(Field<E> field, Map<Weight, E> terms) {
    this.field = field;
    this.terms = terms;
    terms.values().removeIf(field::isZero);
  }

  /** The empty sum. */
  public static <E> WeightSum<E> zero(Field<E> field) {
    return new WeightSum<>(field, new HashMap<>());
  }

  /** One weight once. */
  public static <E> WeightSum<E> of(Field<E> field, Weight weight) {
    return new WeightSum<>(field, new HashMap<>(Map.of(weight, field.one())));
  }

  /** Each weight as often as it occurs in the collection. */
  public static <E> WeightSum<E> of(Field<E> field, Collection<Weight> weights) {
    Map<Weight, E> terms = new HashMap<>();
    weights.forEach(weight -> terms.merge(weight, field.one(), field::add));
    return new WeightSum<>(field, terms);
  }

  /** The sum of the given terms. */
  public static <E> WeightSum<E> of(Field<E> field, Map<Weight, E> terms) {
    return new WeightSum<>(field, new HashMap<>(terms));
  }

  /** The nonzero terms, larger weights first. */
  public Map<Weight, E> terms() {
    return new TreeMap<>(terms);
  }

  /** The nonzero terms in no order. */
  Map<Weight, E> entries() {
    return terms;
  }

  /** The multiplicity of a weight. */
  public E multiplicity(Weight weight) {
    return terms.getOrDefault(weight, field.zero());
  }

  /** The sum of all multiplicities: the dimension of a character. */
  public E total() {
    return terms.values().stream().reduce(field.zero(), field::add);
  }

  /** The sum. */
  public WeightSum<E> plus(WeightSum<E> other) {
    Map<Weight, E> sum = new HashMap<>(terms);
    other.terms.forEach((weight, value) -> sum.merge(weight, value, field::add));
    return new WeightSum<>(field, sum);
  }

  /** All multiplicities times a factor. */
  public WeightSum<E> scale(E factor) {
    Map<Weight, E> scaled = new HashMap<>(terms);
    scaled.replaceAll((weight, value) -> field.multiply(factor, value));
    return new WeightSum<>(field, scaled);
  }

  /** The product of characters, {@code e^mu e^nu = e^(mu+nu)}: that of a tensor product. */
  public WeightSum<E> times(WeightSum<E> other) {
    Map<Weight, E> product = new HashMap<>();
    terms.forEach(
        (left, a) ->
            other.terms.forEach(
                (right, b) -> product.merge(left.plus(right), field.multiply(a, b), field::add)));
    return new WeightSum<>(field, product);
  }

  /**
   * The Adams operation {@code e^mu -> e^(k mu)} on the weights alone: the character at the k-th
   * power of an element of the torus. For {@code k = -1} the dual.
   */
  public WeightSum<E> adams(int k) {
    Map<Weight, E> image = new HashMap<>();
    terms.forEach((weight, value) -> image.merge(weight.times(k), value, field::add));
    return new WeightSum<>(field, image);
  }

  /** The same sum with other labels and numbers. */
  public <F> WeightSum<F> map(
      Field<F> target, UnaryOperator<Weight> labels, Function<E, F> numbers) {
    Map<Weight, F> mapped = new HashMap<>();
    terms.forEach(
        (weight, value) -> mapped.merge(labels.apply(weight), numbers.apply(value), target::add));
    return new WeightSum<>(target, mapped);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof WeightSum<?> other && terms.equals(other.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** For example {@code 2[1,1] + [0,0]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    terms()
        .forEach(
            (weight, value) -> {
              text.append(text.isEmpty() ? "" : " + ");
              text.append(value.equals(field.one()) ? "" : value.toString()).append(weight);
            });
    return text.isEmpty() ? "0" : text.toString();
  }
}
