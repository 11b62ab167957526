package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.FieldRestriction;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.InvariantMetric;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/**
 * Real forms of complex representations: a representation R of real type has real matrices in some
 * basis, of the same size.
 *
 * <p>A real structure is an equivariant antilinear map {@code K x = J conj(x)} with {@code K K =
 * 1}, that is {@code J conj(J) = 1}, for an equivariant J from the conjugate of R to R. What K
 * leaves fixed is a real subspace of R with as many real dimensions as R has complex ones (Bröcker
 * and tom Dieck, Representations of Compact Lie Groups, II.6): the image of the idempotent {@code
 * (1 + K)/2} of {@code Real(R)}. An irreducible representation has one, up to a phase, if its
 * indicator of Frobenius and Schur is 1, and none else.
 */
public final class RealForms {
  private final IntertwinerSolver solver;
  private final Group group;

  /** A map J that is a real structure but for a factor, {@code J conj(J) = c > 0}. */
  private record Structure(NumberField field, Matrix<Algebraic> map, Algebraic square) {}

  /** Those of a group, by a solver of its own. */
  public RealForms(Group group) {
    this(new IntertwinerSolver(BasisCache.inMemory()), group);
  }

  /** Those of a group. */
  public RealForms(IntertwinerSolver solver, Group group) {
    this.solver = solver;
    this.group = group;
  }

  /**
   * The real form of a term as a subspace of {@code Real(term)}, called {@code RealForm(term)}.
   * Where the group is closed under conjugate transposition its basis is orthogonal.
   *
   * <p>Maps to the conjugate are tried one by one, then sums and differences of two: a sum of
   * representations of other types may have a real form that is not found.
   *
   * @param term complex
   * @return empty if none is found, or the field of the group does not contain i
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the equations are too large
   */
  public Optional<Factor.Subspace> of(Term term) {
    if (group.field().imaginaryUnit().isEmpty()) {
      return Optional.empty();
    }
    IntertwinerBasis maps = solver.solve(group, term.conjugate(), term);
    return candidates(maps)
        .flatMap(map -> structure(maps.field(), map).stream())
        .findFirst()
        .flatMap(RealForms::normalised)
        .map(structure -> form(term, structure));
  }

  /**
   * Why a term has no real form, without a full stop.
   *
   * @param term of which none was found
   */
  public String reason(Term term) {
    return switch (solver.solve(group, term.conjugate(), term).dimension()) {
      case 0 -> "it is not equivalent to its complex conjugate, not even in part";
      case 1 -> "its map to the complex conjugate is no real structure: it is quaternionic";
      default -> "no map to its complex conjugate is a real structure";
    };
  }

  private static Stream<Matrix<Algebraic>> candidates(IntertwinerBasis maps) {
    List<Matrix<Algebraic>> all = maps.elements().stream().map(maps::matrix).toList();
    List<Matrix<Algebraic>> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(all.get(j).add(all.get(i)));
        pairs.add(all.get(j).subtract(all.get(i)));
      }
    }
    return Stream.concat(all.stream(), pairs.stream());
  }

  private static Optional<Structure> structure(NumberField field, Matrix<Algebraic> map) {
    Matrix<Algebraic> square = map.multiply(Exact.conjugate(field, map));
    Algebraic factor = square.get(0, 0);
    boolean scalar = square.equals(Matrix.identity(field, map.rows()).scale(factor));
    boolean positive =
        !factor.isZero()
            && field.conjugate(factor).equals(factor)
            && RealSign.of(field, factor) > 0;
    return scalar && positive ? Optional.of(new Structure(field, map, factor)) : Optional.empty();
  }

  /**
   * Divided by a number of absolute value {@code sqrt(c)}: an entry of J if one is of that size, as
   * where R has a component of weight zero, else the root of a rational c.
   */
  private static Optional<Structure> normalised(Structure structure) {
    NumberField field = structure.field();
    Matrix<Algebraic> map = structure.map();
    for (int r = 0; r < map.rows(); r++) {
      for (Matrix.Entry<Algebraic> entry : map.row(r)) {
        Algebraic size = field.multiply(entry.value(), field.conjugate(entry.value()));
        if (size.equals(structure.square())) {
          return Optional.of(
              new Structure(field, map.scale(field.invert(entry.value())), Algebraic.ONE));
        }
      }
    }
    if (!structure.square().isRational()) {
      return Optional.empty();
    }
    AlgebraicNumber root = AlgebraicNumber.squareRoot(structure.square().rational());
    NumberField common = FieldEmbedding.compositum(List.of(field, root.field()));
    FieldEmbedding numbers = FieldEmbedding.of(field, common);
    Algebraic inverse = common.invert(root.in(common));
    return Optional.of(
        new Structure(common, map.map(common, numbers::apply).scale(inverse), Algebraic.ONE));
  }

  private Factor.Subspace form(Term term, Structure structure) {
    Term ambient = new Term(List.of(new Factor.Real(Representation.of(term))));
    List<Rational> norms = new InvariantMetric(group.dimension()).of(ambient);
    NumberField whole = FieldEmbedding.compositum(List.of(structure.field(), group.field()));
    FieldEmbedding numbers = FieldEmbedding.of(structure.field(), whole);
    Matrix<Algebraic> idempotent = idempotent(whole, structure.map().map(whole, numbers::apply));
    FieldRestriction smallest = FieldRestriction.smallest(whole, entries(idempotent));
    NumberField field = smallest.subfield();
    Realisation realisation =
        new Realisation(
            field, idempotent.map(field, value -> smallest.apply(value).orElseThrow()), norms);
    String name = "RealForm(" + term + ")";
    Optional<Factor.Subspace> orthogonal =
        AdjointClosure.of(group) && AdjointClosure.of(group, ambient, norms)
            ? realisation.orthogonal(name, group, ambient)
            : Optional.empty();
    return orthogonal.orElseGet(() -> realisation.echelon(name, ambient));
  }

  private static List<Algebraic> entries(Matrix<Algebraic> matrix) {
    List<Algebraic> entries = new ArrayList<>();
    for (int r = 0; r < matrix.rows(); r++) {
      matrix.row(r).forEach(entry -> entries.add(entry.value()));
    }
    return entries;
  }

  /** {@code (1 + K)/2} on {@code [real parts, imaginary parts]}. */
  private static Matrix<Algebraic> idempotent(NumberField field, Matrix<Algebraic> map) {
    int size = map.rows();
    Algebraic half = Algebraic.of(Rational.of(1, 2));
    Algebraic quarter = Algebraic.of(Rational.of(1, 4));
    Algebraic turn = field.multiply(quarter, field.imaginaryUnit().orElseThrow());
    Matrix.Builder<Algebraic> idempotent = Matrix.builder(field, 2 * size, 2 * size);
    for (int r = 0; r < size; r++) {
      idempotent.add(r, r, half).add(size + r, size + r, half);
      for (Matrix.Entry<Algebraic> entry : map.row(r)) {
        Algebraic conjugate = field.conjugate(entry.value());
        Algebraic real = field.multiply(quarter, field.add(entry.value(), conjugate));
        Algebraic imaginary = field.multiply(turn, field.subtract(conjugate, entry.value()));
        int c = entry.column();
        idempotent.add(r, c, real).add(r, size + c, imaginary);
        idempotent.add(size + r, c, imaginary).add(size + r, size + c, field.negate(real));
      }
    }
    return idempotent.build();
  }
}
