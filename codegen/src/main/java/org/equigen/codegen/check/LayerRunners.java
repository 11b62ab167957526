package org.equigen.codegen.check;

/** A layer that can be run with numbers of every type. */
@FunctionalInterface
public interface LayerRunners {
  /** Runs its passes with numbers of one type, to which given values are rounded. */
  PassRunner in(NumberType type);
}
