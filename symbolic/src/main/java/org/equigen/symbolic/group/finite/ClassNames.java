package org.equigen.symbolic.group.finite;

import java.util.ArrayList;
import java.util.List;

/** Names of classes as in the ATLAS of Finite Groups, in small letters: {@code 1a 2a 2b 3a}. */
final class ClassNames {
  private static final int LETTERS = 26;

  private ClassNames() {}

  /** The classes, sorted by the order of their elements, with their names. */
  static List<ConjugacyClass> given(List<ConjugacyClass> sorted) {
    List<ConjugacyClass> named = new ArrayList<>();
    int before = 0;
    for (ConjugacyClass one : sorted) {
      boolean same = !named.isEmpty() && named.getLast().order() == one.order();
      before = same ? before + 1 : 0;
      named.add(
          new ConjugacyClass(
              one.order() + letters(before), one.representative(), one.size(), one.order()));
    }
    return List.copyOf(named);
  }

  /** {@code a, ..., z, aa, ab, ...}. */
  private static String letters(int number) {
    String last = String.valueOf((char) ('a' + number % LETTERS));
    return number < LETTERS ? last : letters(number / LETTERS - 1) + last;
  }
}
