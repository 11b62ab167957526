package org.equigen.examples.toptagging;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.equigen.evaluation.plot.LossPlot;
import org.equigen.evaluation.plot.RocPlot;
import org.equigen.runtime.file.AtomicFile;

/** What a finished run leaves beside its models: numbers as JSON, pictures as PNG. */
final class ResultFiles {
  private ResultFiles() {}

  /** Writes all files, each aside first and then moved to its name. */
  static void write(Path folder, Map<String, String> settings, List<ClassifierResult> results) {
    LossPlot.write(
        folder.resolve("loss.png"),
        byName(results, ClassifierResult::history),
        "binary cross entropy, nats a jet");
    RocPlot.write(folder.resolve("roc.png"), byName(results, ClassifierResult::scores));
    double[] betas = ClassifierResult.BETAS.stream().mapToDouble(Double::doubleValue).toArray();
    BoostPlot.write(
        folder.resolve("boosts.png"), betas, byName(results, ClassifierResult::accuracies));
    String json = ResultJson.of(settings, results);
    AtomicFile.write(folder.resolve("results.json"), json.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> Map<String, T> byName(
      List<ClassifierResult> results, Function<ClassifierResult, T> value) {
    Map<String, T> values = new LinkedHashMap<>();
    results.forEach(result -> values.put(result.name(), value.apply(result)));
    return values;
  }
}
