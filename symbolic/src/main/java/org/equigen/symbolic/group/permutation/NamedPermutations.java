package org.equigen.symbolic.group.permutation;

import java.util.ArrayList;
import java.util.List;

/** Generators of well-known permutation groups. */
public final class NamedPermutations {
  /** Singmaster's turns of the faces U, L, F, R, B, D, the stickers numbered as in GAP's manual. */
  private static final int[][][] RUBIK = {
    {{1, 3, 8, 6}, {2, 5, 7, 4}, {9, 33, 25, 17}, {10, 34, 26, 18}, {11, 35, 27, 19}},
    {{9, 11, 16, 14}, {10, 13, 15, 12}, {1, 17, 41, 40}, {4, 20, 44, 37}, {6, 22, 46, 35}},
    {{17, 19, 24, 22}, {18, 21, 23, 20}, {6, 25, 43, 16}, {7, 28, 42, 13}, {8, 30, 41, 11}},
    {{25, 27, 32, 30}, {26, 29, 31, 28}, {3, 38, 43, 19}, {5, 36, 45, 21}, {8, 33, 48, 24}},
    {{33, 35, 40, 38}, {34, 37, 39, 36}, {3, 9, 46, 32}, {2, 12, 47, 29}, {1, 14, 48, 27}},
    {{41, 43, 48, 46}, {42, 45, 47, 44}, {14, 22, 30, 38}, {15, 23, 31, 39}, {16, 24, 32, 40}}
  };

  private NamedPermutations() {}

  /** S(n): a transposition and the full cycle; nothing for n = 1. */
  public static List<Permutation> symmetric(int n) {
    if (n == 1) {
      return List.of();
    }
    Permutation swap = Permutation.cycles(n, new int[] {1, 2});
    return n == 2 ? List.of(swap) : List.of(swap, cycle(n));
  }

  /**
   * A(n): {@code (1 2 3)} and the longest even one of the cycles {@code (1 2 ... n)} and {@code (2
   * 3 ... n)}; nothing below n = 3.
   */
  public static List<Permutation> alternating(int n) {
    if (n < 3) {
      return List.of();
    }
    Permutation three = Permutation.cycles(n, new int[] {1, 2, 3});
    int first = n % 2 == 0 ? 1 : 0;
    Permutation turn = Permutation.of(n, i -> i < first ? i : i + 1 < n ? i + 1 : first);
    return n == 3 ? List.of(three) : List.of(three, turn);
  }

  /** Z(n): the cycle {@code (1 2 ... n)}; nothing for n = 1. */
  public static List<Permutation> cyclic(int n) {
    return n == 1 ? List.of() : List.of(cycle(n));
  }

  /** The rotations of a cube on its faces up, front, left, back, right, down: two quarter turns. */
  public static List<Permutation> cube() {
    return List.of(
        Permutation.cycles(6, new int[] {1, 5, 6, 3}),
        Permutation.cycles(6, new int[] {1, 4, 6, 2}));
  }

  /** The quarter turns of the six faces of Rubik's cube on its 48 stickers. */
  public static List<Permutation> rubik() {
    List<Permutation> turns = new ArrayList<>();
    for (int[][] turn : RUBIK) {
      turns.add(Permutation.cycles(48, turn));
    }
    return List.copyOf(turns);
  }

  /**
   * The symmetries of periodic n x n images with k orientations: point {@code (r,x,y)} has number
   * {@code (r n + x) n + y}; two shifts act on x and y modulo n, and the rotation sends {@code
   * (r,x,y)} to {@code (r+1,-x,-y)} for k = 2 and to {@code (r+1,-y,x)} for k = 4.
   *
   * @param k 1, 2 or 4
   * @throws IllegalArgumentException for another k
   */
  public static List<Permutation> image(int k, int n) {
    if (k != 1 && k != 2 && k != 4) {
      throw new IllegalArgumentException("a grid has no rotation of order " + k);
    }
    int degree = k * n * n;
    Permutation right = Permutation.of(degree, i -> i - i / n % n * n + (i / n % n + 1) % n * n);
    Permutation up = Permutation.of(degree, i -> i - i % n + (i % n + 1) % n);
    Permutation turn = Permutation.of(degree, i -> turned(i, k, n));
    return k == 1 ? List.of(right, up) : List.of(right, up, turn);
  }

  private static int turned(int point, int k, int n) {
    int r = (point / (n * n) + 1) % k;
    int x = point / n % n;
    int y = point % n;
    int newX = Math.floorMod(k == 2 ? -x : -y, n);
    int newY = Math.floorMod(k == 2 ? -y : x, n);
    return (r * n + newX) * n + newY;
  }

  private static Permutation cycle(int n) {
    return Permutation.of(n, i -> (i + 1) % n);
  }
}
