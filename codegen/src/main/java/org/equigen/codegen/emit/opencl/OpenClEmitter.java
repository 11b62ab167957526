package org.equigen.codegen.emit.opencl;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.NumberType;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Step;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;

/**
 * Writes a layer plan as one kernel file: OpenCL C 1.2 with a description at its head, in the
 * format of {@code docs/opencl.md}.
 *
 * <p>Forward and backward kernels come from the two programs of the plan by the same rules: each
 * segment that a program writes is computed element by element as the sum of all steps that add to
 * it. So nothing is added to global memory, no atomics are needed, and sums over samples have a
 * fixed order. The bytes are a function of plan, name and type.
 */
public final class OpenClEmitter {
  /** Terms of all contractions, at most: beyond, compilers of drivers take minutes. */
  private static final int MOST_TERMS = 50_000;

  private static final String WEIGHTS = in("w");
  private static final String SHARED = in("shared");

  private final LayerPlan plan;
  private final OpenClTarget target;
  private final Schedule forward;
  private final Schedule backward;
  private final Memory memory;
  private final FunctionSource functions;
  private final SourceText code = new SourceText();
  private final List<String> kernels = new ArrayList<>();

  private OpenClEmitter(LayerPlan plan, OpenClTarget target, Place place) {
    this.plan = plan;
    this.target = target;
    this.forward = Schedule.of(plan.forward(), place);
    this.backward = Schedule.of(plan.backward(), place);
    this.memory = Memory.of(forward, backward);
    this.functions = new FunctionSource(target.type(), List.of(plan.forward(), plan.backward()));
  }

  /**
   * The text of the kernel file.
   *
   * @param plan the layer
   * @param target names and number type
   * @param place where the layer was asked for
   * @throws DiagnosticException if the plan cannot be computed in this way, or is too large
   */
  public static String emit(LayerPlan plan, OpenClTarget target, Place place) {
    boolean maxima =
        plan.passes().values().stream()
            .flatMap(program -> program.steps().stream())
            .anyMatch(Extremum.class::isInstance);
    if (!plan.isOfOneInput() || maxima) {
      String what = maxima ? "maxima over rows" : "several inputs, rows other than samples, maps";
      throw new LayerDiagnostic.NotForTarget(
              place, "opencl", what, "Generate it with --target java.")
          .exception();
    }
    long terms =
        Stream.concat(plan.forward().steps().stream(), plan.backward().steps().stream())
            .mapToLong(OpenClEmitter::terms)
            .sum();
    if (terms > MOST_TERMS) {
      throw new LayerDiagnostic.TooLarge(
              place,
              plan.declaration(),
              "terms in its OpenCL kernels",
              BigInteger.valueOf(terms),
              MOST_TERMS)
          .exception();
    }
    return new OpenClEmitter(plan, target, place).emit();
  }

  private static long terms(Step step) {
    return switch (step) {
      case Contraction contraction -> contraction.coefficients().size();
      case Pointwise _, Extremum _ -> 1;
    };
  }

  private String emit() {
    prepare();
    stages(
        "forward", forward, List.of(WEIGHTS, SHARED, in("input"), out("output"), out("scratch")));
    List<String> gradients =
        List.of(
            WEIGHTS,
            SHARED,
            in("input"),
            in("output_gradient"),
            out("input_gradient"),
            out("scratch"));
    stages("input-gradient", backward, gradients);
    parameterGradient();
    parameterSum();
    return new Description(plan, target, memory, kernels).text() + prologue() + code;
  }

  private void prepare() {
    Map<String, Target> targets = new TreeMap<>();
    forward.prepared().forEach(it -> targets.put(Memory.slot(it), it));
    backward.prepared().forEach(it -> targets.putIfAbsent(Memory.slot(it), it));
    for (Target shared : targets.values()) {
      List<String> arguments = List.of(WEIGHTS, out("shared"));
      String kernel = kernel("prepare", positionGroups(shared));
      writer().prepared(kernel, arguments, shared);
    }
  }

  private void stages(String role, Schedule schedule, List<String> arguments) {
    for (List<Target> stage : schedule.stages()) {
      String kernel = kernel(role, KernelWriter.groups(stage));
      writer().stage(kernel, arguments, stage);
    }
  }

  private void parameterGradient() {
    List<String> arguments =
        List.of(
            WEIGHTS,
            SHARED,
            in("input"),
            in("output_gradient"),
            in("scratch"),
            out("partials"),
            "int tiles",
            "int chunk_tiles");
    for (Target sum : backward.reduced()) {
      String kernel = kernel("parameter-gradient", sum.segment().positions());
      writer().reduced(kernel, arguments, sum);
    }
  }

  private void parameterSum() {
    List<String> arguments = List.of(WEIGHTS, SHARED, in("partials"), out("dw"), "int chunks");
    for (Target gradient : backward.finished()) {
      String kernel = kernel("parameter-sum", positionGroups(gradient));
      boolean summed = memory.partial().containsKey(Memory.slot(gradient));
      writer().finished(kernel, arguments, gradient, summed);
    }
  }

  private String kernel(String role, int groups) {
    long number = kernels.stream().filter(line -> line.startsWith(role + " ")).count();
    String kernel = target.prefix() + "_" + role.replace('-', '_') + "_" + number;
    kernels.add(role + " | " + kernel + " | groups " + groups);
    return kernel;
  }

  private KernelWriter writer() {
    return new KernelWriter(code, target.type(), functions, memory);
  }

  private String prologue() {
    SourceText text = new SourceText();
    text.blank();
    if (target.type() == NumberType.DOUBLE) {
      text.line("#pragma OPENCL EXTENSION cl_khr_fp64 : enable").blank();
    }
    text.line("typedef " + target.type().primitive() + " real;").blank();
    text.comment("Samples in a tile, work-items in a group.").line("#define LANES 64");
    functions.definitions().forEach(definition -> text.blank().line(definition));
    if (!backward.reduced().isEmpty()) {
      sums(text);
    }
    return text.toString();
  }

  private void sums(SourceText text) {
    text.blank().comment("The sum of value over the lanes, in a fixed order, for every lane.");
    text.open("real sum_of_lanes(__local real *lane_sums, real value)");
    text.line("const size_t lane = get_local_id(0);");
    text.line("barrier(CLK_LOCAL_MEM_FENCE);").line("lane_sums[lane] = value;");
    text.open("for (size_t width = LANES / 2; width > 0; width /= 2)");
    text.line("barrier(CLK_LOCAL_MEM_FENCE);");
    text.open("if (lane < width)").line("lane_sums[lane] += lane_sums[lane + width];").close();
    text.close().line("barrier(CLK_LOCAL_MEM_FENCE);").line("return lane_sums[0];").close();
    text.blank().comment("The sum of one element over the chunks, in their order.");
    text.open("real sum_of_chunks(__global const real *partials, int element, int chunks)");
    text.line("real sum = 0;");
    text.open("for (int chunk = 0; chunk < chunks; chunk++)");
    text.line("sum += partials[(size_t) chunk * %s + element];".formatted(memory.partialSize()));
    text.close().line("return sum;").close();
  }

  private static int positionGroups(Target positions) {
    return Math.ceilDiv(positions.segment().positions(), 64);
  }

  private static String in(String array) {
    return "__global const real *" + array;
  }

  private static String out(String array) {
    return "__global real *" + array;
  }
}
