package org.equigen.codegen.planning.form;

import java.util.List;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Term;

/**
 * What turns the entries of a bilinear form into those for orthonormal components: {@code
 * 1/sqrt(n_i m_j)} with the squared norms n and m of the two bases.
 *
 * @param left the squared norms of the first basis; empty if all are 1
 * @param right those of the second
 */
public record ProductScale(List<Rational> left, List<Rational> right) {
  /** The scale of forms between two terms of a group. */
  public static ProductScale of(Group group, Term left, Term right) {
    return new ProductScale(SquaredNorms.of(group, left), SquaredNorms.of(group, right));
  }

  /** The factor for one entry. */
  public Coefficient at(int row, int column) {
    Rational norm = left.isEmpty() ? Rational.ONE : left.get(row);
    Rational product = right.isEmpty() ? norm : norm.multiply(right.get(column));
    return product.equals(Rational.ONE)
        ? Coefficient.ONE
        : Coefficient.sqrt(Rational.ONE.divide(product));
  }
}
