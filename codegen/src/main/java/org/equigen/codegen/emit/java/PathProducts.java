package org.equigen.codegen.emit.java;

import com.palantir.javapoet.FieldSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Step;

/** The tables of products of an emitted class. */
final class PathProducts {
  private static final int INITIALISER_BYTES = 60;

  private final Map<Table, String> names = new LinkedHashMap<>();

  /** For each field the first step that uses it. */
  private final Map<String, Step> uses = new LinkedHashMap<>();

  /**
   * What a table says.
   *
   * @param channels number of channels
   * @param places of the four operands, from a row and from a component to the next one
   * @param terms the field with the groups
   */
  private record Table(int channels, List<Integer> places, String terms) {}

  /** The field that holds the table of a product; equal ones share one. */
  String table(Step step, PathProduct product, Tables tables) {
    List<Integer> places = new ArrayList<>();
    addPlace(places, product.target());
    addPlace(places, product.scale().orElse(product.channels()));
    addPlace(places, product.number());
    addPlace(places, product.channels());
    String terms =
        tables.table(
            product.terms(),
            "Groups of products, in {@code %s} first: component of the target, of the scale, number of products, and their components."
                .formatted(step));
    String name =
        names.computeIfAbsent(
            new Table(product.size(), List.copyOf(places), terms), _ -> "PRODUCTS_" + names.size());
    uses.putIfAbsent(name, step);
    return name;
  }

  private static void addPlace(List<Integer> places, Access access) {
    Operand operand = access.operand();
    places.add(operand.isShared() ? 0 : operand.size());
    places.add(operand.componentStride(access.segment()));
  }

  /** The fields, in the order in which they were asked for. */
  List<FieldSpec> fields() {
    return names.entrySet().stream().map(it -> field(it.getKey(), it.getValue())).toList();
  }

  private FieldSpec field(Table table, String name) {
    List<Integer> places = table.places();
    return FieldSpec.builder(
            RuntimeTypes.PRODUCT_TABLE, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The products of {@code $L}.", Objects.requireNonNull(uses.get(name)))
        .initializer(
            "new $1T($2L, new $3T($4L, $5L), new $3T($6L, $7L), new $3T($8L, $9L), new $3T($10L,"
                + " $11L),\n"
                + "$12L)",
            RuntimeTypes.PRODUCT_TABLE,
            table.channels(),
            RuntimeTypes.PRODUCT_PLACE,
            places.get(0),
            places.get(1),
            places.get(2),
            places.get(3),
            places.get(4),
            places.get(5),
            places.get(6),
            places.get(7),
            table.terms())
        .build();
  }

  /** Estimated bytecode of the initialisers. */
  int initialiserBytes() {
    return INITIALISER_BYTES * names.size();
  }
}
