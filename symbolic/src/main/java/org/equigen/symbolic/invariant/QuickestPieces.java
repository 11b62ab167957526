package org.equigen.symbolic.invariant;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.character.CharacterFormula;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * All maps of a multidegree in the way that is quickest: as sums over orbits of monomials where the
 * group permutes the coordinates, else by the solver, or for finite groups whose matrices are
 * irrational, as averages.
 */
final class QuickestPieces implements PieceSource {
  private final Request request;
  private final Coordinates coordinates;
  private final Optional<OrbitSums> orbits;
  private final PieceSource solved;
  private final DimensionCount count;
  private Optional<AveragedPieces> averaged = Optional.empty();
  private boolean listed;

  QuickestPieces(
      Request request,
      Coordinates coordinates,
      CharacterFormula formula,
      IntertwinerSolver solver) {
    this.request = request;
    this.coordinates = coordinates;
    orbits = request.module() ? Optional.empty() : OrbitSums.of(request, coordinates);
    solved = new SolvedPieces(solver, coordinates, request.target());
    count = new DimensionCount(formula, coordinates, request.target(), solved);
  }

  /** Sums over orbits, where they are all invariants. */
  Optional<OrbitSums> orbits() {
    return orbits;
  }

  /** The dimensions. */
  DimensionCount count() {
    return count;
  }

  @Override
  public GradedPiece piece(MultiDegree degree) {
    if (orbits.isPresent()) {
      return orbits.get().piece(degree);
    }
    if (!coordinates.ring().field().isRational() && isAveraged(degree)) {
      return averaged().orElseThrow().piece(degree);
    }
    return solved.piece(degree);
  }

  private boolean isAveraged(MultiDegree degree) {
    return request.group().generators().isEmpty()
        && count.counted(degree).isPresent()
        && averaged().isPresent();
  }

  private Optional<AveragedPieces> averaged() {
    if (!listed) {
      averaged =
          FiniteElements.generatedBy(
                  request.group().field(), request.group().dimension(), request.group().discrete())
              .map(this::averages);
      listed = true;
    }
    return averaged;
  }

  private AveragedPieces averages(List<Matrix<Algebraic>> elements) {
    ReynoldsOperator reynolds =
        new ReynoldsOperator(
            coordinates.ring(),
            request.group(),
            elements,
            request.representation(),
            request.target());
    return new AveragedPieces(coordinates, reynolds, count);
  }
}
