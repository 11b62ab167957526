package org.equigen.tests.oracle;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides for {@link RequiresOracle}. */
final class OracleCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Oracle oracle =
        AnnotationSupport.findAnnotation(context.getRequiredTestClass(), RequiresOracle.class)
            .orElseThrow()
            .value();
    return evaluate(oracle.isInstalled(), isRequired(), oracle.remedy());
  }

  /** Skips or fails without the oracle. */
  static ConditionEvaluationResult evaluate(boolean installed, boolean required, String remedy) {
    if (installed) {
      return enabled("it is on the path");
    }
    if (required) {
      throw new IllegalStateException(remedy);
    }
    return disabled(remedy);
  }

  private static boolean isRequired() {
    String property = System.getProperty("equigen.require.oracles");
    return property != null ? !property.equals("false") : "true".equals(System.getenv("CI"));
  }
}
