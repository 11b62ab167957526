package org.equigen.neighbours.search;

import org.equigen.neighbours.kernel.BoxTerms;
import org.equigen.neighbours.kernel.FormKernel;
import org.equigen.neighbours.kernel.FormTerms;

/** Counts how often a tile is looked at. */
record CountingKernel(FormKernel kernel, @SuppressWarnings("ArrayRecordComponent") long[] scans)
    implements FormKernel {
  @Override
  public int scan(
      FormTerms terms,
      double[] tiles,
      int offset,
      double[] query,
      int at,
      double least,
      double most,
      double[] values) {
    scans[0]++;
    return kernel.scan(terms, tiles, offset, query, at, least, most, values);
  }

  @Override
  public void bound(
      BoxTerms box,
      double[] boxes,
      int offset,
      double[] query,
      int at,
      boolean absolute,
      double least,
      double most,
      double[] bounds,
      int to) {
    kernel.bound(box, boxes, offset, query, at, absolute, least, most, bounds, to);
  }
}
