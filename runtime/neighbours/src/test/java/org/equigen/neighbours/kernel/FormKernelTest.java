package org.equigen.neighbours.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors and plain loops give the same bits, and a box bounds what lies in it. */
class FormKernelTest {
  private static final int LANES = FormKernel.LANES;
  private static final int FAN = FormKernel.FAN;

  private static FormTerms terms(int kind) {
    return switch (kind) {
      case 0 -> new FormTerms(3, new int[] {0, 1, 2}, new int[] {0, 1, 2}, new double[] {1, 1, 1});
      case 1 ->
          new FormTerms(3, new int[] {0, 1, 2}, new int[] {0, 1, 2}, new double[] {1, -1, -1});
      case 2 ->
          new FormTerms(3, new int[] {0, 1, 2}, new int[] {0, 1, 2}, new double[] {-1, 1, .3});
      default ->
          new FormTerms(3, new int[] {0, 0, 1}, new int[] {1, 2, 1}, new double[] {1, -.7, 2});
    };
  }

  @ParameterizedTest(name = "form {0}, seed 820")
  @ValueSource(ints = {0, 1, 2, 3})
  void bothFindTheSamePointsWithTheSameBits(int kind) {
    Random random = new Random(820);
    FormTerms terms = terms(kind);
    int all = 0;
    for (int trial = 0; trial < 200; trial++) {
      double[] tile = random.doubles(5 + 3 * LANES, -1, 1).toArray();
      for (int i = 0; i < 3; i++) {
        Arrays.fill(tile, 5 + (i + 1) * LANES - trial % 4, 5 + (i + 1) * LANES, Double.NaN);
      }
      double[] query = random.doubles(4, -1, 1).toArray();
      double[] plain = new double[LANES];
      double[] vector = new double[LANES];
      int found = FormKernels.plain().scan(terms, tile, 5, query, 1, -.3, .4, plain);
      int same = FormKernels.selected().scan(terms, tile, 5, query, 1, -.3, .4, vector);
      assertThat(same).isEqualTo(found);
      for (int lane = 0; lane < LANES; lane++) {
        double[] point = {tile[5 + lane], tile[5 + LANES + lane], tile[5 + 2 * LANES + lane]};
        double value = terms.value(point, 0, query, 1);
        boolean expected = value >= -.3 && value <= .4;
        assertThat((found >>> lane & 1) == 1).isEqualTo(expected);
        if (expected) {
          assertThat(plain[lane]).isEqualTo(value);
          assertThat(vector[lane]).isEqualTo(value);
          all++;
        }
      }
    }
    assertThat(all).isBetween(300, 200 * LANES - 1_000);
  }

  @ParameterizedTest(name = "form {0}, seed 821")
  @ValueSource(ints = {0, 1, 2, 3})
  void aBoundIsNoLargerThanAnyValueInItsBox(int kind) {
    Random random = new Random(821);
    FormTerms terms = terms(kind);
    int left = 0;
    for (int trial = 0; trial < 400; trial++) {
      double[] boxes = new double[3 * 2 * FAN];
      double width = Math.pow(10, -trial % 6);
      for (int i = 0; i < 3; i++) {
        for (int box = 0; box < FAN; box++) {
          double low = random.nextDouble() - .5;
          boxes[i * 2 * FAN + box] = low;
          boxes[i * 2 * FAN + FAN + box] = low + width * random.nextDouble();
        }
      }
      double[] query = random.doubles(3, -1, 1).toArray();
      double[] interval = {query[0], query[0], query[1], query[1], query[2], query[2]};
      double least = random.nextDouble() - 1;
      double most = least + random.nextDouble();
      for (double margin : new double[] {0, 1e-15}) {
        BoxTerms box = new BoxTerms(terms, margin, 0);
        for (boolean absolute : new boolean[] {true, false}) {
          double[] plain = new double[FAN];
          double[] vector = new double[FAN];
          FormKernels.plain().bound(box, boxes, 0, interval, 0, absolute, least, most, plain, 0);
          FormKernels.selected()
              .bound(box, boxes, 0, interval, 0, absolute, least, most, vector, 0);
          assertThat(vector).isEqualTo(plain);
          for (int b = 0; b < FAN; b++) {
            left += plain[b] == Double.POSITIVE_INFINITY ? 1 : 0;
            for (int corner = 0; corner < 27; corner++) {
              double value = terms.value(inside(boxes, b, corner, random), 0, query, 0);
              if (value >= least && value <= most) {
                assertThat(plain[b])
                    .as("seed 821, trial %d", trial)
                    .isLessThanOrEqualTo(absolute ? Math.abs(value) : value);
              }
            }
          }
        }
      }
    }
    assertThat(left).isBetween(1_000, 400 * 4 * FAN - 500);
  }

  /** A corner of a box, the middle of a side, or a random place. */
  private static double[] inside(double[] boxes, int box, int corner, Random random) {
    double[] point = new double[3];
    int rest = corner;
    for (int i = 0; i < 3; i++) {
      double low = boxes[i * 2 * FAN + box];
      double high = boxes[i * 2 * FAN + FAN + box];
      double between = Math.clamp(low + random.nextDouble() * (high - low), low, high);
      point[i] = rest % 3 == 0 ? low : rest % 3 == 1 ? high : between;
      rest /= 3;
    }
    return point;
  }
}
