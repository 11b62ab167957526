package org.equigen.symbolic.representation;

import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.RepresentationDiagnostic;

/**
 * How large a factor may be whose matrices are written out. Those of tensor products never are, so
 * that powers of V are not limited by this.
 */
public final class WrittenSize {
  /** Rows of a matrix. */
  public static final long MOST_ROWS = 1 << 18;

  /** Indices in the lists that are the basis of a symmetric or alternating power. */
  public static final long MOST_INDICES = 1 << 26;

  private static final Place PLACE = Place.of("representation");

  private WrittenSize() {}

  /**
   * Checks the rows of a matrix.
   *
   * @param natural the dimension of V
   * @throws DiagnosticException if there are too many
   */
  static void requireRows(Factor factor, int natural) {
    long rows = Dimension.of(natural, factor);
    if (rows > MOST_ROWS) {
      throw refusal(factor, rows, MOST_ROWS);
    }
  }

  /**
   * Checks the basis of a power whose matrices are made from those of its base.
   *
   * @param size the dimension of the base
   * @throws DiagnosticException if it has too many indices
   */
  public static void requireIndices(Factor factor, PowerShape shape, int size) {
    long lists = shape.size(size);
    if (lists > MOST_INDICES / shape.degree()) {
      throw refusal(factor, lists, MOST_INDICES / shape.degree());
    }
  }

  private static DiagnosticException refusal(Factor factor, long rows, long most) {
    return new RepresentationDiagnostic.MatricesTooLarge(PLACE, factor.toString(), rows, most)
        .exception();
  }
}
