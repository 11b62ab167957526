package org.equigen.codegen.emit.java;

import com.palantir.javapoet.FieldSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;

/**
 * Sparse matrices of an emitted class: constants that the runtime reads from the formulas which
 * they stand for, {@code y0 = x0 - x5}, once when the class is loaded.
 */
final class SparseMatrices {
  private static final String PREFIX = "MATRIX_";
  private static final int COLUMNS = 92;

  private final Map<CoefficientTensor, String> names = new LinkedHashMap<>();

  /** For each field the first step that uses it. */
  private final Map<String, Contraction> uses = new HashMap<>();

  /**
   * The field that holds the coefficients of a linear map, with the axes column, row; equal ones
   * share one, and the transpose of one before is made from that.
   */
  String matrix(Contraction step) {
    return matrix(step.coefficients(), step);
  }

  /** The field that holds the single 1 by which a step multiplies all numbers of its input. */
  String copy(Contraction step) {
    return matrix(CoefficientTensor.identity(1), step);
  }

  private String matrix(CoefficientTensor coefficients, Contraction step) {
    String name = names.computeIfAbsent(coefficients, _ -> PREFIX + names.size());
    uses.putIfAbsent(name, step);
    return name;
  }

  /** One line for each row, in several where it is long. */
  private static List<String> lines(CoefficientTensor tensor, Map<String, String> rounded) {
    List<Integer> entries =
        IntStream.range(0, tensor.size())
            .boxed()
            .sorted(Comparator.comparingInt(k -> tensor.index(k, 1)))
            .toList();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int row = -1;
    for (int k : entries) {
      boolean first = tensor.index(k, 1) != row;
      row = tensor.index(k, 1);
      boolean negative = tensor.value(k).factor().signum() < 0;
      String sign = first ? (negative ? "-" : "") : negative ? " - " : " + ";
      String term = sign + factor(tensor.value(k), rounded) + "x" + tensor.index(k, 0);
      boolean breaks = first || line.length() + term.length() > COLUMNS;
      if (breaks && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(first ? "y" + row + " = " : breaks ? "   " : "").append(term);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The size of a number and a blank; nothing for one. */
  private static String factor(Coefficient value, Map<String, String> rounded) {
    Coefficient size = value.factor().signum() < 0 ? value.negate() : value;
    if (size.isOne()) {
      return "";
    }
    if (size.isRational() && size.factor().isInteger()) {
      return size + " ";
    }
    String number = Double.toString(size.doubleValue());
    rounded.put(number, number + " = " + size);
    return number + " ";
  }

  /** The fields, in the order in which they were asked for. */
  List<FieldSpec> fields() {
    return names.entrySet().stream().map(it -> field(it.getKey(), it.getValue())).toList();
  }

  private FieldSpec field(CoefficientTensor tensor, String name) {
    FieldSpec.Builder field =
        FieldSpec.builder(
            RuntimeTypes.SPARSE_MATRIX, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    field.addJavadoc("$L", meaning(tensor, Objects.requireNonNull(uses.get(name))));
    Optional<String> other = transposeBefore(tensor, name);
    if (other.isPresent()) {
      return field.initializer("$L.transposed()", other.get()).build();
    }
    Map<String, String> rounded = new TreeMap<>();
    List<String> lines = lines(tensor, rounded);
    if (!rounded.isEmpty()) {
      field.addJavadoc("\n$L.", String.join(", ", rounded.values()));
    }
    return field
        .initializer("$T.of($L)", RuntimeTypes.SPARSE_MATRIX, TextBlocks.arguments(lines))
        .build();
  }

  /** Its rows and columns, and what it is. */
  private static String meaning(CoefficientTensor tensor, Contraction step) {
    if (tensor.isIdentity(1)) {
      return "1 by 1, for every number of {@code %s}, where it is first used.".formatted(step);
    }
    return "%s by %s: C of {@code %s}, where it is first used."
        .formatted(
            step.output().shape().components(),
            step.inputs().getFirst().shape().components(),
            step);
  }

  /** The field before {@code name} that holds the transpose. */
  private Optional<String> transposeBefore(CoefficientTensor tensor, String name) {
    String other = names.get(tensor.exchange(0, 1));
    return Optional.ofNullable(other).filter(it -> number(it) < number(name));
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(PREFIX.length()));
  }

  private Stream<List<String>> texts() {
    return names.entrySet().stream()
        .filter(it -> transposeBefore(it.getKey(), it.getValue()).isEmpty())
        .map(it -> lines(it.getKey(), new TreeMap<>()));
  }

  /** Characters of all together. */
  long characters() {
    return texts().mapToLong(TextBlocks::characters).sum();
  }

  /** Estimated bytecode of the initialisers. */
  int initialiserBytes() {
    return 12 * names.size() + texts().mapToInt(TextBlocks::callBytes).sum();
  }
}
