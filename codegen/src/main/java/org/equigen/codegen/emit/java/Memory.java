package org.equigen.codegen.emit.java;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.codegen.loop.Index;
import org.equigen.codegen.loop.Lowering;
import org.equigen.codegen.loop.Subscripts;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.schedule.Buffers;

/**
 * Where the operands of a program lie, as Java expressions.
 *
 * <p>The caller's operands are arrays; those with lanes begin, for the current tile, at the offset
 * in a variable. Temporaries share the workspace: first those of one row of one region, with lanes,
 * then scratch rows where they are needed, then those of the shared row, then those kept for every
 * row.
 */
final class Memory {
  /** The most rows in a tile. */
  static final int LANES = Lowering.LANES;

  /** The field with the rows in a tile: these, or one where a layer runs row by row. */
  static final String WIDTH = "width";

  /** The number of a row in its tile. */
  static final Index.Variable ROW = new Index.Variable("i");

  private final Buffers buffers;
  private final boolean framed;
  private final int scratch;

  /**
   * Of a program.
   *
   * @param buffers where its temporaries lie
   * @param framed whether the caller gives a frame, or the arrays of a layer with one input
   * @param scratch rows of lanes for products and functions
   */
  Memory(Buffers buffers, boolean framed, int scratch) {
    this.buffers = buffers;
    this.framed = framed;
    this.scratch = scratch;
  }

  /** Elements of the workspace but for what is kept for every row, as an expression. */
  String fixedSize() {
    return View.INDICES.text(Index.sum(sharedStart(), constant(buffers.sharedSize())));
  }

  /** Where the temporaries of the shared row begin in the workspace. */
  Index sharedStart() {
    return Index.sum(lanes(constant(buffers.localSize())), constant(scratch * LANES));
  }

  /** Rows of lanes that the workspace begins with: local temporaries, then the scratch row. */
  int laneRows() {
    return buffers.localSize() + scratch;
  }

  /** Where the scratch rows begin. */
  Row scratch(Fragment.Builder code) {
    if (scratch == 0) {
      throw new IllegalStateException("no scratch row was asked for");
    }
    code.uses(List.of(workspace()));
    int rows = buffers.localSize();
    return new Row("workspace", rows == 0 ? "0" : rows + " * width");
  }

  /** The array of the temporaries. */
  static Variable workspace() {
    return new Variable(RuntimeTypes.NUMBERS, "workspace", "workspace");
  }

  /** Whether there are values in the workspace. */
  boolean needsWorkspace() {
    return scratch > 0 || !buffers.places().isEmpty();
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
      case CONSTANT, STATISTIC, MASK, RESIDUAL ->
          throw new IllegalArgumentException(operand + " is in no simple layer");
    };
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
      String at = "tile * " + operand.size() + " * width";
      return isKept(operand) ? base(operand) + " + " + at : at;
    }
    boolean input = operand.role() == Role.INPUT || operand.role() == Role.GRADIENT;
    return "tile * " + (input ? "INPUT_SIZE" : "OUTPUT_SIZE") + " * width";
  }

  /** Whether the rows of an operand lie in lanes. */
  boolean isInLanes(Operand operand) {
    return !operand.isShared() && !StepForm.isInRows(operand);
  }

  /** The variable that holds where the row begins that maps lead to. */
  String rowStart(Access access) {
    return access.via().stream()
        .map(map -> Character.toUpperCase(map.name().charAt(0)) + map.name().substring(1))
        .collect(Collectors.joining("", access.operand().name() + "At", ""));
  }

  /**
   * Where an element of a segment lies.
   *
   * @param access the segment; through maps only where a piece of code runs for one row
   * @param scope what the code runs for
   * @param channel the position on all channel axes
   * @param component the component
   */
  Index at(Access access, View.Scope scope, Index channel, int component) {
    Operand operand = access.operand();
    Index feature = Subscripts.feature(access, channel, new Index.Constant(component));
    int before = isPacked(operand) ? buffers.place(operand).offset() : 0;
    if (operand.isShared()) {
      Index start = operand.role().isTemporary() ? sharedStart() : constant(0);
      return Index.sum(start, feature, constant(before));
    }
    if (!access.via().isEmpty()) {
      Index start = new Index.Variable(rowStart(access));
      return Index.sum(start, isInLanes(operand) ? lanes(feature) : feature);
    }
    Index start = start(operand, scope);
    Index row = scope == View.Scope.ROW ? ROW : constant(0);
    return isInLanes(operand)
        ? Index.sum(start, lanes(Index.sum(feature, constant(before))), row)
        : Index.sum(start, lanes(constant(before)), Index.scaled(operand.size(), row), feature);
  }

  /** Whether an operand shares a part of the workspace with others. */
  private boolean isPacked(Operand operand) {
    return operand.role().isTemporary() && !isKept(operand);
  }

  private Index start(Operand operand, View.Scope scope) {
    if (isPacked(operand)) {
      return constant(0);
    }
    String start = scope == View.Scope.ALL ? base(operand) : start(operand);
    return start.equals("0") ? constant(0) : new Index.Variable(start);
  }

  private static Index constant(int value) {
    return new Index.Constant(value);
  }

  /** So many rows of lanes. */
  private static Index lanes(Index rows) {
    Index lanes = new Index.Variable(WIDTH);
    return switch (rows) {
      case Index.Constant(int value) when value == 0 -> rows;
      case Index.Constant(int value) when value == 1 -> lanes;
      default -> new Index.Product(rows, lanes);
    };
  }
}
