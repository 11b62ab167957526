package org.equigen.neighbours.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.neighbours.kernel.BoxTerms;
import org.equigen.neighbours.kernel.FormKernel;
import org.equigen.neighbours.kernel.FormTerms;

/**
 * Four vectors of points at a time, so that what belongs to a term is loaded once for four of them;
 * boxes one vector at a time.
 */
public final class VectorFormKernel implements FormKernel {
  private static final VectorSpecies<Double> SPECIES =
      DoubleVector.SPECIES_PREFERRED.length() > FAN
          ? DoubleVector.SPECIES_512
          : DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = SPECIES.length();

  /** Found by name. */
  public VectorFormKernel() {}

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
    int found = 0;
    for (int lane = 0; lane < LANES; lane += 4 * WIDTH) {
      found |= fourVectors(terms, tiles, offset, lane, query, at, least, most, values) << lane;
    }
    return found;
  }

  private static int fourVectors(
      FormTerms terms,
      double[] tiles,
      int offset,
      int lane,
      double[] query,
      int at,
      double least,
      double most,
      double[] values) {
    DoubleVector a = DoubleVector.zero(SPECIES);
    DoubleVector b = a;
    DoubleVector c = a;
    DoubleVector d = a;
    int plus = terms.plus();
    for (int t = 0; t < plus; t++) {
      int from = offset + lane + terms.first(t) * LANES;
      double q = query[at + terms.first(t)];
      a = a.add(square(tiles, from, q));
      b = b.add(square(tiles, from + WIDTH, q));
      c = c.add(square(tiles, from + 2 * WIDTH, q));
      d = d.add(square(tiles, from + 3 * WIDTH, q));
    }
    int minus = terms.minus();
    for (int t = plus; t < minus; t++) {
      int from = offset + lane + terms.first(t) * LANES;
      double q = query[at + terms.first(t)];
      a = a.sub(square(tiles, from, q));
      b = b.sub(square(tiles, from + WIDTH, q));
      c = c.sub(square(tiles, from + 2 * WIDTH, q));
      d = d.sub(square(tiles, from + 3 * WIDTH, q));
    }
    int count = terms.count();
    for (int t = minus; t < count; t++) {
      int left = offset + lane + terms.first(t) * LANES;
      int right = offset + lane + terms.second(t) * LANES;
      double q = query[at + terms.first(t)];
      double r = query[at + terms.second(t)];
      double factor = terms.coefficient(t);
      a = a.add(product(tiles, left, q, right, r).mul(factor));
      b = b.add(product(tiles, left + WIDTH, q, right + WIDTH, r).mul(factor));
      c = c.add(product(tiles, left + 2 * WIDTH, q, right + 2 * WIDTH, r).mul(factor));
      d = d.add(product(tiles, left + 3 * WIDTH, q, right + 3 * WIDTH, r).mul(factor));
    }
    long found =
        within(a, least, most).toLong()
            | within(b, least, most).toLong() << WIDTH
            | within(c, least, most).toLong() << (2 * WIDTH)
            | within(d, least, most).toLong() << (3 * WIDTH);
    if (found != 0) {
      a.intoArray(values, lane);
      b.intoArray(values, lane + WIDTH);
      c.intoArray(values, lane + 2 * WIDTH);
      d.intoArray(values, lane + 3 * WIDTH);
    }
    return (int) found;
  }

  private static DoubleVector square(double[] tiles, int from, double q) {
    DoubleVector difference = DoubleVector.fromArray(SPECIES, tiles, from).sub(q);
    return difference.mul(difference);
  }

  private static DoubleVector product(double[] tiles, int left, double q, int right, double r) {
    return DoubleVector.fromArray(SPECIES, tiles, left)
        .sub(q)
        .mul(DoubleVector.fromArray(SPECIES, tiles, right).sub(r));
  }

  private static VectorMask<Double> within(DoubleVector values, double least, double most) {
    return values.compare(VectorOperators.GE, least).and(values.compare(VectorOperators.LE, most));
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
    for (int i = 0; i < FAN; i += WIDTH) {
      oneVector(box, boxes, offset + i, query, at, absolute, least, most).intoArray(bounds, to + i);
    }
  }

  private static DoubleVector oneVector(
      BoxTerms box,
      double[] boxes,
      int offset,
      double[] query,
      int at,
      boolean absolute,
      double least,
      double most) {
    FormTerms terms = box.terms();
    DoubleVector zero = DoubleVector.zero(SPECIES);
    DoubleVector low = zero;
    DoubleVector high = zero;
    int plus = terms.plus();
    for (int t = 0; t < plus; t++) {
      DoubleVector below = low(boxes, offset, query, at, terms.first(t));
      DoubleVector above = high(boxes, offset, query, at, terms.first(t));
      low = low.add(smallestSquare(below, above, zero));
      high = high.add(largestSquare(below, above));
    }
    int minus = terms.minus();
    for (int t = plus; t < minus; t++) {
      DoubleVector below = low(boxes, offset, query, at, terms.first(t));
      DoubleVector above = high(boxes, offset, query, at, terms.first(t));
      low = low.sub(largestSquare(below, above));
      high = high.sub(smallestSquare(below, above, zero));
    }
    int count = terms.count();
    for (int t = minus; t < count; t++) {
      int i = terms.first(t);
      int j = terms.second(t);
      DoubleVector iLow = low(boxes, offset, query, at, i);
      DoubleVector iHigh = high(boxes, offset, query, at, i);
      DoubleVector smallest;
      DoubleVector largest;
      if (i == j) {
        smallest = smallestSquare(iLow, iHigh, zero);
        largest = largestSquare(iLow, iHigh);
      } else {
        DoubleVector jLow = low(boxes, offset, query, at, j);
        DoubleVector jHigh = high(boxes, offset, query, at, j);
        DoubleVector ll = iLow.mul(jLow);
        DoubleVector lh = iLow.mul(jHigh);
        DoubleVector hl = iHigh.mul(jLow);
        DoubleVector hh = iHigh.mul(jHigh);
        smallest = smaller(smaller(ll, lh), smaller(hl, hh));
        largest = larger(larger(ll, lh), larger(hl, hh));
      }
      double c = terms.coefficient(t);
      low = low.add((c > 0 ? smallest : largest).mul(c));
      high = high.add((c > 0 ? largest : smallest).mul(c));
    }
    if (box.relative() > 0) {
      DoubleVector margin = margin(box, boxes, offset, query, at);
      low = low.sub(margin);
      high = high.add(margin);
    }
    DoubleVector bound = absolute ? larger(larger(low, high.neg()), zero) : low;
    VectorMask<Double> hit =
        low.compare(VectorOperators.LE, most).and(high.compare(VectorOperators.GE, least));
    return DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY).blend(bound, hit);
  }

  private static DoubleVector margin(
      BoxTerms box, double[] boxes, int offset, double[] query, int at) {
    DoubleVector size = DoubleVector.zero(SPECIES);
    int dimension = box.terms().dimension();
    for (int i = 0; i < dimension; i++) {
      DoubleVector low = low(boxes, offset, query, at, i);
      DoubleVector high = high(boxes, offset, query, at, i);
      size = size.add(largestSquare(low, high));
    }
    return size.mul(box.relative()).add(box.absolute());
  }

  private static DoubleVector low(double[] boxes, int offset, double[] query, int at, int i) {
    return DoubleVector.fromArray(SPECIES, boxes, offset + 2 * FAN * i).sub(query[at + 2 * i + 1]);
  }

  private static DoubleVector high(double[] boxes, int offset, double[] query, int at, int i) {
    return DoubleVector.fromArray(SPECIES, boxes, offset + 2 * FAN * i + FAN)
        .sub(query[at + 2 * i]);
  }

  // Maxima by comparison: those of Math, which order zeros and NaN, take twice as many
  // instructions.
  private static DoubleVector smallestSquare(
      DoubleVector low, DoubleVector high, DoubleVector zero) {
    DoubleVector nearest =
        zero.blend(low, low.compare(VectorOperators.GT, zero))
            .blend(high, high.compare(VectorOperators.LT, zero));
    return nearest.mul(nearest);
  }

  private static DoubleVector largestSquare(DoubleVector low, DoubleVector high) {
    return larger(low.mul(low), high.mul(high));
  }

  private static DoubleVector larger(DoubleVector left, DoubleVector right) {
    return left.blend(right, right.compare(VectorOperators.GT, left));
  }

  private static DoubleVector smaller(DoubleVector left, DoubleVector right) {
    return left.blend(right, right.compare(VectorOperators.LT, left));
  }
}
