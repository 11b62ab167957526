package org.equigen.codegen.planning.permutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Algebra;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.RationalAlgebra;
import org.equigen.codegen.plan.transform.RealAlgebra;
import org.equigen.codegen.planning.PlanValues;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.SizeRule;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.partition.HalfDiagram;
import org.equigen.symbolic.partition.PartitionBasis;
import org.equigen.symbolic.partition.PartitionMap;
import org.equigen.symbolic.partition.SetPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Permutation layers are all maps of S(n), for every n at once. */
class PermutationPlannerTest {
  private static final long SEED = 20_261_130;
  private static final int[] SIZES = {3, 1, 2};

  private final Random random = new Random(SEED);

  /** The parameters of a map, and what it is summed over. */
  private record Weight(int number, PartitionMap map, int summed) {}

  /** The weights of a layer of single channels, in order, after the biases. */
  private static List<Weight> weights(LayerDeclaration.Permutation layer, int biases) {
    List<Weight> weights = new ArrayList<>();
    for (Couplings.Group group : Couplings.of(layer).groups()) {
      for (Couplings.Pair pair : group.pairs()) {
        weights.add(
            new Weight(
                biases + weights.size(),
                pair.in().to(pair.out(), group.permutation()),
                pair.in().summed()));
      }
    }
    return weights;
  }

  private static <E> List<E> run(
      Algebra<E> algebra, Program program, Batch batch, List<E> x, List<E> w, List<E> sizes) {
    PlanInterpreter<E> run = new PlanInterpreter<>(algebra, program, batch);
    for (Operand operand : program.arguments()) {
      List<E> values =
          switch (operand.role()) {
            case INPUT -> x;
            case PARAMETER -> w;
            case CONSTANT -> sizes;
            default -> List.of();
          };
      for (int k = 0; k < values.size(); k++) {
        run.values(operand).get(k / operand.size()).set(k % operand.size(), values.get(k));
      }
    }
    run.run();
    return run.values("y").stream().flatMap(List::stream).toList();
  }

  private List<Rational> integers(int count) {
    return random.ints(count, -9, 10).mapToObj(Rational::of).toList();
  }

  private static List<Rational> unit(int size, int at) {
    List<Rational> unit = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      unit.add(i == at ? Rational.ONE : Rational.ZERO);
    }
    return unit;
  }

  private static List<Rational> sizes() {
    return Arrays.stream(SIZES).mapToObj(Rational::of).toList();
  }

  /** What a map makes of the tensors of all sets, one after another. */
  private static List<Rational> image(
      PartitionMap map, List<Rational> x, int summed, SizeRule rule) {
    List<Rational> y = new ArrayList<>();
    int start = 0;
    for (int n : SIZES) {
      Matrix<Rational> matrix = map.matrix(n);
      Rational size = Rational.of(rule == SizeRule.FIXED ? 4 : n);
      for (int row = 0; row < matrix.rows(); row++) {
        Rational sum = Rational.ZERO;
        for (Matrix.Entry<Rational> entry : matrix.row(row)) {
          sum = sum.add(entry.value().multiply(x.get(start + entry.column())));
        }
        for (int k = 0; rule != SizeRule.SUM && k < summed; k++) {
          sum = sum.divide(size);
        }
        y.add(sum);
      }
      start += matrix.columns();
    }
    return y;
  }

  private static int biases(LayerDeclaration.Permutation layer) {
    return SetPartition.all(layer.to()).size();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "2,0", "0,2", "1,2", "2,2", "3,1", "1,3", "3,2", "4,1", "0,4"})
  void everyWeightIsTheMapOfItsDiagram(int from, int to) {
    LayerDeclaration.Permutation layer = Permutations.plain(from, to);
    assertMaps(layer, SizeRule.SUM);
    assertThat(weights(layer, 0).stream().map(Weight::map).toList())
        .containsExactlyInAnyOrderElementsOf(PartitionBasis.of(from, to).maps());
  }

  @ParameterizedTest
  @EnumSource(
      value = SizeRule.class,
      names = {"MEAN", "FIXED"})
  void sumsAreScaledBySizes(SizeRule rule) {
    assertMaps(Permutations.declaration("trivial(1)", "S", "S", 3, 1, rule), rule);
    assertMaps(Permutations.declaration("trivial(1)", "S", "S", 2, 2, rule), rule);
  }

  private void assertMaps(LayerDeclaration.Permutation layer, SizeRule rule) {
    PlannedLayer planned = Permutations.plan("trivial(1)", layer);
    Program forward = planned.plan().forward();
    Batch batch = Permutations.batch(planned.plan(), SIZES);
    List<Rational> x = integers(batch.rows(TupleRows.domain(layer.from())));
    int parameters = planned.plan().parameters().size();
    List<Weight> weights = weights(layer, biases(layer));
    assertThat(parameters).isEqualTo(biases(layer) + weights.size());
    for (Weight weight : weights) {
      assertThat(
              run(
                  new RationalAlgebra(),
                  forward,
                  batch,
                  x,
                  unit(parameters, weight.number()),
                  sizes()))
          .as(weight.map().toString())
          .isEqualTo(image(weight.map(), x, weight.summed(), rule));
    }
    List<HalfDiagram> free = HalfDiagram.all(layer.to(), 0);
    for (int bias = 0; bias < free.size(); bias++) {
      PartitionMap map = new PartitionMap(layer.to(), 0, free.get(bias).partition());
      List<Rational> ones = Arrays.stream(SIZES).mapToObj(_ -> Rational.ONE).toList();
      assertThat(run(new RationalAlgebra(), forward, batch, x, unit(parameters, bias), sizes()))
          .isEqualTo(image(map, ones, 0, SizeRule.SUM));
    }
  }

  @ParameterizedTest
  @CsvSource({"2,2", "3,1", "3,0"})
  void exponentsStartAtAMeanAndReachAFixedScale(int from, int to) {
    LayerDeclaration.Permutation learned =
        Permutations.declaration("trivial(1)", "S", "S", from, to, SizeRule.LEARNED);
    PlannedLayer planned = Permutations.plan("trivial(1)", learned);
    Operand parameters = planned.plan().parameters();
    List<Integer> exponents = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    for (int segment = 0; segment < parameters.segments().size(); segment++) {
      boolean isExponent = parameters.segment(segment).name().startsWith("exponents");
      for (int k = 0; k < parameters.segment(segment).size(); k++) {
        (isExponent ? exponents : weights).add(parameters.offset(segment) + k);
      }
    }
    for (SizeRule rule : List.of(SizeRule.MEAN, SizeRule.FIXED)) {
      PlannedLayer plain =
          Permutations.plan(
              "trivial(1)", Permutations.declaration("trivial(1)", "S", "S", from, to, rule));
      Batch batch = Permutations.batch(plain.plan(), SIZES);
      List<Double> x = normal(batch.rows(TupleRows.domain(from)));
      List<Double> w = normal(weights.size());
      List<Double> all = new ArrayList<>(normal(parameters.size()));
      for (int k = 0; k < weights.size(); k++) {
        all.set(weights.get(k), w.get(k));
      }
      List<Integer> summed = summed(learned);
      assertThat(summed).hasSameSizeAs(exponents);
      for (int k = 0; k < exponents.size(); k++) {
        all.set(exponents.get(k), rule == SizeRule.MEAN ? 0.0 : summed.get(k));
      }
      List<Double> sizes = Arrays.stream(SIZES).mapToObj(Double::valueOf).toList();
      List<Double> expected = run(new RealAlgebra(), plain.plan().forward(), batch, x, w, sizes);
      List<Double> found =
          run(
              new RealAlgebra(),
              planned.plan().forward(),
              Permutations.batch(planned.plan(), SIZES),
              x,
              all,
              sizes);
      assertThat(expected).isNotEmpty().doesNotContain(0.0);
      for (int k = 0; k < expected.size(); k++) {
        assertThat(found.get(k)).isCloseTo(expected.get(k), Offset.offset(1e-11));
      }
    }
  }

  /** How many indices each sum with an exponent runs over, by order and then as they lie. */
  private static List<Integer> summed(LayerDeclaration.Permutation layer) {
    List<Integer> summed = new ArrayList<>();
    for (int b = 0; b <= Math.min(layer.to(), layer.from() - 1); b++) {
      HalfDiagram.all(layer.from(), b).forEach(half -> summed.add(half.summed()));
    }
    return summed;
  }

  private List<Double> normal(int count) {
    return random.doubles(count).mapToObj(_ -> random.nextGaussian()).toList();
  }

  @ParameterizedTest
  @CsvSource({"2,2,11", "2,1,4", "2,0,2", "3,1,7", "3,2,21", "4,1,12", "1,3,15"})
  void symmetricInputsNeedFewerMaps(int from, int to, int number) {
    LayerDeclaration.Permutation all = Permutations.plain(from, to);
    LayerDeclaration.Permutation symmetric =
        new LayerDeclaration.Permutation(
            all.in(), all.out(), from, to, SizeRule.SUM, 1, true, from + to);
    List<Weight> weights = weights(symmetric, 0);
    Set<Set<SetPartition>> orbits = new HashSet<>();
    PartitionBasis.of(from, to).maps().forEach(map -> orbits.add(orbit(map)));
    assertThat(orbits).hasSize(number);
    assertThat(weights.stream().map(it -> orbit(it.map())).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(orbits);
    assertSameOnSymmetricTensors(symmetric);
  }

  /** Weights by their diagrams mean the same as without symmetry, by fewer sums. */
  private void assertSameOnSymmetricTensors(LayerDeclaration.Permutation symmetric) {
    PlannedLayer planned = Permutations.plan("trivial(1)", symmetric);
    Program forward = planned.plan().forward();
    Batch batch = Permutations.batch(planned.plan(), SIZES);
    List<Rational> x = symmetrised(symmetric.from());
    int parameters = planned.plan().parameters().size();
    for (Weight weight : weights(symmetric, biases(symmetric))) {
      assertThat(
              run(
                  new RationalAlgebra(),
                  forward,
                  batch,
                  x,
                  unit(parameters, weight.number()),
                  sizes()))
          .as(weight.map().toString())
          .isEqualTo(image(weight.map(), x, 0, SizeRule.SUM));
    }
  }

  /** Random numbers that depend on the elements of a list and not on their order. */
  private static List<Rational> symmetrised(int order) {
    List<Rational> x = new ArrayList<>();
    for (int n : SIZES) {
      for (int list = 0; list < Math.pow(n, order); list++) {
        long product = 1;
        long sum = 0;
        for (int rest = list, k = 0; k < order; k++, rest /= n) {
          product *= 2 + rest % n;
          sum += 7L * (rest % n);
        }
        x.add(Rational.of(product + sum + n));
      }
    }
    return x;
  }

  /** The diagrams that are one of another after permutations of the inputs. */
  private static Set<SetPartition> orbit(PartitionMap map) {
    Set<SetPartition> orbit = new TreeSet<>(List.of(map.partition()));
    List<SetPartition> open = new ArrayList<>(orbit);
    while (!open.isEmpty()) {
      List<Integer> labels = open.removeLast().labels();
      for (int i = map.out(); i + 1 < labels.size(); i++) {
        List<Integer> exchanged = new ArrayList<>(labels);
        exchanged.set(i, labels.get(i + 1));
        exchanged.set(i + 1, labels.get(i));
        SetPartition next = SetPartition.ofEqual(exchanged);
        if (orbit.add(next)) {
          open.add(next);
        }
      }
    }
    return orbit;
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "2,1,2", "2,2,2", "2,2,3", "3,1,2", "3,2,3"})
  void mapsThatSmallSetsDoNotNeedAreLeftOut(int from, int to, int n) {
    LayerDeclaration.Permutation all = Permutations.plain(from, to);
    LayerDeclaration.Permutation small =
        new LayerDeclaration.Permutation(all.in(), all.out(), from, to, SizeRule.SUM, 1, false, n);
    List<Weight> weights = weights(small, 0);
    assertThat(BigInteger.valueOf(weights.size())).isEqualTo(SetPartition.count(from + to, n));
    double[][] rows =
        weights.stream().map(weight -> entries(weight.map().matrix(n))).toArray(double[][]::new);
    assertThat(PlanValues.rank(rows)).isEqualTo(weights.size());
    double[][] more =
        weights(all, 0).stream().map(it -> entries(it.map().matrix(n))).toArray(double[][]::new);
    assertThat(PlanValues.rank(more)).isEqualTo(weights.size());
    PlannedLayer planned = Permutations.plan("trivial(1)", small);
    assertThat(planned.summary().dimension()).isEqualTo(weights.size());
    assertThat(planned.summary().notes().getLast()).contains("sets of " + n + " elements");
  }

  private static double[] entries(Matrix<Rational> matrix) {
    double[] entries = new double[matrix.rows() * matrix.columns()];
    for (int row = 0; row < matrix.rows(); row++) {
      for (Matrix.Entry<Rational> entry : matrix.row(row)) {
        entries[row * matrix.columns() + entry.column()] = entry.value().doubleValue();
      }
    }
    return entries;
  }

  @ParameterizedTest
  @CsvSource({"4,4,4140", "4,3,877", "2,4,203", "3,3,203"})
  void highOrdersAreCountedAndTakeTheirSharesOfProducts(int from, int to, int number) {
    PlannedLayer layer =
        Permutations.plan(
            "trivial(1)",
            Permutations.declaration("trivial(1)", "2S", "3S", from, to, SizeRule.SUM));
    assertThat(layer.summary().dimension()).isEqualTo(6L * number);
    assertThat(layer.plan().operands(Role.PARAMETER).getFirst().size())
        .isEqualTo(6 * number + 3 * biases(Permutations.plain(from, to)));
    assertThat(layer.summary().multiplications())
        .isLessThan(6L * number * (long) Math.pow(10, to) / 8);
  }

  @Test
  void outputsThatNoInputReachesAreSaid() {
    PlannedLayer layer =
        Permutations.plan(
            "O(3)", Permutations.declaration("O(3)", "1o", "1o + 0e + 2e", 1, 2, SizeRule.SUM));
    assertThat(layer.summary().notes())
        .contains("The output 0e depends on no input: it is its bias.")
        .contains("The output 2e is always zero: no map reaches it, and it has no invariant.");
    assertThatThrownBy(
            () ->
                Permutations.plan(
                    "O(3)", Permutations.declaration("O(3)", "1o", "2e", 1, 2, SizeRule.SUM)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG060]");
  }
}
