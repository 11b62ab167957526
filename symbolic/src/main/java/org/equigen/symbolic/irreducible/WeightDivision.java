package org.equigen.symbolic.irreducible;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;

/**
 * Dominant weights as sums of two smaller ones whose product has few dimensions.
 *
 * <p>A weight is a sum of multiples of indivisible ones: the fundamental weights, for orthogonal
 * groups what tensor powers contain of them. The first multiple is divided from the others. A
 * single multiple is halved, the larger half first; where the product of the halves is too large,
 * the second part is smaller.
 */
final class WeightDivision {
  /** The second part has at least this share of a multiple, so that few products are nested. */
  static final int LEAST_SHARE = 8;

  private final RootSystem roots;
  private final BigInteger most;

  /**
   * For one root system.
   *
   * @param most the largest dimension of a product
   */
  WeightDivision(RootSystem roots, BigInteger most) {
    this.roots = roots;
    this.most = most;
  }

  /** Two weights, neither of them zero. */
  record Parts(Weight left, Weight right) {}

  /** An indivisible weight, some times. */
  private record Multiple(Weight weight, int times) {
    Weight product() {
      return weight.times(times);
    }
  }

  /** Whether a weight that is not zero is no sum of two others. */
  boolean isIndivisible(Weight highest) {
    List<Multiple> multiples = multiples(highest);
    return multiples.size() == 1 && multiples.getFirst().times() == 1;
  }

  /** Empty if no product of two parts is small enough, or if there are none. */
  Optional<Parts> divide(Weight highest) {
    List<Multiple> multiples = multiples(highest);
    if (multiples.size() > 1) {
      Weight first = multiples.getFirst().product();
      Parts parts = new Parts(first, highest.plus(-1, first));
      return fits(parts) ? Optional.of(parts) : Optional.empty();
    }
    Multiple only = multiples.getFirst();
    int least = Math.max(1, only.times() / LEAST_SHARE);
    for (int times = only.times() / 2; times >= least; times--) {
      Weight right = only.weight().times(times);
      Parts parts = new Parts(highest.plus(-1, right), right);
      if (fits(parts)) {
        return Optional.of(parts);
      }
    }
    return Optional.empty();
  }

  private boolean fits(Parts parts) {
    BigInteger product = roots.dimension(parts.left()).multiply(roots.dimension(parts.right()));
    return product.compareTo(most) <= 0;
  }

  private List<Multiple> multiples(Weight highest) {
    CartanType type = roots.types().getFirst();
    int rank = type.rank();
    List<Multiple> multiples = new ArrayList<>();
    int plain =
        switch (type.series()) {
          case A, C, E, F, G -> rank;
          case B -> rank - 1;
          case D -> rank - 2;
        };
    for (int i = 0; i < plain; i++) {
      add(multiples, Weight.fundamental(rank, i), highest.get(i));
    }
    switch (type.series()) {
      case A, C, E, F, G -> {}
      case B -> add(multiples, Weight.fundamental(rank, rank - 1).times(2), highest.get(plain) / 2);
      case D -> halfSpins(multiples, highest);
    }
    return multiples;
  }

  /**
   * {@code so(4)} is a product, so that {@code (j1,0) * (0,j2)} is irreducible. With {@code j1 =
   * j2} it may have real matrices where its factors have none, which powers of V show.
   */
  private void halfSpins(List<Multiple> multiples, Weight highest) {
    int rank = roots.rank();
    int left = highest.get(rank - 2);
    int right = highest.get(rank - 1);
    int both = rank == 2 && left != right ? left % 2 : Math.min(left, right);
    Weight first = Weight.fundamental(rank, rank - 2);
    Weight last = Weight.fundamental(rank, rank - 1);
    add(multiples, first.plus(last), both);
    add(multiples, first.times(2), (left - both) / 2);
    add(multiples, last.times(2), (right - both) / 2);
  }

  private static void add(List<Multiple> multiples, Weight weight, int times) {
    if (times > 0) {
      multiples.add(new Multiple(weight, times));
    }
  }
}
