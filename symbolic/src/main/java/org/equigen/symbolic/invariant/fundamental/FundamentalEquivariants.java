package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.contraction.BasePoint;
import org.equigen.symbolic.invariant.contraction.GeneratingEquivariant;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.OutputTensor;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Generators of the polynomial equivariants from vectors and tensors to a tensor, by the first
 * fundamental theorem: every equivariant is a sum of them with invariant coefficients. They are the
 * invariants of the input and of a tensor dual to the output that are linear in that tensor (Weyl's
 * polarisation), one of each isomorphism class and connected.
 *
 * @param theorem the group with its theorems
 * @param in what is acted on
 * @param out the output
 * @param generators by rising degree
 * @param completeness how far they are known to be all
 */
public record FundamentalEquivariants(
    TheoremGroup theorem,
    Representation in,
    Term out,
    List<GeneratingEquivariant> generators,
    FundamentalCompleteness completeness) {
  /** Copies the list. */
  public FundamentalEquivariants {
    generators = List.copyOf(generators);
  }

  /** {@link #of(Place, Group, Representation, Term, int)} for what stands nowhere in particular. */
  public static FundamentalEquivariants of(Group group, Representation in, Term out, int degree) {
    return of(Place.of("--out"), group, in, out, degree);
  }

  /**
   * The generators.
   *
   * @param place where the representations stand, for diagnostics
   * @param degree the largest degree of contractions that contain tensors of two or more indices;
   *     vectors are not limited
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for groups without a theorem,
   *     representations that are no tensors, and degrees that would take too long
   */
  public static FundamentalEquivariants of(
      Place place, Group group, Representation in, Term out, int degree) {
    FundamentalRequest request = FundamentalRequest.of(place, group, in, degree);
    TheoremGroup theorem = request.theorem();
    Operands operands = request.operands();
    boolean affine = theorem.affine() && !out.isScalar();
    if (affine && !out.equals(Term.vector())) {
      throw request.reader().refusal(out + " as an output", "V, a point");
    }
    boolean real = out.factors().size() == 1 && out.factors().getFirst() instanceof Factor.Real;
    if (!out.isScalar() && !operands.all().isEmpty() && operands.real() != real) {
      throw request
          .reader()
          .refusal(in + " with the output " + out, "Real(R) for both of them, or for neither");
    }
    OutputTensor.Kind kind =
        affine
            ? OutputTensor.Kind.VECTOR
            : real ? OutputTensor.Kind.PARTS : OutputTensor.Kind.COMPONENTS;
    Expansion target = target(request, out, affine);
    var bound = DegreeBound.equivariants(theorem, operands.all(), target.slots().size());
    List<GeneratingEquivariant> generators = new ArrayList<>();
    if (affine && !operands.points().isEmpty()) {
      generators.add(new BasePoint(operands.points().getFirst()));
    }
    generators.addAll(
        new EquivariantGenerators(theorem, operands, target, kind, request.budget())
            .upTo(request.most(bound), request.mostWithoutVectors(bound)));
    return new FundamentalEquivariants(theorem, in, out, generators, request.completeness(bound));
  }

  private static Expansion target(FundamentalRequest request, Term out, boolean affine) {
    if (affine) {
      TheoremGroup theorem = request.theorem();
      NaturalIndex slot = new NaturalIndex(0, false);
      return Expansion.natural(theorem.group().field(), slot, theorem.space(slot).size());
    }
    if (out.factors().size() == 1
        && out.factors().getFirst() instanceof Factor.Real(Representation of)) {
      List<Summand> summands = of.summands();
      if (summands.size() > 1 || summands.getFirst().multiplicity() > 1) {
        throw request.reader().refusal(out + ", a sum", "Real(R) of one tensor as an output");
      }
      return request.reader().read(summands.getFirst().term());
    }
    return request.reader().read(out);
  }
}
