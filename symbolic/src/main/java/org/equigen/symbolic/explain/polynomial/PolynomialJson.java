package org.equigen.symbolic.explain.polynomial;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.character.table.ProductForm;
import org.equigen.symbolic.explain.format.JsonWriter;
import org.equigen.symbolic.invariant.Generator;
import org.equigen.symbolic.invariant.GradedModule;
import org.equigen.symbolic.invariant.HilbertSeries;
import org.equigen.symbolic.invariant.InvariantRing;
import org.equigen.symbolic.invariant.MultiDegree;
import org.equigen.symbolic.polynomial.Polynomial;

/**
 * Invariants and equivariants as JSON.
 *
 * <pre>
 * {"kind":"invariants","version":2,"group":"D(3)","representation":"V","variables":["x","y"],"degree":3,
 *  "invariants":{"target":"S","field":{"name":"Q(sqrt(3))", ...},"complete":true,"reason":"...",
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
  private final JsonWriter json;

  private PolynomialJson(PolynomialExplanation subject, Appendable out) {
    this.subject = subject;
    json = new JsonWriter(out);
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
    json.begin("invariants").key("group").value(ring.group().name());
    json.key("representation").value(ring.representation().toString());
    json.key("variables").texts(ring.polynomials().variables());
    json.key("degree").value(ring.module().degree()).line();
    json.key("invariants");
    module(ring.module());
    json.line().key("equivariants").lines(subject.equivariants(), this::module).finish();
  }

  private void module(GradedModule module) throws IOException {
    json.open('{').key("target").value(module.target().toString());
    json.key("field").field(module.polynomials().field());
    json.key("complete").value(module.completeness().proven());
    json.key("reason").value(module.completeness().reason()).line();
    series(module.series());
    if (subject.isRing(module)) {
      json.key("syzygies").open('{');
      rational(subject.ring().syzygies());
      json.close('}');
    }
    json.key("relations").numbers(subject.relations(module)).line();
    dimensions(module.series());
    json.line().key("generators").lines(module.generators(), one -> generator(module, one));
    json.close('}');
  }

  private void series(HilbertSeries series) throws IOException {
    json.key("series").open('{').key("coefficients").numbers(series.coefficients());
    json.key("origin").value(series.origin());
    rational(series.rational());
    json.close('}');
  }

  private void dimensions(HilbertSeries series) throws IOException {
    json.key("dimensions").open('[');
    for (Map.Entry<MultiDegree, Long> piece : series.pieces().entrySet()) {
      json.open('{').key("degree").numbers(piece.getKey().degrees());
      json.key("dimension").value(piece.getValue()).close('}');
    }
    json.close(']');
  }

  private void rational(Optional<ProductForm> series) throws IOException {
    json.key("numerator");
    if (series.isPresent()) {
      json.numbers(series.get().numerator().coefficients());
      json.key("denominator").numbers(series.get().degrees());
    } else {
      json.nothing().key("denominator").nothing();
    }
  }

  private void generator(GradedModule module, Generator generator) throws IOException {
    json.open('{').key("degree").numbers(generator.degree().degrees());
    List<Polynomial> components = generator.map().components();
    json.key("components").texts(components.stream().map(module.polynomials()::text).toList());
    json.close('}');
  }
}
