package org.equigen.symbolic.explain.polynomial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.equigen.symbolic.character.table.IntegerPolynomial;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.invariant.Generator;
import org.equigen.symbolic.invariant.GradedModule;
import org.equigen.symbolic.invariant.InvariantRing;
import org.equigen.symbolic.polynomial.Polynomial;

/** Invariants and equivariants for reading; long polynomials by their first terms. */
public final class PolynomialText {
  private static final int MAX_TERMS = 24;
  private static final int MAX_GENERATORS = 100;
  private static final int MAX_REPEATED = 6;
  private static final int MAX_VARIABLES = 24;
  private static final int WIDTH = 100;
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Pattern FACTOR = Pattern.compile("\\(1 - t");
  private static final String INDENT = "     ";

  private final PolynomialExplanation subject;
  private final Appendable out;

  private PolynomialText(PolynomialExplanation subject, Appendable out) {
    this.subject = subject;
    this.out = out;
  }

  /**
   * Writes generators, series and completeness, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(PolynomialExplanation subject, Appendable out) throws IOException {
    new PolynomialText(subject, out).write();
  }

  private void write() throws IOException {
    InvariantRing ring = subject.ring();
    line("group         " + ring.group().name());
    line("on            %s  (%s)".formatted(ring.representation(), variables(ring)));
    if (ring.group() instanceof AffineGroup) {
      line(
          "coordinates   homogeneous: V holds a point and a last coordinate, which no element"
              + " changes");
      line("              and which is 1 at points; --fundamental lists invariants of points");
    }
    line("up to degree  " + ring.module().degree());
    if (!ring.polynomials().field().isRational()) {
      line("numbers       " + ring.polynomials().field());
    }
    line("");
    line("invariants: " + summary(ring.module()));
    module(ring.module());
    for (GradedModule module : subject.equivariants()) {
      line("");
      line("equivariants to %s: %s".formatted(module.target(), summary(module)));
      module(module);
    }
  }

  private static String variables(InvariantRing ring) {
    List<String> names = ring.polynomials().variables();
    String all =
        names.size() <= MAX_VARIABLES
            ? String.join(", ", names)
            : names.getFirst() + ", ..., " + names.getLast();
    return names.size() == 1 ? "coordinate " + all : names.size() + " coordinates " + all;
  }

  private static String summary(GradedModule module) {
    int count = module.generators().size();
    if (count == 0) {
      return "none but constants";
    }
    List<String> degrees = new ArrayList<>();
    for (int degree : new TreeSet<>(module.degrees())) {
      int times = Collections.frequency(module.degrees(), degree);
      degrees.addAll(
          times <= MAX_REPEATED
              ? Collections.nCopies(times, String.valueOf(degree))
              : List.of("%s (%s times)".formatted(degree, times)));
    }
    String list = String.join(", ", degrees);
    return count == 1
        ? "1 generator, of degree " + list
        : count + " generators, of degrees " + list;
  }

  private void module(GradedModule module) throws IOException {
    String series = IntegerPolynomial.of(coefficients(module)).toString();
    wrapped("  dimensions  ", series + " + ...  by " + module.series().origin());
    if (module.series().rational().isPresent()) {
      wrapped("            = ", module.series().rational().get().toString());
    }
    wrapped("  relations   ", relations(module));
    String known =
        module.completeness().proven()
            ? "proven: "
            : "not proven beyond degree %s: ".formatted(module.degree());
    wrapped("  complete    ", known + module.completeness().reason());
    int number = 0;
    for (Generator generator : module.generators()) {
      if (++number > MAX_GENERATORS) {
        int rest = module.generators().size() - MAX_GENERATORS;
        line("  ... %s more; --format json has them all".formatted(rest));
        return;
      }
      generator(module, number, generator);
    }
  }

  static long[] coefficients(GradedModule module) {
    return module.series().coefficients().stream().mapToLong(Long::longValue).toArray();
  }

  private String relations(GradedModule module) {
    List<Long> counts = subject.relations(module);
    String up = " up to degree " + module.degree();
    List<String> some = new ArrayList<>();
    for (int degree = 0; degree < counts.size(); degree++) {
      if (counts.get(degree) != 0) {
        some.add("%s of degree %s".formatted(counts.get(degree), degree));
      }
    }
    String found = (some.isEmpty() ? "none" : String.join(", ", some)) + up;
    if (!subject.isRing(module)) {
      return found;
    }
    return subject
        .ring()
        .syzygies()
        .map(form -> "%s; over all generators the series is %s".formatted(found, form))
        .orElse(found);
  }

  private void generator(GradedModule module, int number, Generator generator) throws IOException {
    line("  %s. degree %s".formatted(number, generator.degree()));
    List<String> components =
        generator.map().components().stream().map(p -> text(module, p)).toList();
    String together = "(" + String.join(", ", components) + ")";
    if (components.size() == 1) {
      wrapped(INDENT, components.getFirst());
    } else if (together.length() <= WIDTH) {
      line(INDENT + together);
    } else {
      for (int c = 0; c < components.size(); c++) {
        wrapped("     [%s] ".formatted(c), components.get(c));
      }
    }
  }

  private static String text(GradedModule module, Polynomial polynomial) {
    StringBuilder text = new StringBuilder();
    polynomial.terms().entrySet().stream()
        .limit(MAX_TERMS)
        .forEach(
            term -> {
              String next = module.polynomials().text(term.getKey(), term.getValue());
              boolean minus = next.startsWith("-") && !text.isEmpty();
              text.append(text.isEmpty() ? "" : minus ? " - " : " + ");
              text.append(minus ? next.substring(1) : next);
            });
    int rest = polynomial.size() - MAX_TERMS;
    return (text.isEmpty() ? "0" : text.toString())
        + (rest > 0 ? " + ... (%s more term%s)".formatted(rest, rest == 1 ? "" : "s") : "");
  }

  /** Breaks at blanks, but not within {@code (1 - t^2)}. */
  private void wrapped(String head, String text) throws IOException {
    StringBuilder current = new StringBuilder(head);
    String bound = FACTOR.matcher(text).replaceAll("(1~-~t");
    for (String piece : BLANK.splitAsStream(bound).toList()) {
      String word = piece.replace('~', ' ');
      if (current.length() + word.length() > WIDTH && current.length() > head.length()) {
        line(current.toString().stripTrailing());
        current = new StringBuilder(" ".repeat(head.length()));
      }
      current.append(word).append(' ');
    }
    line(current.toString().stripTrailing());
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
