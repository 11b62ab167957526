package org.equigen.neighbours.kernel.plain;

import org.equigen.neighbours.kernel.BoxTerms;
import org.equigen.neighbours.kernel.FormKernel;
import org.equigen.neighbours.kernel.FormTerms;

/** Loops over lanes and boxes. */
public final class PlainFormKernel implements FormKernel {
  /** Found by name. */
  public PlainFormKernel() {}

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
    for (int lane = 0; lane < LANES; lane++) {
      values[lane] = 0;
    }
    for (int t = 0; t < terms.count(); t++) {
      int left = offset + terms.first(t) * LANES;
      int right = offset + terms.second(t) * LANES;
      double qLeft = query[at + terms.first(t)];
      double qRight = query[at + terms.second(t)];
      double c = terms.coefficient(t);
      for (int lane = 0; lane < LANES; lane++) {
        values[lane] += c * ((tiles[left + lane] - qLeft) * (tiles[right + lane] - qRight));
      }
    }
    int found = 0;
    for (int lane = 0; lane < LANES; lane++) {
      found |= (values[lane] >= least && values[lane] <= most ? 1 : 0) << lane;
    }
    return found;
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
    for (int i = 0; i < FAN; i++) {
      bounds[to + i] = bound(box, boxes, offset + i, query, at, absolute, least, most);
    }
  }

  private static double bound(
      BoxTerms box,
      double[] boxes,
      int offset,
      double[] query,
      int at,
      boolean absolute,
      double least,
      double most) {
    FormTerms terms = box.terms();
    double low = 0;
    double high = 0;
    for (int t = 0; t < terms.count(); t++) {
      int i = terms.first(t);
      int j = terms.second(t);
      double iLow = low(boxes, offset, query, at, i);
      double iHigh = high(boxes, offset, query, at, i);
      double smallest;
      double largest;
      if (i == j) {
        double nearest = Math.max(0, Math.max(iLow, -iHigh));
        smallest = nearest * nearest;
        largest = Math.max(iLow * iLow, iHigh * iHigh);
      } else {
        double jLow = low(boxes, offset, query, at, j);
        double jHigh = high(boxes, offset, query, at, j);
        double ll = iLow * jLow;
        double lh = iLow * jHigh;
        double hl = iHigh * jLow;
        double hh = iHigh * jHigh;
        smallest = Math.min(Math.min(ll, lh), Math.min(hl, hh));
        largest = Math.max(Math.max(ll, lh), Math.max(hl, hh));
      }
      double c = terms.coefficient(t);
      low += c * (c > 0 ? smallest : largest);
      high += c * (c > 0 ? largest : smallest);
    }
    if (box.relative() > 0) {
      double margin = margin(box, boxes, offset, query, at);
      low -= margin;
      high += margin;
    }
    double bound = absolute ? Math.max(0, Math.max(low, -high)) : low;
    return low <= most && high >= least ? bound : Double.POSITIVE_INFINITY;
  }

  private static double margin(BoxTerms box, double[] boxes, int offset, double[] query, int at) {
    double size = 0;
    for (int i = 0; i < box.terms().dimension(); i++) {
      double low = low(boxes, offset, query, at, i);
      double high = high(boxes, offset, query, at, i);
      size += Math.max(low * low, high * high);
    }
    return size * box.relative() + box.absolute();
  }

  private static double low(double[] boxes, int offset, double[] query, int at, int i) {
    return boxes[offset + 2 * FAN * i] - query[at + 2 * i + 1];
  }

  private static double high(double[] boxes, int offset, double[] query, int at, int i) {
    return boxes[offset + 2 * FAN * i + FAN] - query[at + 2 * i];
  }
}
