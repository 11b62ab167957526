package org.equigen.codegen.emit.opencl;

import java.util.List;
import org.equigen.codegen.loop.LoopProgram;
import org.equigen.codegen.loop.Statement;
import org.equigen.codegen.loop.Value;

/** What stands before the kernels: the number type, and the functions that they call. */
final class Prologue {
  private final List<Statement> statements;

  private Prologue(List<Statement> statements) {
    this.statements = statements;
  }

  static String text(FunctionSource functions, List<LoopProgram> programs) {
    return new Prologue(programs.stream().flatMap(LoopProgram::statements).toList())
        .text(functions);
  }

  private String text(FunctionSource functions) {
    SourceText text = new SourceText();
    text.blank();
    text.comment("The host says whether real is float or double.");
    text.line("#ifdef cl_khr_fp64");
    text.line("#pragma OPENCL EXTENSION cl_khr_fp64 : enable");
    text.line("#endif").blank();
    text.comment("Rows in a tile, work-items in a group.").line("#define LANES 64");
    functions.definitions().forEach(definition -> text.blank().line(definition));
    if (hasReached()) {
      text.blank().comment("A maximum, or 0 where there was nothing to compare.");
      text.line("real reached(real maximum) { return maximum == -INFINITY ? 0 : maximum; }");
    }
    if (combines(false)) {
      lanes(text, "sum", "The sum of value", "lane_values[lane] + lane_values[lane + width]");
    }
    if (combines(true)) {
      lanes(
          text,
          "largest",
          "The largest value",
          "fmax(lane_values[lane], lane_values[lane + width])");
    }
    return text.toString();
  }

  private boolean hasReached() {
    return statements.stream()
        .flatMap(statement -> statement.values().stream())
        .flatMap(Value::all)
        .anyMatch(Value.Reached.class::isInstance);
  }

  private boolean combines(boolean maximum) {
    return statements.stream()
        .anyMatch(it -> it instanceof Statement.Combine(_, boolean found) && found == maximum);
  }

  private static void lanes(SourceText text, String name, String what, String joined) {
    text.blank().comment(what + " over the lanes, in a fixed order, for every lane.");
    text.open("real " + name + "_of_lanes(__local real *lane_values, real value)");
    text.line("const size_t lane = get_local_id(0);");
    text.line("barrier(CLK_LOCAL_MEM_FENCE);").line("lane_values[lane] = value;");
    text.open("for (size_t width = LANES / 2; width > 0; width /= 2)");
    text.line("barrier(CLK_LOCAL_MEM_FENCE);");
    text.open("if (lane < width)").line("lane_values[lane] = " + joined + ";").close();
    text.close().line("barrier(CLK_LOCAL_MEM_FENCE);").line("return lane_values[0];").close();
  }
}
