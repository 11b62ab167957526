package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.DiscoveryDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.number.Algebraic;

/**
 * Whether V is a sum of irreducible representations. Then so are its dual, its conjugate and all
 * tensor products of them, since the numbers have characteristic 0 (Chevalley, Theorie des groupes
 * de Lie III, chapter 4).
 */
final class Reductivity {
  /** The enveloping algebra has up to the square of this dimension. */
  private static final int MOST_DIMENSION = 16;

  private static final Place PLACE = Place.of("decomposition");

  private Reductivity() {}

  /**
   * Refuses a group under which V is no sum of irreducible representations.
   *
   * @throws DiagnosticException naming an invariant subspace without invariant complement
   */
  static void require(Group group) {
    switch (group) {
      case ProductGroup(List<Group> factors) -> factors.forEach(Reductivity::require);
      case AffineGroup affine -> throw affine(affine);
      case Group other -> requireSemisimple(other);
    }
  }

  /** Translations move points by vectors: those have no complement. */
  private static DiagnosticException affine(AffineGroup group) {
    List<List<String>> vectors = new ArrayList<>();
    for (int i = 0; i + 1 < group.dimension(); i++) {
      int axis = i;
      vectors.add(
          java.util.stream.IntStream.range(0, group.dimension())
              .mapToObj(column -> column == axis ? "1" : "0")
              .toList());
    }
    return refused(group, vectors);
  }

  private static void requireSemisimple(Group group) {
    if (AdjointClosure.of(group)) {
      return;
    }
    if (group.dimension() > MOST_DIMENSION) {
      throw new DiscoveryDiagnostic.Undecided(
              PLACE, group.name(), group.dimension(), MOST_DIMENSION)
          .exception();
    }
    List<Map<Long, Algebraic>> subspace = new EnvelopingAlgebra(group).withoutComplement();
    if (!subspace.isEmpty()) {
      throw refused(group, subspace.stream().map(vector -> texts(group, vector)).toList());
    }
  }

  private static List<String> texts(Group group, Map<Long, Algebraic> vector) {
    List<String> texts = new ArrayList<>();
    for (long place = 0; place < group.dimension(); place++) {
      texts.add(group.field().text(vector.getOrDefault(place, Algebraic.ZERO)));
    }
    return texts;
  }

  private static DiagnosticException refused(Group group, List<List<String>> vectors) {
    String rows =
        vectors.stream()
            .map(row -> String.join(",", row))
            .collect(Collectors.joining("},{", "{{", "}}"));
    return new DiscoveryDiagnostic.NotReductive(PLACE, group.name(), rows).exception();
  }
}
