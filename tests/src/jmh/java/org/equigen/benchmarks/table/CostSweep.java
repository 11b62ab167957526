package org.equigen.benchmarks.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equigen.benchmarks.layer.LayerWords;
import org.equigen.codegen.request.LayerKind;
import org.equigen.evaluation.plot.PlotAxis;

/** What is varied, one at a time, in a product of the NequIP type. */
enum CostSweep {
  /** Degrees of both inputs and of the output go from 0 to this one. */
  DEGREE("largest degree l"),
  /** Channels of each degree. */
  CHANNELS("channels of each degree"),
  /** Edges of messages, with a node for every 16, or samples. */
  ROWS("edges or samples");

  private static final String MESSAGES = "messages";
  private static final String SAMPLES = "samples";
  private static final int USUAL_CHANNELS = 32;
  private static final int USUAL_DEGREE = 2;
  private static final int USUAL_ROWS = 1_000;

  private final String title;

  CostSweep(String title) {
    this.title = title;
  }

  private List<Integer> varied() {
    return switch (this) {
      case DEGREE -> List.of(0, 1, 2, 3);
      case CHANNELS -> List.of(4, 8, 16, 32, 64, 128);
      case ROWS -> List.of(125, 250, 500, 1_000, 2_000, 4_000, 8_000);
    };
  }

  /**
   * A layer of a sweep.
   *
   * @param curve {@code messages}, which gather at senders and sum at receivers, or {@code samples}
   * @param value of what is varied
   * @param workload the layer and its rows
   */
  record Point(String curve, int value, Workload workload) {}

  /** For files and JSON. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The axis of what is varied. */
  PlotAxis axis() {
    return new PlotAxis(title, varied().getFirst(), varied().getLast(), this != DEGREE);
  }

  /** What stays as it is. */
  String title() {
    String channels = this == CHANNELS ? "" : USUAL_CHANNELS + " channels";
    String degree = this == DEGREE ? "" : "l to " + USUAL_DEGREE;
    String rows = this == ROWS ? "" : USUAL_ROWS + " edges";
    return Stream.of("Product of the NequIP type", channels, degree, rows)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** All layers, curve by curve. */
  List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (String curve : this == ROWS ? List.of(MESSAGES, SAMPLES) : List.of(MESSAGES)) {
      for (int value : varied()) {
        points.add(
            switch (this) {
              case CHANNELS -> point(curve, value, value, USUAL_DEGREE, USUAL_ROWS);
              case DEGREE -> point(curve, value, USUAL_CHANNELS, value, USUAL_ROWS);
              case ROWS -> point(curve, value, USUAL_CHANNELS, USUAL_DEGREE, value);
            });
      }
    }
    return points;
  }

  private Point point(String curve, int value, int channels, int degree, int rows) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("in", terms(channels + "x", degree));
    words.put("with", terms("", degree));
    words.put("out", terms("", degree));
    words.put("mode", "uvu");
    words.put("weights", "row");
    words.put("rows", curve.equals(MESSAGES) ? "message" : "sample");
    String name = "%s, %s channels to l = %s".formatted(curve, channels, degree);
    LayerWords layer = new LayerWords("O(3)", LayerKind.TENSOR_PRODUCT, words);
    return new Point(curve, value, new Workload(name, layer, rows));
  }

  /** Degrees with the parity of harmonics. */
  private static String terms(String multiplicity, int degree) {
    return IntStream.rangeClosed(0, degree)
        .mapToObj(l -> multiplicity + l + (l % 2 == 0 ? "e" : "o"))
        .collect(Collectors.joining(" + "));
  }
}
