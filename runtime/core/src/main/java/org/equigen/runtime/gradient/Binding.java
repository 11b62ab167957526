package org.equigen.runtime.gradient;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Signature;
import org.equigen.runtime.data.ColumnView;
import org.equigen.runtime.data.Schema;
import org.equigen.runtime.diagnostic.DatasetDiagnostic;

/**
 * Where a layer and an objective find what they read in data of one schema: under the same name.
 *
 * @param schema of the data
 * @param domains by position in the signature, the position of the domain in the schema
 * @param columns by position in the signature, the position in {@code views} of the column that an
 *     operand is given, {@link #NONE} for operands that no data are needed for
 * @param maps by position in the signature, the position of the map in the schema
 * @param terms the columns of the terms of the objective
 * @param views all columns that are read, as a {@link org.equigen.runtime.data.Batch} is to hold
 *     them
 */
public record Binding(
    Schema schema,
    List<Integer> domains,
    List<Integer> columns,
    List<Integer> maps,
    List<Columns> terms,
    List<ColumnView> views) {
  /** In place of a position: there is none. */
  public static final int NONE = -1;

  /**
   * The columns of a term, in tiles.
   *
   * @param target position of the target in {@code views}
   * @param weights position of the weights there, {@link Binding#NONE} for weights of 1
   */
  public record Columns(int target, int weights) {}

  /**
   * Looks the names up.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a domain, column or map is not
   *     there, or is another one
   */
  public static Binding of(Layer<?> layer, ObjectiveTerms terms, Schema schema) {
    Signature signature = layer.signature();
    List<Integer> domains = signature.domains().stream().map(schema::domain).toList();
    List<ColumnView> views = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    Statistics statistics = Statistics.of(signature);
    for (int i = 0; i < signature.operands().size(); i++) {
      Signature.Operand operand = signature.operands().get(i);
      boolean data = isData(operand) && !statistics.contains(i);
      columns.add(data ? columnOf(operand, schema, views) : NONE);
    }
    List<Integer> maps = signature.maps().stream().map(it -> mapOf(it, schema)).toList();
    List<Columns> ofTerms = terms.terms().stream().map(it -> columnsOf(it, schema, views)).toList();
    return new Binding(schema, domains, List.copyOf(columns), maps, ofTerms, List.copyOf(views));
  }

  private static boolean isData(Signature.Operand operand) {
    return switch (operand.role()) {
      case INPUT, CONSTANT, STATISTIC -> operand.size() > 0;
      case MASK, OUTPUT, PARAMETER, RESIDUAL, SEED, GRADIENT -> false;
    };
  }

  private static int columnOf(Signature.Operand operand, Schema schema, List<ColumnView> views) {
    String place = "operand \"" + operand.name() + "\"";
    require(place, operand.name(), operand.domain(), operand.size(), schema);
    return position(ColumnView.of(operand), views);
  }

  private static void require(String place, String name, String domain, int size, Schema schema) {
    Schema.Shape found = schema.columns().get(schema.column(name));
    if (found.size() != size || !found.domain().equals(domain)) {
      throw new DatasetDiagnostic.OtherShape(
              place, name, found.size(), found.domain(), size, domain)
          .exception();
    }
  }

  private static int position(ColumnView view, List<ColumnView> views) {
    if (!views.contains(view)) {
      views.add(view);
    }
    return views.indexOf(view);
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

  private static Columns columnsOf(
      ObjectiveTerms.Bound term, Schema schema, List<ColumnView> views) {
    Objective.Term given = term.term();
    String place = "loss \"" + given.loss().name() + "\" of \"" + given.output() + "\"";
    require(place, given.target(), term.domain(), term.targetSize(), schema);
    int target = position(ColumnView.inTiles(given.target()), views);
    given.weights().ifPresent(it -> require(place, it, term.domain(), 1, schema));
    int weights = given.weights().map(it -> position(ColumnView.inTiles(it), views)).orElse(NONE);
    return new Columns(target, weights);
  }
}
