package org.equigen.gpu;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides for {@link RequiresOpenCl}. */
public final class OpenClCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    try {
      return enabled(OpenClDevices.preferred().summary());
    } catch (DiagnosticException e) {
      if (isRequired()) {
        throw e;
      }
      return disabled(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isRequired() {
    String property = System.getProperty("equigen.require.opencl");
    return property != null ? !property.equals("false") : "true".equals(System.getenv("CI"));
  }
}
