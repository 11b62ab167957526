package org.equigen.symbolic.explain.polynomial;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.character.table.ProductForm;
import org.equigen.symbolic.explain.format.JsonText;
import org.equigen.symbolic.invariant.Generator;
import org.equigen.symbolic.invariant.GradedModule;
import org.equigen.symbolic.invariant.InvariantRing;
import org.equigen.symbolic.invariant.MultiDegree;
import org.equigen.symbolic.polynomial.Polynomial;

/**
 * Invariants and equivariants as JSON.
 *
 * <pre>
 * {"group":"D(3)","representation":"V","variables":["x","y"],"degree":3,
 *  "invariants":{"target":"S","field":"Q(sqrt(3))","complete":true,"reason":"...",
 *   "series":{"coefficients":[1,0,1,1],"origin":"...","numerator":[1],"denominator":[2,3]},
 *   "syzygies":{"numerator":[1],"denominator":[2,3]},"relations":[0,0,0,0],
 *   "dimensions":[{"degree":[0],"dimension":1}, ...],
 *   "generators":[{"degree":[2],"components":["x^2 + y^2"]}, ...]},
 *  "equivariants":[{"target":"V", ...}]}
 * </pre>
 *
 * <p>Coefficients and relations are by total degree from 0 on. Degrees of generators have a number
 * for each copy in the representation. Polynomials are complete. A series that is not proven has
 * null in place of numerator and denominator.
 */
public final class PolynomialJson {
  private final PolynomialExplanation subject;
  private final Appendable out;

  private PolynomialJson(PolynomialExplanation subject, Appendable out) {
    this.subject = subject;
    this.out = out;
  }

  /**
   * Writes everything, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(PolynomialExplanation subject, Appendable out) throws IOException {
    new PolynomialJson(subject, out).write();
  }

  private void write() throws IOException {
    InvariantRing ring = subject.ring();
    text("{\"group\":", ring.group().name());
    text(",\"representation\":", ring.representation().toString());
    texts(",\"variables\":", ring.polynomials().variables());
    out.append(",\"degree\":").append(String.valueOf(ring.module().degree()));
    out.append(",\n\"invariants\":");
    module(ring.module());
    out.append(",\n\"equivariants\":[");
    String separator = "";
    for (GradedModule module : subject.equivariants()) {
      out.append(separator);
      module(module);
      separator = ",\n";
    }
    out.append("]}\n");
  }

  private void module(GradedModule module) throws IOException {
    text("{\"target\":", module.target().toString());
    text(",\"field\":", module.polynomials().field().toString());
    out.append(",\"complete\":").append(String.valueOf(module.completeness().proven()));
    text(",\"reason\":", module.completeness().reason());
    out.append(",\n\"series\":{\"coefficients\":").append(list(module.series().coefficients()));
    text(",\"origin\":", module.series().origin());
    out.append(',');
    rational(module.series().rational());
    out.append("},");
    if (subject.isRing(module)) {
      out.append("\"syzygies\":{");
      rational(subject.ring().syzygies());
      out.append("},");
    }
    out.append("\"relations\":").append(list(subject.relations(module)));
    dimensions(module);
    out.append("],\n\"generators\":[");
    String separator = "\n";
    for (Generator generator : module.generators()) {
      out.append(separator);
      generator(module, generator);
      separator = ",\n";
    }
    out.append("]}");
  }

  private void dimensions(GradedModule module) throws IOException {
    out.append(",\n\"dimensions\":[");
    String separator = "";
    for (Map.Entry<MultiDegree, Long> piece : module.series().pieces().entrySet()) {
      out.append(separator).append("{\"degree\":").append(list(piece.getKey().degrees()));
      out.append(",\"dimension\":").append(String.valueOf(piece.getValue())).append('}');
      separator = ",";
    }
  }

  private void rational(Optional<ProductForm> series) throws IOException {
    String numerator = series.map(known -> list(known.numerator().coefficients())).orElse("null");
    String denominator = series.map(known -> list(known.degrees())).orElse("null");
    out.append("\"numerator\":").append(numerator);
    out.append(",\"denominator\":").append(denominator);
  }

  private void generator(GradedModule module, Generator generator) throws IOException {
    out.append("{\"degree\":").append(list(generator.degree().degrees()));
    out.append(",\"components\":[");
    String separator = "";
    for (Polynomial component : generator.map().components()) {
      text(separator, module.polynomials().text(component));
      separator = ",";
    }
    out.append("]}");
  }

  private void texts(String before, List<String> values) throws IOException {
    out.append(before).append('[');
    String separator = "";
    for (String value : values) {
      text(separator, value);
      separator = ",";
    }
    out.append(']');
  }

  private static String list(List<?> numbers) {
    return numbers.toString().replace(" ", "");
  }

  private void text(String before, String value) throws IOException {
    out.append(before);
    JsonText.append(out, value);
  }
}
