package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.symbolic.diagnostic.GroupDiagnostic;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.group.ElementaryGroup;
import org.equigen.symbolic.group.EmbeddedGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.JoinGroup;
import org.equigen.symbolic.group.PermutationAction;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.group.SemidirectProduct;
import org.equigen.symbolic.group.WreathProduct;
import org.equigen.symbolic.number.FieldEmbedding;

/** From groups to the groups that are made of them, with the diagnostics where that fails. */
final class CombinedGroups {
  /** Chains of stabilisers are quick up to here. */
  private static final int MOST_POINTS = 256;

  private final NameCursor cursor;

  CombinedGroups(NameCursor cursor) {
    this.cursor = cursor;
  }

  /** {@code A x B x C}. */
  Group product(List<Group> factors) {
    long dimension = factors.stream().mapToLong(Group::dimension).sum();
    requireFits(BigInteger.valueOf(dimension));
    requireField(factors);
    return new ProductGroup(factors);
  }

  /** {@code join(A, B, C)}. */
  Group join(List<Group> parts) {
    if (parts.size() < 2) {
      throw bad("it takes two groups or more", "join(lorentz, parity)");
    }
    if (parts.stream().mapToInt(Group::dimension).distinct().count() > 1) {
      String dimensions =
          parts.stream()
              .map(part -> part.name() + " on " + part.dimension())
              .collect(Collectors.joining(", "));
      throw bad("the dimensions differ: " + dimensions, "join(lorentz, parity)");
    }
    requireField(parts);
    return new JoinGroup(parts);
  }

  /** {@code translations(n) : H}, or {@code N : H} for permutations. */
  Group semidirect(Group normal, Group complement) {
    if (normal instanceof AffineGroup(ElementaryGroup linear)
        && linear.kind() == ElementaryGroup.Kind.TRIVIAL) {
      if (linear.size() != complement.dimension()) {
        throw bad(
            complement.name() + " acts on " + complement.dimension() + " dimensions",
            "translations(" + complement.dimension() + ") : " + complement.name());
      }
      return new AffineGroup(complement);
    }
    if (normal.dimension() > MOST_POINTS) {
      throw bad(
          "whether one normalises the other is checked for at most " + MOST_POINTS + " points",
          "join(" + normal.name() + ", " + complement.name() + ")");
    }
    SemidirectProduct.fault(normal, complement)
        .ifPresent(
            fault -> {
              throw bad(fault, alternative(normal, complement));
            });
    return new SemidirectProduct(normal, complement);
  }

  private static String alternative(Group normal, Group complement) {
    return normal.dimension() == complement.dimension()
        ? "join(" + normal.name() + ", " + complement.name() + ")"
        : "translations(" + complement.dimension() + ") : " + complement.name();
  }

  /** {@code A wr B}. */
  Group wreath(Group base, Group top) {
    requireFits(BigInteger.valueOf((long) base.dimension() * top.dimension()));
    if (PermutationAction.of(top).isEmpty()) {
      throw bad(
          top.name() + " does not permute coordinates",
          base.name() + " wr S(" + top.dimension() + ")");
    }
    return new WreathProduct(base, top);
  }

  /** {@code A[1,2 of 3]}. */
  Group embedded(Group group, List<BigInteger> axes, BigInteger dimension) {
    requireFits(dimension);
    int n = group.dimension();
    boolean inside =
        axes.stream().allMatch(axis -> axis.signum() > 0 && axis.compareTo(dimension) <= 0);
    if (axes.size() != n || !inside || axes.stream().distinct().count() < n) {
      String reason =
          axes.size() == n
              ? "its axes are not different ones from 1 to " + dimension
              : group.name() + " acts on " + n + " axes, not " + axes.size();
      throw bad(reason, nearestEmbedding(group, dimension));
    }
    return new EmbeddedGroup(
        group, axes.stream().map(BigInteger::intValueExact).toList(), dimension.intValueExact());
  }

  private static String nearestEmbedding(Group group, BigInteger dimension) {
    int n = group.dimension();
    String axes = n == 1 ? "1" : n == 2 ? "1,2" : "1,...," + n;
    return group.name() + "[" + axes + " of " + dimension.max(BigInteger.valueOf(n)) + "]";
  }

  private void requireFits(BigInteger dimension) {
    if (dimension.compareTo(BigInteger.valueOf(GroupNames.MAX_DIMENSION)) > 0) {
      throw new GroupDiagnostic.GroupTooLarge(
              cursor.place(), cursor.text(), dimension.toString(), GroupNames.MAX_DIMENSION)
          .exception();
    }
  }

  private void requireField(List<Group> groups) {
    BigInteger degree = FieldEmbedding.degree(groups.stream().map(Group::field).toList());
    if (degree.compareTo(BigInteger.valueOf(GroupNames.MAX_FIELD_DEGREE)) > 0) {
      throw bad(
          "its entries need a number field of degree %s, at most %s is supported"
              .formatted(degree, GroupNames.MAX_FIELD_DEGREE),
          groups.getFirst().name());
    }
  }

  private RuntimeException bad(String reason, String alternative) {
    return new GroupDiagnostic.BadParameters(cursor.place(), cursor.text(), reason, alternative)
        .exception();
  }
}
