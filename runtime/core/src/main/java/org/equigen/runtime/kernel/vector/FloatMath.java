package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementary functions on vectors of {@code float}, within a few units in the last place. They use
 * operations of fixed rounding only, so their bits do not change when HotSpot compiles them; those
 * of the Vector API's own functions do.
 *
 * <p>Bodies are short and call functions of ours first, and constants are vectors: HotSpot inlines
 * methods of up to 325 bytes, and no more of ours once it has inlined 8,000 bytes, those of the
 * Vector API included. A vector that passes a call is an object.
 */
final class FloatMath {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int MANTISSA = 23;
  private static final int BIAS = 127;

  /** 1.5 * 2^23: added and taken away again, it rounds to an integer and shows its bits. */
  private static final float ROUND = 0x1.8p23f;

  private static final int ROUND_BITS = Float.floatToRawIntBits(ROUND);
  private static final int ROOT_HALF_BITS = 0x3f3504f3;
  private static final int ONE_BITS = 0x3f800000;
  private static final int FRACTION = (1 << MANTISSA) - 1;

  /** Below, the exponential is zero. */
  private static final float LEAST = -105;

  private static final FloatVector ROUNDER = constant(ROUND);
  private static final FloatVector LOG2_E = constant(0x1.715476p0f);
  private static final FloatVector LN2_HIGH = constant(0x1.62e3p-1f);
  private static final FloatVector LN2_LOW = constant(0x1.2fefa2p-17f);

  /** 1/2!, 1/3!, ...: the exponential series. */
  private static final FloatVector E2 = constant(1f / 2);

  private static final FloatVector E3 = constant(1f / 6);
  private static final FloatVector E4 = constant(1f / 24);
  private static final FloatVector E5 = constant(1f / 120);
  private static final FloatVector E6 = constant(1f / 720);
  private static final FloatVector E7 = constant(1f / 5040);

  /** The series of the logarithm. */
  private static final FloatVector L1 = constant(0xaaaaaa.0p-24f);

  private static final FloatVector L2 = constant(0xccce13.0p-25f);
  private static final FloatVector L3 = constant(0x91e9ee.0p-25f);
  private static final FloatVector L4 = constant(0xf89e26.0p-26f);

  /** The largest argument of {@link #sine} and {@link #cosine}. */
  static final float LARGEST_ANGLE = 0x1p15f;

  private static final FloatVector TWO_OVER_PI = constant(0x1.45f306p-1f);
  private static final FloatVector HALF_PI_HIGH = constant(0x1.921fb6p0f);
  private static final FloatVector HALF_PI_MIDDLE = constant(-0x1.777a5cp-25f);
  private static final FloatVector HALF_PI_LOW = constant(-0x1.ee59dap-50f);
  private static final FloatVector MINUS_HALF = constant(-0.5f);
  private static final FloatVector ONE = constant(1);

  /** -1/3!, 1/5!, ...: the series of the sine. */
  private static final FloatVector S3 = constant(-1f / 6);

  private static final FloatVector S5 = constant(1f / 120);
  private static final FloatVector S7 = constant(-1f / 5040);
  private static final FloatVector S9 = constant(1f / 362880);

  /** 1/4!, -1/6!, ...: the series of the cosine. */
  private static final FloatVector C4 = constant(1f / 24);

  private static final FloatVector C6 = constant(-1f / 720);
  private static final FloatVector C8 = constant(1f / 40320);
  private static final FloatVector C10 = constant(-1f / 3628800);

  private FloatMath() {}

  private static FloatVector constant(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  /** {@code exp(r) - 1} for {@code |r| <= ln(2) / 2}: the Taylor series to order 7. */
  private static FloatVector series(FloatVector r) {
    FloatVector q = E7.fma(r, E6).fma(r, E5).fma(r, E4).fma(r, E3).fma(r, E2);
    return q.fma(r.mul(r), r);
  }

  /**
   * {@code exp(x)} for {@code x <= 0}, tiny results included: {@code x = n ln 2 + r} with {@code
   * |r| <= ln(2) / 2}.
   */
  static FloatVector exp(FloatVector x) {
    FloatVector bounded = x.max(LEAST);
    FloatVector shifted = bounded.fma(LOG2_E, ROUNDER);
    FloatVector n = ROUNDER.sub(shifted);
    FloatVector r = n.fma(LN2_LOW, n.fma(LN2_HIGH, bounded));
    FloatVector p = series(r).add(1);
    // Two powers of two, since the smallest results have no normal one.
    IntVector exponent = shifted.reinterpretAsInts().sub(ROUND_BITS);
    IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
    IntVector rest = exponent.sub(half);
    return p.mul(half.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsFloats())
        .mul(rest.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsFloats());
  }

  /** {@code exp(x) - 1} for {@code x <= 0}, with the relative precision of small x. */
  private static FloatVector expm1(FloatVector x) {
    // Below -40 the result is -1.
    FloatVector bounded = x.max(-40);
    FloatVector shifted = bounded.fma(LOG2_E, ROUNDER);
    FloatVector n = ROUNDER.sub(shifted);
    FloatVector r = n.fma(LN2_LOW, n.fma(LN2_HIGH, bounded));
    FloatVector p = series(r);
    IntVector exponent = shifted.reinterpretAsInts().add(BIAS - ROUND_BITS);
    FloatVector s = exponent.lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsFloats();
    return s.fma(p, s.sub(1));
  }

  /**
   * {@code log(1 + x)} for {@code x >= 0}, after log1p of FreeBSD's msun (Sun Microsystems, 1993):
   * {@code 1 + x = 2^k m}, and the series of {@code log(m)} in {@code (m - 1) / (m + 1)}.
   */
  static FloatVector log1p(FloatVector x) {
    FloatVector u = x.min(Float.MAX_VALUE);
    FloatVector w = u.add(1);
    // What the sum lost, relative to it.
    FloatVector c = w.sub(u).neg().add(1).blend(u.sub(w.sub(1)), u.lt(1)).div(w);
    IntVector bits = w.reinterpretAsInts().add(ONE_BITS - ROOT_HALF_BITS);
    IntVector exponent = bits.lanewise(VectorOperators.LSHR, MANTISSA);
    FloatVector k = exponent.add(ROUND_BITS - BIAS).reinterpretAsFloats().sub(ROUND);
    FloatVector f = bits.and(FRACTION).add(ROOT_HALF_BITS).reinterpretAsFloats().sub(1);
    FloatVector s = f.div(f.add(2));
    FloatVector z = s.mul(s);
    FloatVector p = L4.fma(z, L3).fma(z, L2).fma(z, L1);
    FloatVector half = f.mul(f).mul(0.5f);
    FloatVector tail = s.fma(p.fma(z, half), k.fma(LN2_LOW, c)).sub(half);
    return k.fma(LN2_HIGH, tail.add(f));
  }

  /** {@code 1 / (1 + exp(-x))}. */
  static FloatVector sigmoid(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    FloatVector d = e.add(1);
    // For negative x the numerator is exp(x), so that nothing cancels.
    return e.blend(1, x.compare(VectorOperators.GE, 0)).div(d);
  }

  /** {@code tanh(x)}. */
  static FloatVector tanh(FloatVector x) {
    FloatVector e = expm1(x.abs().mul(-2));
    FloatVector t = e.div(e.add(2));
    return t.neg().blend(t, x.lt(0));
  }

  /**
   * {@code sin(x)} for {@code |x|} up to {@link #LARGEST_ANGLE}, within 2 units in the last place.
   */
  static FloatVector sine(FloatVector x) {
    return circular(x, 0);
  }

  /**
   * {@code cos(x)} for {@code |x|} up to {@link #LARGEST_ANGLE}, within 2 units in the last place.
   */
  static FloatVector cosine(FloatVector x) {
    return circular(x, 1);
  }

  /** The integer n nearest to {@code 2 x / pi}. */
  private static IntVector quadrant(FloatVector x) {
    return x.fma(TWO_OVER_PI, ROUNDER).reinterpretAsInts().sub(ROUND_BITS);
  }

  /**
   * {@code x - n pi / 2}, with pi / 2 in three parts as by W. J. Cody and W. Waite, "Software
   * Manual for the Elementary Functions", 1980. Fused multiply-adds round once each.
   */
  private static FloatVector reduced(FloatVector x) {
    FloatVector n = ROUNDER.sub(x.fma(TWO_OVER_PI, ROUNDER));
    return n.fma(HALF_PI_LOW, n.fma(HALF_PI_MIDDLE, n.fma(HALF_PI_HIGH, x)));
  }

  /**
   * {@code sin(x + m pi / 2)}, by the Taylor series on {@code |r| <= pi / 4} for {@code x = r + n
   * pi / 2}.
   */
  private static FloatVector circular(FloatVector x, int m) {
    FloatVector r = reduced(x);
    IntVector n = quadrant(x).add(m);
    FloatVector z = r.mul(r);
    FloatVector sine = S9.fma(z, S7).fma(z, S5).fma(z, S3).fma(z.mul(r), r);
    FloatVector cosine = C10.fma(z, C8).fma(z, C6).fma(z, C4).fma(z.mul(z), z.fma(MINUS_HALF, ONE));
    FloatVector value = sine.blend(cosine, n.and(1).eq(1).cast(SPECIES));
    IntVector sign = n.and(2).lanewise(VectorOperators.LSHL, 30);
    return value.reinterpretAsInts().lanewise(VectorOperators.XOR, sign).reinterpretAsFloats();
  }

  /** {@code exp(-x^2 / 2)}. */
  static FloatVector gaussian(FloatVector x) {
    // Zero beyond 40. What the square lost would become a relative error of the exponential.
    FloatVector v = x.abs().min(40);
    FloatVector square = v.mul(v);
    FloatVector lost = v.fma(v, square.neg());
    FloatVector e = exp(square.mul(MINUS_HALF));
    return e.fma(lost.mul(MINUS_HALF), e);
  }
}
