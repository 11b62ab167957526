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
