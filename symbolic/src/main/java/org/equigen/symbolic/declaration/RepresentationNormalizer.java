package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.RepresentationDiagnostic;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/** Distributes the products of an expression, after checking that the result has a sane size. */
final class RepresentationNormalizer {
  /** The largest number of components: sixteen million. */
  static final int MAX_SIZE = 1 << 24;

  private static final int MAX_SUMMANDS = 4096;

  private final Place place;
  private final String text;
  private final Group group;

  RepresentationNormalizer(Place place, String text, Group group) {
    this.place = place;
    this.text = text;
    this.group = group;
  }

  /**
   * The canonical form.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it would be too large, or a part
   *     of it zero
   */
  Representation normalize(Rep rep) {
    size(rep);
    return build(rep);
  }

  /** Checks every part on the way up, so that no intermediate number explodes. */
  private RepresentationSize size(Rep rep) {
    RepresentationSize size =
        switch (rep) {
          case Rep.Scalar _ -> RepresentationSize.scalar();
          case Rep.Vector _ -> RepresentationSize.vector(group.dimension());
          case Rep.Tensor(int p, int q) ->
              RepresentationSize.vector(group.dimension()).power(p + q);
          case Rep.Sum(List<Rep> parts) ->
              parts.stream().map(this::size).reduce(this::sum).orElseThrow();
          case Rep.Multiple(int count, Rep of) -> size(of).times(count);
          case Rep.Product(List<Rep> parts) ->
              parts.stream().map(this::size).reduce(this::product).orElseThrow();
          case Rep.Power(Rep of, int exponent) -> size(of).power(exponent);
          case Rep.Dual(Rep of) -> size(of);
          case Rep.Symmetric(int degree, Rep of) -> size(of).symmetric(degree);
          case Rep.Alternating(int degree, Rep of) -> alternating(rep, degree, size(of));
        };
    return checked(size);
  }

  private RepresentationSize sum(RepresentationSize left, RepresentationSize right) {
    return checked(left.plus(right));
  }

  private RepresentationSize product(RepresentationSize left, RepresentationSize right) {
    return checked(left.times(right));
  }

  private RepresentationSize alternating(Rep rep, int degree, RepresentationSize of) {
    if (of.dimension().compareTo(BigInteger.valueOf(degree)) < 0) {
      throw new RepresentationDiagnostic.Vanishing(
              place, text, rep.toString(), of.dimension().intValueExact())
          .exception();
    }
    return of.alternating(degree);
  }

  private RepresentationSize checked(RepresentationSize size) {
    if (size.dimension().compareTo(BigInteger.valueOf(MAX_SIZE)) > 0) {
      throw new RepresentationDiagnostic.TooLarge(
              place, text, group.name(), size.dimension(), MAX_SIZE)
          .exception();
    }
    if (size.summands().compareTo(BigInteger.valueOf(MAX_SUMMANDS)) > 0) {
      throw new RepresentationDiagnostic.TooManySummands(place, text, size.summands(), MAX_SUMMANDS)
          .exception();
    }
    BigInteger limit = BigInteger.valueOf(RepresentationParser.MAX_POWER);
    if (size.order().compareTo(limit) > 0) {
      throw new RepresentationDiagnostic.TooComplex(
              place,
              "tensor factors in one summand",
              size.order().intValueExact(),
              RepresentationParser.MAX_POWER)
          .exception();
    }
    return size;
  }

  private Representation build(Rep rep) {
    return switch (rep) {
      case Rep.Scalar _ -> Representation.of(Term.SCALAR);
      case Rep.Vector _ -> Representation.of(Term.vector());
      case Rep.Tensor(int p, int q) -> tensor(p, q);
      case Rep.Sum(List<Rep> parts) ->
          new Representation(
              parts.stream().flatMap(part -> build(part).summands().stream()).toList());
      case Rep.Multiple(int count, Rep of) -> build(of).times(count);
      case Rep.Product(List<Rep> parts) ->
          parts.stream().map(this::build).reduce(Representation::times).orElseThrow();
      case Rep.Power(Rep of, int exponent) -> power(build(of), exponent);
      case Rep.Dual(Rep of) -> build(of).dual();
      case Rep.Symmetric(int degree, Rep of) ->
          degree == 1 ? build(of) : single(new Factor.Symmetric(degree, build(of)));
      case Rep.Alternating(int degree, Rep of) ->
          degree == 1 ? build(of) : single(new Factor.Alternating(degree, build(of)));
    };
  }

  private static Representation tensor(int p, int q) {
    Term term = Term.SCALAR;
    for (int i = 0; i < p; i++) {
      term = term.times(Term.vector());
    }
    for (int i = 0; i < q; i++) {
      term = term.times(Term.vector().dual());
    }
    return Representation.of(term);
  }

  private static Representation power(Representation of, int exponent) {
    Representation power = of;
    for (int i = 1; i < exponent; i++) {
      power = power.times(of);
    }
    return power;
  }

  private static Representation single(Factor factor) {
    return Representation.of(new Term(List.of(factor)));
  }
}
