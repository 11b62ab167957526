package org.equigen.symbolic.explain.meaning;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.equigen.symbolic.explain.meaning.NamedProduct.NamedTensor;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.InvariantTensor;
import org.equigen.symbolic.number.Rational;

/** Writes {@code y(a,b) = eta(a,b) sum(c,d) eta(c,d) x(c,d)}, in text and in LaTeX. */
final class TensorFormula {
  private final TensorIndices indices;
  private final Map<String, String> commands;

  TensorFormula(Group group, TensorIndices indices) {
    this.indices = indices;
    commands =
        group.tensors().stream()
            .collect(
                Collectors.toMap(
                    InvariantTensor::name, InvariantTensor::latex, (first, _) -> first));
  }

  /** The formula as text. */
  String text(List<NamedProduct> sum) {
    StringBuilder text = new StringBuilder(called("y", indices.outputLetters())).append(" = ");
    String plus = "";
    String minus = "-";
    for (NamedProduct product : sum) {
      Rational size = magnitude(product.factor());
      text.append(product.factor().signum() < 0 ? minus : plus);
      text.append(size.equals(Rational.ONE) ? "" : size + " ");
      TensorReading reading = new TensorReading(indices, product);
      reading.factors().forEach(tensor -> text.append(tensor).append(' '));
      List<String> summed = reading.summed();
      text.append(summed.isEmpty() ? "" : "sum(" + String.join(",", summed) + ") ");
      reading.summands().forEach(tensor -> text.append(tensor).append(' '));
      text.append(called("x", reading.arguments()));
      plus = " + ";
      minus = " - ";
    }
    return text.toString();
  }

  /** The formula in LaTeX mathematics. */
  String latex(List<NamedProduct> sum) {
    StringBuilder text = new StringBuilder(indexed("y", indices.outputLetters())).append(" = ");
    String plus = "";
    String minus = "-";
    for (NamedProduct product : sum) {
      Rational size = magnitude(product.factor());
      text.append(product.factor().signum() < 0 ? minus : plus);
      text.append(size.equals(Rational.ONE) ? "" : fraction(size) + "\\,");
      TensorReading reading = new TensorReading(indices, product);
      reading.factors().forEach(tensor -> text.append(latex(tensor)));
      List<String> summed = reading.summed();
      text.append(summed.isEmpty() ? "" : "\\sum_{" + String.join(",", summed) + "} ");
      reading.summands().forEach(tensor -> text.append(latex(tensor)));
      text.append(indexed("x", reading.arguments()));
      plus = " + ";
      minus = " - ";
    }
    return text.toString();
  }

  private static Rational magnitude(Rational value) {
    return value.signum() < 0 ? value.negate() : value;
  }

  private static String fraction(Rational value) {
    return value.isInteger()
        ? value.toString()
        : "\\tfrac{%s}{%s}".formatted(value.numerator(), value.denominator());
  }

  private String latex(NamedTensor tensor) {
    String command = commands.getOrDefault(tensor.name(), "\\mathrm{" + tensor.name() + "}");
    return indexed(command, tensor.letters()) + " ";
  }

  private static String called(String name, List<String> letters) {
    return letters.isEmpty() ? name : name + "(" + String.join(",", letters) + ")";
  }

  private static String indexed(String name, List<String> letters) {
    return letters.isEmpty() ? name : name + "_{" + String.join("", letters) + "}";
  }
}
