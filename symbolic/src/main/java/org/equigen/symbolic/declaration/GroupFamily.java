package org.equigen.symbolic.declaration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The groups that have a name, in the order in which they are listed to users. */
public enum GroupFamily {
  /** {@code SO+(1,3)} under its usual name. */
  LORENTZ(
      "lorentz",
      "lorentz",
      "lorentz",
      "SO+(1,3): proper orthochronous Lorentz group, " + "metric diag(1,-1,-1,-1)",
      0,
      0),
  /** {@code SO+(p,q)}. */
  SPECIAL_ORTHOGONAL_CONNECTED(
      "SO+", "SO+(p,q)", "SO+(1,3)", "component of the identity of SO(p,q)", 1, 2),
  /** {@code SO(n)} and {@code SO(p,q)}. */
  SPECIAL_ORTHOGONAL(
      "SO",
      "SO(n), SO(p,q)",
      "SO(3)",
      "rotations: keep a metric with p plus and q minus signs, " + "determinant 1",
      1,
      2),
  /** {@code O(n)} and {@code O(p,q)}. */
  ORTHOGONAL(
      "O",
      "O(n), O(p,q)",
      "O(1,3)",
      "rotations and reflections: keep a metric with p plus and q " + "minus signs",
      1,
      2),
  /** {@code Sp(2n)}. */
  SYMPLECTIC(
      "Sp", "Sp(2n)", "Sp(4)", "keep the antisymmetric form {{0,1},{-1,0}} in n x n blocks", 1, 1),
  /** {@code SL(n)}. */
  SPECIAL_LINEAR("SL", "SL(n)", "SL(2)", "real n x n matrices of determinant 1", 1, 1),
  /** {@code S(n)}. */
  SYMMETRIC("S", "S(n)", "S(5)", "permutations of n points, as permutation matrices", 1, 1);

  private final String symbol;
  private final String pattern;
  private final String example;
  private final String description;
  private final int fewest;
  private final int most;

  GroupFamily(
      String symbol, String pattern, String example, String description, int fewest, int most) {
    this.symbol = symbol;
    this.pattern = pattern;
    this.example = example;
    this.description = description;
    this.fewest = fewest;
    this.most = most;
  }

  /** The name before the parenthesis. */
  public String symbol() {
    return symbol;
  }

  /** How the family is written, for example {@code SO(n), SO(p,q)}. */
  public String pattern() {
    return pattern;
  }

  /** One valid name. */
  public String example() {
    return example;
  }

  /** What its elements are, in one line. */
  public String description() {
    return description;
  }

  /** The smallest number of parameters. */
  int fewest() {
    return fewest;
  }

  /** The largest number of parameters. */
  int most() {
    return most;
  }

  /** The family with this symbol, in any case. */
  static Optional<GroupFamily> of(String symbol) {
    return Arrays.stream(values())
        .filter(
            family ->
                family.symbol.toLowerCase(Locale.ROOT).equals(symbol.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
