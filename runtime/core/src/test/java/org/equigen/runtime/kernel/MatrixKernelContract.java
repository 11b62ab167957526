package org.equigen.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.equigen.runtime.Precision;
import org.junit.jupiter.api.Test;

/** What every matrix kernel must do, checked against sums computed here in double. */
abstract class MatrixKernelContract<A> {
  private static final long SEED = 20260101;
  private static final int[] SIZES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 17, 63, 64, 65, 130};

  private static final int[] FEW_SIZES = {1, 3, 7, 16, 17, 64, 150};

  private final Random random = new Random(SEED);

  abstract Precision<A> precision();

  abstract MatrixKernel<A> kernel();

  /** A block of rows inside a larger array. */
  private record Block<A>(A array, int at, int rows, int stride) {}

  /** A sum of products, and what its rounding error is proportional to. */
  private record Sum(double value, double magnitude) {}

  private Block<A> block(int rows, int columns, int gap) {
    int stride = columns + gap;
    int at = 5 + gap;
    A array = precision().allocate(at + rows * stride + 3);
    for (int i = 0; i < precision().length(array); i++) {
      precision().set(array, i, random.nextGaussian());
    }
    return new Block<>(array, at, rows, stride);
  }

  /** The usual gap, or one after which rows are 256 elements apart, which caches do not like. */
  private static int gap(int rows, int columns, int usual) {
    return rows % 2 == 1 ? 256 - columns : usual;
  }

  private double get(Block<A> block, int row, int column) {
    return precision().get(block.array, block.at + row * block.stride + column);
  }

  private Sum sum(double start, int terms, IntToDoubleFunction term) {
    double value = start;
    double magnitude = Math.abs(start);
    for (int k = 0; k < terms; k++) {
      value += term.applyAsDouble(k);
      magnitude += Math.abs(term.applyAsDouble(k));
    }
    return new Sum(value, magnitude);
  }

  /** Compares all of the array after with what the sums say, and the rest of it with before. */
  private void check(String what, Block<A> after, A before, int columns, int terms, Sum[] sums) {
    double unit = precision().bytes() == 4 ? 0x1p-24 : 0x1p-53;
    int zeros = 0;
    for (int i = 0; i < precision().length(before); i++) {
      int row = Math.floorDiv(i - after.at, after.stride);
      int column = Math.floorMod(i - after.at, after.stride);
      double found = precision().get(after.array, i);
      if (row >= 0 && row < after.rows && column < columns) {
        Sum sum = sums[row * columns + column];
        double rounding = (terms + 3) * unit * sum.magnitude;
        assertThat(found)
            .as("%s, row %d, column %d, seed %d", what, row, column, SEED)
            .isCloseTo(sum.value, within(rounding));
        zeros += found == 0 ? 1 : 0;
      } else {
        assertThat(found)
            .as("%s, outside of the block", what)
            .isEqualTo(precision().get(before, i));
      }
    }
    // A sum may cancel in float by chance, but not many.
    assertThat(zeros).as("%s, zeros", what).isLessThan(2 + sums.length / 1000);
  }

  private A copy(A array) {
    A copy = precision().allocate(precision().length(array));
    System.arraycopy(array, 0, copy, 0, precision().length(array));
    return copy;
  }

  private static Sum[] sums(int rows, int columns, IntFunction<Sum> at) {
    Sum[] sums = new Sum[rows * columns];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = at.apply(i);
    }
    return sums;
  }

  @Test
  void multiplyAddsTheProduct() {
    for (int rows : SIZES) {
      for (int inner : SIZES) {
        int columns = rows == 17 || inner == 17 ? 192 : 64;
        Block<A> w = block(rows, inner, 0);
        Block<A> x = block(inner, columns, gap(inner, columns, 3));
        Block<A> y = block(rows, columns, 7);
        A before = copy(y.array);
        Block<A> start = new Block<>(before, y.at, rows, y.stride);
        kernel()
            .multiply(
                w.array, w.at, rows, inner, x.array, x.at, x.stride, y.array, y.at, y.stride,
                columns);
        Sum[] sums =
            sums(
                rows,
                columns,
                i -> {
                  int r = i / columns;
                  int c = i % columns;
                  return sum(get(start, r, c), inner, k -> get(w, r, k) * get(x, k, c));
                });
        check(rows + "x" + inner, y, before, columns, inner, sums);
      }
    }
  }

  @Test
  void multiplyTransposedAddsTheProductWithTheTranspose() {
    for (int rows : SIZES) {
      for (int inner : SIZES) {
        int columns = rows == 17 || inner == 17 ? 192 : 64;
        Block<A> w = block(rows, inner, 0);
        Block<A> x = block(inner, columns, 3);
        Block<A> y = block(rows, columns, gap(rows, columns, 7));
        A before = copy(x.array);
        Block<A> start = new Block<>(before, x.at, inner, x.stride);
        kernel()
            .multiplyTransposed(
                w.array, w.at, rows, inner, y.array, y.at, y.stride, x.array, x.at, x.stride,
                columns);
        Sum[] sums =
            sums(
                inner,
                columns,
                i -> {
                  int k = i / columns;
                  int c = i % columns;
                  return sum(get(start, k, c), rows, r -> get(w, r, k) * get(y, r, c));
                });
        check(rows + "x" + inner, x, before, columns, rows, sums);
      }
    }
  }

  @Test
  void assignOverwritesWithTheProductInEveryTile() {
    for (int rows : SIZES) {
      for (int inner : SIZES) {
        int columns = rows == 17 || inner == 17 ? 192 : 64;
        int tiles = 1 + (rows + inner) % 3;
        checkTiles(rows, inner, columns, tiles, true, false);
        checkTiles(rows, inner, columns, tiles, true, true);
      }
    }
  }

  @Test
  void multiplyAddsTheProductInEveryTile() {
    for (int size : SIZES) {
      checkTiles(size, 9, 64, size % 5 + 1, false, false);
      checkTiles(size, 130, 128, size % 3 + 1, false, true);
    }
  }

  /** As many columns as a channel has components, for rows that are taken one by one. */
  @Test
  void productsOfFewColumnsAreSumsAsWell() {
    for (int columns : new int[] {1, 2, 3, 5, 7, 9, 27, 65}) {
      for (int rows : FEW_SIZES) {
        for (int inner : FEW_SIZES) {
          int tiles = 1 + (rows + inner) % 2;
          checkTiles(rows, inner, columns, tiles, true, false);
          checkTiles(rows, inner, columns, tiles, true, true);
          checkTiles(rows, inner, columns, tiles, false, false);
          checkTiles(rows, inner, columns, tiles, false, true);
          checkOuterTiles(rows, inner, columns, tiles);
        }
      }
    }
  }

  /** Weights of which not all are rearranged at once, and sums of several blocks of terms. */
  @Test
  void productsOfLargeWeightsAreThoseOfSmallOnes() {
    checkTiles(1030, 270, 64, 2, true, false);
    checkTiles(270, 1030, 64, 2, true, true);
  }

  /** {@code X} has {@code inner} rows and {@code Y} has {@code rows} in each tile. */
  private void checkTiles(
      int rows, int inner, int columns, int tiles, boolean assign, boolean transposed) {
    int outputs = transposed ? inner : rows;
    int terms = transposed ? rows : inner;
    Block<A> w = block(rows, inner, 0);
    Block<A> from = block(tiles * terms, columns, gap(terms, columns, 3));
    Block<A> to = block(tiles * outputs, columns, 7);
    A before = copy(to.array);
    Block<A> start = new Block<>(before, to.at, to.rows, to.stride);
    int fromStep = terms * from.stride;
    int toStep = outputs * to.stride;
    if (assign) {
      for (int i = 0; i < to.rows * columns; i++) {
        precision().set(to.array, to.at + i / columns * to.stride + i % columns, Double.NaN);
      }
    }
    TilesProduct<A> product =
        transposed
            ? assign ? kernel()::assignTransposedTiles : kernel()::multiplyTransposedTiles
            : assign ? kernel()::assignTiles : kernel()::multiplyTiles;
    product.apply(
        w.array,
        w.at,
        rows,
        inner,
        from.array,
        from.at,
        from.stride,
        fromStep,
        to.array,
        to.at,
        to.stride,
        toStep,
        columns,
        tiles);
    Sum[] sums =
        sums(
            tiles * outputs,
            columns,
            i -> {
              int t = i / columns / outputs;
              int o = i / columns % outputs;
              int c = i % columns;
              return sum(
                  assign ? 0 : get(start, i / columns, c),
                  terms,
                  k -> (transposed ? get(w, k, o) : get(w, o, k)) * get(from, t * terms + k, c));
            });
    check(rows + "x" + inner + ", " + tiles + " tiles", to, before, columns, terms, sums);
  }

  /** One of the four products of all tiles. */
  private interface TilesProduct<A> {
    void apply(
        A w,
        int wAt,
        int rows,
        int inner,
        A from,
        int fromAt,
        int fromStride,
        int fromTileStep,
        A to,
        int toAt,
        int toStride,
        int toTileStep,
        int columns,
        int tiles);
  }

  @Test
  void outerAddsTheProductOfTheRows() {
    for (int rows : SIZES) {
      for (int inner : SIZES) {
        int columns = rows == 17 || inner == 17 ? 192 : 64;
        Block<A> w = block(rows, inner, 0);
        Block<A> x = block(inner, columns, 3);
        Block<A> y = block(rows, columns, 7);
        A before = copy(w.array);
        Block<A> start = new Block<>(before, w.at, rows, w.stride);
        kernel()
            .outer(
                w.array, w.at, rows, inner, y.array, y.at, y.stride, x.array, x.at, x.stride,
                columns);
        Sum[] sums =
            sums(
                rows,
                inner,
                i -> {
                  int r = i / inner;
                  int k = i % inner;
                  return sum(get(start, r, k), columns, c -> get(y, r, c) * get(x, k, c));
                });
        check(rows + "x" + inner, w, before, inner, columns, sums);
      }
    }
  }

  @Test
  void theOuterProductOfManyTilesIsTheSumOfThoseOfEach() {
    for (int size : SIZES) {
      checkOuterTiles(size, 9, 64, size % 7 + 1);
    }
  }

  /**
   * Sums longer than what a kernel may gather before it adds to W, of sizes that nothing divides.
   */
  @Test
  void outerProductsOfManyTilesAndOfLongOnesAreSumsOfThoseOfEach() {
    checkOuterTiles(33, 37, 64, 29);
    checkOuterTiles(37, 43, 320, 5);
    checkOuterTiles(18, 65, 1088, 2);
    checkOuterTiles(17, 300, 192, 4);
    checkOuterTiles(49, 61, 64, 3);
    checkOuterTiles(53, 93, 128, 2);
    checkOuterTiles(50, 150, 64, 5);
    checkOuterTiles(51, 64, 832, 2);
    checkOuterTiles(66, 700, 192, 2);
  }

  /** Half a panel has 8, 16 or 32 columns, as the vectors and the precision are. */
  @Test
  void outerProductsOfFewColumnsFillHalfAPanel() {
    checkOuterTiles(35, 32, 64, 2);
    checkOuterTiles(36, 31, 192, 1);
    checkOuterTiles(45, 96, 64, 3);
    checkOuterTiles(34, 16, 64, 3);
    checkOuterTiles(47, 15, 320, 1);
    checkOuterTiles(38, 8, 64, 2);
  }

  private void checkOuterTiles(int rows, int inner, int columns, int tiles) {
    Block<A> w = block(rows, inner, 0);
    Block<A> y = block(tiles * rows, columns, 1);
    Block<A> x = block(tiles * inner, columns, 2);
    A before = copy(w.array);
    Block<A> start = new Block<>(before, w.at, rows, w.stride);
    kernel()
        .outerTiles(
            w.array,
            w.at,
            rows,
            inner,
            y.array,
            y.at,
            y.stride,
            rows * y.stride,
            x.array,
            x.at,
            x.stride,
            inner * x.stride,
            columns,
            tiles);
    Sum[] sums =
        sums(
            rows,
            inner,
            i -> {
              int r = i / inner;
              int k = i % inner;
              return sum(
                  get(start, r, k),
                  tiles * columns,
                  c ->
                      get(y, c / columns * rows + r, c % columns)
                          * get(x, c / columns * inner + k, c % columns));
            });
    check(rows + "x" + inner + ", " + tiles + " tiles", w, before, inner, tiles * columns, sums);
  }

  @Test
  void theSameCallGivesTheSameBits() {
    Block<A> w = block(65, 130, 0);
    Block<A> y = block(65, 64, 0);
    Block<A> x = block(130, 64, 0);
    A first = copy(w.array);
    kernel().outer(first, w.at, 65, 130, y.array, y.at, 64, x.array, x.at, 64, 64);
    // Enough calls for the compiler to replace the code.
    for (int i = 0; i < 3000; i++) {
      A again = copy(w.array);
      kernel().outer(again, w.at, 65, 130, y.array, y.at, 64, x.array, x.at, 64, 64);
      if (i % 500 == 499) {
        assertThat(again).isEqualTo(first).isNotEqualTo(w.array);
      }
    }
  }
}
