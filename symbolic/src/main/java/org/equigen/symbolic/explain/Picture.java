package org.equigen.symbolic.explain;

/** A result drawn on one or several pages. */
public interface Picture {
  /** The number of pages, at least 1. */
  int pages();

  /**
   * A page as the bytes of a PNG file, the same on every machine for one version of the JDK.
   *
   * @param page from 1 to {@link #pages}
   */
  byte[] png(int page);
}
