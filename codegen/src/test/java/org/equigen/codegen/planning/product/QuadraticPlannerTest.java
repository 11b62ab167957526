package org.equigen.codegen.planning.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.RationalAlgebra;
import org.equigen.codegen.planning.PlanValues;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quadratic layers are W(x) x with the explicit matrix W(x), exactly, and sparing. */
class QuadraticPlannerTest {
  /** Channels of a power of V; each of them is a matrix or none is. */
  private record Channels(int power, int count, int offset, boolean areMatrices) {}

  /** W(x) by the reshaping of channels, as EMLP forms it, for the powers of one vector. */
  private static final class Explicit {
    private final int size;
    private final int[] metric;
    private final List<Channels> in;
    private final Rational[] x;
    private final Rational[] w;
    private int next;

    Explicit(int[] metric, List<Channels> in, Rational[] x, Rational[] w) {
      this.size = metric.length;
      this.metric = metric;
      this.in = in;
      this.x = x;
      this.w = w;
    }

    Rational[] times(List<Channels> out) {
      Rational[] y = zeros(length(out));
      for (Channels target : out) {
        for (Channels matrix : in) {
          for (Channels source : in) {
            boolean fits = target.power() + source.power() == matrix.power();
            if (matrix.areMatrices() && matrix.power() > 0 && fits) {
              add(target, matrix, source, y);
            }
          }
        }
      }
      assertThat(next).isEqualTo(w.length);
      return y;
    }

    private void add(Channels target, Channels matrix, Channels source, Rational[] y) {
      int rows = power(target.power());
      int columns = power(source.power());
      for (int t = 0; t < target.count(); t++) {
        Rational[][] block = new Rational[rows][source.count() * columns];
        for (Rational[] row : block) {
          Arrays.fill(row, Rational.ZERO);
        }
        for (int u = 0; u < matrix.count(); u++) {
          for (int v = matrix.equals(source) ? u : 0; v < source.count(); v++) {
            Rational weight = w[next++];
            for (int a = 0; a < rows; a++) {
              for (int b = 0; b < columns; b++) {
                Rational entry = x[matrix.offset() + (u * rows + a) * columns + b];
                Rational sign = Rational.of(sign(b, source.power()));
                block[a][v * columns + b] =
                    block[a][v * columns + b].add(weight.multiply(entry).multiply(sign));
              }
            }
          }
        }
        for (int a = 0; a < rows; a++) {
          for (int j = 0; j < block[a].length; j++) {
            int place = target.offset() + t * rows + a;
            y[place] = y[place].add(block[a][j].multiply(x[source.offset() + j]));
          }
        }
      }
    }

    private int power(int exponent) {
      return Math.toIntExact(Math.round(Math.pow(size, exponent)));
    }

    private int sign(int index, int power) {
      int sign = 1;
      for (int k = 0, rest = index; k < power; k++, rest /= size) {
        sign *= metric[rest % size];
      }
      return sign;
    }
  }

  private static Rational[] zeros(int length) {
    Rational[] zeros = new Rational[length];
    Arrays.fill(zeros, Rational.ZERO);
    return zeros;
  }

  private static int length(List<Channels> channels) {
    return channels.getLast().offset();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group | in counts of V^0, V^1, ... | out counts | matrices
        "O(3)    | 2,4,11,1 | 2,2,2,1 | spanning",
        "O(3)    | 2,4,3    | 2,2,1   | all",
        "SO(3)   | 5,5      | 3,2     | spanning",
        "O(5)    | 2,6,2    | 2,2,2   | spanning",
        "O(1,3)  | 2,6,2,1  | 2,2,1,1 | spanning",
        "lorentz | 1,3,2    | 2,2,1   | all",
        "S(4)    | 2,5,1    | 1,2,1   | spanning",
        "D(4)    | 1,3,5    | 2,2,1   | spanning",
      })
  void theLayerIsTheExplicitMatrixTimesItsInputExactly(
      String group, String in, String out, String matrices) {
    PlannedLayer layer =
        Requests.plan(
            group, "quadratic", "in=" + text(in), "out=" + text(out), "matrices=" + matrices);
    int[] metric = metric(group);
    int limit = matrices.equals("all") ? Integer.MAX_VALUE : metric.length;
    List<Channels> parts = channels(in, metric.length, limit);
    Random random = new Random(7);
    Rational[] x = numbers(random, layer.plan().input().size());
    Rational[] w = numbers(random, layer.plan().parameters().size());
    List<Channels> targets = channels(out, metric.length, 0);
    Explicit explicit = new Explicit(metric, parts.subList(0, parts.size() - 1), x, w);
    List<Rational> expected = List.of(explicit.times(targets));
    assertThat(expected).doesNotContain(Rational.ZERO);
    assertThat(run(layer.plan().definition(), x, w)).isEqualTo(expected);
    assertThat(run(layer.plan().forward(), x, w)).isEqualTo(expected);
  }

  private static int[] metric(String group) {
    return switch (group) {
      case "O(1,3)", "lorentz" -> new int[] {1, -1, -1, -1};
      case "S(4)" -> new int[] {1, 1, 1, 1};
      case "O(5)" -> new int[] {1, 1, 1, 1, 1};
      case "D(4)" -> new int[] {1, 1};
      default -> new int[] {1, 1, 1};
    };
  }

  /** For example {@code 2 V^0 + 3 V^1}. */
  private static String text(String counts) {
    List<String> terms = new ArrayList<>();
    String[] numbers = counts.split(",", -1);
    for (int power = 0; power < numbers.length; power++) {
      terms.add(numbers[power] + (power == 0 ? "S" : "V^" + power));
    }
    return String.join(" + ", terms);
  }

  /**
   * The channels, cut behind the matrices, and an end.
   *
   * @param most 0 if nothing is cut, and the largest integer if all channels are matrices
   */
  private static List<Channels> channels(String counts, int size, int most) {
    List<Channels> channels = new ArrayList<>();
    int offset = 0;
    int components = 1;
    String[] numbers = counts.split(",", -1);
    for (int power = 0; power < numbers.length; power++) {
      int count = Integer.parseInt(numbers[power]);
      int first = most == Integer.MAX_VALUE ? count : Math.min(count, components);
      int cut = most == 0 || power == 0 ? 0 : first;
      if (cut > 0) {
        channels.add(new Channels(power, cut, offset, true));
        offset += cut * components;
      }
      if (cut < count) {
        channels.add(new Channels(power, count - cut, offset, false));
        offset += (count - cut) * components;
      }
      components *= size;
    }
    channels.add(new Channels(-1, 0, offset, false));
    return channels;
  }

  private static Rational[] numbers(Random random, int count) {
    Rational[] numbers = new Rational[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Rational.of(random.nextInt(-1000, 1000), 7);
    }
    return numbers;
  }

  private static List<Rational> run(Program program, Rational[] x, Rational[] w) {
    PlanInterpreter<Rational> run =
        new PlanInterpreter<>(new RationalAlgebra(), program, Batch.ofSamples(1));
    for (Operand operand : program.arguments()) {
      Rational[] given = operand.role() == Role.PARAMETER ? w : x;
      for (int i = 0; operand.role().isReadOnly() && i < given.length; i++) {
        run.values(operand).getFirst().set(i, given[i]);
      }
    }
    run.run();
    return run.values("y").getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // EMLP has a weight for each pair of two matrices, of which exchanging them gives the same.
        "O(3)   | 102S + 34V + 11V^2 + 3V^3 | 55488 - 102*(3 + 36 + 3)",
        "O(5)   | 134S + 25V + 5V^2         | 43325 - 134*(10 + 10)",
      })
  void theChannelsOfEmlpHaveItsWeights(String group, String channels, String expected) {
    PlannedLayer layer = Requests.plan(group, "quadratic", "in=" + channels, "out=" + channels);
    int parameters =
        switch (group) {
          case "O(3)" -> 55488 - 102 * (3 + 36 + 3);
          default -> 43325 - 134 * (10 + 10);
        };
    assertThat(layer.summary().parameters()).as(expected).isEqualTo(parameters);
    assertThat(layer.summary().multiplications())
        .isLessThan(layer.summary().denseMultiplications() / 6);
    long kept =
        layer.plan().forward().temporaries().stream().mapToLong(Operand::size).max().orElseThrow();
    assertThat(kept).isLessThan(384 * 384 / 100);
    assertThat(layer.summary().notes())
        .containsExactly(
            "W(x) is never formed: it would have 147456 numbers for each sample, 589824 bytes in"
                + " float; the largest product kept has "
                + kept
                + ", "
                + 4 * kept
                + " bytes.");
  }

  @Test
  void everyWeightCounts() {
    PlannedLayer layer =
        Requests.plan("Sp(4)", "quadratic", "in=S + 3V + V^2", "out=S + V", "matrices=all");
    int weights = layer.plan().parameters().size();
    // <x_u, x_v> is antisymmetric for V, with three pairs u < v, and symmetric for V^2.
    assertThat(weights).isEqualTo(3 + 1 + 3 + 3);
    assertThat(PlanValues.rankOfWeights(layer, 5, 3)).isEqualTo(weights);
  }

  @Test
  void whatHasNoMatrixIsADiagnostic() {
    assertRefused("in=2S + V^2", "out=V", "[EQG070]", "no term of \"2S + V^2\" is, factor by");
    assertRefused("in=4S", "out=S", "[EQG070]", "take a layer of kind \"square\"");
    assertThatThrownBy(() -> Requests.plan("SU(3)", "quadratic", "in=V", "out=V"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("[EQG075]");
  }

  private static void assertRefused(String in, String out, String identifier, String message) {
    assertThatThrownBy(() -> Requests.plan("SO(3)", "quadratic", in, out))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith(identifier)
        .hasMessageContaining(message);
  }
}
