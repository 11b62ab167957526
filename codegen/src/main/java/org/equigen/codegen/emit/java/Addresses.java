package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Segment;

/**
 * Where the operands of a program lie, as Java expressions.
 *
 * <p>The caller's operands are the arrays of the layer contract, those with lanes at the offset of
 * the current tile (a variable with the operand's name). Temporaries share the workspace: first
 * those with lanes, then those shared by all samples.
 */
final class Addresses {
  private static final Map<String, String> ARRAYS =
      Map.of(
          "x", "input",
          "y", "output",
          "w", "parameters",
          "dx", "inputGradient",
          "dy", "outputGradient",
          "dw", "parameterGradient");

  private final boolean inTile;
  private final Map<String, Integer> workspaceOffsets = new HashMap<>();
  private final int laneRows;
  private final int sharedElements;

  /**
   * Lays out the workspace.
   *
   * @param program the program that owns the temporaries
   * @param inTile whether addresses are those of one tile, or those of the first of all tiles
   */
  Addresses(Program program, boolean inTile) {
    this.inTile = inTile;
    int rows = 0;
    int elements = 0;
    for (Operand temporary : program.temporaries()) {
      workspaceOffsets.put(temporary.name(), !temporary.isShared() ? rows : elements);
      if (!temporary.isShared()) {
        rows = Math.addExact(rows, temporary.size());
      } else {
        elements = Math.addExact(elements, temporary.size());
      }
    }
    laneRows = rows;
    sharedElements = elements;
  }

  /** Rows of lanes that the temporaries take. */
  int laneRows() {
    return laneRows;
  }

  /** Elements that shared temporaries take behind the rows of lanes. */
  int sharedElements() {
    return sharedElements;
  }

  /** The array variable that holds an operand. */
  String array(Access access) {
    return ARRAYS.getOrDefault(access.operand().name(), "workspace");
  }

  /** Start of a segment under channel subscripts, at one component. */
  String at(Access access, boolean withChannels, int component) {
    return !access.operand().isShared()
        ? laneRow(access, withChannels, component)
        : shared(access, withChannels, component);
  }

  private String laneRow(Access access, boolean withChannels, int component) {
    Operand operand = access.operand();
    int row = operand.offset(access.segment()) + component;
    List<String> terms = new ArrayList<>();
    if (operand.role().isTemporary()) {
      row += workspaceOffset(operand);
    } else if (inTile) {
      terms.add(operand.name());
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
      element += workspaceOffset(operand);
      if (laneRows > 0) {
        terms.add(laneRows + " * LANES");
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

  private int workspaceOffset(Operand operand) {
    Integer offset = workspaceOffsets.get(operand.name());
    if (offset == null) {
      throw new IllegalArgumentException(operand.name() + " is no temporary of this program");
    }
    return offset;
  }

  /** The channel position as an expression of the loop variables; empty for position 0. */
  String channel(Access access) {
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
