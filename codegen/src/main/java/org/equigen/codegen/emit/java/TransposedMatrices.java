package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/**
 * Lets products of rows whose channels lie in lanes read matrices along their rows: where a sum
 * runs over the last subscripts of a shared matrix, the matrix is transposed once before. A
 * transposed copy takes as long as the product with one row, so it pays from a few rows on.
 */
final class TransposedMatrices {
  private final Set<String> names;
  private final List<Operand> temporaries;
  private final Map<Access, Operand> transposed = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private TransposedMatrices(Program program) {
    this.names = program.operands().stream().map(Operand::name).collect(Collectors.toSet());
    this.temporaries = new ArrayList<>(program.temporaries());
  }

  /** The same function. */
  static Program of(Program program) {
    TransposedMatrices all = new TransposedMatrices(program);
    program.steps().forEach(all::add);
    return program.with(all.temporaries, all.steps);
  }

  private void add(Step step) {
    Optional<ChannelMix> mix =
        ChannelMix.of(step).filter(it -> ChannelRowsEmitter.fitsTransposed(it, step));
    if (mix.isEmpty()) {
      steps.add(step);
      return;
    }
    Access matrix = mix.get().matrix();
    String letters = mix.get().columns().channels() + mix.get().rows().channels();
    Access copy = new Access(copy(mix.get()), 0, letters);
    steps.add(step.map(access -> access.equals(matrix) ? copy : access));
  }

  private Operand copy(ChannelMix mix) {
    Access matrix = mix.matrix();
    Operand known = transposed.get(matrix.target());
    if (known != null) {
      return known;
    }
    Segment shape = matrix.shape();
    int rows = mix.rows().channels().length();
    List<Axis> axes = new ArrayList<>(shape.channels().subList(rows, shape.channels().size()));
    axes.addAll(shape.channels().subList(0, rows));
    Operand copy =
        new Operand(
            name(matrix),
            Role.TEMPORARY,
            Domain.SHARED,
            List.of(new Segment(shape.name(), axes, shape.components())));
    temporaries.add(copy);
    transposed.put(matrix.target(), copy);
    String letters = mix.columns().channels() + mix.rows().channels();
    CoefficientTensor same = CoefficientTensor.identity(shape.components());
    steps.add(new Contraction(List.of(matrix), new Access(copy, 0, letters), same));
    return copy;
  }

  private String name(Access matrix) {
    int number = matrix.segment();
    while (!names.add(matrix.operand() + "T" + number)) {
      number++;
    }
    return matrix.operand() + "T" + number;
  }
}
