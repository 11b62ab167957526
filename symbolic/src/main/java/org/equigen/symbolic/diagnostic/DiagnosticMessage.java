package org.equigen.symbolic.diagnostic;

/**
 * A diagnostic in words.
 *
 * @param identifier {@code EQG} and three digits, stable between versions
 * @param place file, option or element that holds the fault, with line and column where known
 * @param fault a sentence with the offending value and the reason, without its full stop
 * @param alternative sentences that say what is valid, or what to do
 */
public record DiagnosticMessage(String identifier, String place, String fault, String alternative) {
  /** Faults are one line of a few sentences, however long the values that they quote. */
  static final int LONGEST_FAULT = 400;

  /** Alternatives may list what is valid. */
  static final int LONGEST_ALTERNATIVE = 2500;

  /** Cuts in the middle what is too long to be read. */
  public DiagnosticMessage {
    fault = Wording.excerpt(fault, LONGEST_FAULT);
    alternative = Wording.cut(alternative, LONGEST_ALTERNATIVE);
  }

  /**
   * The text for people: identifier, place and fault on one line, the alternative indented below.
   *
   * <pre>
   * [EQG014] JetEncoder.java:12: unknown representation "W" in "4V + W" of SO+(1,3).
   *          Known: S, V, T(p,q). Did you mean "V"?
   * </pre>
   */
  public String text() {
    String indent = "\n" + " ".repeat(identifier.length() + 3);
    return "["
        + identifier
        + "] "
        + place
        + ": "
        + fault
        + "."
        + indent
        + alternative.stripTrailing().replace("\n", indent);
  }
}
