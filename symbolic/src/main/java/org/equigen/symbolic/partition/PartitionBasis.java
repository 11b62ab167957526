package org.equigen.symbolic.partition;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All S(n)-equivariant linear maps from tensors of order k to tensors of order l, with n left open.
 *
 * <p>The orbits of S(n) on the index lists of l + k points are the set partitions with at most n
 * blocks: two lists are in one orbit exactly if the same entries coincide. The maps of {@link
 * PartitionMap} of these partitions are their sums over coarser partitions, a triangular change of
 * basis, so they are a basis for every n; from n = k + l on all partitions count (Maron, Ben-Hamu,
 * Shamir, Lipman: Invariant and Equivariant Graph Networks, ICLR 2019, theorem 1).
 *
 * @param out the order l of the result
 * @param in the order k of the argument
 * @param maps one per partition of l + k points, in lexicographic order
 */
public record PartitionBasis(int out, int in, List<PartitionMap> maps) {
  /** The largest k + l: 115,975 maps. */
  public static final int MAX_ORDER = 10;

  /** Copies the list. */
  public PartitionBasis {
    maps = List.copyOf(maps);
  }

  /**
   * The maps from order {@code in} to order {@code out}.
   *
   * @throws IllegalArgumentException if {@code in + out} exceeds {@link #MAX_ORDER}
   */
  public static PartitionBasis of(int in, int out) {
    if (in + out > MAX_ORDER) {
      throw new IllegalArgumentException("order " + (in + out) + " is above " + MAX_ORDER);
    }
    return new PartitionBasis(
        out,
        in,
        SetPartition.all(out + in).stream()
            .map(partition -> new PartitionMap(out, in, partition))
            .toList());
  }

  /** The basis of the transposed maps, from order l to order k. */
  public PartitionBasis transpose() {
    return of(out, in);
  }

  /**
   * For each map the place, from 0, of the transposed map among the maps of {@link #transpose}: an
   * involution where k = l.
   */
  public List<Integer> transposedPlaces() {
    Map<PartitionMap, Integer> places = new HashMap<>();
    for (PartitionMap map : transpose().maps) {
      places.put(map, places.size());
    }
    return maps.stream().map(PartitionMap::transpose).map(places::get).toList();
  }

  /** The number of independent maps for this n. */
  public BigInteger dimension(long n) {
    return SetPartition.count(out + in, n);
  }

  /** The maps that are a basis for this n: those of at most n blocks. */
  public List<PartitionMap> basis(long n) {
    return maps.stream().filter(map -> map.partition().blocks() <= n).toList();
  }
}
