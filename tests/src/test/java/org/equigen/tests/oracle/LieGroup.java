package org.equigen.tests.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.CharacterRing;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;

/**
 * A group by its name and by the type of its complexified Lie algebra, whose simple roots LiE and
 * Equigen number alike.
 *
 * @param name as Equigen writes it
 * @param type as LiE writes it, for example {@code A1A1}
 * @param vector the highest weight of V
 */
record LieGroup(String name, String type, Weight vector) {
  /** All groups that are compared. */
  static final List<LieGroup> ALL =
      List.of(
          new LieGroup("SU(2)", "A1", Weight.of(1)),
          new LieGroup("SO(3)", "A1", Weight.of(2)),
          new LieGroup("SU(3)", "A2", Weight.of(1, 0)),
          new LieGroup("SL(3)", "A2", Weight.of(1, 0)),
          new LieGroup("SL(4)", "A3", Weight.of(1, 0, 0)),
          new LieGroup("SU(5)", "A4", Weight.of(1, 0, 0, 0)),
          new LieGroup("SO(4)", "A1A1", Weight.of(1, 1)),
          new LieGroup("SO(5)", "B2", Weight.of(1, 0)),
          new LieGroup("SO(7)", "B3", Weight.of(1, 0, 0)),
          new LieGroup("SO(9)", "B4", Weight.of(1, 0, 0, 0)),
          new LieGroup("Sp(4)", "C2", Weight.of(1, 0)),
          new LieGroup("Sp(6)", "C3", Weight.of(1, 0, 0)),
          new LieGroup("Sp(8)", "C4", Weight.of(1, 0, 0, 0)),
          new LieGroup("SO(8)", "D4", Weight.of(1, 0, 0, 0)),
          new LieGroup("SO(10)", "D5", Weight.of(1, 0, 0, 0, 0)),
          new LieGroup("G2", "G2", Weight.of(1, 0)),
          new LieGroup("F4", "F4", Weight.of(0, 0, 0, 1)),
          new LieGroup("E6", "E6", Weight.of(1, 0, 0, 0, 0, 0)),
          new LieGroup("E7", "E7", Weight.of(0, 0, 0, 0, 0, 0, 1)),
          new LieGroup("E8", "E8", Weight.of(0, 0, 0, 0, 0, 0, 0, 1)));

  /** One of them by its name. */
  static LieGroup of(String name) {
    return ALL.stream().filter(group -> group.name.equals(name)).findFirst().orElseThrow();
  }

  /** The group. */
  Group group() {
    return GroupNames.parse(name);
  }

  /** The ring of its characters. */
  CharacterRing<Rational> ring() {
    List<CartanType> types = new ArrayList<>();
    for (int at = 0; at < type.length(); at += 2) {
      types.add(CartanType.of(type.substring(at, at + 2)).orElseThrow());
    }
    return new CharacterRing<>(RootSystem.of(types, 0), RationalField.Q);
  }

  /** The highest weight that a label means. */
  Weight weight(String label) {
    return Irreducibles.of(group(), label) instanceof Irreducible.Known known
        ? known.character().orElseThrow().weight()
        : Weight.zero(ring().roots().size());
  }

  /** Highest weights of representations, of which the largest has at most so many dimensions. */
  List<Weight> weights(int count, long largest, Random random) {
    RootSystem roots = ring().roots();
    List<Weight> found = new ArrayList<>();
    for (int tries = 0; found.size() < count && tries < 1_000; tries++) {
      int[] labels = new int[roots.size()];
      for (int steps = 1 + random.nextInt(6); steps > 0; steps--) {
        labels[random.nextInt(labels.length)]++;
      }
      Weight weight = Weight.of(labels);
      boolean fits = roots.dimension(weight).compareTo(BigInteger.valueOf(largest)) <= 0;
      if (fits && !found.contains(weight)) {
        found.add(weight);
      }
    }
    return found;
  }

  /** The sum of highest weights of a representation, in the language of LiE. */
  String polynomial(String representation) {
    Matcher power = Pattern.compile("V(?:\\^(\\d+))?").matcher(representation);
    Matcher functor =
        Pattern.compile("(Sym|Alt|Schur)\\((.*?\\]|\\d+),(.*)\\)").matcher(representation);
    if (power.matches()) {
      String degree = power.group(1) == null ? "1" : power.group(1);
      return "p_tensor(%s,%s,%s)".formatted(degree, vector, type);
    }
    if (functor.matches()) {
      String of =
          functor.group(3).equals("V") ? vector.toString() : weight(functor.group(3)).toString();
      String name =
          Map.of("Sym", "sym_tensor", "Alt", "alt_tensor", "Schur", "plethysm")
              .get(functor.group(1));
      return "%s(%s,%s,%s)".formatted(name, functor.group(2), of, type);
    }
    return "1X" + weight(representation);
  }
}
