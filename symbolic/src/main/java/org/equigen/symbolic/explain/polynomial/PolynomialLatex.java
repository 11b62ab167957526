package org.equigen.symbolic.explain.polynomial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.equigen.symbolic.character.table.IntegerPolynomial;
import org.equigen.symbolic.explain.format.LatexNames;
import org.equigen.symbolic.explain.notation.LatexNumbers;
import org.equigen.symbolic.invariant.Generator;
import org.equigen.symbolic.invariant.GradedModule;
import org.equigen.symbolic.invariant.InvariantRing;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;

/** Invariants and equivariants as a LaTeX document that needs {@code amsmath} alone. */
public final class PolynomialLatex {
  private static final int MAX_TERMS = 60;
  private static final int MAX_GENERATORS = 100;
  private static final int MAX_VARIABLES = 24;
  private static final int MAX_NUMERATOR = 16;

  /** Signs that fit on a line, about. */
  private static final int WIDTH = 56;

  /** What takes no room of its own. */
  private static final Pattern INVISIBLE = Pattern.compile("\\\\[a-z]+|[{}^_ ,\\\\]");

  private static final Pattern MOMENTUM = Pattern.compile("p([xyz])(\\d*)");
  private static final Pattern NUMBERED = Pattern.compile("([A-Za-z])(\\d+)_(\\d+)");
  private static final Pattern INDEXED = Pattern.compile("([A-Za-z])(\\d+)");

  private final PolynomialExplanation subject;
  private final Appendable out;
  private final List<String> variables;

  private PolynomialLatex(PolynomialExplanation subject, Appendable out) {
    this.subject = subject;
    this.out = out;
    variables =
        subject.ring().polynomials().variables().stream().map(PolynomialLatex::variable).toList();
  }

  /**
   * Writes the document.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(PolynomialExplanation subject, Appendable out) throws IOException {
    new PolynomialLatex(subject, out).write();
  }

  /** For example {@code x_{1}} or {@code p_{x,2}}. */
  private static String variable(String name) {
    String momentum = MOMENTUM.matcher(name).replaceAll("p_{$1,$2}").replace(",}", "}");
    if (!momentum.equals(name)) {
      return momentum;
    }
    String numbered = NUMBERED.matcher(name).replaceAll("$1_{$2,$3}");
    return numbered.equals(name) ? INDEXED.matcher(name).replaceAll("$1_{$2}") : numbered;
  }

  private void write() throws IOException {
    InvariantRing ring = subject.ring();
    line("\\documentclass{article}");
    line("\\usepackage{amsmath}");
    line("\\allowdisplaybreaks");
    line("\\sloppy");
    line("\\begin{document}");
    line("\\section*{Polynomial invariants of $" + LatexNames.group(ring.group()) + "$}");
    line(
        "On $%s$ with coordinates $%s$, up to degree %s."
            .formatted(
                LatexNames.representation(ring.representation()), names(), ring.module().degree()));
    module("Invariants", "f", ring.module());
    for (GradedModule module : subject.equivariants()) {
      module("Equivariants to $" + LatexNames.term(module.target()) + "$", "F", module);
    }
    line("\\end{document}");
  }

  private String names() {
    return variables.size() <= MAX_VARIABLES
        ? String.join(", ", variables)
        : variables.getFirst() + ", \\dots, " + variables.getLast();
  }

  private void module(String title, String letter, GradedModule module) throws IOException {
    String series = IntegerPolynomial.of(PolynomialText.coefficients(module)).latex();
    line("");
    line("\\subsection*{" + title + "}");
    line("Dimensions: $H(t) = " + series + " + \\dots$");
    boolean brief =
        module.series().rational().stream()
            .anyMatch(form -> form.numerator().degree() <= MAX_NUMERATOR);
    if (brief) {
      line("\\[ H(t) = " + module.series().rational().orElseThrow().latex() + " \\]");
    }
    boolean proven = module.completeness().proven();
    line(
        (proven ? "Complete: " : "Not known to be complete: ")
            + module.completeness().reason()
            + ".");
    int count = Math.min(module.generators().size(), MAX_GENERATORS);
    for (int g = 0; g < count; g++) {
      generator(module, letter + "_{" + (g + 1) + "}", module.generators().get(g));
    }
    if (module.generators().size() > count) {
      line("And %s more generators.".formatted(module.generators().size() - count));
    }
  }

  private void generator(GradedModule module, String name, Generator generator) throws IOException {
    List<Polynomial> components = generator.map().components();
    line("\\begin{align*}");
    for (int c = 0; c < components.size(); c++) {
      String index = components.size() == 1 ? name : name.replace("}", "," + (c + 1) + "}");
      line(
          index
              + " = {} & "
              + text(module, components.get(c))
              + (c < components.size() - 1 ? " \\\\" : ""));
    }
    line("\\end{align*}");
  }

  private String text(GradedModule module, Polynomial polynomial) {
    StringBuilder text = new StringBuilder();
    int width = 0;
    int count = 0;
    for (Map.Entry<Monomial, Algebraic> term : polynomial.terms().entrySet()) {
      if (count == MAX_TERMS) {
        return text + " + \\dots \\quad (%s \\text{ more})".formatted(polynomial.size() - count);
      }
      String next = text(module, term.getKey(), term.getValue());
      boolean minus = next.startsWith("-");
      int room = INVISIBLE.matcher(next).replaceAll("").length() + 2;
      boolean full = count > 0 && width + room > WIDTH;
      width = full ? room : width + room;
      text.append(full ? " \\\\ & {}" : "");
      text.append(minus ? " - " : count == 0 ? "" : " + ").append(minus ? next.substring(1) : next);
      count++;
    }
    return count == 0 ? "0" : text.toString();
  }

  private String text(GradedModule module, Monomial monomial, Algebraic value) {
    List<String> factors = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      int exponent = monomial.exponent(i);
      if (exponent > 0) {
        factors.add(variables.get(i) + (exponent == 1 ? "" : "^{" + exponent + "}"));
      }
    }
    String power = factors.stream().collect(Collectors.joining(" "));
    String number = LatexNumbers.of(module.polynomials().field(), value);
    if (power.isEmpty()) {
      return number;
    }
    if (number.equals("1") || number.equals("-1")) {
      return number.replace("1", "") + power;
    }
    boolean sum = value.coefficients().stream().filter(part -> part.signum() != 0).count() > 1;
    return (sum ? "(" + number + ")" : number) + "\\, " + power;
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
