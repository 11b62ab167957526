package org.equigen.symbolic.solver;

import java.util.Optional;
import org.equigen.symbolic.tensor.TensorName;

/**
 * One equivariant linear map W with primitive integer entries, the first one positive.
 *
 * <p>Entries are sorted by row, then column. Treat the arrays as read-only: they are shared.
 *
 * @param name the product of named tensors that it equals, if any
 * @param rows output components of the nonzero entries
 * @param columns input components of the nonzero entries
 * @param values the nonzero entries
 */
@SuppressWarnings("ArrayRecordComponent") // millions of entries: boxed lists would not fit
public record Intertwiner(Optional<TensorName> name, int[] rows, int[] columns, long[] values) {
  /** Number of nonzero entries. */
  public int size() {
    return values.length;
  }
}
