package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Operand;

/** The rows that the statements of a block read and write, named once at its beginning. */
final class Pointers {
  private final Places places;
  private final Map<String, Statement> statements = new LinkedHashMap<>();
  private boolean usesRow;

  Pointers(Places places) {
    this.places = places;
  }

  /** The number of the own row, declared at the beginning. */
  Index row() {
    usesRow = true;
    return Index.Variable.ROW;
  }

  /** An operand in the own row. */
  Pointer own(Operand operand) {
    return point(operand, "row", new Pointer.Row.Own());
  }

  /** An operand in the row with a number that a variable holds. */
  Pointer at(Operand operand, Index.Variable row) {
    return point(operand, row.name(), new Pointer.Row.At(row));
  }

  /** What an access through maps leads to from a row. */
  Pointer image(Access access, Index row) {
    String name =
        access.via().stream().map(IndexMap::name).collect(Collectors.joining("_", "at_", ""));
    Index image = row;
    for (IndexMap map : access.via()) {
      image = new Index.Image(map, image);
    }
    Index.Variable variable = new Index.Variable(name);
    statements.putIfAbsent(name, new Statement.LetIndex(variable, image));
    return at(access.operand(), variable);
  }

  private Pointer point(Operand operand, String suffix, Pointer.Row row) {
    Array array = places.array(operand);
    String prefix = array instanceof Array.Given ? operand.name() : "local";
    Pointer pointer = new Pointer(prefix + "_" + suffix, array, row);
    statements.putIfAbsent(pointer.name(), new Statement.Point(pointer));
    return pointer;
  }

  /** The declarations, then what uses them. */
  List<Statement> before(List<Statement> body) {
    List<Statement> all = new ArrayList<>();
    if (usesRow) {
      Index row =
          Index.sum(new Index.Scaled(Lowering.LANES, Index.Variable.TILE), Index.Variable.LANE);
      all.add(new Statement.LetIndex(Index.Variable.ROW, row));
    }
    all.addAll(statements.values());
    all.addAll(body);
    return all;
  }
}
