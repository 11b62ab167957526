package org.equigen.symbolic.root;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type of simple complex Lie algebras, such as {@code E8}.
 *
 * <p>Simple roots are numbered as in Bourbaki, Lie Groups and Lie Algebras, chapter VI, plates I to
 * IX (1968):
 *
 * <pre>
 * A_n  1-2-...-n                 E_n  1-3-4-5-...-n, with 2 joined to 4
 * B_n  1-2-...-(n-1)=>n          F_4  1-2=>3-4
 * C_n  1-2-...-(n-1)&lt;=n          G_2  1&lt;=2 (triple; 1 is short)
 * D_n  1-2-...-(n-2), with n-1 and n joined to n-2
 * </pre>
 *
 * <p>The arrow points to the shorter root. The small ranks that coincide with other types are
 * allowed and follow the same pattern: {@code B1 = C1 = A1}, {@code D2 = A1 + A1} (not simple),
 * {@code D3 = A3}.
 *
 * @param series the family
 * @param rank n, the number of simple roots
 */
public record CartanType(Series series, int rank) {
  /** The families of simple Lie algebras. */
  public enum Series {
    /** {@code sl(n+1)}. */
    A(1, 0),
    /** {@code so(2n+1)}. */
    B(1, 0),
    /** {@code sp(2n)}. */
    C(1, 0),
    /** {@code so(2n)}. */
    D(2, 0),
    /** E6, E7, E8. */
    E(6, 8),
    /** F4. */
    F(4, 4),
    /** G2. */
    G(2, 2);

    private final int least;
    private final int most;

    Series(int least, int most) {
      this.least = least;
      this.most = most;
    }

    /** Whether the family has a member of this rank. */
    public boolean has(int rank) {
      return rank >= least && (most == 0 || rank <= most);
    }
  }

  private static final Pattern NAME = Pattern.compile("([A-G])(\\d{1,4})");

  /**
   * Checks the rank.
   *
   * @throws IllegalArgumentException if the family has no member of this rank
   */
  public CartanType {
    if (!series.has(rank)) {
      throw new IllegalArgumentException("no simple Lie algebra " + series + rank);
    }
  }

  /** Reads {@code E8}, {@code A3}; empty for anything else. */
  public static Optional<CartanType> of(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Series series = Series.valueOf(matcher.group(1));
    int rank = Integer.parseInt(matcher.group(2));
    return series.has(rank) ? Optional.of(new CartanType(series, rank)) : Optional.empty();
  }

  /** The number of positive roots. */
  public int positiveRoots() {
    return switch (series) {
      case A -> rank * (rank + 1) / 2;
      case B, C -> rank * rank;
      case D -> rank * (rank - 1);
      case E -> rank == 6 ? 36 : rank == 7 ? 63 : 120;
      case F -> 24;
      case G -> 6;
    };
  }

  /** The dimension of the Lie algebra: the rank plus the number of roots. */
  public int dimension() {
    return rank + 2 * positiveRoots();
  }

  /**
   * The Cartan matrix {@code a[i][j] = <alpha_i, alpha_j^v>}: row i holds the Dynkin labels of the
   * simple root i+1.
   */
  public int[][] cartanMatrix() {
    int[][] matrix = new int[rank][rank];
    for (int i = 0; i < rank; i++) {
      matrix[i][i] = 2;
    }
    switch (series) {
      case A -> chain(matrix, 0, rank);
      case B -> {
        chain(matrix, 0, rank);
        arrow(matrix, rank - 2, rank - 1, 2);
      }
      case C -> {
        chain(matrix, 0, rank);
        arrow(matrix, rank - 1, rank - 2, 2);
      }
      case D -> {
        chain(matrix, 0, rank - 1);
        link(matrix, rank - 3, rank - 1);
      }
      case E -> {
        link(matrix, 0, 2);
        link(matrix, 1, 3);
        chain(matrix, 2, rank);
      }
      case F -> {
        chain(matrix, 0, rank);
        arrow(matrix, 1, 2, 2);
      }
      case G -> arrow(matrix, 1, 0, 3);
    }
    return matrix;
  }

  private static void chain(int[][] matrix, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      link(matrix, i, i + 1);
    }
  }

  private static void link(int[][] matrix, int i, int j) {
    if (i >= 0 && j >= 0) {
      matrix[i][j] = -1;
      matrix[j][i] = -1;
    }
  }

  /** Joins a long root to a short one; squared lengths are in the ratio given. */
  private static void arrow(int[][] matrix, int longer, int shorter, int ratio) {
    if (longer >= 0 && shorter >= 0) {
      matrix[longer][shorter] = -ratio;
      matrix[shorter][longer] = -1;
    }
  }

  /** For example {@code E8}. */
  @Override
  public String toString() {
    return series.name() + rank;
  }
}
