package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.diagnostic.GroupDiagnostic;

/** The parameters of a family in one name, with the diagnostics that point to them. */
final class FamilyParameters {
  private final NameCursor cursor;
  private final int start;
  private final GroupFamily family;
  private final List<BigInteger> values;

  /**
   * Checks the number of parameters.
   *
   * @param cursor behind the parameters
   * @param start the offset of the family's symbol
   */
  FamilyParameters(NameCursor cursor, int start, GroupFamily family, List<BigInteger> values) {
    this.cursor = cursor;
    this.start = start;
    this.family = family;
    this.values = List.copyOf(values);
    if (values.size() < family.fewest() || values.size() > family.most()) {
      throw bad(family.symbol() + " takes " + count() + ", not " + values.size(), family.example());
    }
    for (int i = 0; i < values.size(); i++) {
      requireFits(values.get(i));
    }
  }

  private String count() {
    if (family.most() != family.fewest()) {
      return family.fewest() == 0 ? "at most one parameter" : "one or two parameters";
    }
    return family.most() == 1 ? "one parameter" : "two parameters";
  }

  /** The number of parameters given. */
  int size() {
    return values.size();
  }

  /** A parameter, from 0. */
  int get(int index) {
    return values.get(index).intValueExact();
  }

  /** A parameter that must be at least 1. */
  int positive(int index) {
    if (get(index) == 0) {
      throw bad("it would act on 0 dimensions", family.symbol() + "(1)");
    }
    return get(index);
  }

  /** Refuses dimensions of V that are too large. */
  void requireFits(BigInteger dimension) {
    if (dimension.compareTo(BigInteger.valueOf(GroupNames.MAX_DIMENSION)) > 0) {
      throw new GroupDiagnostic.GroupTooLarge(
              cursor.place(), cursor.since(start), dimension.toString(), GroupNames.MAX_DIMENSION)
          .exception();
    }
  }

  /** There is no such group. */
  RuntimeException bad(String reason, String alternative) {
    return new GroupDiagnostic.BadParameters(
            cursor.place(), cursor.since(start), reason, alternative)
        .exception();
  }
}
