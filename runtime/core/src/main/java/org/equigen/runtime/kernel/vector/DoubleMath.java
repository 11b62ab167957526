package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementary functions on vectors of {@code double}, within a few units in the last place. They use
 * operations of fixed rounding only, so their bits do not change when HotSpot compiles them; those
 * of the Vector API's own functions do.
 *
 * <p>Bodies are short and call functions of ours first, and constants are vectors: HotSpot inlines
 * methods of up to 325 bytes, and no more of ours once it has inlined 8,000 bytes, those of the
 * Vector API included. A vector that passes a call is an object.
 */
final class DoubleMath {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int MANTISSA = 52;
  private static final int BIAS = 1023;

  /** 1.5 * 2^52: added and taken away again, it rounds to an integer and shows its bits. */
  private static final double ROUND = 0x1.8p52;

  private static final long ROUND_BITS = Double.doubleToRawLongBits(ROUND);
  private static final long ROOT_HALF_BITS = 0x3fe6a09e_00000000L;
  private static final long ONE_BITS = 0x3ff00000_00000000L;
  private static final long FRACTION = (1L << MANTISSA) - 1;

  /** Below, the exponential is zero. */
  private static final double LEAST = -746;

  private static final DoubleVector ROUNDER = constant(ROUND);
  private static final DoubleVector LOG2_E = constant(1.4426950408889634);
  private static final DoubleVector LN2_HIGH = constant(0.6931471803691238);
  private static final DoubleVector LN2_LOW = constant(1.9082149292705877e-10);

  /** 1/2!, 1/3!, ...: the exponential series. */
  private static final DoubleVector E2 = constant(1.0 / 2);

  private static final DoubleVector E3 = constant(1.0 / 6);
  private static final DoubleVector E4 = constant(1.0 / 24);
  private static final DoubleVector E5 = constant(1.0 / 120);
  private static final DoubleVector E6 = constant(1.0 / 720);
  private static final DoubleVector E7 = constant(1.0 / 5040);
  private static final DoubleVector E8 = constant(1.0 / 40320);
  private static final DoubleVector E9 = constant(1.0 / 362880);
  private static final DoubleVector E10 = constant(1.0 / 3628800);
  private static final DoubleVector E11 = constant(1.0 / 39916800);
  private static final DoubleVector E12 = constant(1.0 / 479001600);
  private static final DoubleVector E13 = constant(1.0 / 6227020800L);

  /** The series of the logarithm. */
  private static final DoubleVector L1 = constant(0.6666666666666735);

  private static final DoubleVector L2 = constant(0.3999999999940942);
  private static final DoubleVector L3 = constant(0.2857142874366239);
  private static final DoubleVector L4 = constant(0.22222198432149784);
  private static final DoubleVector L5 = constant(0.1818357216161805);
  private static final DoubleVector L6 = constant(0.15313837699209373);
  private static final DoubleVector L7 = constant(0.14798198605116586);

  /** The largest argument of {@link #sine} and {@link #cosine}. */
  static final double LARGEST_ANGLE = 0x1p20;

  private static final DoubleVector TWO_OVER_PI = constant(0x1.45f306dc9c883p-1);
  private static final DoubleVector HALF_PI_HIGH = constant(0x1.921fb54442d18p0);
  private static final DoubleVector HALF_PI_MIDDLE = constant(0x1.1a62633145c07p-54);
  private static final DoubleVector HALF_PI_LOW = constant(-0x1.f1976b7ed8fbcp-110);
  private static final DoubleVector MINUS_HALF = constant(-0.5);
  private static final DoubleVector ONE = constant(1);

  /** -1/3!, 1/5!, ...: the series of the sine. */
  private static final DoubleVector S3 = constant(-1.0 / 6);

  private static final DoubleVector S5 = constant(1.0 / 120);
  private static final DoubleVector S7 = constant(-1.0 / 5040);
  private static final DoubleVector S9 = constant(1.0 / 362880);
  private static final DoubleVector S11 = constant(-1.0 / 39916800);
  private static final DoubleVector S13 = constant(1.0 / 6227020800L);
  private static final DoubleVector S15 = constant(-1.0 / 1307674368000L);
  private static final DoubleVector S17 = constant(1.0 / 355687428096000L);

  /** 1/4!, -1/6!, ...: the series of the cosine. */
  private static final DoubleVector C4 = constant(1.0 / 24);

  private static final DoubleVector C6 = constant(-1.0 / 720);
  private static final DoubleVector C8 = constant(1.0 / 40320);
  private static final DoubleVector C10 = constant(-1.0 / 3628800);
  private static final DoubleVector C12 = constant(1.0 / 479001600);
  private static final DoubleVector C14 = constant(-1.0 / 87178291200L);
  private static final DoubleVector C16 = constant(1.0 / 20922789888000L);

  private DoubleMath() {}

  private static DoubleVector constant(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /** {@code exp(r) - 1} for {@code |r| <= ln(2) / 2}: the Taylor series to order 13. */
  private static DoubleVector series(DoubleVector r) {
    DoubleVector q =
        E13.fma(r, E12)
            .fma(r, E11)
            .fma(r, E10)
            .fma(r, E9)
            .fma(r, E8)
            .fma(r, E7)
            .fma(r, E6)
            .fma(r, E5)
            .fma(r, E4)
            .fma(r, E3)
            .fma(r, E2);
    return q.fma(r.mul(r), r);
  }

  /**
   * {@code exp(x)} for {@code x <= 0}, tiny results included: {@code x = n ln 2 + r} with {@code
   * |r| <= ln(2) / 2}.
   */
  static DoubleVector exp(DoubleVector x) {
    DoubleVector bounded = x.max(LEAST);
    DoubleVector shifted = bounded.fma(LOG2_E, ROUNDER);
    DoubleVector n = ROUNDER.sub(shifted);
    DoubleVector r = n.fma(LN2_LOW, n.fma(LN2_HIGH, bounded));
    DoubleVector p = series(r).add(1);
    // Two powers of two, since the smallest results have no normal one.
    LongVector exponent = shifted.reinterpretAsLongs().sub(ROUND_BITS);
    LongVector half = exponent.lanewise(VectorOperators.ASHR, 1);
    LongVector rest = exponent.sub(half);
    return p.mul(half.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles())
        .mul(rest.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles());
  }

  /** {@code exp(x) - 1} for {@code x <= 0}, with the relative precision of small x. */
  private static DoubleVector expm1(DoubleVector x) {
    // Below -40 the result is -1.
    DoubleVector bounded = x.max(-40);
    DoubleVector shifted = bounded.fma(LOG2_E, ROUNDER);
    DoubleVector n = ROUNDER.sub(shifted);
    DoubleVector r = n.fma(LN2_LOW, n.fma(LN2_HIGH, bounded));
    DoubleVector p = series(r);
    LongVector exponent = shifted.reinterpretAsLongs().add(BIAS - ROUND_BITS);
    DoubleVector s = exponent.lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsDoubles();
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
    DoubleVector c = w.sub(u).neg().add(1).blend(u.sub(w.sub(1)), u.lt(1)).div(w);
    LongVector bits = w.reinterpretAsLongs().add(ONE_BITS - ROOT_HALF_BITS);
    LongVector exponent = bits.lanewise(VectorOperators.LSHR, MANTISSA);
    DoubleVector k = exponent.add(ROUND_BITS - BIAS).reinterpretAsDoubles().sub(ROUND);
    DoubleVector f = bits.and(FRACTION).add(ROOT_HALF_BITS).reinterpretAsDoubles().sub(1);
    DoubleVector s = f.div(f.add(2));
    DoubleVector z = s.mul(s);
    DoubleVector p = L7.fma(z, L6).fma(z, L5).fma(z, L4).fma(z, L3).fma(z, L2).fma(z, L1);
    DoubleVector half = f.mul(f).mul(0.5);
    DoubleVector tail = s.fma(p.fma(z, half), k.fma(LN2_LOW, c)).sub(half);
    return k.fma(LN2_HIGH, tail.add(f));
  }

  /** {@code 1 / (1 + exp(-x))}. */
  static DoubleVector sigmoid(DoubleVector x) {
    DoubleVector e = exp(x.abs().neg());
    DoubleVector d = e.add(1);
    // For negative x the numerator is exp(x), so that nothing cancels.
    return e.blend(1, x.compare(VectorOperators.GE, 0)).div(d);
  }

  /** {@code tanh(x)}. */
  static DoubleVector tanh(DoubleVector x) {
    DoubleVector e = expm1(x.abs().mul(-2));
    DoubleVector t = e.div(e.add(2));
    return t.neg().blend(t, x.lt(0));
  }

  /**
   * {@code sin(x)} for {@code |x|} up to {@link #LARGEST_ANGLE}, within 2 units in the last place.
   */
  static DoubleVector sine(DoubleVector x) {
    return circular(x, 0);
  }

  /**
   * {@code cos(x)} for {@code |x|} up to {@link #LARGEST_ANGLE}, within 2 units in the last place.
   */
  static DoubleVector cosine(DoubleVector x) {
    return circular(x, 1);
  }

  /** The integer n nearest to {@code 2 x / pi}. */
  private static LongVector quadrant(DoubleVector x) {
    return x.fma(TWO_OVER_PI, ROUNDER).reinterpretAsLongs().sub(ROUND_BITS);
  }

  /**
   * {@code x - n pi / 2}, with pi / 2 in three parts as by W. J. Cody and W. Waite, "Software
   * Manual for the Elementary Functions", 1980. Fused multiply-adds round once each.
   */
  private static DoubleVector reduced(DoubleVector x) {
    DoubleVector n = ROUNDER.sub(x.fma(TWO_OVER_PI, ROUNDER));
    return n.fma(HALF_PI_LOW, n.fma(HALF_PI_MIDDLE, n.fma(HALF_PI_HIGH, x)));
  }

  /**
   * {@code sin(x + m pi / 2)}, by the Taylor series on {@code |r| <= pi / 4} for {@code x = r + n
   * pi / 2}.
   */
  private static DoubleVector circular(DoubleVector x, int m) {
    DoubleVector r = reduced(x);
    LongVector n = quadrant(x).add(m);
    DoubleVector z = r.mul(r);
    DoubleVector sine =
        S17.fma(z, S15)
            .fma(z, S13)
            .fma(z, S11)
            .fma(z, S9)
            .fma(z, S7)
            .fma(z, S5)
            .fma(z, S3)
            .fma(z.mul(r), r);
    DoubleVector cosine =
        C16.fma(z, C14)
            .fma(z, C12)
            .fma(z, C10)
            .fma(z, C8)
            .fma(z, C6)
            .fma(z, C4)
            .fma(z.mul(z), z.fma(MINUS_HALF, ONE));
    DoubleVector value = sine.blend(cosine, n.and(1).eq(1).cast(SPECIES));
    LongVector sign = n.and(2).lanewise(VectorOperators.LSHL, 62);
    return value.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign).reinterpretAsDoubles();
  }

  /** {@code exp(-x^2 / 2)}. */
  static DoubleVector gaussian(DoubleVector x) {
    // Zero beyond 40. What the square lost would become a relative error of the exponential.
    DoubleVector v = x.abs().min(40);
    DoubleVector square = v.mul(v);
    DoubleVector lost = v.fma(v, square.neg());
    DoubleVector e = exp(square.mul(MINUS_HALF));
    return e.fma(lost.mul(MINUS_HALF), e);
  }
}
