package org.equigen.codegen.planning.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TrivialRepresentation;

/**
 * The symmetric invariant form {@code <x, x>} of each term of a representation.
 *
 * <p>Where a term has several, it is the only one that is diagonal, or else the sum of squares of
 * its components if that is invariant: for {@code V} of S(n) the sum of squares and not the square
 * of the sum, for {@code Alt(2,V)} of the Lorentz group {@code F_ab F^ab} and not {@code F_ab
 * *F^ab}.
 */
public final class InvariantForms {
  private final String kind;
  private final String otherwise;
  private final Group group;
  private final Representation in;
  private final ToIntFunction<Term> dimension;
  private final Optional<EquivariantBasis> basis;
  private final Place place;
  private final Set<Term> scalars;
  private final Map<Term, InvariantForm> known = new HashMap<>();

  /**
   * The forms of the terms of {@code in}.
   *
   * @param kind of the layer that they are for, for diagnostics
   * @param otherwise what to do where a term has no form, as a sentence
   * @param basis the maps from {@link #squares} to S
   */
  public InvariantForms(
      String kind,
      String otherwise,
      Group group,
      Representation in,
      ToIntFunction<Term> dimension,
      Optional<EquivariantBasis> basis,
      Place place) {
    this.kind = kind;
    this.otherwise = otherwise;
    this.group = group;
    this.in = in;
    this.dimension = dimension;
    this.basis = basis;
    this.place = place;
    this.scalars = TrivialRepresentation.among(group, in);
  }

  /** The product with itself of every term that is no scalar; nothing where all are. */
  public static Optional<Representation> squares(Group group, Representation in) {
    Set<Term> scalars = TrivialRepresentation.among(group, in);
    return in.summands().stream()
        .map(Summand::term)
        .filter(term -> !scalars.contains(term))
        .distinct()
        .map(term -> Representation.of(term.times(term)))
        .reduce(Representation::plus);
  }

  /** The maps that the forms were read from. */
  public Optional<EquivariantBasis> basis() {
    return basis;
  }

  /** Whether a term is a scalar. */
  public boolean isScalar(Term term) {
    return scalars.contains(term);
  }

  /** The dimension of a term. */
  public int components(Term term) {
    return dimension.applyAsInt(term);
  }

  /**
   * The form of a term.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it has none, or several and no
   *     reason to take one of them
   */
  public InvariantForm of(Term term) {
    return isScalar(term) ? InvariantForm.OF_SCALARS : known.computeIfAbsent(term, this::found);
  }

  /**
   * The form of a term for pairs {@code <x, z>}: the symmetric one, or the only antisymmetric one
   * where there is no other.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it has none, or several and no
   *     reason to take one of them
   */
  public InvariantForm pairing(Term term) {
    if (!isScalar(term)) {
      BilinearForms forms = bilinear(term);
      List<SortedMap<Integer, Algebraic>> antisymmetric = forms.antisymmetric();
      if (forms.symmetric().isEmpty() && antisymmetric.size() == 1) {
        ProductScale scale = ProductScale.of(group, term, term);
        return InvariantForm.of(forms.field(), antisymmetric.getFirst(), components(term), scale);
      }
    }
    return of(term);
  }

  /** The form that {@link #pairing} gives; nothing where there is none, or none stands out. */
  public Optional<InvariantForm> pairingIfAny(Term term) {
    if (isScalar(term)) {
      return Optional.of(InvariantForm.OF_SCALARS);
    }
    BilinearForms forms = bilinear(term);
    ProductScale scale = ProductScale.of(group, term, term);
    List<SortedMap<Integer, Algebraic>> only =
        forms.symmetric().isEmpty() ? forms.antisymmetric() : forms.symmetric();
    Optional<SortedMap<Integer, Algebraic>> form =
        only.size() == 1
            ? Optional.of(only.getFirst())
            : forms.symmetric().isEmpty()
                ? Optional.empty()
                : diagonal(forms.field(), only, components(term), scale);
    return form.map(it -> InvariantForm.of(forms.field(), it, components(term), scale));
  }

  private BilinearForms bilinear(Term term) {
    return BilinearForms.of(
        basis.orElseThrow().block(term.times(term), Term.SCALAR), components(term));
  }

  private InvariantForm found(Term term) {
    int components = components(term);
    BilinearForms forms = bilinear(term);
    List<SortedMap<Integer, Algebraic>> symmetric = forms.symmetric();
    if (symmetric.isEmpty()) {
      String reason =
          forms.all().isEmpty()
              ? term + " has no invariant bilinear form"
              : "the invariant bilinear forms of "
                  + term
                  + " are antisymmetric, so that <x, x> = 0";
      throw unsuitable(reason, otherwise);
    }
    ProductScale scale = ProductScale.of(group, term, term);
    SortedMap<Integer, Algebraic> form =
        symmetric.size() == 1
            ? symmetric.getFirst()
            : diagonal(forms.field(), symmetric, components, scale)
                .orElseThrow(() -> several(term, symmetric.size()));
    return InvariantForm.of(forms.field(), form, components, scale);
  }

  private RuntimeException several(Term term, int number) {
    return unsuitable(
        term + " has " + number + " invariant symmetric forms, and none of them stands out",
        "Take its irreducible parts, which gen-layers decompose lists. " + otherwise);
  }

  private RuntimeException unsuitable(String reason, String alternative) {
    return new LayerDiagnostic.Unsuitable(place, kind, in.toString(), reason, alternative)
        .exception();
  }

  /** The only diagonal form of a span, or the sum of squares if the span has that. */
  private static Optional<SortedMap<Integer, Algebraic>> diagonal(
      NumberField field,
      List<SortedMap<Integer, Algebraic>> span,
      int components,
      ProductScale scale) {
    // Places beside the diagonal come first, so that what has none of them ends the echelon form.
    long first = (long) components * components;
    RowSpace<Algebraic> space = new RowSpace<>(field);
    for (SortedMap<Integer, Algebraic> form : span) {
      Map<Long, Algebraic> places = new TreeMap<>();
      form.forEach(
          (key, value) ->
              places.put(key / components == key % components ? first + key : key, value));
      space.add(places);
    }
    List<Map<Long, Algebraic>> diagonals = space.reducedFrom(first);
    if (diagonals.size() == 1) {
      SortedMap<Integer, Algebraic> only = new TreeMap<>();
      diagonals.getFirst().forEach((key, value) -> only.put((int) (key - first), value));
      return Optional.of(only);
    }
    SortedMap<Integer, Algebraic> squares = squares(components, scale);
    Map<Long, Algebraic> places = new TreeMap<>();
    squares.forEach((key, value) -> places.put(first + key, value));
    return space.add(places) ? Optional.empty() : Optional.of(squares);
  }

  /** The sum of squares of orthonormal components in the basis of the solver. */
  private static SortedMap<Integer, Algebraic> squares(int components, ProductScale scale) {
    SortedMap<Integer, Algebraic> squares = new TreeMap<>();
    for (int i = 0; i < components; i++) {
      Rational norm = Rational.ONE.divide(scale.at(i, i).factor());
      squares.put(i * components + i, Algebraic.of(norm));
    }
    return squares;
  }
}
