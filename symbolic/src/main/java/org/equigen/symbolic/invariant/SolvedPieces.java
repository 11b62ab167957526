package org.equigen.symbolic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * Polynomial maps from linear ones: {@code F(x) = W x^d} runs through the equivariant maps of
 * degree d where W runs through the linear ones on {@code Sym(d,R)}, for {@code (g x)^d = Sym(d,g)
 * x^d}.
 *
 * <p>The coordinate of {@code x^d} at {@code e_1^a_1 ... e_n^a_n} is the multinomial coefficient
 * times {@code x_1^a_1 ... x_n^a_n}.
 *
 * @param solver of the linear maps
 * @param coordinates of the domain
 * @param target the codomain
 */
record SolvedPieces(IntertwinerSolver solver, Coordinates coordinates, Term target)
    implements PieceSource {
  @Override
  public GradedPiece piece(MultiDegree degree) {
    IntertwinerBasis basis = solver.solve(coordinates.group(), coordinates.power(degree), target);
    List<Monomial> columns = coordinates.monomials(degree);
    List<PolynomialMap> maps = new ArrayList<>();
    for (Intertwiner element : basis.elements()) {
      PolynomialMap map = map(basis, element, columns);
      Algebraic first = map.coefficient(map.first());
      maps.add(map.scale(coordinates.ring(), coordinates.ring().field().invert(first)));
    }
    return new GradedPiece(maps);
  }

  private PolynomialMap map(IntertwinerBasis basis, Intertwiner element, List<Monomial> columns) {
    NumberField field = coordinates.ring().field();
    FieldEmbedding embedding = FieldEmbedding.of(basis.field(), field);
    List<Map<Monomial, Algebraic>> components = new ArrayList<>();
    for (int row = 0; row < basis.rows(); row++) {
      components.add(new HashMap<>());
    }
    for (int k = 0; k < element.size(); k++) {
      Monomial monomial = columns.get(element.columns()[k]);
      Algebraic ways = Algebraic.of(new Rational(multinomial(monomial), BigInteger.ONE));
      Algebraic value = field.multiply(ways, embedding.apply(basis.coefficient(element, k)));
      components.get(element.rows()[k]).put(monomial, value);
    }
    return new PolynomialMap(components.stream().map(Polynomial::of).toList());
  }

  /** The product over the copies of {@code d! / (a_1! ... a_n!)}. */
  private BigInteger multinomial(Monomial monomial) {
    BigInteger product = BigInteger.ONE;
    for (TermCopy copy : coordinates.copies()) {
      int placed = 0;
      for (int i = copy.offset(); i < copy.offset() + copy.size(); i++) {
        for (int k = 1; k <= monomial.exponent(i); k++) {
          placed++;
          product = product.multiply(BigInteger.valueOf(placed)).divide(BigInteger.valueOf(k));
        }
      }
    }
    return product;
  }
}
