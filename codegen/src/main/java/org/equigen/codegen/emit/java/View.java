package org.equigen.codegen.emit.java;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.codegen.emit.IndexText;
import org.equigen.codegen.loop.Index;
import org.equigen.codegen.loop.Subscripts;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Operand;

/**
 * The memory as seen from a piece of code.
 *
 * @param memory where operands lie
 * @param scope what the code runs for
 * @param blocks the blocks of channels, one of which the code computes
 */
record View(Memory memory, Scope scope, Optional<ChannelBlocks> blocks) {
  /** The rows of the current tile that are there. */
  static final Variable COUNT = new Variable(TypeName.INT, "count", "count");

  /** The number of the first row of the current tile. */
  static final Variable FIRST_ROW = new Variable(TypeName.INT, "firstRow", "tile * width");

  /** Integers of emitted code, which finds images in the arrays of the maps. */
  static final IndexText INDICES = new IndexText(View::image);

  /** For all channels. */
  View(Memory memory, Scope scope) {
    this(memory, scope, Optional.empty());
  }

  /** What a piece of code runs for. */
  enum Scope {
    /** All rows, or what all rows share. */
    ALL,
    /** The rows of the current tile. */
    TILE,
    /** The row of the current tile with the number {@link Memory#ROW}. */
    ROW
  }

  private static String image(Index index) {
    if (index instanceof Index.Image(IndexMap map, Index row)) {
      return map.name() + "[" + INDICES.text(row) + "]";
    }
    throw new IllegalArgumentException(index + " is nothing that the caller of a layer gives");
  }

  /** The array variable that holds an operand. */
  String array(Access access) {
    return memory.array(access.operand());
  }

  /** Where an element of a segment lies, at a position on its channel axes. */
  String at(Access access, Index channel, int component) {
    return INDICES.text(memory.at(access, scope, channel, component));
  }

  /** Where a component of the first channel of a segment lies. */
  String at(Access access, int component) {
    return at(access, new Index.Constant(0), component);
  }

  /**
   * Where an element of a segment lies in the first row of all that a map leads to; kernels go from
   * there to the rows of its images.
   */
  String atImages(Access access, Index channel, int component) {
    Index feature = Subscripts.feature(access, channel, new Index.Constant(component));
    String base = memory.base(access.operand());
    return INDICES.text(base.equals("0") ? feature : Index.sum(new Index.Variable(base), feature));
  }

  /** The distance between successive components of a segment. */
  String stride(Access access) {
    return memory.isInLanes(access.operand())
        ? "width"
        : String.valueOf(access.shape().positions());
  }

  /** What a method needs to reach an operand in its own row. */
  List<Variable> variables(Operand operand) {
    return memory.variables(operand, scope != Scope.ALL);
  }

  /** What a method needs to reach an access, be it through maps. */
  List<Variable> variables(Access access) {
    if (access.via().isEmpty()) {
      return variables(access.operand());
    }
    List<Variable> variables = new ArrayList<>(memory.variables(access.operand(), false));
    access.via().forEach(map -> variables.add(map(map)));
    variables.add(FIRST_ROW);
    return variables;
  }

  /** Opens a loop over the rows of the current tile that are there. */
  static void openRows(Fragment.Builder code) {
    code.uses(List.of(COUNT));
    code.open(14, "for (int $1L = 0; $1L < count; $1L++)", Memory.ROW.name());
  }

  /** The images of a map. */
  static Variable map(IndexMap map) {
    return new Variable(RuntimeTypes.INDICES, map.name(), map.name());
  }
}
