package org.equigen.evaluation.dynamics;

import org.equigen.runtime.diagnostic.Diagnostic;
import org.equigen.runtime.diagnostic.DiagnosticMessage;

/**
 * What can be wrong with the solution of differential equations. Identifiers EQR801 and following.
 */
public sealed interface DynamicsDiagnostic extends Diagnostic {
  /** A state has another size. */
  record StateSize(String place, int found, int wanted) implements DynamicsDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR801", place, "the state has " + found + " numbers", "Valid: " + wanted + ".");
    }
  }

  /** A rate does not fit what moves. */
  record OtherRate(
      String input, int size, String domain, String output, int otherSize, String otherDomain)
      implements DynamicsDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR802",
          "field of a layer",
          "the rate \"%s\" has %s numbers over %s".formatted(output, otherSize, otherDomain),
          "It must be shaped as \"%s\": %s numbers over %s.".formatted(input, size, domain));
    }
  }

  /** A tolerance is no positive number. */
  record BadTolerance(double absolute, double relative) implements DynamicsDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR803",
          "Dormand-Prince method",
          "the tolerances are " + absolute + " (absolute) and " + relative + " (relative)",
          "Valid: finite numbers, above 0 and at least 0.");
    }
  }

  /** Steps become too small or too many. */
  record NoProgress(double time, double step, int steps) implements DynamicsDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR804",
          "time " + time,
          "after " + steps + " steps the next one is " + step,
          "The solution ends here, is stiff, or is asked for too exactly: raise the tolerances.");
    }
  }

  /** The equation of an implicit step is not solved. */
  record Unsolved(double time, double step, int iterations, double change)
      implements DynamicsDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR805",
          "time " + time,
          "a step of "
              + step
              + " still changes by "
              + change
              + " after "
              + iterations
              + " iterations",
          "Take a shorter step.");
    }
  }

  /** Two motions are given at other times. */
  record OtherTimes(int size, double step, int otherSize, double otherStep)
      implements DynamicsDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR806",
          "error of a rollout",
          "the reference has " + otherSize + " states at distances of " + otherStep,
          "Valid: " + size + " states at distances of " + step + ".");
    }
  }

  /** Refuses states of another size. */
  static void require(String place, double[] state, int size) {
    if (state.length != size) {
      throw new StateSize(place, state.length, size).exception();
    }
  }
}
