package org.equigen.tests.label;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.root.Weight;

/**
 * A group whose irreducible representations have labels.
 *
 * @param name as Equigen reads it
 * @param type of its complexified Lie algebra, as LiE writes it
 * @param notation of its labels
 * @param exhaustive the dimension up to which all matrices are built; of those to twice as many
 *     some
 * @param products how many labels up to {@link #LARGEST} lie in tensor powers that are too large,
 *     so that they are built in products of smaller ones
 */
public record LabelledGroup(
    String name, String type, Notation notation, int exhaustive, int products) {
  /** The dimension up to which labels are considered. */
  public static final int LARGEST = 330;

  /** All groups. */
  public static final List<LabelledGroup> ALL =
      List.of(
          new LabelledGroup("SU(2)", "A1", Notation.SPIN, 330, 0),
          new LabelledGroup("SU(3)", "A2", Notation.PAIR, 330, 0),
          new LabelledGroup("SU(4)", "A3", Notation.DYNKIN, 330, 0),
          new LabelledGroup("SU(5)", "A4", Notation.DYNKIN, 330, 0),
          new LabelledGroup("SO(3)", "A1", Notation.HARMONIC, 81, 100),
          new LabelledGroup("SO(4)", "A1A1", Notation.SPINS, 20, 766),
          new LabelledGroup("SO(5)", "B2", Notation.DYNKIN, 330, 0),
          new LabelledGroup("SO(6)", "D3", Notation.DYNKIN, 110, 2),
          new LabelledGroup("SO(7)", "B3", Notation.DYNKIN, 330, 0),
          new LabelledGroup("SO(8)", "D4", Notation.DYNKIN, 330, 0),
          new LabelledGroup("Sp(4)", "C2", Notation.DYNKIN, 330, 0),
          new LabelledGroup("Sp(6)", "C3", Notation.DYNKIN, 330, 0),
          new LabelledGroup("G2", "G2", Notation.DYNKIN, 330, 0),
          new LabelledGroup("lorentz", "A1A1", Notation.SPINS, 16, 766),
          new LabelledGroup("SL(2,C)", "A1A1", Notation.SPINS, 100, 0));

  /** The group. */
  public Group group() {
    return GroupNames.parse(name);
  }

  /** The label of a weight. */
  public String label(Weight weight) {
    return notation.of(weight);
  }

  /** The weight of a label. */
  public Weight weight(String label) {
    return notation.weight(label);
  }

  /** The highest weight of V. */
  public Weight vector() {
    return switch (name) {
      case "SO(3)" -> Weight.of(2);
      case "SO(4)", "lorentz" -> Weight.of(1, 1);
      default -> Weight.fundamental(rank(), 0);
    };
  }

  /** The number of Dynkin labels. */
  int rank() {
    return type.equals("A1A1") ? 2 : type.charAt(1) - '0';
  }

  /**
   * The highest weights of all irreducible representations of this group, not of its covers, up to
   * {@link #LARGEST} dimensions, small ones first.
   */
  public List<Weight> weights() {
    List<Weight> found = new ArrayList<>();
    Set<Weight> seen = new HashSet<>(Set.of(Weight.zero(rank())));
    Deque<Weight> queue = new ArrayDeque<>(seen);
    while (!queue.isEmpty()) {
      Weight weight = queue.remove();
      found.add(weight);
      for (int i = 0; i < rank(); i++) {
        Weight next = weight.plus(Weight.fundamental(rank(), i));
        if (dimension(next) <= LARGEST && seen.add(next)) {
          queue.add(next);
        }
      }
    }
    return found.stream()
        .filter(this::isSingleValued)
        .sorted(Comparator.comparingInt(this::dimension).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The dimension by a closed formula. */
  public int dimension(Weight weight) {
    return WeylFormula.dimension(type, weight).intValueExact();
  }

  /** Whether minus one, which the spin group sends to one, acts trivially. */
  boolean isSingleValued(Weight weight) {
    int[] labels = weight.labels();
    int last = labels.length - 1;
    return switch (name) {
      case "SO(3)", "SO(5)", "SO(7)" -> labels[last] % 2 == 0;
      case "SO(4)", "SO(6)", "SO(8)", "lorentz" -> (labels[last] + labels[last - 1]) % 2 == 0;
      default -> Arrays.stream(labels).allMatch(label -> label >= 0);
    };
  }

  /**
   * Whether the product of symmetric powers that contains it has more than 40,000 components, for
   * SO(3) whether it is beyond the harmonic polynomials of degree 64.
   */
  boolean isProduct(Weight weight) {
    int[] labels = weight.labels();
    return switch (name) {
      case "SO(3)" -> labels[0] > 128;
      case "SO(4)", "lorentz" -> {
        int both = Math.min(labels[0], labels[1]);
        int rest = (Math.max(labels[0], labels[1]) - both) / 2;
        yield binomial(both + 3, 3) * binomial(rest + 5, 5) > 40_000;
      }
      // Sym^5 of the 20 components of Alt^3 V
      case "SO(6)" -> labels[0] == 0 && Math.abs(labels[1] - labels[2]) >= 10;
      default -> false;
    };
  }

  private static long binomial(int n, int k) {
    long result = 1;
    for (int i = 1; i <= k; i++) {
      result = result * (n - k + i) / i;
    }
    return result;
  }

  /**
   * The type over R: complex if the conjugate has another highest weight, quaternionic for half
   * integer spins of SU(2) alone, else real (Bröcker and tom Dieck, Representations of Compact Lie
   * Groups, VI.5; split real forms have real matrices).
   */
  RealType type(Weight weight) {
    int[] labels = weight.labels();
    int last = labels.length - 1;
    boolean complex =
        switch (name) {
          case "SU(3)", "SU(4)", "SU(5)" ->
              IntStream.rangeClosed(0, last).anyMatch(i -> labels[i] != labels[last - i]);
          case "SO(6)", "lorentz", "SL(2,C)" -> labels[last] != labels[last - 1];
          default -> false;
        };
    boolean quaternionic = name.equals("SU(2)") && labels[0] % 2 != 0;
    return complex ? RealType.C : quaternionic ? RealType.H : RealType.R;
  }

  /** For reports of tests. */
  @Override
  public String toString() {
    return name;
  }
}
