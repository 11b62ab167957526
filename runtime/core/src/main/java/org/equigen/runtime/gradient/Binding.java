package org.equigen.runtime.gradient;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Signature;
import org.equigen.runtime.data.Schema;
import org.equigen.runtime.diagnostic.DatasetDiagnostic;

/**
 * Where a layer and an objective find what they read in data of one schema: under the same name.
 *
 * @param schema of the data
 * @param domains by position in the signature, the position of the domain in the schema
 * @param columns by position in the signature, the position of the column that an operand is given,
 *     {@link #NONE} for operands that no data are needed for
 * @param maps by position in the signature, the position of the map in the schema
 * @param terms the columns of the terms of the objective
 * @param names all columns that are read
 */
public record Binding(
    Schema schema,
    List<Integer> domains,
    List<Integer> columns,
    List<Integer> maps,
    List<Columns> terms,
    List<String> names) {
  /** In place of a position: there is none. */
  public static final int NONE = -1;

  /**
   * The columns of a term.
   *
   * @param target position of the target
   * @param weights position of the weights, {@link Binding#NONE} for weights of 1
   */
  public record Columns(int target, int weights) {}

  /**
   * Looks the names up.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a domain, column or map is not
   *     there, or is another one, or an operand does not lie in tiles
   */
  public static Binding of(Layer<?> layer, ObjectiveTerms terms, Schema schema) {
    Signature signature = layer.signature();
    List<Integer> domains = signature.domains().stream().map(schema::domain).toList();
    List<String> names = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    Statistics statistics = Statistics.of(signature);
    for (int i = 0; i < signature.operands().size(); i++) {
      Signature.Operand operand = signature.operands().get(i);
      requireTiles(operand);
      boolean data = isData(operand) && !statistics.contains(i);
      columns.add(data ? columnOf(operand, schema, names) : NONE);
    }
    List<Integer> maps = signature.maps().stream().map(it -> mapOf(it, schema)).toList();
    List<Columns> ofTerms = terms.terms().stream().map(it -> columnsOf(it, schema, names)).toList();
    return new Binding(
        schema, domains, List.copyOf(columns), maps, ofTerms, names.stream().distinct().toList());
  }

  private static void requireTiles(Signature.Operand operand) {
    if (!operand.isShared() && operand.layout() == Signature.Layout.ROWS) {
      throw new DatasetDiagnostic.NotInTiles("operand \"" + operand.name() + "\"").exception();
    }
  }

  private static boolean isData(Signature.Operand operand) {
    return switch (operand.role()) {
      case INPUT, CONSTANT, STATISTIC -> operand.size() > 0;
      case OUTPUT, PARAMETER, RESIDUAL, SEED, GRADIENT -> false;
    };
  }

  private static int columnOf(Signature.Operand operand, Schema schema, List<String> names) {
    String place = "operand \"" + operand.name() + "\"";
    return column(place, operand.name(), operand.domain(), operand.size(), schema, names);
  }

  private static int column(
      String place, String name, String domain, int size, Schema schema, List<String> names) {
    int position = schema.column(name);
    Schema.Shape found = schema.columns().get(position);
    if (found.size() != size || !found.domain().equals(domain)) {
      throw new DatasetDiagnostic.OtherShape(
              place, name, found.size(), found.domain(), size, domain)
          .exception();
    }
    names.add(name);
    return position;
  }

  private static int mapOf(Signature.Map needed, Schema schema) {
    int position = schema.map(needed.name());
    Signature.Map found = schema.maps().get(position);
    boolean same = found.from().equals(needed.from()) && found.to().equals(needed.to());
    if (!same || (needed.sorted() && !found.sorted())) {
      throw new DatasetDiagnostic.OtherMap("data set", needed.name(), text(found), text(needed))
          .exception();
    }
    return position;
  }

  private static String text(Signature.Map map) {
    return (map.sorted() ? "sorted" : "in any order") + " from " + map.from() + " to " + map.to();
  }

  private static Columns columnsOf(ObjectiveTerms.Bound term, Schema schema, List<String> names) {
    Objective.Term given = term.term();
    String place = "loss \"" + given.loss().name() + "\" of \"" + given.output() + "\"";
    String domain = term.domain();
    int target = column(place, given.target(), domain, term.targetSize(), schema, names);
    int weights =
        given.weights().map(it -> column(place, it, domain, 1, schema, names)).orElse(NONE);
    return new Columns(target, weights);
  }
}
