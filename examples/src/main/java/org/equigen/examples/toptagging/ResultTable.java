package org.equigen.examples.toptagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.equigen.evaluation.metric.LabelledScores;

/** The results of the classifiers side by side, as text. */
final class ResultTable {
  private final List<ClassifierResult> results;
  private final List<String> lines = new ArrayList<>();

  private ResultTable(List<ClassifierResult> results) {
    this.results = results;
  }

  /** The table, with a line break after every line. */
  static String of(List<ClassifierResult> results) {
    return new ResultTable(results).text();
  }

  private String text() {
    row("", ClassifierResult::name);
    row("parameters", result -> number("%,.0f", result.parameters()));
    row("training time", result -> number("%.0f s", result.seconds()));
    row("epochs, best", result -> result.history().size() + ", " + result.bestEpoch());
    row("accuracy", result -> number("%.4f", result.scores().accuracy(0)));
    row("area under the ROC curve", result -> number("%.4f", result.scores().areaUnderCurve()));
    row("background rejection at 50% signal", result -> rejection(result.scores(), 0.5));
    row("background rejection at 30% signal", result -> rejection(result.scores(), 0.3));
    for (int i = 0; i < ClassifierResult.BETAS.size(); i++) {
      int boost = i;
      row(
          "accuracy boosted by beta = " + ClassifierResult.BETAS.get(i),
          result -> number("%.4f", result.accuracies()[boost]));
    }
    return String.join("\n", lines) + "\n";
  }

  private void row(String label, Function<ClassifierResult, String> cell) {
    StringBuilder line = new StringBuilder(String.format("%-36s", label));
    results.forEach(result -> line.append(String.format("%14s", cell.apply(result))));
    lines.add(line.toString());
  }

  private static String rejection(LabelledScores scores, double efficiency) {
    double rejection = scores.backgroundRejection(efficiency);
    return Double.isFinite(rejection) ? number("%.1f", rejection) : "no background";
  }

  private static String number(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
