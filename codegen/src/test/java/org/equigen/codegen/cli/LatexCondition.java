package org.equigen.codegen.cli;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides for {@link RequiresLatex}. */
final class LatexCondition implements ExecutionCondition {
  private static final String REMEDY =
      "pdflatex is not on the path: install texlive-latex-base, or another TeX distribution";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (isInstalled()) {
      return enabled("pdflatex is on the path");
    }
    if (isRequired()) {
      throw new IllegalStateException(REMEDY);
    }
    return disabled(REMEDY);
  }

  private static boolean isInstalled() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pdflatex")));
  }

  private static boolean isRequired() {
    String property = System.getProperty("equigen.require.latex");
    return property != null ? !property.equals("false") : "true".equals(System.getenv("CI"));
  }
}
