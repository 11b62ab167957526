package org.equigen.symbolic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.equigen.symbolic.character.table.IntegerPolynomial;
import org.equigen.symbolic.character.table.ProductForm;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.polynomial.PolynomialRing;
import org.equigen.symbolic.representation.Term;

/**
 * A result as lines of text, exact and readable.
 *
 * <pre>
 * counted by Burnside's average over 6 elements
 * dimension 2 1
 * series 1 / 2,3
 * complete the degrees ...
 * generator 2
 * component
 * 2,0 1
 * 0,2 1
 * </pre>
 *
 * <p>Lists are separated by commas. A term has its exponents and, after a blank, the coefficients
 * of the powers of the generator of the field.
 */
final class ModuleText {
  private final Map<MultiDegree, Long> dimensions = new LinkedHashMap<>();
  private final List<Generator> generators = new ArrayList<>();
  private String origin = "";
  private Optional<ProductForm> series = Optional.empty();
  private Completeness completeness = new Completeness(false, "");
  private MultiDegree degree = new MultiDegree(List.of());
  private final List<Map<Monomial, Algebraic>> components = new ArrayList<>();

  private ModuleText() {}

  static String of(GradedModule module) {
    StringBuilder text = new StringBuilder();
    text.append("counted by ").append(module.series().origin()).append('\n');
    module
        .series()
        .pieces()
        .forEach(
            (degree, count) ->
                text.append("dimension %s %d\n".formatted(list(degree.degrees()), count)));
    module
        .series()
        .rational()
        .ifPresent(
            series ->
                text.append(
                    "series %s / %s\n"
                        .formatted(
                            list(series.numerator().coefficients()), list(series.degrees()))));
    text.append(module.completeness().proven() ? "complete " : "open ");
    text.append(module.completeness().reason()).append('\n');
    module.generators().forEach(generator -> append(generator, text));
    return text.toString();
  }

  private static void append(Generator generator, StringBuilder text) {
    text.append("generator ").append(list(generator.degree().degrees())).append('\n');
    for (Polynomial component : generator.map().components()) {
      text.append("component\n");
      component
          .terms()
          .forEach(
              (monomial, value) ->
                  text.append(monomial)
                      .append(' ')
                      .append(list(value.coefficients()))
                      .append('\n'));
    }
  }

  private static String list(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /**
   * Reads it back.
   *
   * @throws IllegalArgumentException if a line has another form
   */
  static GradedModule read(String text, Term target, PolynomialRing ring, int degree) {
    ModuleText reader = new ModuleText();
    text.lines().forEach(reader::line);
    reader.finish();
    List<Long> coefficients = new ArrayList<>();
    for (int total = 0; total <= degree; total++) {
      int current = total;
      coefficients.add(
          reader.dimensions.entrySet().stream()
              .filter(entry -> entry.getKey().total() == current)
              .mapToLong(Map.Entry::getValue)
              .sum());
    }
    HilbertSeries series =
        new HilbertSeries(coefficients, reader.dimensions, reader.series, reader.origin);
    return new GradedModule(target, ring, degree, reader.generators, series, reader.completeness);
  }

  private void line(String line) {
    int blank = line.indexOf(' ');
    String key = blank < 0 ? line : line.substring(0, blank);
    String value = line.substring(blank + 1);
    switch (key) {
      case "counted" -> origin = value.substring("by ".length());
      case "dimension" -> {
        String[] parts = value.split(" ", 2);
        dimensions.put(new MultiDegree(integers(parts[0])), Long.valueOf(parts[1]));
      }
      case "series" -> {
        String[] parts = value.split(" / ", 2);
        List<BigInteger> numerator =
            Arrays.stream(parts[0].split(",")).map(BigInteger::new).toList();
        series = Optional.of(new ProductForm(IntegerPolynomial.of(numerator), integers(parts[1])));
      }
      case "complete" -> completeness = new Completeness(true, value);
      case "open" -> completeness = new Completeness(false, value);
      case "generator" -> {
        finish();
        degree = new MultiDegree(integers(value));
      }
      case "component" -> components.add(new TreeMap<>());
      default -> {
        int[] exponents = integers(key).stream().mapToInt(Integer::intValue).toArray();
        components.getLast().put(Monomial.of(exponents), number(value));
      }
    }
  }

  private void finish() {
    if (!components.isEmpty()) {
      PolynomialMap map = new PolynomialMap(components.stream().map(Polynomial::of).toList());
      generators.add(new Generator(degree, map));
      components.clear();
    }
  }

  private static Algebraic number(String text) {
    return new Algebraic(Arrays.stream(text.split(",")).map(Rational::parse).toList());
  }

  private static List<Integer> integers(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
  }
}
