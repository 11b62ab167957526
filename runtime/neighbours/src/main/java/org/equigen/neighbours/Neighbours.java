package org.equigen.neighbours;

import java.util.Arrays;
import org.equigen.runtime.data.DatasetBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Who is whose neighbour: pairs of a receiver, for whom neighbours were looked for, and a sender,
 * who is one of them. Pairs are sorted by receiver, so that the map from pair to receiver is a
 * sorted index map of the runtime. The arrays are not copied and must not change.
 */
public final class Neighbours {
  private final int[] offsets;
  private final int[] senders;
  private final double[] values;
  private final int @Nullable [] shifts;

  /**
   * A result.
   *
   * @param offsets {@code [receivers + 1]}: the pairs of receiver r are {@code offsets[r]} to
   *     {@code offsets[r + 1] - 1}
   * @param senders {@code [pairs]}
   * @param values {@code [pairs]}: squared interval or distance
   * @param shifts {@code [pairs][3]}: whole numbers of lattice vectors that are added to the
   *     sender, or null without a lattice
   */
  public Neighbours(int[] offsets, int[] senders, double[] values, int @Nullable [] shifts) {
    this.offsets = offsets;
    this.senders = senders;
    this.values = values;
    this.shifts = shifts;
  }

  /** Number of pairs. */
  public int pairs() {
    return senders.length;
  }

  /** {@code [receivers + 1]}: where the pairs of each receiver start. */
  public int[] offsets() {
    return offsets;
  }

  /** {@code [pairs]}: the neighbour. */
  public int[] senders() {
    return senders;
  }

  /** {@code [pairs]}: whose neighbour it is, never falling. A new array. */
  public int[] receivers() {
    int[] receivers = new int[senders.length];
    for (int r = 0; r < offsets.length - 1; r++) {
      Arrays.fill(receivers, offsets[r], offsets[r + 1], r);
    }
    return receivers;
  }

  /** {@code [pairs]}: squared interval or distance of each pair. */
  public double[] values() {
    return values;
  }

  /** {@code [pairs][3]}: lattice vectors that are added to the sender; empty without a lattice. */
  public int[] shifts() {
    return shifts == null ? new int[0] : shifts;
  }

  /**
   * Adds a domain whose rows are these pairs, and its two index maps. The rows of {@code elements}
   * are the points, all sets one after the other.
   *
   * @param data a data set that has the domain {@code elements}
   * @param pair name of the new domain, such as {@code edge}
   * @param sender name of its map to the sender
   * @param receiver name of its map to the receiver, which is sorted
   * @param elements the domain of the points
   * @return {@code data}
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a name is taken, or the domain
   *     has fewer rows than there are points
   */
  public DatasetBuilder addTo(
      DatasetBuilder data, String pair, String sender, String receiver, String elements) {
    return data.domain(pair, pairs())
        .map(sender, pair, elements, senders)
        .sortedMap(receiver, pair, elements, receivers());
  }
}
