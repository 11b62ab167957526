package org.equigen.symbolic.invariant;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.equigen.symbolic.character.CharacterFormula;
import org.equigen.symbolic.character.IndependentDimension;
import org.equigen.symbolic.diagnostic.InvariantDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.representation.Term;

/** The dimensions of all pieces: by a character formula, without solving, where there is one. */
final class DimensionCount {
  /** What differs from degree to degree in the words of a formula. */
  private static final Pattern PLACES = Pattern.compile(" of \\d+ places|\\d+-(?=tuples)");

  private final CharacterFormula formula;
  private final Coordinates coordinates;
  private final Term target;
  private final PieceSource source;
  private final Map<MultiDegree, Long> known = new HashMap<>();
  private final Set<String> formulae = new TreeSet<>();

  /**
   * Counts the maps into one term.
   *
   * @param formula of the group
   * @param coordinates of the domain
   * @param target the codomain
   * @param source solves for what no formula counts
   */
  DimensionCount(
      CharacterFormula formula, Coordinates coordinates, Term target, PieceSource source) {
    this.formula = formula;
    this.coordinates = coordinates;
    this.target = target;
    this.source = source;
  }

  /** By the formula, if there is one. */
  Optional<IndependentDimension> counted(MultiDegree degree) {
    return formula.dimension(coordinates.power(degree), target);
  }

  /** By the formula, else by solving. */
  long dimension(MultiDegree degree) {
    MultiDegree canonical = coordinates.canonical(degree);
    Long dimension = known.get(canonical);
    if (dimension == null) {
      Optional<IndependentDimension> counted = counted(canonical);
      String origin = counted.map(IndependentDimension::formula).orElse("the solver");
      formulae.add(PLACES.matcher(origin).replaceAll(""));
      dimension = counted.map(IndependentDimension::dimension).orElseGet(() -> solved(canonical));
      known.put(canonical, dimension);
    }
    return dimension;
  }

  private long solved(MultiDegree degree) {
    return source.piece(degree).dimension();
  }

  /** What the dimensions were found by, for people. */
  Set<String> formulae() {
    return formulae;
  }

  /**
   * Compares a number of independent maps that were found with the dimension.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if they differ
   */
  void confirm(MultiDegree degree, long found) {
    long expected = dimension(degree);
    if (found != expected) {
      throw new InvariantDiagnostic.Disagreement(
              Place.of("solver"),
              coordinates.group().name(),
              target.toString(),
              degree.toString(),
              found,
              expected)
          .exception();
    }
  }
}
