package org.equigen.symbolic.decomposition.discovery;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.diagnostic.DiscoveryDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.InvariantMetric;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * Finds the irreducible subrepresentations of a tensor product W, one of each class, from the
 * algebra E of its equivariant endomorphisms.
 *
 * <p>W must be a sum of irreducible representations. A part is the image of an idempotent of E that
 * is no sum of others: over C the endomorphisms of the part are then the multiples of the identity,
 * over R a division algebra. All is exact: E comes from the solver, certified, and idempotents are
 * polynomials in its elements. The result depends on the group and on W alone.
 */
public final class CommutantSplitting {
  private final IntertwinerSolver solver;
  private final Group group;
  private final boolean real;
  private final boolean closed;

  /**
   * For one group.
   *
   * @param solver finds endomorphisms
   * @param real whether parts are to be irreducible over R, else over C; then all matrices of the
   *     representations must be real
   */
  public CommutantSplitting(IntertwinerSolver solver, Group group, boolean real) {
    this.solver = solver;
    this.group = group;
    this.real = real;
    closed = AdjointClosure.of(group);
  }

  /** An irreducible part of a representation. */
  public final class Part {
    private final Term ambient;
    private final int dimension;
    private final int commutant;
    private final NumberField field;
    private final Matrix<Algebraic> idempotent;
    private final List<Rational> norms;

    private Part(
        Term ambient,
        int dimension,
        int commutant,
        NumberField field,
        Matrix<Algebraic> idempotent,
        List<Rational> norms) {
      this.ambient = ambient;
      this.dimension = dimension;
      this.commutant = commutant;
      this.field = field;
      this.idempotent = idempotent;
      this.norms = norms;
    }

    /** W. */
    Term ambient() {
      return ambient;
    }

    /** The dimension over R or over C. */
    public int dimension() {
      return dimension;
    }

    /** The type by the dimension of the endomorphisms over R; R over C. */
    public RealType endomorphisms() {
      return switch (commutant) {
        case 1 -> RealType.R;
        case 2 -> RealType.C;
        default -> RealType.H;
      };
    }

    /** Whether this is all of W. */
    public boolean isWhole() {
      return dimension == norms.size();
    }

    /**
     * Whether the projection of some map of a list to the part is not zero.
     *
     * @param maps from an irreducible representation to W
     */
    boolean receives(IntertwinerBasis maps) {
      NumberField common = FieldEmbedding.compositum(List.of(maps.field(), field));
      FieldEmbedding own = FieldEmbedding.of(field, common);
      FieldEmbedding theirs = FieldEmbedding.of(maps.field(), common);
      Matrix<Algebraic> projection = idempotent.map(common, own::apply);
      return maps.elements().stream()
          .map(map -> maps.matrix(map).map(common, theirs::apply))
          .anyMatch(map -> !projection.multiply(map).isZero());
    }

    /**
     * The part as a factor, with J an inclusion and P an equivariant projection.
     *
     * <p>Where the matrices of W are closed under conjugate transposition in the squared norms of
     * its basis, the basis is orthogonal, with the squared norms of the factor up to a common
     * multiple; with a larger field if the proportions of the norms are else irrational. Otherwise
     * it is the reduced echelon basis.
     *
     * @param name of the factor
     */
    public Factor.Subspace factor(String name) {
      Optional<Factor.Subspace> orthogonal =
          closed && AdjointClosure.of(group, ambient, norms)
              ? realisation().orthogonal(name, group, ambient)
              : Optional.empty();
      return orthogonal.orElseGet(() -> subspace(name));
    }

    /** The part as a factor in its reduced echelon basis. */
    Factor.Subspace subspace(String name) {
      return realisation().echelon(name, ambient);
    }

    private Realisation realisation() {
      return new Realisation(field, idempotent, norms);
    }
  }

  /**
   * An irreducible part that occurs once, and is known by its projection.
   *
   * @param term W
   * @param component its projection
   * @param dimension of the part
   * @param commutant the dimension of its endomorphisms
   */
  Part single(Term term, IsotypicComponents.Component component, int dimension, int commutant) {
    List<Rational> norms = new InvariantMetric(group.dimension()).of(term);
    return new Part(term, dimension, commutant, component.field(), component.idempotent(), norms);
  }

  /** One part of each class in an eigenspace in W, by rising dimension. */
  List<Part> parts(IsotypicComponents.Component component, Term term) {
    List<Rational> norms = new InvariantMetric(group.dimension()).of(term);
    Realisation whole = new Realisation(component.field(), component.idempotent(), norms);
    return parts(whole.echelon("", term), term);
  }

  /**
   * One part of each class, by rising dimension.
   *
   * @param term W, a sum of irreducible representations
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if W is too large, or if it splits
   *     over a number field only that is not supported
   */
  public List<Part> parts(Term term) {
    IntertwinerBasis maps = solver.solve(group, term, term);
    List<Rational> norms = new InvariantMetric(group.dimension()).of(term);
    return parts(term, Commutant.of(maps, norms));
  }

  /**
   * One part of each class of a subrepresentation, by rising dimension.
   *
   * @param rest the subrepresentation
   * @param term W, in which it lies
   */
  List<Part> parts(Factor.Subspace rest, Term term) {
    Term one = new Term(List.of(rest));
    IntertwinerBasis maps = solver.solve(group, one, one);
    List<Rational> norms = new InvariantMetric(group.dimension()).of(term);
    return parts(term, Commutant.within(maps, rest, norms));
  }

  private List<Part> parts(Term term, Commutant least) {
    NumberField field = FieldEmbedding.compositum(List.of(least.field(), group.field()));
    Commutant start = field.isReal() || !real ? least.over(field) : least;
    return IrreduciblePieces.of(
            start,
            real,
            size ->
                new DiscoveryDiagnostic.NoField(
                        Place.of("decomposition"), group.name(), term.toString(), size)
                    .exception())
        .stream()
        .map(piece -> part(term, piece))
        .toList();
  }

  private Part part(Term term, IrreduciblePieces.Piece piece) {
    Commutant algebra = piece.algebra();
    return new Part(
        term,
        piece.size(),
        piece.commutant(),
        algebra.field(),
        algebra.matrix(piece.idempotent()),
        algebra.norms());
  }
}
