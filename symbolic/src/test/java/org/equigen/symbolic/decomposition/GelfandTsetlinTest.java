package org.equigen.symbolic.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.root.Weight;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Clebsch-Gordan tensors of SU(n) against matrices of Gelfand and Tsetlin.
 *
 * <p>Bases of weight spaces are free up to rotations on either side. What does not depend on them
 * is the trace of the projection to an isotypic part over each product of two weight spaces: the
 * sum of the squares of the tensor's entries there. On the other side the projection is a
 * polynomial in the Casimir operator {@code sum E_ij E_ji}, whose eigenvalue is {@code sum nu_i
 * (nu_i + n + 1 - 2i)}.
 */
class GelfandTsetlinTest {
  private static final Decomposer DECOMPOSER =
      new Decomposer(new IntertwinerSolver(BasisCache.inMemory()));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SU(2); spin(3/2); spin(2)",
        "SU(3); (1,0); (1,0)",
        "SU(3); (1,0); (0,1)",
        "SU(3); (1,1); (1,0)",
        "SU(3); (2,0); (1,1)",
        "SU(3); (2,0); (0,2)",
        "SU(3); (1,1); (1,1)",
        "SU(3); (2,1); (0,1)",
        "SU(4); [1,0,0]; [0,1,0]",
        "SU(4); [0,1,0]; [0,1,0]",
        "SU(4); [1,0,1]; [1,0,0]",
        "SU(4); [1,0,0]; [1,1,0]"
      })
  void tensorsHaveTheTracesOfProjections(String name, String left, String right) {
    Group group = GroupNames.parse(name);
    ClebschGordan tensors = DECOMPOSER.couple(group, irrep(group, left), irrep(group, right));
    int[] first = partition(weight(group, left), 0);
    int[] second = partition(weight(group, right), 0);
    int boxes = sum(first) + sum(second);
    Map<Long, Map<List<List<Integer>>, Double>> ours = new HashMap<>();
    for (Coupling coupling : tensors.couplings()) {
      long casimir = casimir(partition(weight(group, coupling.irrep().name()), boxes));
      add(group, tensors, coupling, ours.computeIfAbsent(casimir, _ -> new HashMap<>()));
    }
    assertThat(ours.size()).isGreaterThan(1);
    ours.forEach(
        (casimir, traces) ->
            agree(
                traces,
                traces(
                    new GelfandTsetlin(first),
                    new GelfandTsetlin(second),
                    casimir,
                    ours.keySet())));
  }

  private static void agree(
      Map<List<List<Integer>>, Double> ours, Map<List<List<Integer>>, Double> theirs) {
    assertThat(theirs.keySet()).containsAll(ours.keySet());
    theirs.forEach(
        (weights, trace) ->
            assertThat(ours.getOrDefault(weights, 0.0))
                .as("weights %s", weights)
                .isEqualTo(trace, within(1e-9)));
  }

  private static Irrep irrep(Group group, String text) {
    return DECOMPOSER
        .decompose(group, RepresentationParser.parse(text, group))
        .irreducible()
        .orElseThrow();
  }

  private static Weight weight(Group group, String label) {
    return ((Irreducible.Known) Irreducibles.of(group, label)).character().orElseThrow().weight();
  }

  /** With so many boxes, or with the fewest. */
  private static int[] partition(Weight weight, int boxes) {
    int n = weight.size() + 1;
    int[] partition = new int[n];
    for (int i = n - 2; i >= 0; i--) {
      partition[i] = partition[i + 1] + weight.get(i);
    }
    int columns = boxes == 0 ? 0 : (boxes - sum(partition)) / n;
    for (int i = 0; i < n; i++) {
      partition[i] += columns;
    }
    return partition;
  }

  private static int sum(int[] partition) {
    return Arrays.stream(partition).sum();
  }

  private static long casimir(int[] partition) {
    long sum = 0;
    for (int i = 0; i < partition.length; i++) {
      sum += (long) partition[i] * (partition[i] + partition.length - 1 - 2L * i);
    }
    return sum;
  }

  /** Squares of entries by the weights of the two factors. */
  private static void add(
      Group group,
      ClebschGordan tensors,
      Coupling coupling,
      Map<List<List<Integer>>, Double> into) {
    List<List<Integer>> left = weights(group, tensors.left());
    List<List<Integer>> right = weights(group, tensors.right());
    double[][][] tensor = OrthonormalTensor.of(tensors, coupling);
    for (int a = 0; a < tensor.length; a++) {
      for (int b = 0; b < tensor[a].length; b++) {
        for (double value : tensor[a][b]) {
          into.merge(List.of(left.get(a), right.get(b)), value * value, Double::sum);
        }
      }
    }
  }

  /** By the diagonal generators {@code i (E_jj - E_kk)}, j and k = j + 1. */
  private static List<List<Integer>> weights(Group group, Irrep irrep) {
    NumberField field = NumberField.gaussian();
    int n = group.dimension();
    List<List<Integer>> weights = new ArrayList<>();
    for (int j = 0; j + 1 < n; j++) {
      Algebraic unit = field.imaginaryUnit().orElseThrow();
      Matrix<Algebraic> diagonal =
          Matrix.builder(field, n, n).add(j, j, unit).add(j + 1, j + 1, field.negate(unit)).build();
      Matrix<Algebraic> induced = Induced.algebra(irrep.term(), Action.exact(field, diagonal));
      assertThat(induced.isDiagonal()).isTrue();
      for (int k = 0; k < induced.rows(); k++) {
        if (j == 0) {
          weights.add(new ArrayList<>());
        }
        weights.get(k).add(induced.get(k, k).coefficient(1).numerator().intValueExact());
      }
    }
    return weights;
  }

  /** Of {@code prod (C - c') / (c - c')} over all other eigenvalues c' of the Casimir operator. */
  private static Map<List<List<Integer>>, Double> traces(
      GelfandTsetlin left, GelfandTsetlin right, long eigenvalue, Set<Long> all) {
    double[][] casimir = casimir(left, right);
    double[][] identity = new double[casimir.length][casimir.length];
    for (int i = 0; i < identity.length; i++) {
      identity[i][i] = 1;
    }
    double[][] projection = identity;
    for (long other : new TreeSet<>(all)) {
      if (other != eigenvalue) {
        double scale = 1.0 / (eigenvalue - other);
        double[][] factor = GelfandTsetlin.combined(scale, casimir, -other * scale, identity);
        projection = GelfandTsetlin.product(projection, factor);
      }
    }
    Map<List<List<Integer>>, Double> traces = new HashMap<>();
    for (int a = 0; a < left.size(); a++) {
      for (int b = 0; b < right.size(); b++) {
        int place = a * right.size() + b;
        traces.merge(
            List.of(left.weight(a), right.weight(b)), projection[place][place], Double::sum);
      }
    }
    return traces;
  }

  private static double[][] casimir(GelfandTsetlin left, GelfandTsetlin right) {
    int size = left.size() * right.size();
    double[][] casimir = new double[size][size];
    int n = left.weight(0).size() + 1;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double[][] unit = GelfandTsetlin.sum(left.unit(i, j), right.unit(i, j));
        double[][] square = GelfandTsetlin.product(unit, GelfandTsetlin.transpose(unit));
        casimir = GelfandTsetlin.combined(1, casimir, 1, square);
      }
    }
    return casimir;
  }
}
