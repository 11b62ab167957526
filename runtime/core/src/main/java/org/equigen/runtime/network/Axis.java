package org.equigen.runtime.network;

import java.util.Locale;

/** What one lane of a value stands for. */
public enum Axis {
  /** One lane for each element of each set, such as a particle of a jet. */
  ELEMENT,
  /** One lane for each set, such as a jet. */
  SET;

  /** The domain of frames and data that has its rows: {@code element} or {@code set}. */
  public String domain() {
    return name().toLowerCase(Locale.ROOT);
  }
}
