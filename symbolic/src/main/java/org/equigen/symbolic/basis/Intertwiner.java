package org.equigen.symbolic.basis;

import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.function.Supplier;
import org.equigen.symbolic.number.Integers;
import org.equigen.symbolic.tensor.TensorName;
import org.jspecify.annotations.Nullable;

/**
 * One equivariant linear map W with primitive integer entries, the first one positive; over a
 * number field the integers are the coefficients of the powers of its generator w.
 *
 * <p>Entries are sorted by row, then column. Bases of many large maps share what their maps have in
 * common; the entries of a map are then written out when they are first asked for, and given up
 * when memory runs short. Treat the arrays as read-only: they are shared.
 */
public final class Intertwiner {
  /** The nonzero entries. */
  @SuppressWarnings("ArrayRecordComponent") // millions of entries: boxed lists would not fit
  record Entries(int[] rows, int[] columns, Integers values) {}

  private final Optional<TensorName> name;
  private final int size;
  private final Supplier<Entries> source;
  private @Nullable SoftReference<Entries> known;

  /**
   * A map from its entries.
   *
   * @param name the product of named tensors that it equals, if any
   * @param rows output components of the nonzero entries
   * @param columns input components of the nonzero entries
   * @param values the nonzero entries
   */
  public Intertwiner(Optional<TensorName> name, int[] rows, int[] columns, Integers values) {
    Entries entries = new Entries(rows, columns, values);
    this.name = name;
    size = rows.length;
    source = () -> entries;
  }

  /** A map that is one of the solutions on orbits. */
  Intertwiner(Optional<TensorName> name, OrbitBasis basis, int number) {
    this.name = name;
    size = basis.size(number);
    source = () -> basis.entries(number);
  }

  /** The product of named tensors that it equals, if any. */
  public Optional<TensorName> name() {
    return name;
  }

  /** Number of nonzero entries. */
  public int size() {
    return size;
  }

  /** Output components of the nonzero entries. */
  public int[] rows() {
    return entries().rows();
  }

  /** Input components of the nonzero entries. */
  public int[] columns() {
    return entries().columns();
  }

  /**
   * The nonzero entries; over a number field of degree d, the coefficients of {@code 1, w, ...,
   * w^(d-1)} of each entry in turn.
   */
  public Integers values() {
    return entries().values();
  }

  private Entries entries() {
    SoftReference<Entries> reference = known;
    Entries entries = reference == null ? null : reference.get();
    if (entries == null) {
      entries = source.get();
      known = new SoftReference<>(entries);
    }
    return entries;
  }
}
