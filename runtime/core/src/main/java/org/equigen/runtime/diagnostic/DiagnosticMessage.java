package org.equigen.runtime.diagnostic;

/**
 * A diagnostic in words.
 *
 * @param identifier {@code EQR} and three digits, stable between versions
 * @param place file, position or option that holds the fault
 * @param fault a sentence with the offending value and the reason, without its full stop
 * @param alternative sentences that say what is valid, or what to do
 */
public record DiagnosticMessage(String identifier, String place, String fault, String alternative) {
  /**
   * The text for people: identifier, place and fault on one line, the alternative indented below.
   *
   * <pre>
   * [EQR101] jets.h5: the file does not exist.
   *          Check the path.
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
        + alternative.strip().replace("\n", indent);
  }
}
