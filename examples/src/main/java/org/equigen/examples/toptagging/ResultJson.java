package org.equigen.examples.toptagging;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.equigen.evaluation.metric.LabelledScores;

/** Settings and results of a run as a JSON object; numbers that are not finite become null. */
final class ResultJson {
  private ResultJson() {}

  /** The text, ending in a line break. */
  static String of(Map<String, String> settings, List<ClassifierResult> results) {
    Map<String, String> strings = new LinkedHashMap<>();
    settings.forEach((name, value) -> strings.put(name, quoted(value)));
    Map<String, String> classifiers = new LinkedHashMap<>();
    results.forEach(result -> classifiers.put(result.name(), classifier(result)));
    Map<String, String> all = new LinkedHashMap<>();
    all.put("settings", object(strings, 1));
    all.put("boosts", numbers(ClassifierResult.BETAS.stream().mapToDouble(x -> x).toArray()));
    all.put("classifiers", object(classifiers, 1));
    return object(all, 0) + "\n";
  }

  private static String classifier(ClassifierResult result) {
    LabelledScores scores = result.scores();
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("parameters", "" + result.parameters());
    entries.put("epochs", "" + result.history().size());
    entries.put("bestEpoch", "" + result.bestEpoch());
    entries.put("trainingSeconds", number(result.seconds()));
    entries.put("accuracy", number(scores.accuracy(0)));
    entries.put("areaUnderCurve", number(scores.areaUnderCurve()));
    entries.put("backgroundRejectionAt50", number(scores.backgroundRejection(0.5)));
    entries.put("backgroundRejectionAt30", number(scores.backgroundRejection(0.3)));
    entries.put("accuracyByBoost", numbers(result.accuracies()));
    return object(entries, 2);
  }

  private static String object(Map<String, String> entries, int depth) {
    String indent = "  ".repeat(depth + 1);
    return entries.entrySet().stream()
        .map(entry -> indent + quoted(entry.getKey()) + ": " + entry.getValue())
        .collect(Collectors.joining(",\n", "{\n", "\n" + "  ".repeat(depth) + "}"));
  }

  private static String numbers(double[] values) {
    return Arrays.stream(values)
        .mapToObj(ResultJson::number)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "null";
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
