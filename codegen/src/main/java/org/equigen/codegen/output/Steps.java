package org.equigen.codegen.output;

/** Hears of every change of the file system before it is made: where a test ends the process. */
@FunctionalInterface
interface Steps {
  /** Hears nothing. */
  Steps UNHEARD = step -> {};

  void before(String step);
}
