package org.equigen.runtime.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;

/**
 * What is measured after each epoch, and which epoch is the best: the one whose parameters are
 * kept, and since which the patience counts.
 *
 * @param metrics measured on the validation data
 * @param criterion name of the metric that decides; nothing for the validation loss
 */
public record Selection(List<Metric> metrics, Optional<String> criterion) {
  /** No metrics, and the least validation loss. */
  public static final Selection BY_LOSS = new Selection(List.of(), Optional.empty());

  /**
   * Copies the metrics.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if two have one name, or none has
   *     that of the criterion (EQR401)
   */
  public Selection {
    metrics = List.copyOf(metrics);
    Set<String> names = new HashSet<>();
    for (Metric metric : metrics) {
      if (!names.add(metric.name())) {
        throw new TrainingDiagnostic.BadSetting("metrics", metric.name(), "each name once")
            .exception();
      }
    }
    if (criterion.isPresent() && !names.contains(criterion.get())) {
      String valid =
          "one of the metrics: "
              + metrics.stream().map(Metric::name).collect(Collectors.joining(", "));
      throw new TrainingDiagnostic.BadSetting("criterion", criterion.get(), valid).exception();
    }
  }

  /** These metrics to look at, and the least validation loss to decide. */
  public static Selection watching(Metric... metrics) {
    return new Selection(List.of(metrics), Optional.empty());
  }

  /** Metrics of which the first decides. */
  public static Selection by(Metric first, Metric... others) {
    List<Metric> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(others));
    return new Selection(all, Optional.of(first.name()));
  }

  /** Whether an epoch is better than one before. */
  boolean isBetter(EpochRecord epoch, EpochRecord other) {
    for (int i = 0; i < metrics.size(); i++) {
      if (criterion.isPresent() && criterion.get().equals(metrics.get(i).name())) {
        return metrics.get(i).isBetter(epoch.metrics().get(i), other.metrics().get(i));
      }
    }
    return epoch.validationLoss() < other.validationLoss();
  }

  /** The names of the metrics, and which one decides. */
  @Override
  public String toString() {
    String names = metrics.stream().map(Metric::name).collect(Collectors.joining(", "));
    return names + criterion.map(it -> "; best by " + it).orElse("");
  }
}
