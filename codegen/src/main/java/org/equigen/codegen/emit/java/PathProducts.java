package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
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
    CodeBlock.Builder made =
        CodeBlock.builder().add("new $T(\n$L", RuntimeTypes.PRODUCT_TABLE, table.channels());
    for (int at = 0; at < table.places().size(); at += 2) {
      made.add(
          ",\nnew $T($L, $L)",
          RuntimeTypes.PRODUCT_PLACE,
          table.places().get(at),
          table.places().get(at + 1));
    }
    return FieldSpec.builder(
            RuntimeTypes.PRODUCT_TABLE, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(
            """
            The products of {@code $L}: number of channels,
            then for target, scale, first and second factor the distances of rows and of components.\
            """,
            Objects.requireNonNull(uses.get(name)))
        .initializer(made.add(",\n$L)", table.terms()).build())
        .build();
  }

  /** Estimated bytecode of the initialisers. */
  int initialiserBytes() {
    return INITIALISER_BYTES * names.size();
  }
}
