package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.store.ResultText;
import org.equigen.symbolic.store.UntrueResultException;

/**
 * Generators as lines of text, exact and readable.
 *
 * <pre>
 * generator 2
 * component
 * 2,0 1
 * 0,2 1
 * end
 * </pre>
 *
 * <p>Lists are separated by commas. A generator has its degree in each copy of the domain, and a
 * component for each coordinate of the codomain. A term has its exponents and, after a blank, the
 * coefficients of the powers of the generator of the field.
 */
final class ModuleText {
  private final ResultText text;
  private final Coordinates coordinates;
  private final int components;

  private ModuleText(ResultText text, Coordinates coordinates, int components) {
    this.text = text;
    this.coordinates = coordinates;
    this.components = components;
  }

  static String of(List<Generator> generators) {
    StringBuilder text = new StringBuilder();
    generators.forEach(generator -> append(generator, text));
    return text.append("end\n").toString();
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
   * Reads them back.
   *
   * @param components the dimension of the codomain
   * @throws UntrueResultException if a line has another form, or a map another degree or scale
   */
  static List<Generator> read(ResultText text, Coordinates coordinates, int components)
      throws UntrueResultException {
    ModuleText reader = new ModuleText(text, coordinates, components);
    List<Generator> generators = new ArrayList<>();
    while (text.nextIs("generator")) {
      generators.add(reader.generator());
    }
    text.expect("end").endLine();
    text.end();
    return generators;
  }

  private Generator generator() throws UntrueResultException {
    int[] degrees = integers(text.expect("generator").rest(), coordinates.copies().size());
    List<Polynomial> read = new ArrayList<>();
    for (int c = 0; c < components; c++) {
      text.expect("component").endLine();
      read.add(polynomial(degrees));
    }
    PolynomialMap map = new PolynomialMap(read);
    if (map.isZero() || !map.primitive(coordinates.ring()).equals(map)) {
      throw new UntrueResultException("a generator in it is not primitive");
    }
    return new Generator(new MultiDegree(boxed(degrees)), map);
  }

  private Polynomial polynomial(int[] degrees) throws UntrueResultException {
    Map<Monomial, Algebraic> terms = new HashMap<>();
    while (text.nextIsNumber()) {
      int[] exponents = integers(text.word(), coordinates.ring().size());
      requireDegree(exponents, degrees);
      terms.put(Monomial.of(exponents), number(text.rest()));
    }
    return Polynomial.of(terms);
  }

  private void requireDegree(int[] exponents, int[] degrees) throws UntrueResultException {
    for (int c = 0; c < degrees.length; c++) {
      TermCopy copy = coordinates.copies().get(c);
      int sum = 0;
      for (int i = copy.offset(); i < copy.offset() + copy.size(); i++) {
        sum += exponents[i];
      }
      if (sum != degrees[c]) {
        throw new UntrueResultException("a term in it is not of the degree of its generator");
      }
    }
  }

  private static List<Integer> boxed(int[] values) {
    List<Integer> boxed = new ArrayList<>();
    for (int value : values) {
      boxed.add(value);
    }
    return boxed;
  }

  private Algebraic number(String list) throws UntrueResultException {
    List<Rational> powers = new ArrayList<>();
    for (String word : list.split(",", -1)) {
      powers.add(ResultText.rational(word));
    }
    if (powers.size() > coordinates.ring().field().degree()) {
      throw new UntrueResultException("a number in it is of another field");
    }
    return new Algebraic(powers);
  }

  /** Degrees and exponents. */
  private static int[] integers(String list, int count) throws UntrueResultException {
    String[] words = list.split(",", -1);
    int[] integers = new int[count];
    if (words.length != count) {
      throw new UntrueResultException("a list in it has another length");
    }
    for (int i = 0; i < count; i++) {
      integers[i] = ResultText.integer(words[i], 0, InvariantSolver.MOST_DEGREE);
    }
    return integers;
  }
}
