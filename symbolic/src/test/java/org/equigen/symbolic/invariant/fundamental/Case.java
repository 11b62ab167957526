package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.contraction.Arithmetic;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.Field;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/** A group and a representation by their names, with random points. */
record Case(Group group, Representation representation) {
  static Case of(String group, String representation) {
    Group parsed = GroupNames.parse(group);
    return new Case(parsed, read(parsed, representation));
  }

  static Representation read(Group group, String text) {
    return RepresentationParser.parse(Place.of("test"), text, group);
  }

  static Term term(Group group, String text) {
    return read(group, text).summands().getFirst().term();
  }

  int dimension() {
    return Math.toIntExact(Dimension.of(group, representation));
  }

  Arithmetic<Algebraic> exact() {
    return Arithmetic.exact(group.field());
  }

  FundamentalInvariants invariants(int degree) {
    return FundamentalInvariants.of(group, representation, degree);
  }

  FundamentalEquivariants equivariants(String out, int degree) {
    return FundamentalEquivariants.of(group, representation, term(group, out), degree);
  }

  /** Small integers, with imaginary parts where the coordinates are complex. */
  List<Algebraic> integers(SplittableRandom random) {
    List<Algebraic> point = new ArrayList<>();
    for (int i = 0; i < dimension(); i++) {
      Rational real = Rational.of(random.nextInt(-99, 100));
      Rational other = Rational.of(isComplex() ? random.nextInt(-99, 100) : 0);
      point.add(Algebraic.of(real, other));
    }
    return point;
  }

  List<Complex> doubles(SplittableRandom random) {
    List<Complex> point = new ArrayList<>();
    for (int i = 0; i < dimension(); i++) {
      double other = isComplex() ? random.nextDouble(-1, 1) : 0;
      point.add(new Complex(random.nextDouble(-1, 1), other));
    }
    return point;
  }

  private boolean isComplex() {
    return !group.field().isReal() && !representation.toString().contains("Real");
  }

  static <E> List<E> times(Matrix<E> matrix, List<E> vector) {
    Field<E> field = matrix.field();
    List<E> product = new ArrayList<>();
    for (int row = 0; row < matrix.rows(); row++) {
      E sum = field.zero();
      for (Matrix.Entry<E> entry : matrix.row(row)) {
        sum = field.add(sum, field.multiply(entry.value(), vector.get(entry.column())));
      }
      product.add(sum);
    }
    return product;
  }

  @Override
  public String toString() {
    return group.name() + " on " + representation;
  }
}
