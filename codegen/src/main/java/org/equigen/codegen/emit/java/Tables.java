package org.equigen.codegen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.equigen.codegen.plan.Coefficient;

/** Integer tables of an emitted class, which reads them from {@link TextBlocks}. */
final class Tables {
  /** Numbers in one line of text. */
  private static final int NUMBERS_PER_LINE = 24;

  private final Map<List<Integer>, String> names = new LinkedHashMap<>();
  private final Map<List<Coefficient>, String> factors = new LinkedHashMap<>();

  /** What the fields hold, by their names. */
  private final Map<String, String> meanings = new HashMap<>();

  private long characters;

  /**
   * The field that holds {@code numbers}; equal tables share one, and say what the first one means.
   */
  String table(List<Integer> numbers, String meaning) {
    String name =
        names.computeIfAbsent(
            List.copyOf(numbers),
            table -> {
              characters += TextBlocks.characters(lines(table));
              return "TABLE_" + names.size();
            });
    meanings.putIfAbsent(name, meaning);
    return name;
  }

  /** The field that holds coefficients in double; equal lists share one, as tables do. */
  String factors(List<Coefficient> values, String meaning) {
    String name = factors.computeIfAbsent(List.copyOf(values), it -> "FACTORS_" + factors.size());
    meanings.putIfAbsent(name, meaning);
    return name;
  }

  /** Characters of all tables together. */
  long characters() {
    return characters;
  }

  /** Estimated bytecode of the initialisers: an element takes 8 bytes, whatever it holds. */
  int initialiserBytes() {
    int elements = factors.keySet().stream().mapToInt(List::size).sum();
    int texts =
        names.keySet().stream().mapToInt(numbers -> TextBlocks.callBytes(lines(numbers))).sum();
    return 8 * elements + 12 * factors.size() + texts;
  }

  /** The fields, in the order in which they were asked for. */
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    factors.forEach(
        (values, name) -> {
          String list =
              values.stream().map(Literals::of).collect(Collectors.joining(", ", "{", "}"));
          fields.add(constant(double[].class, name, CodeBlock.of("$L", list)));
        });
    names.forEach(
        (numbers, name) ->
            fields.add(
                constant(
                    int[].class,
                    name,
                    CodeBlock.of("table($L)", TextBlocks.arguments(lines(numbers))))));
    return fields;
  }

  /** The method that reads the text blocks, if there are any. */
  List<MethodSpec> methods() {
    if (names.isEmpty()) {
      return List.of();
    }
    return List.of(
        MethodSpec.methodBuilder("table")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .varargs()
            .returns(int[].class)
            .addParameter(String[].class, "texts")
            .addStatement(
                "return $T.stream($T.join(\"\", texts).strip().split(\"\\\\s+\"))"
                    + ".mapToInt($T::parseInt).toArray()",
                Arrays.class,
                String.class,
                Integer.class)
            .build());
  }

  private FieldSpec constant(Class<?> type, String name, CodeBlock value) {
    return FieldSpec.builder(
            TypeName.get(type), name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("$L", Objects.requireNonNull(meanings.get(name)))
        .initializer(value)
        .build();
  }

  private static List<String> lines(List<Integer> numbers) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < numbers.size(); start += NUMBERS_PER_LINE) {
      lines.add(
          numbers.subList(start, Math.min(start + NUMBERS_PER_LINE, numbers.size())).stream()
              .map(String::valueOf)
              .collect(Collectors.joining(" ")));
    }
    return lines;
  }
}
