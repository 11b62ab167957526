package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.decomposition.discovery.RealForms;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.RepresentationDiagnostic;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.harmonic.FoundForm;
import org.equigen.symbolic.harmonic.HarmonicSpaces;
import org.equigen.symbolic.harmonic.QuadraticForm;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.RealMatrices;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.YoungSymmetriser;

/** Distributes the products of an expression, after checking that the result has a sane size. */
final class RepresentationNormalizer {
  /** The largest number of components: sixteen million. */
  static final long MAX_SIZE = 1 << 24;

  /** The largest number of components where they are only counted: a quarter of a long. */
  static final long MAX_COUNTED = 1L << 61;

  /** The largest number of boxes of a Young diagram. */
  static final int MAX_BOXES = 8;

  private static final int MAX_SUMMANDS = 4096;

  /** The largest tensor power in which a Young symmetriser is written out. */
  private static final int MAX_AMBIENT = 1 << 16;

  /** The largest representation whose real form is looked for. */
  private static final int MAX_FORM = 512;

  /** The largest number of monomials times harmonic polynomials that are written out. */
  private static final int MAX_HARMONIC = 200_000;

  /** The largest representation in which subspaces are checked. */
  private static final int MAX_SPAN = 1024;

  private final Place place;
  private final String text;
  private final Group group;
  private final long limit;
  private final Scope scope;

  /**
   * What {@code V} and labels mean.
   *
   * @param natural V
   * @param dimension of V
   * @param labelled the group whose labels count
   * @param block the name of the block, empty outside of blocks
   */
  private record Scope(Factor natural, int dimension, Group labelled, String block) {}

  /** With at most {@code limit} components. */
  RepresentationNormalizer(Place place, String text, Group group, long limit) {
    this(place, text, group, limit, whole(group));
  }

  private RepresentationNormalizer(Place place, String text, Group group, long limit, Scope scope) {
    this.place = place;
    this.text = text;
    this.group = group;
    this.limit = limit;
    this.scope = scope;
  }

  private static Scope whole(Group group) {
    Factor natural = Blocks.natural(group);
    int dimension = (int) Dimension.of(group, new Term(List.of(natural)));
    return new Scope(natural, dimension, group, "");
  }

  private RepresentationNormalizer inside(String block) {
    Component component = Blocks.find(group, block).orElseThrow();
    Scope inner =
        new Scope(
            Blocks.factor(component),
            component.size(),
            Blocks.group(group, component),
            component.name());
    return new RepresentationNormalizer(place, text, group, limit, inner);
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
          case Rep.Vector _ -> RepresentationSize.vector(scope.dimension());
          case Rep.Tensor(int p, int q) ->
              RepresentationSize.vector(scope.dimension()).power(p + q);
          case Rep.Sum(List<Rep> parts) ->
              parts.stream().map(this::size).reduce(this::sum).orElseThrow();
          case Rep.Multiple(int count, Rep of) -> size(of).times(count);
          case Rep.Product(List<Rep> parts) ->
              parts.stream().map(this::size).reduce(this::product).orElseThrow();
          case Rep.Power(Rep of, int exponent) -> size(of).power(exponent);
          case Rep.Dual(Rep of) -> size(of);
          case Rep.Symmetric(int degree, Rep of) -> size(of).symmetric(degree);
          case Rep.Alternating(int degree, Rep of) -> alternating(rep, degree, size(of));
          case Rep.Harmonic(int degree, Rep of) -> harmonic(rep, degree, size(of));
          case Rep.Conjugate(Rep of) -> size(of);
          case Rep.Real(Rep of) -> real(rep, size(of));
          case Rep.RealForm(Rep of) -> realForm(rep, size(of));
          case Rep.Schur(List<Integer> shape, Rep of) -> schur(rep, shape, size(of));
          case Rep.Block(Rep of, String component) -> inside(component).size(of);
          case Rep.Label(String label) -> RepresentationSize.single(labelled(label).dimension());
          case Rep.Span span -> span(span, size(span.of()));
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

  private RepresentationSize harmonic(Rep rep, int degree, RepresentationSize of) {
    BigInteger all = of.symmetric(degree).dimension();
    BigInteger size =
        degree == 1
            ? all
            : all.subtract(degree == 2 ? BigInteger.ONE : of.symmetric(degree - 2).dimension());
    if (size.signum() == 0) {
      throw noHarmonics(
          rep,
          "there are none in one variable from degree 2 on",
          "Take degree 1, or a representation of two components or more.");
    }
    BigInteger entries = all.multiply(size);
    if (entries.compareTo(BigInteger.valueOf(MAX_HARMONIC)) > 0) {
      throw noHarmonics(
          rep,
          "their %s coefficients of monomials are more than %s".formatted(entries, MAX_HARMONIC),
          "Take a smaller degree, or a smaller representation.");
    }
    return RepresentationSize.single(size);
  }

  private RuntimeException noHarmonics(Rep rep, String reason, String alternative) {
    return new RepresentationDiagnostic.NoHarmonics(
            place, text, rep.toString(), group.name(), reason, alternative)
        .exception();
  }

  private RepresentationSize real(Rep rep, RepresentationSize of) {
    requireImaginaryUnit(rep);
    return RepresentationSize.single(of.dimension().shiftLeft(1));
  }

  private RepresentationSize realForm(Rep rep, RepresentationSize of) {
    requireImaginaryUnit(rep);
    if (of.dimension().compareTo(BigInteger.valueOf(MAX_FORM)) > 0) {
      throw new RepresentationDiagnostic.TooLarge(
              place, rep.toString(), group.name(), of.dimension(), MAX_FORM)
          .exception();
    }
    return of;
  }

  private void requireImaginaryUnit(Rep rep) {
    if (!group.field().isReal() && group.field().imaginaryUnit().isEmpty()) {
      throw new RepresentationDiagnostic.NoImaginaryUnit(
              place, text, rep.toString(), group.name(), group.field().toString())
          .exception();
    }
  }

  private RepresentationSize schur(Rep rep, List<Integer> shape, RepresentationSize of) {
    int boxes = shape.stream().mapToInt(Integer::intValue).sum();
    if (of.dimension().compareTo(BigInteger.valueOf(shape.size())) < 0) {
      throw new RepresentationDiagnostic.VanishingShape(
              place, text, rep.toString(), shape.size(), of.dimension().intValueExact())
          .exception();
    }
    BigInteger dimension = YoungSymmetriser.dimension(shape, of.dimension());
    BigInteger ambient = of.dimension().pow(boxes);
    boolean writtenOut = shape.size() > 1 && shape.getFirst() > 1;
    if (writtenOut && ambient.compareTo(BigInteger.valueOf(MAX_AMBIENT)) > 0) {
      throw new RepresentationDiagnostic.TooLarge(
              place, "(...)^" + boxes + " around " + rep, group.name(), ambient, MAX_AMBIENT)
          .exception();
    }
    return boxes == 1 ? of : RepresentationSize.single(dimension);
  }

  private RepresentationSize span(Rep.Span span, RepresentationSize of) {
    if (of.dimension().compareTo(BigInteger.valueOf(MAX_SPAN)) > 0) {
      throw new RepresentationDiagnostic.TooLarge(
              place, span.of().toString(), group.name(), of.dimension(), MAX_SPAN)
          .exception();
    }
    int rank = new SpannedPart(place, text, group, span).rank(of.dimension().intValueExact());
    return RepresentationSize.single(
        span.quotient()
            ? of.dimension().subtract(BigInteger.valueOf(rank))
            : BigInteger.valueOf(rank));
  }

  private LabelledFactor labelled(String label) {
    return IrreducibleLabels.resolve(scope.labelled(), label).orElseThrow();
  }

  private RepresentationSize checked(RepresentationSize size) {
    if (size.dimension().compareTo(BigInteger.valueOf(limit)) > 0) {
      throw new RepresentationDiagnostic.TooLarge(
              place, text, group.name(), size.dimension(), limit)
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
      case Rep.Vector _ -> single(scope.natural());
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
      case Rep.Harmonic(int degree, Rep of) -> harmonic(rep, degree, build(of));
      case Rep.Conjugate(Rep of) -> build(of).conjugate();
      case Rep.Real(Rep of) -> single(new Factor.Real(build(of)));
      case Rep.RealForm(Rep of) -> realForm(rep, build(of));
      case Rep.Schur(List<Integer> shape, Rep of) -> schur(shape, build(of));
      case Rep.Block(Rep of, String component) -> inside(component).build(of);
      case Rep.Label(String label) -> label(labelled(label).term().get());
      case Rep.Span span -> single(new SpannedPart(place, text, group, span).of(build(span.of())));
    };
  }

  private Representation tensor(int p, int q) {
    Term vector = new Term(List.of(scope.natural()));
    Term term = Term.SCALAR;
    for (int i = 0; i < p; i++) {
      term = term.times(vector);
    }
    for (int i = 0; i < q; i++) {
      term = term.times(vector.dual());
    }
    return Representation.of(term);
  }

  private Representation label(Term term) {
    return Representation.of(
        scope.block().isEmpty()
            ? term
            : new Term(
                term.factors().stream()
                    .map(
                        factor ->
                            Blocks.lift(factor, scope.natural(), scope.block(), group.field()))
                    .toList()));
  }

  private Representation harmonic(Rep rep, int degree, Representation of) {
    Summand only = of.summands().getFirst();
    if (of.summands().size() > 1 || only.multiplicity() > 1) {
      throw noHarmonics(
          rep, "the form of a sum is not the only one", "Take one summand of " + of + ".");
    }
    if (!RealMatrices.are(group, only.term())) {
      throw noHarmonics(
          rep, only + " is complex", "Take its real form, \"Real(" + only.term() + ")\".");
    }
    return switch (FoundForm.of(group, only.term())) {
      case FoundForm.Missing(String reason, String alternative) ->
          throw noHarmonics(rep, reason, alternative);
      case FoundForm.Known(QuadraticForm form) ->
          Representation.of(new HarmonicSpaces(group, only.term(), form).of(degree).term());
    };
  }

  /** Of each summand; a real one is its own real form. */
  private Representation realForm(Rep rep, Representation of) {
    RealForms forms = new RealForms(group);
    List<Summand> summands = new ArrayList<>();
    for (Summand summand : of.summands()) {
      Term term = summand.term();
      summands.add(
          RealMatrices.are(group, term)
              ? summand
              : new Summand(summand.multiplicity(), new Term(List.of(realForm(forms, rep, term)))));
    }
    return new Representation(summands);
  }

  private Factor realForm(RealForms forms, Rep rep, Term term) {
    Optional<Factor.Subspace> found = forms.of(term);
    return found.orElseThrow(
        () ->
            new RepresentationDiagnostic.NoRealForm(
                    place, text, rep.toString(), group.name(), term.toString(), forms.reason(term))
                .exception());
  }

  /** A single row or column has a shorter name. */
  private Representation schur(List<Integer> shape, Representation of) {
    int boxes = shape.stream().mapToInt(Integer::intValue).sum();
    if (boxes == 1) {
      return of;
    }
    if (shape.size() == 1) {
      return single(new Factor.Symmetric(boxes, of));
    }
    if (shape.getFirst() == 1) {
      return single(new Factor.Alternating(boxes, of));
    }
    return single(new YoungSymmetriser(shape, of, Dimension.of(group, of)).image());
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
