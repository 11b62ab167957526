package org.equigen.codegen.planning.network;

import java.util.List;
import org.equigen.codegen.diagnostic.NetworkDiagnostic;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.TrivialRepresentation;

/**
 * What can be differentiated.
 *
 * @param group the group
 * @param place where a gradient was asked for
 * @param of the name of what is differentiated
 * @param by the name of what by
 */
record GradientRules(Group group, Place place, String of, String by) {
  /** Refuses what is not one invariant number in each row: its gradient were no tensor. */
  void requireNumber(Representation representation) {
    boolean number =
        representation.summands().size() == 1
            && representation.summands().getFirst().multiplicity() == 1
            && TrivialRepresentation.is(group, representation.summands().getFirst().term());
    if (!number) {
      throw new NetworkDiagnostic.NoNumber(place, of, representation.toString()).exception();
    }
  }

  /**
   * Refuses functions whose derivative jumps where users choose smooth ones: the gradient would
   * jump as well, and what is trained on it would not see that.
   */
  void requireSmooth(List<Function> functions) {
    if (functions.stream().anyMatch(GradientRules::bends)) {
      throw new NetworkDiagnostic.Kink(place, of, by, Elementary.RELU.toString()).exception();
    }
  }

  private static boolean bends(Function function) {
    return switch (function) {
      case Function.Variable _, Function.Constant _ -> false;
      case Function.Sum(Function left, Function right) -> bends(left) || bends(right);
      case Function.Product(Function left, Function right) -> bends(left) || bends(right);
      case Function.Power(Function base, _) -> bends(base);
      case Function.SphericalBessel(_, Function argument) -> bends(argument);
      case Function.Apply(Elementary outer, Function argument) ->
          outer == Elementary.RELU || bends(argument);
    };
  }

  /** What is wrong with a gradient that is zero. */
  RuntimeException independent(List<String> influences) {
    return new NetworkDiagnostic.Independent(place, of, by, influences).exception();
  }
}
