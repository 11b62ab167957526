package org.equigen.codegen.emit.opencl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.equigen.codegen.loop.Array;
import org.equigen.codegen.loop.Index;
import org.equigen.codegen.loop.Kernel;
import org.equigen.codegen.loop.Pointer;
import org.equigen.codegen.loop.Statement;
import org.equigen.codegen.loop.Uses;
import org.equigen.codegen.loop.Value;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;

/** Writes one kernel, statement by statement. */
final class KernelPrinter {
  private final SourceText text;
  private final Expressions expressions;
  private final Kernel kernel;
  private final Set<Array> written;

  KernelPrinter(SourceText text, Expressions expressions, Kernel kernel) {
    this.text = text;
    this.expressions = expressions;
    this.kernel = kernel;
    this.written = new HashSet<>(Uses.of(kernel).written());
  }

  void print(String name, List<String> declarations) {
    head(name, declarations);
    place();
    kernel.body().forEach(this::statement);
    text.close();
  }

  private void head(String name, List<String> declarations) {
    text.blank();
    text.line("__kernel __attribute__((reqd_work_group_size(LANES, 1, 1)))");
    text.line("void " + name + "(");
    for (int i = 0; i < declarations.size(); i++) {
      if (i == declarations.size() - 1) {
        text.open("    " + declarations.get(i) + ")");
      } else {
        text.line("    " + declarations.get(i) + ",");
      }
    }
  }

  /** Where in its range a work-item stands. */
  private void place() {
    switch (kernel.range()) {
      case Kernel.Range.Rows(_, int groups) -> {
        text.line("const size_t tile = get_group_id(0);");
        text.line("const size_t lane = get_local_id(0);");
        if (groups > 1) {
          text.line("const int group = (int) get_group_id(1);");
        }
      }
      case Kernel.Range.Positions _ -> {
        text.line("const int group = (int) get_group_id(0);");
        text.line("const int lane = (int) get_local_id(0);");
      }
      case Kernel.Range.Chunks _ -> {
        text.line("__local real lane_values[LANES];");
        text.line("const size_t lane = get_local_id(0);");
        text.line("const int group = (int) get_group_id(1);");
        text.line("const int chunk = (int) get_group_id(2);");
      }
    }
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.Comment(String comment) -> text.comment(comment);
      case Statement.Block(List<Statement> body) -> block("", body);
      case Statement.Loop loop -> block(head(loop), loop.body());
      case Statement.If(var conditions, List<Statement> body) ->
          block("if (" + Expressions.all(conditions) + ")", body);
      case Statement.LetIndex(Index.Variable variable, Index value) ->
          text.line("const int " + variable.name() + " = " + Expressions.text(value) + ";");
      case Statement.LetPair pair -> pair(pair);
      case Statement.Point(Pointer pointer) -> point(pointer);
      case Statement.Let(Value.Variable variable, Value value) ->
          text.line("const real " + variable.name() + " = " + expressions.text(value) + ";");
      case Statement.Begin(Value.Variable accumulator, Value start) ->
          text.line("real " + accumulator.name() + " = " + expressions.text(start) + ";");
      case Statement.Add(Value.Variable accumulator, Coefficient factor, List<Value> factors) ->
          add(accumulator, factor, factors);
      case Statement.Raise(Value.Variable accumulator, Value value) ->
          text.line(
              "%1$s = fmax(%1$s, %2$s);".formatted(accumulator.name(), expressions.text(value)));
      case Statement.Combine(Value.Variable accumulator, boolean maximum) ->
          text.line(
              "%1$s = %2$s_of_lanes(lane_values, %1$s);"
                  .formatted(accumulator.name(), maximum ? "largest" : "sum"));
      case Statement.Store(Value.Element element, Value value) ->
          text.line(expressions.text(element) + " = " + expressions.text(value) + ";");
    }
  }

  private void block(String head, List<Statement> body) {
    text.open(head);
    body.forEach(this::statement);
    text.close();
  }

  private static String head(Statement.Loop loop) {
    String step = loop.step() == 1 ? "++" : " += " + loop.step();
    return "for (int %1$s = %2$s; %1$s < %3$s; %1$s%4$s)"
        .formatted(
            loop.variable().name(),
            Expressions.extreme("max", loop.from()),
            Expressions.extreme("min", loop.below()),
            step);
  }

  private void point(Pointer pointer) {
    String type = written.contains(pointer.array()) ? "__global real *" : "__global const real *";
    text.line(type + pointer.name() + " = " + Expressions.start(pointer) + ";");
  }

  /** The lower channel is the number of rows of the triangle that lie before the position. */
  private void pair(Statement.LetPair pair) {
    String u = pair.first().name();
    String v = pair.second().name();
    int strict = pair.axis().kind() == Axis.Kind.PAIRS ? 0 : 1;
    String row = pair.axis().size() - strict + " - " + u;
    text.line("int " + u + " = 0;");
    text.line("int " + v + " = " + Expressions.text(pair.position()) + ";");
    text.open("for (; %s >= %s; %s++)".formatted(v, row, u));
    text.line(v + " -= " + row + ";").close();
    text.line(v + " += " + u + (strict == 0 ? ";" : " + 1;"));
  }

  private void add(Value.Variable accumulator, Coefficient value, List<Value> factors) {
    boolean negative = value.factor().signum() < 0;
    Coefficient magnitude = negative ? value.negate() : value;
    List<String> product = new ArrayList<>();
    if (!magnitude.isOne()) {
      product.add(Numerals.explained(magnitude));
    }
    factors.forEach(factor -> product.add(expressions.text(factor)));
    String sign = negative ? " -= " : " += ";
    text.line(accumulator.name() + sign + String.join(" * ", product) + ";");
  }
}
