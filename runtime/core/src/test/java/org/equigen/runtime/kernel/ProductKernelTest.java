package org.equigen.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.equigen.runtime.Precision;
import org.equigen.runtime.kernel.ProductTable.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernels of every family against the formulas of their Javadoc, at awkward sizes. */
class ProductKernelTest {
  private static final long SEED = 20_261_205;
  private static final int AT = 3;
  private static final int FIRST = 2;
  private static final int IMAGES = 5;
  private static final int COMPONENTS = 4;

  private final Random random = new Random(SEED);

  /** An operand with its map; without one, rows are their own images. */
  private static final class Rows<A> {
    private final A array;
    private final int size;
    private final int component;
    private final int[] map;

    Rows(A array, int size, int component, int[] map) {
      this.array = array;
      this.size = size;
      this.component = component;
      this.map = map;
    }

    int at(int row, int number) {
      int image = map.length == 0 ? row : map[FIRST + row];
      return AT + image * size + number * component;
    }

    Place place() {
      return new Place(size, component);
    }
  }

  private <A> A numbers(Precision<A> type, int n) {
    A array = type.allocate(n);
    for (int i = 0; i < n; i++) {
      type.set(array, i, random.nextGaussian());
    }
    return array;
  }

  private <A> Rows<A> rows(Precision<A> type, int rows, int channels, boolean mapped) {
    int size = COMPONENTS * channels + 2;
    int[] map = mapped ? random.ints(FIRST + rows, 0, IMAGES).toArray() : ProductKernel.OWN_ROWS;
    A array = numbers(type, AT + Math.max(rows, IMAGES) * size);
    return new Rows<>(array, size, channels, map);
  }

  private static int[] groups(int scale) {
    return new int[] {2, scale, 3, 0, 1, 3, 2, 1, 0, 0, scale, 0, 3, scale, 1, 2, 3};
  }

  private static <A> ProductKernel<A> kernel(KernelFamily family, Precision<A> type) {
    @SuppressWarnings("unchecked") // the precision fixes A
    ProductKernel<A> kernel =
        (ProductKernel<A>)
            (type.bytes() == Float.BYTES ? family.floatProduct() : family.doubleProduct());
    return kernel;
  }

  private static <A> double[] doubles(Precision<A> type, A array) {
    double[] copy = new double[type.length(array)];
    Arrays.setAll(copy, i -> type.get(array, i));
    return copy;
  }

  private static <A> void assertClose(Precision<A> type, A found, double[] expected) {
    double tolerance = type.bytes() == Float.BYTES ? 3e-5 : 1e-13;
    for (int i = 0; i < expected.length; i++) {
      assertThat(type.get(found, i)).as("number " + i).isCloseTo(expected[i], within(tolerance));
    }
  }

  private static Offset<Double> within(double tolerance) {
    return Offset.offset(tolerance);
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,false,true",
    "3,7,true,true",
    "64,16,false,false",
    "5,33,true,false",
    "2,128,true,true",
    "9,48,false,true",
    "4,63,true,true",
    "0,8,false,true",
    "3,200,false,false"
  })
  void everyFamilyAddsProducts(int rows, int channels, boolean mapped, boolean scaled) {
    for (KernelFamily family : new KernelFamily[] {KernelFamily.plain(), KernelFamily.selected()}) {
      products(family, Precision.FLOAT, rows, channels, mapped, scaled);
      products(family, Precision.DOUBLE, rows, channels, mapped, scaled);
    }
  }

  private <A> void products(
      KernelFamily family,
      Precision<A> type,
      int rows,
      int channels,
      boolean mapped,
      boolean scaled) {
    Rows<A> s = rows(type, rows, channels, false);
    Rows<A> a = rows(type, rows, 1, mapped);
    Rows<A> x = rows(type, rows, channels, mapped);
    Rows<A> y = rows(type, rows, channels, mapped);
    Rows<A> z = rows(type, rows, channels, false);
    int[] terms = groups(scaled ? 1 : ProductTable.NO_SCALE);
    ProductTable table =
        new ProductTable(channels, y.place(), s.place(), a.place(), x.place(), terms);
    double[] added = doubles(type, y.array);
    double[] set = doubles(type, z.array);
    double[] dots = doubles(type, a.array);
    for (int r = 0; r < rows; r++) {
      for (int at = 0; at < terms.length; at += 3 + 2 * terms[at + 2]) {
        for (int u = 0; u < channels; u++) {
          double scale = scaled ? type.get(s.array, s.at(r, 1) + u) : 1;
          double sum = 0;
          for (int k = at + 3; k < at + 3 + 2 * terms[at + 2]; k += 2) {
            double other = type.get(x.array, x.at(r, terms[k + 1]) + u);
            sum += type.get(a.array, a.at(r, terms[k])) * other;
            dots[a.at(r, terms[k])] += scale * type.get(z.array, z.at(r, terms[at]) + u) * other;
          }
          added[y.at(r, terms[at]) + u] += scale * sum;
          set[z.at(r, terms[at]) + u] = scale * sum;
        }
      }
    }
    ProductKernel<A> kernel = kernel(family, type);
    Rows<A> target = new Rows<>(copy(type, a.array), a.size, a.component, a.map);
    ProductTable ofDots =
        new ProductTable(channels, z.place(), s.place(), a.place(), x.place(), terms);
    kernel.addDots(
        ofDots,
        FIRST,
        rows,
        s.array,
        AT,
        s.map,
        z.array,
        AT,
        z.map,
        x.array,
        AT,
        x.map,
        target.array,
        AT,
        target.map);
    kernel.add(
        table, FIRST, rows, s.array, AT, s.map, a.array, AT, a.map, x.array, AT, x.map, y.array, AT,
        y.map);
    kernel.set(
        ofDots, FIRST, rows, s.array, AT, s.map, a.array, AT, a.map, x.array, AT, x.map, z.array,
        AT, z.map);

    assertClose(type, y.array, added);
    assertClose(type, z.array, set);
    assertClose(type, target.array, dots);
  }

  private static <A> A copy(Precision<A> type, A array) {
    A copy = type.allocate(type.length(array));
    System.arraycopy(array, 0, copy, 0, type.length(array));
    return copy;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 16, 23, 64, 70, 131})
  void everyFamilyAppliesMatricesToRows(int size) {
    for (KernelFamily family : new KernelFamily[] {KernelFamily.plain(), KernelFamily.selected()}) {
      matrices(family, Precision.FLOAT, size, 3);
      matrices(family, Precision.DOUBLE, size, 3);
      matrices(family, Precision.FLOAT, 3, size);
      matrices(family, Precision.DOUBLE, 3, size);
    }
  }

  private <A> void matrices(KernelFamily family, Precision<A> type, int height, int width) {
    double[][] numbers = new double[height][width];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < height; i++) {
      text.append("y").append(i).append(" = ");
      for (int j = 0; j < width; j++) {
        // The first column is full, so that every row occurs.
        numbers[i][j] = j == 0 || random.nextInt(3) > 0 ? 1 + random.nextInt(8) : 0;
        if (numbers[i][j] != 0) {
          text.append(j == 0 ? "" : " + ").append(numbers[i][j] + " x" + j);
        }
      }
      text.append("\n");
    }
    SparseMatrix matrix = SparseMatrix.of(text.toString());
    int rows = 5;
    int xRow = width + 2;
    int yRow = height + 1;
    A x = numbers(type, AT + rows * xRow);
    A set = numbers(type, AT + rows * yRow);
    A added = copy(type, set);
    double[] expectedSet = doubles(type, set);
    double[] expectedAdded = doubles(type, set);
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < height; i++) {
        double sum = 0;
        for (int j = 0; j < width; j++) {
          sum += numbers[i][j] * type.get(x, AT + r * xRow + j);
        }
        expectedSet[AT + r * yRow + i] = sum;
        expectedAdded[AT + r * yRow + i] += sum;
      }
    }
    kernel(family, type).transform(matrix, rows, x, AT, xRow, set, AT, yRow);
    kernel(family, type).addTransform(matrix, rows, x, AT, xRow, added, AT, yRow);

    double tolerance = type.bytes() == Float.BYTES ? 1e-3 : 1e-11;
    for (int k = 0; k < expectedSet.length; k++) {
      assertThat(type.get(set, k)).isCloseTo(expectedSet[k], within(tolerance));
      assertThat(type.get(added, k)).isCloseTo(expectedAdded[k], within(tolerance));
    }
  }

  @Test
  void termsThatAreNoGroupsAreRefused() {
    Place place = new Place(1, 1);

    assertThatThrownBy(() -> new ProductTable(1, place, place, place, place, 0, 0, 2, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[0, 0, 2, 1, 1]");
  }
}
