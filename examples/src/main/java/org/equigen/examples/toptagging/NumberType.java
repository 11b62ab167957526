package org.equigen.examples.toptagging;

/** The number types to compute in. */
enum NumberType {
  /** 32 bits. */
  FLOAT,
  /** 64 bits. */
  DOUBLE
}
