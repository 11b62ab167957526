package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/**
 * Removes temporaries that need not exist: copies, and second computations of the same thing.
 *
 * <p>Only temporaries of one segment that one step writes are considered. Since a program finishes
 * a segment before it reads it, equal steps on equal operands give equal values wherever they
 * stand, and steps on what was replaced become equal in turn (value numbering: Muchnick, Advanced
 * Compiler Design and Implementation, 12.4).
 */
public final class CommonSteps {
  private final Program program;
  private final Map<Access, List<Step>> writers;
  private final Map<Access, Access> replacements = new HashMap<>();
  private final Map<Step, Access> definitions = new HashMap<>();

  private CommonSteps(Program program) {
    this.program = program;
    this.writers = program.writers();
  }

  /** The same map with fewer temporaries. */
  public static Program share(Program program) {
    return new CommonSteps(program).shared();
  }

  private Program shared() {
    List<Step> steps = new ArrayList<>();
    // In the order of the steps: what replaces a value must have been computed before it.
    for (Step step : program.steps()) {
      Step rewritten =
          step.with(step.inputs().stream().map(this::replaced).toList(), step.output());
      steps.add(rewritten);
      consider(rewritten);
    }
    return Liveness.prune(program.with(program.temporaries(), steps));
  }

  private Access replaced(Access access) {
    Access found = replacements.get(access.target());
    return found == null
        ? access
        : new Access(found.operand(), found.segment(), access.channels(), access.via());
  }

  private void consider(Step step) {
    Access target = step.output().target();
    Operand temporary = target.operand();
    if (!temporary.role().isTemporary()
        || temporary.segments().size() != 1
        || temporary.isRegrouped()
        || writers.getOrDefault(target, List.of()).size() != 1) {
      return;
    }
    if (step instanceof Contraction contraction && repeats(contraction)) {
      Access source = contraction.inputs().getFirst();
      replacements.put(target, source.under(""));
      return;
    }
    Access first = definitions.putIfAbsent(anonymous(step), target);
    if (first != null) {
      replacements.put(target, first);
    }
  }

  /** Whether a segment is added as it is to one that lies alike. */
  private static boolean repeats(Contraction contraction) {
    Access source = contraction.inputs().getFirst();
    Access target = contraction.output();
    return contraction.isCopy()
        && source.via().isEmpty()
        && target.via().isEmpty()
        && source.operand().domain().equals(target.operand().domain())
        && source.operand().layout() == target.operand().layout();
  }

  /** The step with a nameless target, so that equal computations are equal records. */
  private static Step anonymous(Step step) {
    Access output = step.output();
    Operand target = output.operand();
    Segment segment = new Segment("", output.shape().channels(), output.shape().components());
    Operand nameless =
        new Operand("", Role.TEMPORARY, target.domain(), target.layout(), List.of(segment));
    return step.with(step.inputs(), output.on(nameless));
  }
}
