package org.equigen.codegen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.equigen.codegen.planning.PlanSummary;
import org.equigen.symbolic.explain.basis.AlgebraSummary;
import org.equigen.symbolic.explain.basis.Certificates;
import org.equigen.symbolic.explain.format.JsonText;

/** The summary of a generated layer as one line of JSON, in the format of docs/gen-layers.md. */
final class SummaryJson {
  private final StringBuilder json = new StringBuilder();

  private SummaryJson() {}

  static String of(FinishedLayer layer, List<String> files) {
    SummaryJson summary = new SummaryJson();
    summary.add(layer, files);
    return summary.json.append("}\n").toString();
  }

  private void add(FinishedLayer layer, List<String> files) {
    PlanSummary figures = layer.summary();
    text("{", "layer", layer.job().layer().kind().word());
    text(",", "package", layer.job().packageName());
    text(",", "class", layer.job().className());
    text(",", "precision", layer.job().number().primitive());
    text(",", "group", figures.group());
    text(",", "in", figures.in().toString());
    text(",", "out", figures.out().toString());
    number("inputSize", figures.inputSize());
    number("outputSize", figures.outputSize());
    number("dimension", figures.dimension());
    number("parameters", figures.parameters());
    number("multiplications", figures.multiplications());
    number("denseMultiplications", figures.denseMultiplications());
    String certificate =
        layer
            .basis()
            .map(basis -> "{\"prime\":" + Certificates.prime(basis) + ",\"verified\":true}")
            .orElse("null");
    json.append(",\"certificate\":").append(certificate);
    texts("notes", figures.notes());
    texts("files", files);
    texts("leftOut", layer.leftOut().stream().map(LeftOut::describe).toList());
    Optional<AlgebraSummary> algebra = AlgebraSummary.of(layer.job().group());
    if (algebra.isPresent()) {
      json.append(",\"algebra\":{\"dimension\":").append(algebra.get().dimension());
      number("generators", algebra.get().generators());
      texts("brackets", algebra.get().brackets());
      json.append('}');
    } else {
      json.append(",\"algebra\":null");
    }
  }

  private void text(String separator, String key, String value) {
    json.append(separator);
    quote(key);
    json.append(':');
    quote(value);
  }

  private void number(String key, long value) {
    json.append(',');
    quote(key);
    json.append(':').append(value);
  }

  private void texts(String key, List<String> values) {
    json.append(',');
    quote(key);
    json.append(":[");
    for (int i = 0; i < values.size(); i++) {
      json.append(i == 0 ? "" : ",");
      quote(values.get(i));
    }
    json.append(']');
  }

  private void quote(String value) {
    try {
      JsonText.append(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder does not fail", e);
    }
  }
}
