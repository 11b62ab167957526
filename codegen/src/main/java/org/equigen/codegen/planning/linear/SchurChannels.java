package org.equigen.codegen.planning.linear;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.symbolic.representation.Summand;

/**
 * Plans what a layer computes between irreducible parts: one change of basis for each input summand
 * and one for each output summand, whatever the number of blocks that need them, and the products
 * between.
 *
 * <p>Blocks are announced first, so that each change of basis knows which parts are needed.
 */
final class SchurChannels {
  /** A summand in the coordinates of those of its irreducible parts that are needed. */
  private static final class Side {
    private final Summand summand;
    private final IrreducibleCoordinates coordinates;
    private final Set<String> needed = new LinkedHashSet<>();

    Side(Summand summand, IrreducibleCoordinates coordinates) {
      this.summand = summand;
      this.coordinates = coordinates;
    }

    int offset(String irrep) {
      return coordinates.offset(irrep, needed);
    }
  }

  private final PlanAssembly assembly;
  private final SchurBases bases;
  private final Map<Integer, Side> inputs = new HashMap<>();
  private final Map<Integer, Side> outputs = new HashMap<>();
  private final Map<Integer, Access> parts = new HashMap<>();
  private final Map<Integer, Access> sums = new HashMap<>();
  private long changes;

  SchurChannels(PlanAssembly assembly, SchurBases bases) {
    this.assembly = assembly;
    this.bases = bases;
  }

  /**
   * Announces a block.
   *
   * @param choice its maps
   * @param from number of the input summand
   * @param in the input summand
   * @param to number of the output summand
   * @param out the output summand
   */
  void need(BlockChoice choice, int from, Summand in, int to, Summand out) {
    Set<String> irreps = choice.maps().irreps();
    side(inputs, from, in).needed.addAll(irreps);
    side(outputs, to, out).needed.addAll(irreps);
  }

  private Side side(Map<Integer, Side> sides, int segment, Summand summand) {
    return sides.computeIfAbsent(segment, _ -> new Side(summand, bases.of(summand.term())));
  }

  /** Multiplications of the changes of basis that were planned, per sample. */
  long changes() {
    return changes;
  }

  /**
   * {@code y'_a[u] += M_ab[u,v] x'_b[v]} for a block.
   *
   * @param weight the weights [uv] of its basis elements
   * @param matrices the shape of the entries M
   */
  void mix(BlockChoice choice, Access weight, Segment matrices, Access x, Access y) {
    SchurMaps maps = choice.maps();
    Side in = Objects.requireNonNull(inputs.get(x.segment()));
    Side out = Objects.requireNonNull(outputs.get(y.segment()));
    Access matrix = assembly.temporary(matrices, Domain.SHARED, weight.channels());
    assembly.compute(new Contraction(List.of(weight), matrix, maps.weights()));
    CoefficientTensor.Builder products = CoefficientTensor.builder(3);
    for (SchurMaps.Entry entry : maps.entries()) {
      products.add(
          Coefficient.ONE,
          entry.form(),
          in.offset(entry.irrep()) + entry.column(),
          out.offset(entry.irrep()) + entry.row());
    }
    assembly.compute(
        new Contraction(List.of(matrix, parts(in, x)), sums(out, y), products.build()));
  }

  /** The needed parts of an input summand. */
  private Access parts(Side side, Access x) {
    Access known = parts.get(x.segment());
    if (known == null) {
      known = x;
      for (SparseStage stage : side.coordinates.to(side.needed)) {
        Access next = temporary("parts of " + side.summand, side, stage.rows(), x);
        apply(stage, side, known, next);
        known = next;
      }
      parts.put(x.segment(), known);
    }
    return known;
  }

  /** Where the parts of an output summand are summed. */
  private Access sums(Side side, Access y) {
    Access known = sums.get(y.segment());
    if (known == null) {
      List<SparseStage> stages = side.coordinates.from(side.needed);
      known =
          stages.isEmpty()
              ? y
              : temporary("parts of " + side.summand, side, stages.getFirst().columns(), y);
      sums.put(y.segment(), known);
    }
    return known;
  }

  /** Adds the parts of an output summand to it, once all its blocks are planned. */
  void finish(Access y) {
    Access known = sums.get(y.segment());
    Side side = outputs.get(y.segment());
    if (known == null || side == null) {
      return;
    }
    List<SparseStage> stages = side.coordinates.from(side.needed);
    for (int s = 0; s < stages.size(); s++) {
      SparseStage stage = stages.get(s);
      Access next =
          s + 1 == stages.size() ? y : temporary("towards " + side.summand, side, stage.rows(), y);
      apply(stage, side, known, next);
      known = next;
    }
  }

  private Access temporary(String name, Side side, int components, Access like) {
    Segment shape = Segment.of(name, side.summand.multiplicity(), components);
    return assembly.temporary(shape, Domain.SAMPLE, like.channels());
  }

  private void apply(SparseStage stage, Side side, Access from, Access to) {
    assembly.compute(new Contraction(List.of(from), to, stage.coefficients()));
    changes += (long) stage.coefficients().size() * side.summand.multiplicity();
  }
}
