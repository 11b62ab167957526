package org.equigen.symbolic.invariant;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.character.table.ProductForm;

/**
 * The dimensions of the spaces of equivariant polynomial maps by degree: {@code H(t) = sum_d h_d
 * t^d}.
 *
 * @param coefficients h_0, h_1, ... by total degree
 * @param pieces the dimension of each multidegree, by rising total degree
 * @param rational the whole series, where it is proven
 * @param origin what the dimensions were counted by, in words
 */
public record HilbertSeries(
    List<Long> coefficients,
    Map<MultiDegree, Long> pieces,
    Optional<ProductForm> rational,
    String origin) {
  /** Copies list and map. */
  public HilbertSeries {
    coefficients = List.copyOf(coefficients);
    pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
  }
}
