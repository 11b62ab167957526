package org.equigen.runtime.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementary functions on vectors of {@code double}, within a few units in the last place. They use
 * operations of fixed rounding only, so their bits do not change when HotSpot compiles them; those
 * of the Vector API's own functions do.
 */
final class VectorDoubleMath {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /** 1.5 * 2^52: added and taken away again, it rounds to an integer and shows its bits. */
  private static final double ROUNDER = 0x1.8p52;

  private static final long ROUNDER_BITS = Double.doubleToRawLongBits(ROUNDER);
  private static final int MANTISSA = 52;
  private static final int BIAS = 1023;
  private static final double LEAST = -746;
  private static final double LOG2_E = 1.4426950408889634;
  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;
  private static final long ROOT_HALF_BITS = 0x3fe6a09e_00000000L;
  private static final long ONE_BITS = 0x3ff00000_00000000L;

  private VectorDoubleMath() {}

  private static DoubleVector broadcast(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /** The integer n nearest to {@code x / ln 2}, plus {@link #ROUNDER}. */
  private static DoubleVector rounded(DoubleVector x) {
    return x.fma(broadcast(LOG2_E), broadcast(ROUNDER));
  }

  /** {@code x - n ln 2}, with ln 2 in two parts. */
  private static DoubleVector reduced(DoubleVector x, DoubleVector n) {
    return n.fma(broadcast(-LN2_LOW), n.fma(broadcast(-LN2_HIGH), x));
  }

  /** {@code exp(r) - 1} for {@code |r| <= ln(2) / 2}: the Taylor series to order 13. */
  private static DoubleVector series(DoubleVector r) {
    DoubleVector q = broadcast(1.0 / 6227020800L);
    q = q.fma(r, broadcast(1.0 / 479001600));
    q = q.fma(r, broadcast(1.0 / 39916800));
    q = q.fma(r, broadcast(1.0 / 3628800));
    q = q.fma(r, broadcast(1.0 / 362880));
    q = q.fma(r, broadcast(1.0 / 40320));
    q = q.fma(r, broadcast(1.0 / 5040));
    q = q.fma(r, broadcast(1.0 / 720));
    q = q.fma(r, broadcast(1.0 / 120));
    q = q.fma(r, broadcast(1.0 / 24));
    q = q.fma(r, broadcast(1.0 / 6));
    q = q.fma(r, broadcast(1.0 / 2));
    return q.fma(r.mul(r), r);
  }

  private static DoubleVector powerOfTwo(LongVector n) {
    return n.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
  }

  /** {@code exp(x)} for {@code x <= 0}, tiny results included. */
  static DoubleVector exp(DoubleVector x) {
    DoubleVector bounded = x.max(LEAST);
    DoubleVector shifted = rounded(bounded);
    DoubleVector p = series(reduced(bounded, shifted.sub(ROUNDER)));
    LongVector n = shifted.reinterpretAsLongs().sub(ROUNDER_BITS);
    // Two factors, since the smallest results have no normal power of two.
    LongVector half = n.lanewise(VectorOperators.ASHR, 1);
    return p.add(1).mul(powerOfTwo(half)).mul(powerOfTwo(n.sub(half)));
  }

  /** {@code exp(x) - 1} for {@code x <= 0}, with the relative precision of small x. */
  private static DoubleVector expm1(DoubleVector x) {
    // Below -40 the result is -1.
    DoubleVector bounded = x.max(-40);
    DoubleVector shifted = rounded(bounded);
    DoubleVector p = series(reduced(bounded, shifted.sub(ROUNDER)));
    DoubleVector s = powerOfTwo(shifted.reinterpretAsLongs().sub(ROUNDER_BITS));
    return s.fma(p, s.sub(1));
  }

  /**
   * {@code log(1 + x)} for {@code x >= 0}, after log1p of FreeBSD's msun (Sun Microsystems, 1993):
   * {@code 1 + x = 2^k m}, and the series of {@code log(m)} in {@code (m - 1) / (m + 1)}.
   */
  static DoubleVector log1p(DoubleVector x) {
    DoubleVector u = x.min(Double.MAX_VALUE);
    DoubleVector w = u.add(1);
    // What the sum lost, relative to it.
    VectorMask<Double> small = u.lt(1);
    DoubleVector c = broadcast(1).sub(w.sub(u)).blend(u.sub(w.sub(1)), small).div(w);
    LongVector bits = w.reinterpretAsLongs().add(ONE_BITS - ROOT_HALF_BITS);
    LongVector exponent = bits.lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
    DoubleVector k = exponent.add(ROUNDER_BITS).reinterpretAsDoubles().sub(ROUNDER);
    long mask = (1L << MANTISSA) - 1;
    DoubleVector f = bits.and(mask).add(ROOT_HALF_BITS).reinterpretAsDoubles().sub(1);
    DoubleVector s = f.div(f.add(2));
    DoubleVector z = s.mul(s);
    DoubleVector p = broadcast(0.14798198605116586);
    p = p.fma(z, broadcast(0.15313837699209373));
    p = p.fma(z, broadcast(0.1818357216161805));
    p = p.fma(z, broadcast(0.22222198432149784));
    p = p.fma(z, broadcast(0.2857142874366239));
    p = p.fma(z, broadcast(0.3999999999940942));
    p = p.fma(z, broadcast(0.6666666666666735));
    DoubleVector half = f.mul(f).mul(0.5);
    DoubleVector low = k.fma(broadcast(LN2_LOW), c);
    DoubleVector tail = s.fma(p.fma(z, half), low).sub(half);
    return k.fma(broadcast(LN2_HIGH), tail.add(f));
  }

  /** {@code 1 / (1 + exp(-x))}. */
  static DoubleVector sigmoid(DoubleVector x) {
    DoubleVector e = exp(x.abs().neg());
    DoubleVector d = broadcast(1).div(e.add(1));
    return d.blend(e.mul(d), x.lt(0));
  }

  /** {@code tanh(x)}. */
  static DoubleVector tanh(DoubleVector x) {
    DoubleVector e = expm1(x.abs().mul(-2));
    return withSign(e.neg().div(e.add(2)), x);
  }

  /** {@code |magnitude|} with the sign of x. */
  static DoubleVector withSign(DoubleVector magnitude, DoubleVector x) {
    return magnitude.neg().blend(magnitude, x.lt(0).not());
  }
}
