package org.equigen.runtime.network;

/** What one lane of a value stands for. */
public enum Axis {
  /** One lane for each element of each set, such as a particle of a jet. */
  ELEMENT,
  /** One lane for each set, such as a jet. */
  SET
}
