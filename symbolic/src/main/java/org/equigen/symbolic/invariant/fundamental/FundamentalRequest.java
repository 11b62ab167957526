package org.equigen.symbolic.invariant.fundamental;

import java.util.Optional;
import org.equigen.symbolic.diagnostic.FundamentalDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.graph.SearchBudget;
import org.equigen.symbolic.representation.Representation;

/**
 * What generators are asked for.
 *
 * @param theorem the group
 * @param operands the tensors of the input
 * @param reader reads further tensors
 * @param budget how long the search may take
 * @param degree the largest degree of contractions that contain tensors
 */
record FundamentalRequest(
    TheoremGroup theorem,
    Operands operands,
    ExpansionReader reader,
    SearchBudget budget,
    int degree) {
  /** Reads the input, or says why there is no theorem for it. */
  static FundamentalRequest of(
      Place place, Group group, Representation representation, int degree) {
    TheoremGroup theorem =
        TheoremGroup.of(group)
            .orElseThrow(
                () ->
                    new FundamentalDiagnostic.NoTheorem(
                            place, group.name(), representation.toString())
                        .exception());
    SearchBudget budget =
        new SearchBudget(
            () ->
                new FundamentalDiagnostic.TooManyContractions(
                        place, group.name(), representation.toString(), degree)
                    .exception());
    return new FundamentalRequest(
        theorem,
        new OperandReader(place, theorem, representation).read(),
        new ExpansionReader(place, theorem),
        budget,
        degree);
  }

  /** The degree to which contractions with tensors are looked for. */
  int most(Optional<DegreeBound> bound) {
    return bound.map(known -> Math.min(known.degree(), degree)).orElse(degree);
  }

  /** The same for contractions without vectors. */
  int mostWithoutVectors(Optional<DegreeBound> bound) {
    return bound.map(known -> Math.min(known.withoutVectors(), degree)).orElse(degree);
  }

  /** What is known about the generators up to there. */
  FundamentalCompleteness completeness(Optional<DegreeBound> bound) {
    return bound
        .filter(known -> known.degree() <= degree)
        .<FundamentalCompleteness>map(known -> new FundamentalCompleteness.Complete(known.reason()))
        .orElse(new FundamentalCompleteness.UpToDegree(degree));
  }
}
