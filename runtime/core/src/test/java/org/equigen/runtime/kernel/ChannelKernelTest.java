package org.equigen.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.equigen.runtime.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kernels of every family against the formulas of their Javadoc, at awkward sizes. */
class ChannelKernelTest {
  private static final long SEED = 20_261_130;
  private static final int AT = 3;
  private static final int FIRST = 2;
  private static final int IMAGES = 5;

  private final Random random = new Random(SEED);

  /** Rows of an operand; without a map they are their own images. */
  private static final class Rows<A> {
    private final A array;
    private final int row;
    private final int[] map;

    Rows(A array, int row, int[] map) {
      this.array = array;
      this.row = row;
      this.map = map;
    }

    int at(int r) {
      return AT + (map.length > 0 ? map[FIRST + r] : r) * row;
    }
  }

  private <A> A numbers(Precision<A> type, int n) {
    A array = type.allocate(n);
    for (int i = 0; i < n; i++) {
      type.set(array, i, random.nextGaussian());
    }
    return array;
  }

  /** Rows that lie so close to the end of their array that nothing can be read beyond it. */
  private <A> Rows<A> rows(Precision<A> type, int rows, int size, boolean mapped) {
    int row = size + 2;
    int[] map = mapped ? random.ints(FIRST + rows, 0, IMAGES).toArray() : ProductKernel.OWN_ROWS;
    int last = Math.max(0, (mapped ? IMAGES : rows) - 1);
    return new Rows<>(numbers(type, AT + last * row + size), row, map);
  }

  private static <A> ChannelKernel<A> kernel(KernelFamily family, Precision<A> type) {
    @SuppressWarnings("unchecked") // the precision fixes A
    ChannelKernel<A> kernel =
        (ChannelKernel<A>)
            (type.bytes() == Float.BYTES ? family.floatChannel() : family.doubleChannel());
    return kernel;
  }

  private static <A> double[] doubles(Precision<A> type, A array) {
    double[] copy = new double[type.length(array)];
    Arrays.setAll(copy, i -> type.get(array, i));
    return copy;
  }

  private static <A> void assertClose(Precision<A> type, A found, double[] expected) {
    double tolerance = type.bytes() == Float.BYTES ? 2e-4 : 1e-12;
    for (int i = 0; i < expected.length; i++) {
      assertThat(type.get(found, i))
          .as("number " + i)
          .isCloseTo(expected[i], Offset.offset(tolerance));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,1,false,false",
    "4,3,5,true,false",
    "64,78,78,false,true",
    "7,16,17,true,true",
    "5,130,33,false,false",
    "130,9,48,true,true",
    "2,8,80,false,true",
    "0,4,4,true,false",
    "12,300,200,true,false"
  })
  void everyFamilyComputesTheFormulas(
      int rows, int inner, int columns, boolean xMapped, boolean yMapped) {
    for (KernelFamily family : new KernelFamily[] {KernelFamily.plain(), KernelFamily.selected()}) {
      products(family, Precision.FLOAT, rows, inner, columns, xMapped, yMapped);
      products(family, Precision.DOUBLE, rows, inner, columns, xMapped, yMapped);
      sums(family, Precision.FLOAT, rows, columns, xMapped, yMapped);
      sums(family, Precision.DOUBLE, rows, columns, xMapped, yMapped);
    }
  }

  private <A> void products(
      KernelFamily family,
      Precision<A> type,
      int rows,
      int inner,
      int columns,
      boolean xMapped,
      boolean yMapped) {
    Rows<A> x = rows(type, rows, inner, xMapped);
    Rows<A> y = rows(type, rows, columns, yMapped);
    A w = numbers(type, 1 + inner * columns);
    double[] product = doubles(type, y.array);
    double[] outer = doubles(type, w);
    for (int r = 0; r < rows; r++) {
      for (int v = 0; v < inner; v++) {
        for (int u = 0; u < columns; u++) {
          double left = type.get(x.array, x.at(r) + v);
          product[y.at(r) + u] += type.get(w, 1 + v * columns + u) * left;
          outer[1 + v * columns + u] += left * type.get(y.array, y.at(r) + u);
        }
      }
    }
    ChannelKernel<A> kernel = kernel(family, type);
    A sum = type.allocate(type.length(w));
    for (int i = 0; i < type.length(w); i++) {
      type.set(sum, i, type.get(w, i));
    }
    kernel.outer(
        inner, columns, FIRST, rows, x.array, AT, x.row, x.map, y.array, AT, y.row, y.map, sum, 1);
    assertClose(type, sum, outer);
    kernel.multiply(
        inner, columns, FIRST, rows, w, 1, x.array, AT, x.row, x.map, y.array, AT, y.row, y.map);
    assertClose(type, y.array, product);
  }

  private <A> void sums(
      KernelFamily family,
      Precision<A> type,
      int rows,
      int size,
      boolean xMapped,
      boolean yMapped) {
    Rows<A> x = rows(type, rows, size, xMapped);
    Rows<A> y = rows(type, rows, size, yMapped);
    double[] sum = doubles(type, y.array);
    for (int r = 0; r < rows; r++) {
      for (int u = 0; u < size; u++) {
        sum[y.at(r) + u] += type.get(x.array, x.at(r) + u);
      }
    }
    kernel(family, type)
        .addRows(size, FIRST, rows, x.array, AT, x.row, x.map, y.array, AT, y.row, y.map);
    assertClose(type, y.array, sum);
  }
}
