package org.equigen.runtime.gradient;

/**
 * The generator of G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators"
 * (OOPSLA 2014): its output number n from a state s is {@code mix(s + (n + 1) GAMMA)}, whatever was
 * drawn before.
 */
public final class SplitMix64 {
  /** The step of the state: the golden ratio times 2^64, made odd. */
  public static final long GAMMA = 0x9E3779B97F4A7C15L;

  private SplitMix64() {}

  /** A bijection of 64 bits, each bit of whose result depends on each of its argument. */
  public static long mix(long z) {
    long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
    return second ^ (second >>> 31);
  }

  /** The output with a number, from 0, from a state. */
  public static long output(long state, long number) {
    return mix(state + (number + 1) * GAMMA);
  }
}
