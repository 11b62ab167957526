package org.equigen.codegen.plan.transform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Step;

/**
 * What it costs to turn numbers from lanes into rows or back, and to take a step row by row: in
 * units of a multiply-add of a long vector.
 */
final class LayoutCosts {
  /** One vector holds so many multiply-adds; a number that is turned takes about as long as one. */
  private static final long NUMBER = 32;

  /** To begin a row of a step. */
  private static final long ROW = 256;

  private static final int VECTOR = 16;
  private static final int LONGEST_CHAIN = 4;

  private final Map<Domain, Long> rows = new HashMap<>();

  /** For the domains of a program. */
  LayoutCosts(Program program) {
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      for (IndexMap map : program.maps()) {
        if (!map.from().equals(map.to())) {
          long least = Math.min(Cost.ROWS_OF_A_MAP * rows(map.to()), power(LONGEST_CHAIN));
          rows.merge(map.from(), least, Math::max);
        }
      }
    }
  }

  private static long power(int exponent) {
    return exponent == 0 ? 1 : Cost.ROWS_OF_A_MAP * power(exponent - 1);
  }

  private long rows(Domain domain) {
    return rows.getOrDefault(domain, 1L);
  }

  /** To turn a segment. */
  long ofTurning(Access access) {
    return NUMBER * access.shape().size() * rows(access.operand().domain());
  }

  /**
   * What a step takes longer where channels lie in lanes than where rows do; a copy in its own rows
   * is not there at all, or turns what it copies.
   */
  long ofRows(Step step) {
    if (step instanceof Contraction copy && copy.isCopy() && isInOwnRows(copy)) {
      return 0;
    }
    double unused =
        step.accesses().stream()
            .filter(access -> !access.operand().isShared())
            .mapToDouble(access -> unused(access.shape().positions()))
            .average()
            .orElse(0);
    return rows(step.rows()) * (ROW + Math.round(unused * Cost.ofRow(step)));
  }

  /** How many more multiply-adds whole vectors of some channels take. */
  private static double unused(int channels) {
    return (double) Math.ceilDiv(channels, VECTOR) * VECTOR / channels - 1;
  }

  /**
   * Whether there are kernels for a step in either layout: a map of the components of every
   * channel, a product with a shared matrix on channels, the same number added to every row, or a
   * function.
   */
  static boolean isFree(Step step) {
    if (step.output().operand().isShared()
        || step.accesses().stream().anyMatch(access -> access.via().size() > 1)
        || step.accesses().stream()
            .flatMap(access -> access.shape().channels().stream())
            .anyMatch(axis -> axis.kind() != Axis.Kind.FULL)) {
      return false;
    }
    return switch (step) {
      case Pointwise pointwise ->
          pointwise.accesses().stream()
              .allMatch(access -> access.via().isEmpty() && !access.operand().isShared());
      case Contraction contraction when contraction.degree() == 1 ->
          contraction.keepsChannels() && (isInOwnRows(contraction) || contraction.isCopy());
      case Contraction contraction -> isOfMatrix(contraction) && isInOwnRows(contraction);
      default -> false;
    };
  }

  private static boolean isInOwnRows(Contraction step) {
    return step.accesses().stream().allMatch(access -> access.via().isEmpty());
  }

  /** Whether a step is {@code y[u] += W[uv] x[v]}, or the same with {@code W[vu]}. */
  private static boolean isOfMatrix(Contraction step) {
    if (step.degree() != 2 || !step.coefficients().hasOnlyOnes()) {
      return false;
    }
    List<Access> matrices =
        step.inputs().stream().filter(access -> access.operand().isShared()).toList();
    List<Access> rows =
        step.inputs().stream().filter(access -> !access.operand().isShared()).toList();
    if (matrices.size() != 1) {
      return false;
    }
    String matrix = matrices.getFirst().channels();
    String from = rows.getFirst().channels();
    String to = step.output().channels();
    return !from.isEmpty()
        && !to.isEmpty()
        && matrix.chars().distinct().count() == matrix.length()
        && (matrix.equals(to + from) || matrix.equals(from + to));
  }
}
