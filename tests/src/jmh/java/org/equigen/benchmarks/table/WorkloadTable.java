package org.equigen.benchmarks.table;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equigen.runtime.Precision;
import org.equigen.runtime.kernel.KernelFamily;

/**
 * Measures all workloads on one core and prints, for each pass, milliseconds, operations in a
 * second, and shares of the peak of the core and of the bandwidth of its memory, both measured in
 * the same process; as JSON, too.
 *
 * <p>Operations are two for each multiply-add of the plan that runs, not of a naive one; bytes are
 * those of inputs, outputs and parameters, read or written once, gradients twice. Where neither
 * share is near 1, something else than arithmetic and memory takes the time.
 */
public final class WorkloadTable {
  private static final List<String> PASS = List.of("least ms", "GFLOP/s", "of peak", "of memory");

  private final PrintStream out;
  private final List<Measurement> measured = new ArrayList<>();

  private WorkloadTable(PrintStream out) {
    this.out = out;
  }

  /**
   * Prints the table.
   *
   * @param arguments {@code --json=FILE}, {@code --precision=float} or {@code double} (both unless
   *     said), and parts of names of workloads (all unless said)
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    List<String> names = new ArrayList<>();
    Optional<Path> json = Optional.empty();
    List<Precision<?>> precisions = List.of(Precision.FLOAT, Precision.DOUBLE);
    for (String argument : arguments) {
      switch (argument.split("=", 2)[0]) {
        case "--json" -> json = Optional.of(Path.of(argument.split("=", 2)[1]));
        case "--precision" -> precisions = List.of(precision(argument.split("=", 2)[1]));
        default -> names.add(argument.toLowerCase(Locale.ROOT));
      }
    }
    WorkloadTable table = new WorkloadTable(System.out);
    for (Precision<?> precision : precisions) {
      table.measure(precision, names);
    }
    if (json.isPresent()) {
      table.write(json.get());
    }
  }

  private static Precision<?> precision(String name) {
    return switch (name) {
      case "float" -> Precision.FLOAT;
      case "double" -> Precision.DOUBLE;
      default -> throw new IllegalArgumentException(name + " is neither float nor double");
    };
  }

  private void measure(Precision<?> precision, List<String> names)
      throws ReflectiveOperationException {
    double peak = MachinePeak.operations(precision);
    double bandwidth = MachinePeak.bytes();
    out.printf(
        Locale.ROOT,
        "%s kernels; peak %.0f GFLOP/s, memory %.1f GB/s%n",
        KernelFamily.selected().description(),
        peak * 1e-9,
        bandwidth * 1e-9);
    List<String> head = new ArrayList<>(List.of("rows", "type", "forward"));
    head.addAll(PASS);
    head.add("backward");
    head.addAll(PASS);
    head.add("room MB");
    line("workload", head);
    for (Workload workload : Workloads.all()) {
      if (names.isEmpty()
          || names.stream().anyMatch(workload.name().toLowerCase(Locale.ROOT)::contains)) {
        Measurement row =
            Measurement.of(workload, precision, peak, bandwidth, Measurement.RunLength.USUAL);
        measured.add(row);
        print(row);
      }
    }
  }

  private void print(Measurement row) {
    List<String> cells = new ArrayList<>(List.of(String.valueOf(row.rows()), row.precision()));
    for (Measurement.OfPass pass : List.of(row.forward(), row.backward())) {
      cells.add(fixed(pass.medianMillis(), 3));
      cells.add(fixed(pass.leastMillis(), 3));
      cells.add(fixed(pass.operationsPerSecond() * 1e-9, 1));
      cells.add(fixed(100 * pass.shareOfPeak(), 0) + "%");
      cells.add(fixed(100 * pass.shareOfBandwidth(), 0) + "%");
    }
    cells.add(fixed(row.workspaceBytes() * 1e-6, 1));
    line(row.workload(), cells);
  }

  private static String fixed(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  private void line(String name, List<String> cells) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-28s", name));
    cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%10s", cell)));
    out.println(line);
  }

  private void write(Path file) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("kernels", KernelFamily.selected().description());
      json.writeArrayFieldStart("measurements");
      for (Measurement row : measured) {
        row.write(json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println("written " + file);
  }
}
