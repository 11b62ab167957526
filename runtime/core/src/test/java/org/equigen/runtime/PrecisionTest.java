package org.equigen.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrecisionTest {
  private static final long SEED = 20260107;

  static Stream<Precision<?>> precisions() {
    return Stream.of(Precision.FLOAT, Precision.DOUBLE);
  }

  @ParameterizedTest
  @MethodSource("precisions")
  <A> void theFirstNumberThatIsNotFiniteIsFoundWhereverItLies(Precision<A> precision) {
    Random random = new Random(SEED);
    for (int n = 1; n < 40; n++) {
      for (double wrong : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
        A array = precision.allocate(n);
        for (int i = 0; i < n; i++) {
          precision.set(array, i, (random.nextBoolean() ? 1 : -1) * (double) Float.MAX_VALUE);
        }
        assertThat(precision.firstNonFinite(array, 0, n)).isEqualTo(-1);
        int at = random.nextInt(n);
        precision.set(array, at, wrong);
        precision.set(array, at + random.nextInt(n - at), wrong);
        assertThat(precision.firstNonFinite(array, 0, n)).as("%s in %d", wrong, n).isEqualTo(at);
        assertThat(precision.firstNonFinite(array, 0, at)).isEqualTo(-1);
        assertThat(precision.firstNonFinite(array, at, n)).isEqualTo(at);
        assertThat(precision.firstNonFinite(array, n, n)).isEqualTo(-1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("precisions")
  <A> void aNumberIsAddedToOneElementWithOneRounding(Precision<A> precision) {
    A array = precision.allocate(3);
    precision.set(array, 1, 0.1);
    double before = precision.get(array, 1);
    precision.add(array, 1, 1 / 3.0);
    A expected = precision.allocate(3);
    precision.set(expected, 1, before + 1 / 3.0);
    assertThat(array).isEqualTo(expected);
  }
}
