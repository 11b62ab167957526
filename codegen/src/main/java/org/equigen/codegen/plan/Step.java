package org.equigen.codegen.plan;

import java.util.List;

/** One addition to one segment. The steps of a program run in order. */
public sealed interface Step permits Contraction, Pointwise {
  /** What is read, in order. */
  List<Access> inputs();

  /** What is added to. */
  Access output();
}
