package org.equigen.symbolic.invariant;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What completes the products of lower generators to all maps of a degree. */
interface Completion {
  /**
   * The generators of a canonical degree, primitive.
   *
   * @param independent products that are independent and should span all of them
   * @param others the other products
   * @throws UnluckyPrimeException if the products span more than was found modulo a prime
   */
  List<PolynomialMap> of(
      MultiDegree degree, Supplier<List<PolynomialMap>> independent, Stream<PolynomialMap> others);

  /**
   * From all maps of the degree.
   *
   * @param source finds them
   * @param count their number
   * @param complement chooses among them
   */
  record Solved(PieceSource source, DimensionCount count, Complement complement)
      implements Completion {
    @Override
    public List<PolynomialMap> of(
        MultiDegree degree,
        Supplier<List<PolynomialMap>> independent,
        Stream<PolynomialMap> others) {
      Piece piece = source.piece(degree);
      count.confirm(degree, piece.dimension());
      return complement.of(piece, independent.get(), others);
    }
  }

  /**
   * From generators that are known.
   *
   * @param generators of all degrees
   */
  record Known(List<Generator> generators) implements Completion {
    @Override
    public List<PolynomialMap> of(
        MultiDegree degree,
        Supplier<List<PolynomialMap>> independent,
        Stream<PolynomialMap> others) {
      return generators.stream()
          .filter(generator -> generator.degree().equals(degree))
          .map(Generator::map)
          .toList();
    }
  }
}
