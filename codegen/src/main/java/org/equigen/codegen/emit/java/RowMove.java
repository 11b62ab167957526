package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Step;

/**
 * A contraction that adds components as they are to those of other rows, or of a row that all
 * share, where channels lie in lanes: the kernel of channels takes all rows of a tile.
 *
 * @param from what is added
 * @param to what is added to
 * @param runs the components, consecutive ones together
 */
record RowMove(Access from, Access to, List<Run> runs) {
  /**
   * Consecutive components.
   *
   * @param from the first one of the input
   * @param to the first one of the output
   * @param length how many
   */
  record Run(int from, int to, int length) {}

  /** Recognises such a contraction. */
  static Optional<RowMove> of(Step step) {
    if (!(step instanceof Contraction contraction)
        || StepForm.of(step) != StepForm.CHANNELS
        || step.rows().isShared()
        || !contraction.keepsChannels()
        || !contraction.coefficients().hasOnlyOnes()
        || step.accesses().stream().allMatch(RowMove::isOfOwnRows)
        || step.accesses().stream().anyMatch(access -> access.via().size() > 1)) {
      return Optional.empty();
    }
    return Optional.of(
        new RowMove(step.inputs().getFirst(), step.output(), runs(contraction.coefficients())));
  }

  private static boolean isOfOwnRows(Access access) {
    return access.via().isEmpty() && !access.operand().isShared();
  }

  private static List<Run> runs(CoefficientTensor coefficients) {
    List<Run> entries = new ArrayList<>();
    for (int k = 0; k < coefficients.size(); k++) {
      entries.add(new Run(coefficients.index(k, 0), coefficients.index(k, 1), 1));
    }
    entries.sort(
        Comparator.comparingInt((Run run) -> run.to() - run.from()).thenComparingInt(Run::from));
    List<Run> runs = new ArrayList<>();
    for (Run entry : entries) {
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null
          && last.from() + last.length() == entry.from()
          && last.to() + last.length() == entry.to()) {
        runs.removeLast();
        runs.add(new Run(last.from(), last.to(), last.length() + 1));
      } else {
        runs.add(entry);
      }
    }
    return runs;
  }
}
