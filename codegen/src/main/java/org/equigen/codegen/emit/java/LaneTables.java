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

/** The tables of an emitted class of terms on rows of lanes. */
final class LaneTables {
  private static final int INITIALISER_BYTES = 60;

  private final Map<Table, String> names = new LinkedHashMap<>();

  /** For each field the first step that uses it. */
  private final Map<String, Step> uses = new LinkedHashMap<>();

  /**
   * What a table says.
   *
   * @param places of the three operands, from a channel and from a component to the next one
   * @param factors the field with the coefficients
   * @param terms the field with the groups
   */
  private record Table(List<String> places, String factors, String terms) {}

  /**
   * The field that holds the table of a contraction; equal ones share one.
   *
   * @param all whether targets without terms are in it, which become zero
   */
  String table(LaneTerms terms, boolean all, Tables tables) {
    Step step = terms.step();
    List<String> places = new ArrayList<>();
    for (Access access : terms.operands()) {
      Operand operand = access.operand();
      places.add(terms.step(access));
      places.add(LaneTerms.elements(operand.componentStride(access.segment()), operand));
    }
    String factors =
        tables.factors(terms.factors(), "The coefficients of {@code %s}.".formatted(step));
    String groups =
        tables.table(
            terms.terms(all),
            "Groups of terms, in {@code %s} first: component of the target, number of terms, and for each the place of its coefficient and the components of its factors."
                .formatted(step));
    String name =
        names.computeIfAbsent(
            new Table(List.copyOf(places), factors, groups), _ -> "terms" + names.size());
    uses.putIfAbsent(name, step);
    return name;
  }

  /** The fields, in the order in which they were asked for. */
  List<FieldSpec> fields() {
    return names.values().stream().map(this::field).toList();
  }

  private FieldSpec field(String name) {
    return FieldSpec.builder(RuntimeTypes.LANE_TABLE, name, Modifier.PRIVATE, Modifier.FINAL)
        .addJavadoc(
            """
            The terms of {@code $L}: for first
            and second factor and target the distances of channels and of components.\
            """,
            Objects.requireNonNull(uses.get(name)))
        .build();
  }

  /** What a constructor does that knows the width of a tile, on which distances depend. */
  CodeBlock initialiser() {
    CodeBlock.Builder code = CodeBlock.builder();
    names.forEach((table, name) -> code.addStatement("this.$L = $L", name, made(table)));
    return code.build();
  }

  private static CodeBlock made(Table table) {
    CodeBlock.Builder made = CodeBlock.builder().add("new $T(", RuntimeTypes.LANE_TABLE);
    for (int at = 0; at < table.places().size(); at += 2) {
      made.add(
          (at == 0 ? "" : ",") + "\nnew $T($L, $L)",
          RuntimeTypes.LANE_PLACE,
          table.places().get(at),
          table.places().get(at + 1));
    }
    return made.add(",\n$L, $L)", table.factors(), table.terms()).build();
  }

  /** Estimated bytecode of what the constructor does. */
  int initialiserBytes() {
    return INITIALISER_BYTES * names.size();
  }
}
