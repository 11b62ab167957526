package org.equigen.codegen.planning.permutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.symbolic.partition.HalfDiagram;

/**
 * The maps of S(n) between tensors by what goes through: for each number of marked blocks and each
 * permutation of them, pairs of an input side and an output side.
 *
 * @param groups in rising order of the number of marked blocks
 */
record Couplings(List<Group> groups) {
  /**
   * The maps with one permutation.
   *
   * @param marked number b of blocks that go through
   * @param permutation the number of the marked block of the input for each one of the output
   * @param pairs the halves
   */
  record Group(int marked, List<Integer> permutation, List<Pair> pairs) {
    Group {
      permutation = List.copyOf(permutation);
      pairs = List.copyOf(pairs);
    }

    /** For each marked block of the input the number of that of the output. */
    List<Integer> inverse() {
      return IntStream.range(0, marked).mapToObj(permutation::indexOf).toList();
    }
  }

  /**
   * Both sides of a map.
   *
   * @param in the sum over indices of the input
   * @param out where it is written
   */
  record Pair(HalfDiagram in, HalfDiagram out) {}

  Couplings {
    groups = List.copyOf(groups);
  }

  /** The maps of a declared layer. */
  static Couplings of(LayerDeclaration.Permutation layer) {
    List<Group> groups = new ArrayList<>();
    for (int b = 0; b <= Math.min(layer.from(), layer.to()); b++) {
      List<HalfDiagram> ins = HalfDiagram.all(layer.from(), b);
      List<HalfDiagram> outs = HalfDiagram.all(layer.to(), b);
      Set<List<List<Integer>>> seen = new HashSet<>();
      Map<List<Integer>, List<Pair>> pairs = new LinkedHashMap<>();
      for (List<Integer> permutation : permutations(b)) {
        for (HalfDiagram in : ins) {
          if (!layer.symmetric() || seen.add(orbit(in, permutation))) {
            outs.stream()
                .filter(out -> in.partition().blocks() + out.summed() <= layer.largest())
                .forEach(
                    out ->
                        pairs
                            .computeIfAbsent(permutation, _ -> new ArrayList<>())
                            .add(new Pair(in, out)));
          }
        }
      }
      int marked = b;
      pairs.forEach((permutation, list) -> groups.add(new Group(marked, permutation, list)));
    }
    return new Couplings(groups);
  }

  /**
   * What tells maps of symmetric inputs apart: how many indices of the input each marked block of
   * the output is joined to, and how many are summed together.
   */
  private static List<List<Integer>> orbit(HalfDiagram in, List<Integer> permutation) {
    List<Integer> sizes = in.markedSizes();
    return List.of(permutation.stream().map(sizes::get).toList(), in.summedSizes());
  }

  /** All permutations of the numbers below {@code n}, the identity first. */
  private static List<List<Integer>> permutations(int n) {
    List<List<Integer>> all = new ArrayList<>();
    extend(new ArrayList<>(), n, all);
    return all;
  }

  private static void extend(List<Integer> begun, int n, List<List<Integer>> all) {
    if (begun.size() == n) {
      all.add(List.copyOf(begun));
      return;
    }
    for (int next = 0; next < n; next++) {
      if (!begun.contains(next)) {
        begun.add(next);
        extend(begun, n, all);
        begun.removeLast();
      }
    }
  }

  /** Number of maps. */
  long size() {
    return groups.stream().mapToLong(group -> group.pairs().size()).sum();
  }

  /** The input sides, each once. */
  List<HalfDiagram> ins() {
    return pairs().map(Pair::in).distinct().toList();
  }

  /** The output sides, each once. */
  List<HalfDiagram> outs() {
    return pairs().map(Pair::out).distinct().toList();
  }

  private Stream<Pair> pairs() {
    return groups.stream().flatMap(group -> group.pairs().stream());
  }
}
