package org.equigen.symbolic.invariant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.equigen.symbolic.number.Algebraic;

/** What completes the products of lower generators to all maps of a degree. */
interface Completion {
  /**
   * The generators of a canonical degree, primitive.
   *
   * @param independent products that are independent and should span all of them
   * @param others the other products
   * @param products gives them
   * @throws UnluckyPrimeException if the products span more than was found modulo a prime
   */
  List<PolynomialMap> of(
      MultiDegree degree, List<Product> independent, Stream<Product> others, Products products);

  /**
   * From all maps of the degree.
   *
   * @param source finds them
   * @param count their number
   * @param complement chooses among them
   * @param permuted knows products without writing them out, where the group permutes coordinates
   * @param watch hears of every product
   */
  record Solved(
      PieceSource source,
      DimensionCount count,
      Complement complement,
      Optional<OrbitProducts> permuted,
      SearchWatch watch)
      implements Completion {
    @Override
    public List<PolynomialMap> of(
        MultiDegree degree, List<Product> independent, Stream<Product> others, Products products) {
      GradedPiece piece = source.piece(degree);
      count.confirm(degree, piece.dimension());
      return complement.of(piece, independent, others, product -> row(piece, product, products));
    }

    private Map<Long, Algebraic> row(GradedPiece piece, Product product, Products products) {
      watch.product();
      return permuted
          .map(orbits -> orbits.row(piece, product, products))
          .orElseGet(() -> complement.row(piece, products.expanded(product)));
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
        MultiDegree degree, List<Product> independent, Stream<Product> others, Products products) {
      return generators.stream()
          .filter(generator -> generator.degree().equals(degree))
          .map(Generator::map)
          .toList();
    }
  }
}
