package org.equigen.codegen.planning.permutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.symbolic.partition.SetPartition;

/** What users of a permutation layer might not expect, as sentences. */
record PermutationNotes(
    LayerDeclaration.Permutation layer, Couplings couplings, CountBySize products, int size) {
  /** The sentences. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "A row is a %s of elements of a set; multiplications are those of a set of %s, and for n elements %s."
            .formatted(TupleRows.domain(layer.to()).name(), size, products));
    lines.add(
        "%s maps of S(n) go through tensors of lower order: %s."
            .formatted(couplings.size(), groups()));
    lines.add(guard());
    return lines;
  }

  private String groups() {
    return IntStream.rangeClosed(0, Math.min(layer.from(), layer.to()))
        .boxed()
        .sorted((a, b) -> Integer.compare(b, a))
        .map(this::group)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String group(int marked) {
    List<Couplings.Group> groups =
        couplings.groups().stream().filter(it -> it.marked() == marked).toList();
    long ins =
        groups.stream()
            .flatMap(it -> it.pairs().stream())
            .map(Couplings.Pair::in)
            .distinct()
            .count();
    long outs =
        groups.stream()
            .flatMap(it -> it.pairs().stream())
            .map(Couplings.Pair::out)
            .distinct()
            .count();
    return ins == 0
        ? ""
        : "order %s by %s sums, %s permutations and %s placements"
            .formatted(marked, ins, groups.size(), outs);
  }

  /** For which n the maps are independent. */
  private String guard() {
    int points = layer.from() + layer.to();
    if (layer.largest() < points) {
      return "These are all maps for sets of %1$s elements; for larger ones there are more, which --largest %2$s brings."
          .formatted(layer.largest(), points);
    }
    if (layer.symmetric() || points < 2) {
      return "The maps are independent where n is at least " + points + ".";
    }
    String fewer =
        IntStream.range(1, points)
            .mapToObj(n -> SetPartition.count(points, n) + " for n = " + n)
            .collect(Collectors.joining(", "));
    return "The maps are independent where n is at least %s; of fewer elements there are %s, and weights of the others repeat them."
        .formatted(points, fewer);
  }
}
