package org.equigen.benchmarks.table;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.transform.Cost;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;

/**
 * What a layer took.
 *
 * @param workload its name
 * @param rows of its batch
 * @param precision {@code float} or {@code double}
 * @param forward the forward pass
 * @param backward the backward pass
 * @param workspaceBytes scratch memory beside all operands
 */
record Measurement(
    String workload,
    int rows,
    String precision,
    OfPass forward,
    OfPass backward,
    long workspaceBytes) {
  private static final int LEAST_RUNS = 7;

  /**
   * How long a layer runs.
   *
   * @param warm nanoseconds before it counts
   * @param measured nanoseconds that count, or longer where a few runs take longer
   */
  record RunLength(long warm, long measured) {
    /** Three seconds, then two. */
    static final RunLength USUAL = new RunLength(3_000_000_000L, 2_000_000_000L);
  }

  /**
   * What a pass took.
   *
   * @param medianMillis median time
   * @param leastMillis least time
   * @param operationsPerSecond by the median, two for each multiply-add of the plan
   * @param shareOfPeak of the core
   * @param shareOfBandwidth by the bytes of the operands
   */
  record OfPass(
      double medianMillis,
      double leastMillis,
      double operationsPerSecond,
      double shareOfPeak,
      double shareOfBandwidth) {
    private void write(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeNumberField("medianMillis", medianMillis);
      json.writeNumberField("leastMillis", leastMillis);
      json.writeNumberField("operationsPerSecond", operationsPerSecond);
      json.writeNumberField("shareOfPeak", shareOfPeak);
      json.writeNumberField("shareOfBandwidth", shareOfBandwidth);
      json.writeEndObject();
    }
  }

  /** Generates, compiles, warms and measures a layer. */
  static <A> Measurement of(
      Workload workload, Precision<A> precision, double peak, double bandwidth, RunLength length)
      throws ReflectiveOperationException {
    LayerPlan plan = workload.layer().planned().plan();
    Layer<A> layer = workload.layer().layer(precision);
    Frame<A> frame = workload.frame(precision, layer.signature());
    List<Double> forward = new ArrayList<>();
    List<Double> backward = new ArrayList<>();
    long start = System.nanoTime();
    while (System.nanoTime() - start < length.warm()) {
      time(layer, Pass.FORWARD, frame);
      time(layer, Pass.BACKWARD, frame);
    }
    start = System.nanoTime();
    while (forward.size() < LEAST_RUNS || System.nanoTime() - start < length.measured()) {
      clearGradients(frame);
      forward.add(time(layer, Pass.FORWARD, frame));
      backward.add(time(layer, Pass.BACKWARD, frame));
    }
    return new Measurement(
        workload.name(),
        workload.rows(),
        precision.bytes() == Float.BYTES ? "float" : "double",
        ofPass(
            forward,
            operations(plan, org.equigen.codegen.plan.Pass.FORWARD, frame),
            bytes(frame, Pass.FORWARD),
            peak,
            bandwidth),
        ofPass(
            backward,
            operations(plan, org.equigen.codegen.plan.Pass.BACKWARD, frame),
            bytes(frame, Pass.BACKWARD),
            peak,
            bandwidth),
        (long) layer.workspaceSize(frame) * precision.bytes());
  }

  /** Milliseconds of a run. */
  private static <A> double time(Layer<A> layer, Pass pass, Frame<A> frame) {
    long start = System.nanoTime();
    layer.run(pass, frame);
    return (System.nanoTime() - start) * 1e-6;
  }

  /** Gradients are added to, and would overflow. */
  private static <A> void clearGradients(Frame<A> frame) {
    Precision<A> precision = frame.precision();
    for (int i = 0; i < frame.signature().operands().size(); i++) {
      if (frame.signature().operands().get(i).role() == Signature.Role.GRADIENT) {
        precision.fill(frame.array(i), 0, precision.length(frame.array(i)), 0);
      }
    }
  }

  private static OfPass ofPass(
      List<Double> times, double operations, double bytes, double peak, double bandwidth) {
    List<Double> sorted = times.stream().sorted().toList();
    double median = sorted.get(sorted.size() / 2);
    double perSecond = operations / (median * 1e-3);
    return new OfPass(
        median,
        sorted.getFirst(),
        perSecond,
        perSecond / peak,
        bytes / (median * 1e-3) / bandwidth);
  }

  /** Two for each multiply-add of every step in every row. */
  private static double operations(
      LayerPlan plan, org.equigen.codegen.plan.Pass pass, Frame<?> frame) {
    double sum = 0;
    for (Step step : plan.program(pass).orElseThrow().steps()) {
      Domain rows = step.rows();
      int number = rows.isShared() ? 1 : frame.rows(frame.signature().domain(rows.name()));
      sum += 2.0 * number * Cost.ofRow(step);
    }
    return sum;
  }

  /** Operands read or written once, gradients twice. */
  private static double bytes(Frame<?> frame, Pass pass) {
    double sum = 0;
    for (Signature.Operand operand : frame.signature().operands()) {
      if (operand.passes().contains(pass)) {
        double bytes =
            (double) operand.elements(Workload.rowsOf(frame, operand)) * frame.precision().bytes();
        sum += operand.role() == Signature.Role.GRADIENT ? 2 * bytes : bytes;
      }
    }
    return sum;
  }

  /** As an object. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("workload", workload);
    json.writeNumberField("rows", rows);
    json.writeStringField("precision", precision);
    json.writeNumberField("workspaceBytes", workspaceBytes);
    json.writeFieldName("forward");
    forward.write(json);
    json.writeFieldName("backward");
    backward.write(json);
    json.writeEndObject();
  }
}
