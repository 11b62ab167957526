package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.contraction.GeneratingInvariant;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.representation.Representation;

/**
 * Generators of the polynomial invariants of vectors and tensors by the first fundamental theorem:
 * every invariant is a polynomial in them.
 *
 * <p>They are the connected contractions, one of each isomorphism class. Of vectors they are known
 * all at once: scalar products, determinants, power sums. For {@code Real(R)} they are real and
 * imaginary parts; groups with translations act on differences of points.
 *
 * @param theorem the group with its theorems
 * @param representation what is acted on
 * @param operands the tensors that generators are made of, in the order of the channels
 * @param generators by rising degree; none of them constant
 * @param completeness how far they are known to be all
 */
public record FundamentalInvariants(
    TheoremGroup theorem,
    Representation representation,
    List<Operand> operands,
    List<GeneratingInvariant> generators,
    FundamentalCompleteness completeness) {
  /** The degree to which contractions of tensors are listed where nothing else is asked for. */
  public static final int DEFAULT_DEGREE = 4;

  /** Copies the lists. */
  public FundamentalInvariants {
    operands = List.copyOf(operands);
    generators = List.copyOf(generators);
  }

  /** {@link #of(Place, Group, Representation, int)} for what stands nowhere in particular. */
  public static FundamentalInvariants of(Group group, Representation representation, int degree) {
    return of(Place.of("--rep"), group, representation, degree);
  }

  /**
   * The generators.
   *
   * @param place where the representation stands, for diagnostics
   * @param degree the largest degree of contractions that contain tensors of two or more indices;
   *     vectors are not limited
   * @throws DiagnosticException for groups without a theorem, representations that are no tensors,
   *     and degrees that would take too long
   */
  public static FundamentalInvariants of(
      Place place, Group group, Representation representation, int degree) {
    FundamentalRequest request = FundamentalRequest.of(place, group, representation, degree);
    var bound = DegreeBound.invariants(request.theorem(), request.operands().all());
    List<GeneratingInvariant> generators =
        new InvariantGenerators(request.theorem(), request.operands(), request.budget())
            .upTo(request.most(bound), request.mostWithoutVectors(bound));
    return new FundamentalInvariants(
        request.theorem(),
        representation,
        request.operands().all(),
        generators,
        request.completeness(bound));
  }

  /** Those of one degree. */
  public List<GeneratingInvariant> ofDegree(int degree) {
    List<GeneratingInvariant> some = new ArrayList<>(generators);
    some.removeIf(generator -> generator.degree() != degree);
    return some;
  }
}
