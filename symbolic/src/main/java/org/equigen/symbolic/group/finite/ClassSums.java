package org.equigen.symbolic.group.finite;

import java.math.BigInteger;
import org.equigen.symbolic.group.Group;

/** The conjugacy classes of a finite group and how the sums over them multiply. */
public sealed interface ClassSums permits EnumeratedClasses, SearchedClasses {
  /**
   * The classes of a group: by listing its elements, or by search if they are more than {@link
   * ConjugacyClasses#MOST_ELEMENTS}.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException EQG095 if it is infinite, EQG096 if
   *     it has too many classes, EQG121 if the search would take too long
   */
  static ClassSums of(Group group) {
    FiniteAction action = FiniteAction.of(group);
    BigInteger most = BigInteger.valueOf(ConjugacyClasses.MOST_ELEMENTS);
    return action.order().compareTo(most) > 0
        ? SearchedClasses.of(action)
        : EnumeratedClasses.of(action);
  }

  /** The classes. */
  ConjugacyClasses classes();

  /** The largest class whose products are found. */
  int mostMembers();

  /**
   * How class sums multiply: {@code C_r C_s = sum_t a_rst C_t}, with {@code a_rst} the number of
   * pairs {@code (x,y)} of {@code C_r x C_s} whose product is the representative of {@code C_t}.
   *
   * @param r a class of at most {@link #mostMembers} elements
   * @return {@code a_rst}, shape {@code [s][t]}
   */
  long[][] products(int r);
}
