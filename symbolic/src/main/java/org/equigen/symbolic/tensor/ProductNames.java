package org.equigen.symbolic.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.InvariantTensor;
import org.equigen.symbolic.group.InvariantTensor.Symmetry;
import org.equigen.symbolic.representation.Factor;

/**
 * The products of a group's invariant tensors on a given list of indices, found by their entries.
 *
 * <p>Indices are called a, b, c, ... in the order of the factors, outputs first. Where two products
 * are equal, the one made of tensors that come earlier in {@link Group#tensors} wins.
 */
public final class ProductNames {
  /**
   * Products beyond this are not listed: no basis with so many named elements is read by a person.
   */
  private static final int MOST_PRODUCTS = 5_000;

  /** Products tried: in small dimensions nearly all of them are equal to earlier ones. */
  private static final int MOST_TRIALS = 20_000;

  private final Map<TensorProduct, TensorName> names = new LinkedHashMap<>();
  private final List<InvariantTensor> tensors;
  private final boolean[] upper;
  private final int[] strides;
  private int trials;

  /** One tensor on some of the indices. */
  private record Placed(InvariantTensor tensor, List<Integer> indices) {}

  private ProductNames(Group group, boolean[] upper) {
    tensors = group.tensors();
    this.upper = upper;
    strides = new int[upper.length];
    int stride = 1;
    for (int f = upper.length - 1; f >= 0; f--) {
      strides[f] = stride;
      stride *= group.dimension();
    }
  }

  /** The products on these factors; none unless every factor is V or V'. */
  public static ProductNames of(Group group, List<Factor> factors) {
    boolean[] upper = new boolean[factors.size()];
    boolean natural = true;
    for (int f = 0; f < upper.length; f++) {
      upper[f] = factors.get(f) instanceof Factor.Vector;
      natural &= upper[f] || factors.get(f).equals(new Factor.Dual(new Factor.Vector()));
    }
    if (!natural) {
      return new ProductNames(group, new boolean[0]);
    }
    ProductNames names = new ProductNames(group, upper);
    if (upper.length > 0) {
      names.place(new ArrayList<>(), new boolean[upper.length]);
    }
    return names;
  }

  /**
   * The product that equals a vector, if any.
   *
   * @param coordinates rising, last index fastest
   * @param values primitive, the first one positive
   */
  public Optional<TensorName> of(int[] coordinates, long[] values) {
    return Optional.ofNullable(names.get(new TensorProduct(coordinates, values)));
  }

  /** All products with their names, those that names prefer first. */
  public Map<TensorProduct, TensorName> all() {
    return Collections.unmodifiableMap(names);
  }

  private void place(List<Placed> product, boolean[] used) {
    int first = 0;
    while (first < used.length && used[first]) {
      first++;
    }
    if (first == used.length) {
      enter(product);
      return;
    }
    for (InvariantTensor tensor : tensors) {
      if (names.size() < MOST_PRODUCTS && trials < MOST_TRIALS) {
        extend(product, used, tensor, new ArrayList<>(List.of(first)));
      }
    }
  }

  /** Chooses the remaining indices of a tensor, rising, since tensors here have a symmetry. */
  private void extend(
      List<Placed> product, boolean[] used, InvariantTensor tensor, List<Integer> indices) {
    int arity = tensor.slots().size();
    if (indices.size() == arity) {
      if (fits(tensor, indices)) {
        boolean[] longer = used.clone();
        indices.forEach(index -> longer[index] = true);
        product.add(new Placed(tensor, inOrderOfSlots(tensor, indices)));
        place(product, longer);
        product.removeLast();
      }
      return;
    }
    for (int next = indices.getLast() + 1; next < used.length; next++) {
      if (!used[next] && trials < MOST_TRIALS) {
        indices.add(next);
        extend(product, used, tensor, indices);
        indices.removeLast();
      }
    }
  }

  /** Whether the tensor has as many upper slots as the indices; symmetry makes their order idle. */
  private boolean fits(InvariantTensor tensor, List<Integer> indices) {
    long slots = tensor.slots().stream().filter(slot -> slot).count();
    long wanted = indices.stream().filter(index -> upper[index]).count();
    return slots == wanted && tensor.symmetry() != Symmetry.NONE;
  }

  /** Antisymmetric tensors have their upper slots first; the others do not mind the order. */
  private List<Integer> inOrderOfSlots(InvariantTensor tensor, List<Integer> indices) {
    return tensor.symmetry() == Symmetry.ANTISYMMETRIC
        ? indices.stream().sorted(Comparator.comparing(index -> !upper[index])).toList()
        : List.copyOf(indices);
  }

  private void enter(List<Placed> product) {
    trials++;
    Map<Integer, Long> entries = new HashMap<>(Map.of(0, 1L));
    for (Placed placed : product) {
      entries = times(entries, placed);
    }
    int[] coordinates = entries.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    long[] values = Arrays.stream(coordinates).mapToLong(entries::get).toArray();
    boolean negative = values[0] < 0;
    for (int e = 0; negative && e < values.length; e++) {
      values[e] = -values[e];
    }
    names.putIfAbsent(new TensorProduct(coordinates, values), name(product, negative));
  }

  private Map<Integer, Long> times(Map<Integer, Long> entries, Placed placed) {
    Map<Integer, Long> product = new HashMap<>();
    for (InvariantTensor.Entry entry : placed.tensor().entries()) {
      int offset = 0;
      for (int slot = 0; slot < placed.indices().size(); slot++) {
        offset += entry.indices().get(slot) * strides[placed.indices().get(slot)];
      }
      long value = entry.value().numerator().longValueExact();
      for (Map.Entry<Integer, Long> old : entries.entrySet()) {
        product.put(old.getKey() + offset, old.getValue() * value);
      }
    }
    return product;
  }

  private static TensorName name(List<Placed> product, boolean negative) {
    StringBuilder text = new StringBuilder(negative ? "-" : "");
    StringBuilder latex = new StringBuilder(negative ? "-" : "");
    for (Placed placed : product) {
      text.append(text.length() > (negative ? 1 : 0) ? " " : "").append(placed.tensor().name());
      latex.append(latex.length() > (negative ? 1 : 0) ? "\\," : "");
      latex.append(placed.tensor().latex()).append("_{");
      List<String> letters = placed.indices().stream().map(ProductNames::letter).toList();
      text.append('(').append(String.join(",", letters)).append(')');
      latex.append(String.join("", letters)).append('}');
    }
    return new TensorName(text.toString(), latex.toString());
  }

  /** What index {@code index} is called, from 0: a to z, then a1, b1 and so on. */
  public static String letter(int index) {
    String letter = Character.toString('a' + index % 26);
    return index < 26 ? letter : letter + index / 26;
  }
}
