package org.equigen.runtime.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementary functions on vectors of {@code float}, within a few units in the last place. They use
 * operations of fixed rounding only, so their bits do not change when HotSpot compiles them; those
 * of the Vector API's own functions do.
 */
final class VectorFloatMath {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** 1.5 * 2^23: added and taken away again, it rounds to an integer and shows its bits. */
  private static final float ROUNDER = 0x1.8p23f;

  private static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);
  private static final int MANTISSA = 23;
  private static final int BIAS = 127;
  private static final float LEAST = -105;
  private static final float LOG2_E = 0x1.715476p0f;
  private static final float LN2_HIGH = 0x1.62e3p-1f;
  private static final float LN2_LOW = 0x1.2fefa2p-17f;
  private static final int ROOT_HALF_BITS = 0x3f3504f3;
  private static final int ONE_BITS = 0x3f800000;

  private VectorFloatMath() {}

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  /** The integer n nearest to {@code x / ln 2}, plus {@link #ROUNDER}. */
  private static FloatVector rounded(FloatVector x) {
    return x.fma(broadcast(LOG2_E), broadcast(ROUNDER));
  }

  /** {@code x - n ln 2}, with ln 2 in two parts. */
  private static FloatVector reduced(FloatVector x, FloatVector n) {
    return n.fma(broadcast(-LN2_LOW), n.fma(broadcast(-LN2_HIGH), x));
  }

  /** {@code exp(r) - 1} for {@code |r| <= ln(2) / 2}: the Taylor series to order 7. */
  private static FloatVector series(FloatVector r) {
    FloatVector q = broadcast(1f / 5040);
    q = q.fma(r, broadcast(1f / 720));
    q = q.fma(r, broadcast(1f / 120));
    q = q.fma(r, broadcast(1f / 24));
    q = q.fma(r, broadcast(1f / 6));
    q = q.fma(r, broadcast(1f / 2));
    return q.fma(r.mul(r), r);
  }

  private static FloatVector powerOfTwo(IntVector n) {
    return n.add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA).reinterpretAsFloats();
  }

  /** {@code exp(x)} for {@code x <= 0}, tiny results included. */
  static FloatVector exp(FloatVector x) {
    FloatVector bounded = x.max(LEAST);
    FloatVector shifted = rounded(bounded);
    FloatVector p = series(reduced(bounded, shifted.sub(ROUNDER)));
    IntVector n = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
    // Two factors, since the smallest results have no normal power of two.
    IntVector half = n.lanewise(VectorOperators.ASHR, 1);
    return p.add(1).mul(powerOfTwo(half)).mul(powerOfTwo(n.sub(half)));
  }

  /** {@code exp(x) - 1} for {@code x <= 0}, with the relative precision of small x. */
  private static FloatVector expm1(FloatVector x) {
    // Below -40 the result is -1.
    FloatVector bounded = x.max(-40);
    FloatVector shifted = rounded(bounded);
    FloatVector p = series(reduced(bounded, shifted.sub(ROUNDER)));
    FloatVector s = powerOfTwo(shifted.reinterpretAsInts().sub(ROUNDER_BITS));
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
    VectorMask<Float> small = u.lt(1);
    FloatVector c = broadcast(1).sub(w.sub(u)).blend(u.sub(w.sub(1)), small).div(w);
    IntVector bits = w.reinterpretAsInts().add(ONE_BITS - ROOT_HALF_BITS);
    IntVector exponent = bits.lanewise(VectorOperators.LSHR, MANTISSA).sub(BIAS);
    FloatVector k = exponent.add(ROUNDER_BITS).reinterpretAsFloats().sub(ROUNDER);
    int mask = (1 << MANTISSA) - 1;
    FloatVector f = bits.and(mask).add(ROOT_HALF_BITS).reinterpretAsFloats().sub(1);
    FloatVector s = f.div(f.add(2));
    FloatVector z = s.mul(s);
    FloatVector p = broadcast(0xf89e26.0p-26f);
    p = p.fma(z, broadcast(0x91e9ee.0p-25f));
    p = p.fma(z, broadcast(0xccce13.0p-25f));
    p = p.fma(z, broadcast(0xaaaaaa.0p-24f));
    FloatVector half = f.mul(f).mul(0.5f);
    FloatVector low = k.fma(broadcast(LN2_LOW), c);
    FloatVector tail = s.fma(p.fma(z, half), low).sub(half);
    return k.fma(broadcast(LN2_HIGH), tail.add(f));
  }

  /** {@code 1 / (1 + exp(-x))}. */
  static FloatVector sigmoid(FloatVector x) {
    FloatVector e = exp(x.abs().neg());
    FloatVector d = broadcast(1).div(e.add(1));
    return d.blend(e.mul(d), x.lt(0));
  }

  /** {@code tanh(x)}. */
  static FloatVector tanh(FloatVector x) {
    FloatVector e = expm1(x.abs().mul(-2));
    return withSign(e.neg().div(e.add(2)), x);
  }

  /** {@code |magnitude|} with the sign of x. */
  static FloatVector withSign(FloatVector magnitude, FloatVector x) {
    return magnitude.neg().blend(magnitude, x.lt(0).not());
  }
}
