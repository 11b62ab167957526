package org.equigen.symbolic.declaration;

/** An expression has no exact value in a supported field. */
final class UnsupportedNumberException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String alternative;

  /**
   * The reason, and what to write instead.
   *
   * @param reason a clause without its full stop
   * @param alternative a sentence
   */
  UnsupportedNumberException(String reason, String alternative) {
    super(reason, null, false, false);
    this.alternative = alternative;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  String alternative() {
    return alternative;
  }
}
