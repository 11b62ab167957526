package org.equigen.examples.toptagging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.equigen.evaluation.metric.LabelledScores;

/** Settings and results of a run as a JSON object; numbers that are not finite become null. */
final class ResultJson {
  private final JsonGenerator json;

  private ResultJson(JsonGenerator json) {
    this.json = json;
  }

  /** The text, ending in a line break. */
  static String of(Map<String, String> settings, List<ClassifierResult> results) {
    StringWriter text = new StringWriter();
    // The same line breaks everywhere: files of equal runs are equal.
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      new ResultJson(json).write(settings, results);
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes whatever is written", e);
    }
    return text + "\n";
  }

  private void write(Map<String, String> settings, List<ClassifierResult> results)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("settings");
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      json.writeStringField(setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
    numbers("boosts", ClassifierResult.BETAS.stream().mapToDouble(x -> x).toArray());
    json.writeObjectFieldStart("classifiers");
    for (ClassifierResult result : results) {
      json.writeObjectFieldStart(result.name());
      classifier(result);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void classifier(ClassifierResult result) throws IOException {
    LabelledScores scores = result.scores();
    json.writeNumberField("parameters", result.parameters());
    json.writeNumberField("epochs", result.history().size());
    json.writeNumberField("bestEpoch", result.bestEpoch());
    number("trainingSeconds", result.seconds());
    number("accuracy", scores.accuracy(0));
    number("areaUnderCurve", scores.areaUnderCurve());
    number("backgroundRejectionAt50", scores.backgroundRejection(0.5));
    number("backgroundRejectionAt30", scores.backgroundRejection(0.3));
    numbers("accuracyByBoost", result.accuracies());
  }

  private void numbers(String name, double[] values) throws IOException {
    json.writeArrayFieldStart(name);
    for (double value : values) {
      number(value);
    }
    json.writeEndArray();
  }

  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    number(value);
  }

  private void number(double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }
}
