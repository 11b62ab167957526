package org.equigen.benchmarks.table;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.equigen.evaluation.plot.CurvePlot;
import org.equigen.evaluation.plot.PlotAxis;
import org.equigen.runtime.Precision;
import org.equigen.runtime.kernel.KernelFamily;

/**
 * Measures what a tensor product of the NequIP type takes, in single precision on one core, against
 * its channels, its largest degree and its rows ({@link CostSweep}), and draws time and workspace:
 * channel by channel, with a row of weights for each edge. Times are the least of a second of runs,
 * which other work on the machine disturbs the least.
 */
public final class CostPlot {
  private static final Measurement.RunLength SHORT =
      new Measurement.RunLength(3_000_000_000L, 1_000_000_000L);

  private final PrintStream out;
  private final Map<CostSweep, List<Measured>> sweeps = new LinkedHashMap<>();

  private CostPlot(PrintStream out) {
    this.out = out;
  }

  private record Measured(CostSweep.Point point, Measurement took) {}

  /**
   * Measures, prints a line for each point, and writes {@code cost.json}, {@code cost-channels.png}
   * and {@code workspace-channels.png}, and so on for each sweep.
   *
   * @param arguments {@code --directory=DIR}, {@code cost} unless said
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Path folder = Path.of("cost");
    for (String argument : arguments) {
      if (!argument.startsWith("--directory=")) {
        throw new IllegalArgumentException(argument + " is not --directory=DIR");
      }
      folder = Path.of(argument.split("=", 2)[1]);
    }
    Files.createDirectories(folder);
    CostPlot plot = new CostPlot(System.out);
    plot.measure();
    plot.write(folder.resolve("cost.json"));
    plot.draw(folder);
  }

  private void measure() throws ReflectiveOperationException {
    double peak = MachinePeak.operations(Precision.FLOAT);
    double bandwidth = MachinePeak.bytes();
    out.println("varied | value | rows | forward ms | backward ms | workspace kB");
    for (CostSweep sweep : CostSweep.values()) {
      List<Measured> points = new ArrayList<>();
      for (CostSweep.Point point : sweep.points()) {
        Measurement took =
            Measurement.of(point.workload(), Precision.FLOAT, peak, bandwidth, SHORT);
        points.add(new Measured(point, took));
        out.printf(
            Locale.ROOT,
            "%s, %s | %d | %d | %.3f | %.3f | %.0f%n",
            sweep.word(),
            point.curve(),
            point.value(),
            took.rows(),
            took.forward().leastMillis(),
            took.backward().leastMillis(),
            took.workspaceBytes() * 1e-3);
      }
      sweeps.put(sweep, points);
    }
  }

  private void draw(Path folder) {
    sweeps.forEach(
        (sweep, points) -> {
          Map<String, ToDoubleFunction<Measurement>> times = new LinkedHashMap<>();
          times.put("forward", it -> it.forward().leastMillis());
          times.put("backward", it -> it.backward().leastMillis());
          double[] all = figures(points, times);
          PlotAxis time = new PlotAxis("least time of a pass, ms", below(all[0]), above(all), true);
          draw(time, sweep, points, times).write(file(folder, "cost", sweep));
          Map<String, ToDoubleFunction<Measurement>> memory =
              Map.of("workspace", it -> it.workspaceBytes() * 1e-3);
          PlotAxis size = new PlotAxis("workspace, kB", 0, above(figures(points, memory)));
          draw(size, sweep, points, memory).write(file(folder, "workspace", sweep));
        });
  }

  private static Path file(Path folder, String what, CostSweep sweep) {
    return folder.resolve(what + "-" + sweep.word() + ".png");
  }

  private static CurvePlot draw(
      PlotAxis y,
      CostSweep sweep,
      List<Measured> points,
      Map<String, ToDoubleFunction<Measurement>> figures) {
    CurvePlot plot = new CurvePlot(sweep.title(), sweep.axis(), y);
    for (String curve : points.stream().map(it -> it.point().curve()).distinct().toList()) {
      List<Measured> own = points.stream().filter(it -> it.point().curve().equals(curve)).toList();
      double[] x = own.stream().mapToDouble(it -> it.point().value()).toArray();
      figures.forEach(
          (name, figure) ->
              plot.curve(
                  curve + ", " + name,
                  x,
                  own.stream().mapToDouble(it -> figure.applyAsDouble(it.took())).toArray()));
    }
    return plot;
  }

  /** All figures of a sweep, ascending. */
  private static double[] figures(
      List<Measured> points, Map<String, ToDoubleFunction<Measurement>> figures) {
    return points.stream()
        .flatMap(it -> figures.values().stream().map(figure -> figure.applyAsDouble(it.took())))
        .mapToDouble(Double::doubleValue)
        .sorted()
        .toArray();
  }

  /** One, two or five times a power of ten, not above. */
  private static double below(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    return least >= 5 * power ? 5 * power : least >= 2 * power ? 2 * power : power;
  }

  /** One, two or five times a power of ten, above the last. */
  private static double above(double[] ascending) {
    double most = ascending[ascending.length - 1];
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    return most < 2 * power ? 2 * power : most < 5 * power ? 5 * power : 10 * power;
  }

  private void write(Path file) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("kernels", KernelFamily.selected().description());
      json.writeArrayFieldStart("points");
      for (Map.Entry<CostSweep, List<Measured>> sweep : sweeps.entrySet()) {
        for (Measured measured : sweep.getValue()) {
          json.writeStartObject();
          json.writeStringField("varied", sweep.getKey().word());
          json.writeStringField("curve", measured.point().curve());
          json.writeNumberField("value", measured.point().value());
          json.writeFieldName("measurement");
          measured.took().write(json);
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println("written " + file);
  }
}
