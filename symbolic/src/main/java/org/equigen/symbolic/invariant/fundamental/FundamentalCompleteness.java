package org.equigen.symbolic.invariant.fundamental;

/** How far a set of generators is known to be complete. */
public sealed interface FundamentalCompleteness {
  /** Why they are complete, or how far. */
  String reason();

  /**
   * Every invariant or equivariant is made of them.
   *
   * @param reason the theorem
   */
  record Complete(String reason) implements FundamentalCompleteness {
    @Override
    public String toString() {
      return "complete: " + reason;
    }
  }

  /**
   * Every one up to a degree is made of them.
   *
   * @param degree the degree
   */
  record UpToDegree(int degree) implements FundamentalCompleteness {
    @Override
    public String reason() {
      return "complete up to degree " + degree + ": of tensors there may be more above it";
    }

    @Override
    public String toString() {
      return reason();
    }
  }
}
