package org.equigen.symbolic.irreducible;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.ClassicalGroup.Family;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.InvariantMetric;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.root.Weight;

/**
 * Reads the label of an irreducible representation of one group.
 *
 * <p>In {@code (j1,j2)} of a Lorentz group, with rotations {@code exp(-i theta J)} and boosts
 * {@code exp(-i beta K)}, j1 is the spin of {@code (J + i K)/2} and j2 that of {@code (J - i K)/2}
 * (Weinberg, The Quantum Theory of Fields, 5.6). For SL(2,C), V is (1/2,0).
 */
final class LabelReader {
  private static final Pattern PARITY = Pattern.compile("(\\d{1,4})([eo])");
  private static final Pattern SPIN = Pattern.compile("spin\\(([^,()]*)\\)");
  private static final Pattern PAIR = Pattern.compile("\\(([^,()]*),([^,()]*)\\)");
  private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:/(\\d*[1-9]\\d*))?");
  private static final Pattern LABELS = Pattern.compile("\\[([^\\[\\]]*)\\]");

  /** Dynkin labels and spins beyond this are of representations too large in any case. */
  private static final int MOST = 10_000;

  /** Harmonic polynomials beyond this degree have many terms. */
  private static final int MOST_POLYNOMIAL = 64;

  private final Group group;
  private final String label;

  LabelReader(Group group, String label) {
    this.group = group;
    this.label = label;
  }

  Irreducible read() {
    Matcher parity = PARITY.matcher(label);
    Matcher spin = SPIN.matcher(label);
    Matcher pair = PAIR.matcher(label);
    Matcher labels = LABELS.matcher(label);
    if (parity.matches()) {
      return harmonics(Integer.parseInt(parity.group(1)), parity.group(2).equals("e"));
    }
    if (spin.matches() && isA1()) {
      return doubled(List.of(spin.group(1)), "spin(1/2)", this::spin);
    }
    if (spin.matches() && isFamily(Family.SPECIAL_ORTHOGONAL, 3)) {
      return rotations(spin.group(1));
    }
    if (pair.matches()) {
      return pair(List.of(pair.group(1), pair.group(2)));
    }
    return labels.matches()
        ? dynkin(Arrays.asList(labels.group(1).split(",", -1)))
        : new Irreducible.Foreign();
  }

  static List<String> forms(Group group) {
    List<String> forms = new ArrayList<>();
    for (String example : List.of("2e", "spin(1)", "(1,1)")) {
      if (Irreducibles.of(group, example) instanceof Irreducible.Known) {
        forms.add(example);
      }
    }
    SplitForms.of(group).ifPresent(split -> forms.add(split.weights().getFirst().toString()));
    return forms;
  }

  private boolean isA1() {
    return isFamily(Family.SPECIAL_LINEAR, 2) || isFamily(Family.SPECIAL_UNITARY, 2);
  }

  private boolean isFamily(Family family, int dimension) {
    return group instanceof ClassicalGroup classical
        && classical.family() == family
        && classical.dimension() == dimension;
  }

  /** {@code le} and {@code lo}: parity counts in O(3) alone. */
  private Irreducible harmonics(int degree, boolean even) {
    boolean full = isFamily(Family.ORTHOGONAL, 3);
    if (!(group instanceof ClassicalGroup classical)
        || classical.q() != 0
        || !(full || isFamily(Family.SPECIAL_ORTHOGONAL, 3))) {
      return new Irreducible.Foreign();
    }
    int dimension = 2 * degree + 1;
    HarmonicProducts products = new HarmonicProducts(Irreducibles.MOST_AMBIENT);
    if (degree > MOST_POLYNOMIAL && !products.reach(degree)) {
      return new Irreducible.Refused(Irreducibles.tooLarge(BigInteger.valueOf(dimension)), "2e");
    }
    boolean twisted = full && even == (degree % 2 == 1);
    return new Irreducible.Known(
        BigInteger.valueOf(dimension),
        Optional.of(new Irreducible.HighestWeight(Weight.of(2 * degree), full && !even ? -1 : 1)),
        () ->
            degree <= MOST_POLYNOMIAL
                ? SphericalHarmonics.of(label, degree, twisted)
                : products.of(label, degree, twisted));
  }

  /** What is built from numbers of halves. */
  private interface Halves {
    Irreducible of(List<Integer> doubled);
  }

  private Irreducible doubled(List<String> texts, String alternative, Halves build) {
    List<Integer> doubled = new ArrayList<>();
    for (String text : texts) {
      Optional<Integer> twice = integer(text, 2);
      if (twice.isEmpty()) {
        return refused(text, 2, "spins are 0, 1/2, 1, 3/2, ...", alternative);
      }
      doubled.add(twice.get());
    }
    return build.of(doubled);
  }

  /** A number from 0, times a factor, if that is an integer below {@link #MOST}. */
  private static Optional<Integer> integer(String text, int factor) {
    return multiple(text, factor)
        .filter(value -> value.compareTo(BigInteger.valueOf(MOST)) < 0)
        .map(BigInteger::intValueExact);
  }

  private static Optional<BigInteger> multiple(String text, int factor) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    BigInteger denominator =
        number.group(2) == null ? BigInteger.ONE : new BigInteger(number.group(2));
    BigInteger[] quotient =
        new BigInteger(number.group(1))
            .multiply(BigInteger.valueOf(factor))
            .divideAndRemainder(denominator);
    return quotient[1].signum() == 0 ? Optional.of(quotient[0]) : Optional.empty();
  }

  /** Why a text is not among the numbers that are wanted. */
  private static Irreducible refused(String text, int factor, String rule, String alternative) {
    boolean large = multiple(text, factor).isPresent();
    String shown = "\"" + text + "\"";
    return new Irreducible.Refused(
        large ? shown + " is of a representation that is too large" : rule + ", not " + shown,
        alternative);
  }

  /** {@code Sym^2j V}, by {@code m = j, j-1, ..., -j}. */
  private Irreducible spin(List<Integer> doubled) {
    return SplitForms.of(group)
        .map(split -> Irreducibles.of(group, split, label, Weight.of(doubled.getFirst())))
        .orElseGet(Irreducible.Foreign::new);
  }

  /** Spins are names of representations of SU(2). */
  private static Irreducible rotations(String spin) {
    Optional<Integer> whole = integer(spin, 1);
    return new Irreducible.Refused(
        whole.isPresent()
            ? "spins are labels of SU(2), the double cover of SO(3)"
            : "rotations have no half-integer spins; SU(2), the double cover of SO(3), has them",
        whole.orElse(2) + "e");
  }

  private Irreducible pair(List<String> numbers) {
    if (isFamily(Family.SPECIAL_LINEAR, 3) || isFamily(Family.SPECIAL_UNITARY, 3)) {
      return dynkin(numbers);
    }
    if (isFamily(Family.COMPLEX_SPECIAL_LINEAR, 2)) {
      return doubled(numbers, "(1/2,1/2)", this::spinors);
    }
    return isFamily(Family.ORTHOGONAL, 4)
            || isFamily(Family.SPECIAL_ORTHOGONAL, 4)
            || isFamily(Family.SPECIAL_ORTHOGONAL_CONNECTED, 4)
        ? doubled(numbers, "(1/2,1/2)", this::spins)
        : new Irreducible.Foreign();
  }

  /** {@code Sym^2j1 V * Sym^2j2 Conj(V)}. */
  private Irreducible spinors(List<Integer> doubled) {
    Term ambient =
        symmetric(doubled.getFirst(), new Factor.Vector())
            .times(symmetric(doubled.getLast(), new Factor.Conjugate(new Factor.Vector())));
    long dimension = (doubled.getFirst() + 1L) * (doubled.getLast() + 1L);
    if (dimension > Irreducibles.MOST_DIMENSION) {
      return new Irreducible.Refused("it has dimension " + dimension, "(1/2,1/2)");
    }
    Weight weight = Weight.of(doubled.getFirst(), doubled.getLast());
    return new Irreducible.Known(
        BigInteger.valueOf(dimension),
        Optional.of(new Irreducible.HighestWeight(weight, 1)),
        () ->
            SubspaceBasis.whole(ambient, (int) dimension)
                .orthogonal(label, new InvariantMetric(2).of(ambient)));
  }

  private static Term symmetric(int degree, Factor of) {
    Term one = new Term(List.of(of));
    return switch (degree) {
      case 0 -> Term.SCALAR;
      case 1 -> one;
      default -> new Term(List.of(new Factor.Symmetric(degree, Representation.of(one))));
    };
  }

  /**
   * The spins of the two factors of so(4), the simple roots {@code e1 - e2} and {@code e1 + e2}.
   */
  private Irreducible spins(List<Integer> doubled) {
    ClassicalGroup classical = (ClassicalGroup) group;
    int left = doubled.getFirst();
    int right = doubled.getLast();
    if ((left + right) % 2 != 0) {
      return new Irreducible.Refused(
          "j1 + j2 is not an integer, so that it is no representation of " + group.name(),
          "(1/2,1/2)");
    }
    boolean full = classical.family() == Family.ORTHOGONAL;
    if (full && left != right) {
      return new Irreducible.Refused(
          "reflections exchange j1 and j2, so that they must be equal", "(1,1)");
    }
    SplitForm split = OrthogonalSplit.of(classical.p(), classical.q());
    Irreducible found = Irreducibles.of(group, split, label, Weight.of(left, right));
    return full && found instanceof Irreducible.Known known
        ? new Irreducible.Known(known.dimension(), Optional.empty(), known.factor())
        : found;
  }

  private Irreducible dynkin(List<String> numbers) {
    Optional<SplitForm> split = SplitForms.of(group);
    if (split.isEmpty()) {
      return new Irreducible.Foreign();
    }
    int rank = split.get().roots().rank();
    String example = split.get().weights().getFirst().toString();
    if (numbers.size() != rank) {
      return new Irreducible.Refused(
          group.name() + " has " + rank + " Dynkin labels, not " + numbers.size(), example);
    }
    int[] labels = new int[rank];
    for (int i = 0; i < rank; i++) {
      Optional<Integer> value = integer(numbers.get(i), 1);
      if (value.isEmpty()) {
        return refused(numbers.get(i), 1, "Dynkin labels are 0, 1, 2, ...", example);
      }
      labels[i] = value.get();
    }
    return Irreducibles.of(group, split.get(), label, Weight.of(labels));
  }
}
