package org.equigen.codegen.emit.java;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.schedule.Buffers;

/**
 * Where the operands of a program lie, as Java expressions.
 *
 * <p>The caller's operands are arrays; those with lanes begin, for the current tile, at the offset
 * in a variable. Temporaries share the workspace: first those of one row of one region, with lanes,
 * then a scratch row where one is needed, then those of the shared row, then those kept for every
 * row.
 */
final class Memory {
  private final Buffers buffers;
  private final boolean framed;
  private final boolean scratch;

  /**
   * Of a program.
   *
   * @param buffers where its temporaries lie
   * @param framed whether the caller gives a frame, or the arrays of a layer with one input
   * @param scratch whether there is a row of lanes for products and functions
   */
  Memory(Buffers buffers, boolean framed, boolean scratch) {
    this.buffers = buffers;
    this.framed = framed;
    this.scratch = scratch;
  }

  /** Elements of the workspace but for what is kept for every row, as an expression. */
  String fixedSize() {
    int rows = laneRows();
    int shared = buffers.sharedSize();
    return rows == 0
        ? String.valueOf(shared)
        : rows + " * LANES" + (shared == 0 ? "" : " + " + shared);
  }

  /** Rows of lanes that the workspace begins with: local temporaries, then the scratch row. */
  int laneRows() {
    return buffers.localSize() + (scratch ? 1 : 0);
  }

  /** The scratch row. */
  Row scratch(Fragment.Builder code) {
    if (!scratch) {
      throw new IllegalStateException("no scratch row was asked for");
    }
    code.uses(List.of(workspace()));
    int rows = buffers.localSize();
    return new Row("workspace", rows == 0 ? "0" : rows + " * LANES");
  }

  /** The array of the temporaries. */
  static Variable workspace() {
    return new Variable(RuntimeTypes.NUMBERS, "workspace", "workspace");
  }

  /** Whether there are values in the workspace. */
  boolean needsWorkspace() {
    return scratch || !buffers.places().isEmpty();
  }

  Buffers buffers() {
    return buffers;
  }

  boolean isFramed() {
    return framed;
  }

  /** The array variable that holds an operand. */
  String array(Operand operand) {
    if (operand.role().isTemporary()) {
      return "workspace";
    }
    return framed ? operand.name() + "Values" : contractName(operand);
  }

  /** What the contract of a layer with one input calls the array of an operand. */
  private static String contractName(Operand operand) {
    return switch (operand.role()) {
      case INPUT -> "input";
      case OUTPUT -> "output";
      case PARAMETER -> "parameters";
      case SEED -> "outputGradient";
      case GRADIENT -> operand.isShared() ? "parameterGradient" : "inputGradient";
      case TEMPORARY -> "workspace";
      case CONSTANT, STATISTIC, RESIDUAL ->
          throw new IllegalArgumentException(operand + " is in no simple layer");
    };
  }

  /** The array variable that holds an operand. */
  String array(Access access) {
    return array(access.operand());
  }

  private boolean isKept(Operand operand) {
    return operand.role().isTemporary() && buffers.place(operand).kind() == Buffers.Kind.KEPT;
  }

  /** The variable that holds where the current tile of an operand begins. */
  private String start(Operand operand) {
    return framed ? operand.name() + "At" : operand.name();
  }

  /** Where an operand over rows begins; the variable of a temporary that is kept, else 0. */
  String base(Operand operand) {
    return isKept(operand) ? operand.name() + "Base" : "0";
  }

  /** What a method needs to reach an operand, in one tile or as a whole. */
  List<Variable> variables(Operand operand, boolean inTile) {
    List<Variable> variables = new ArrayList<>();
    String array = array(operand);
    variables.add(new Variable(RuntimeTypes.NUMBERS, array, array));
    boolean local =
        operand.role().isTemporary() && buffers.place(operand).kind() != Buffers.Kind.KEPT;
    if (operand.isShared() || local) {
      return variables;
    }
    if (inTile) {
      variables.add(new Variable(TypeName.INT, start(operand), tileStart(operand)));
    } else if (isKept(operand)) {
      variables.add(new Variable(TypeName.INT, base(operand), base(operand)));
    }
    return variables;
  }

  /** Where the current tile of an operand begins, for who knows its number. */
  private String tileStart(Operand operand) {
    if (framed) {
      String at = "tile * " + operand.size() + " * LANES";
      return isKept(operand) ? base(operand) + " + " + at : at;
    }
    boolean input = operand.role() == Role.INPUT || operand.role() == Role.GRADIENT;
    return "tile * " + (input ? "INPUT_SIZE" : "OUTPUT_SIZE") + " * LANES";
  }

  /**
   * Start of a segment under channel subscripts, at one component.
   *
   * @param inTile whether in the current tile, or in the first of all
   * @param withChannels whether the channel numbers are variables; otherwise those of channel 0
   */
  String at(Access access, boolean inTile, boolean withChannels, int component) {
    return access.operand().isShared()
        ? shared(access, withChannels, component)
        : laneRow(access, inTile, withChannels, component);
  }

  private String laneRow(Access access, boolean inTile, boolean withChannels, int component) {
    Operand operand = access.operand();
    int row = operand.offset(access.segment()) + component;
    List<String> terms = new ArrayList<>();
    if (operand.role().isTemporary() && !isKept(operand)) {
      row += buffers.place(operand).offset();
    } else if (inTile) {
      terms.add(start(operand));
    } else if (isKept(operand)) {
      terms.add(base(operand));
    }
    if (withChannels) {
      String channel = channel(access);
      if (!channel.isEmpty()) {
        String rows = scaled(channel, access.shape().components());
        terms.add(factor(rows) + " * LANES");
      }
    }
    if (row > 0) {
      terms.add(row == 1 ? "LANES" : row + " * LANES");
    }
    return sum(terms);
  }

  private String shared(Access access, boolean withChannels, int component) {
    Operand operand = access.operand();
    int element = operand.offset(access.segment()) + component * access.shape().positions();
    List<String> terms = new ArrayList<>();
    if (operand.role().isTemporary()) {
      element += buffers.place(operand).offset();
      if (laneRows() > 0) {
        terms.add(laneRows() + " * LANES");
      }
    }
    if (element > 0) {
      terms.add(String.valueOf(element));
    }
    if (withChannels && !channel(access).isEmpty()) {
      terms.add(channel(access));
    }
    return sum(terms);
  }

  /** The channel position as an expression of the loop variables; empty for position 0. */
  private static String channel(Access access) {
    Segment segment = access.shape();
    List<String> terms = new ArrayList<>();
    int stride = segment.positions();
    int at = 0;
    for (Axis axis : segment.channels()) {
      stride /= axis.positions();
      String u = access.channels().substring(at, at + 1);
      String v = access.channels().substring(at + axis.subscripts() - 1, at + axis.subscripts());
      String position = position(axis, u, v);
      if (!position.isEmpty()) {
        terms.add(scaled(position, stride));
      }
      at += axis.subscripts();
    }
    return terms.isEmpty() ? "" : sum(terms);
  }

  private static String position(Axis axis, String u, String v) {
    int n = axis.size();
    return switch (axis.kind()) {
      case FULL -> n == 1 ? "" : u;
      case PAIRS -> n == 1 ? "" : u + " * (" + (2 * n - 1) + " - " + u + ") / 2 + " + v;
      case DISTINCT_PAIRS ->
          n == 2 ? "" : u + " * (" + (2 * n - 3) + " - " + u + ") / 2 + " + v + " - 1";
    };
  }

  private static String scaled(String expression, int factor) {
    return factor == 1 ? expression : factor(expression) + " * " + factor;
  }

  private static String factor(String expression) {
    return expression.contains(" + ") || expression.contains(" - ")
        ? "(" + expression + ")"
        : expression;
  }

  private static String sum(List<String> terms) {
    return terms.isEmpty() ? "0" : String.join(" + ", terms);
  }
}
