package org.equigen.examples.jets;

/** The rows of an open file whose layout is known: one jet each. */
sealed interface JetRows permits CompoundRows, ArrayRows {
  /** The name of the column of labels, for messages. */
  String labelColumn();

  /** Number of rows, at least 1. */
  long count();

  /** Rows that are read together. */
  int blockRows();

  /** The rows from {@code first}, a multiple of the block size, to the end of the block or file. */
  JetBlock block(long first);
}
