package org.equigen.codegen.planning.declaration;

import org.equigen.symbolic.number.Rational;

/**
 * What radial functions of a length r are.
 *
 * @param functions their number N for each channel, at least 1
 * @param basis which functions
 * @param cutoff c, positive
 * @param start centre of the first Gaussian, below the cutoff; 0 for other functions
 * @param envelope what takes them to zero at the cutoff
 * @param order p of a polynomial envelope, at least 3
 */
public record RadialOptions(
    int functions, Basis basis, Rational cutoff, Rational start, Envelope envelope, int order) {
  /** The usual order of a polynomial envelope. */
  public static final int USUAL_ORDER = 6;

  /** The functions that there are, for n = 1, ..., N. */
  public enum Basis implements OptionWord {
    /**
     * {@code sqrt(2/c) sin(n pi r / c) / r}.
     *
     * <p>Source: J. Gasteiger, J. Gross, S. Guennemann, "Directional Message Passing for Molecular
     * Graphs", arXiv:2003.03123, eq. 7.
     */
    BESSEL,
    /**
     * {@code exp(-(r - m_n)^2 / (2 s^2))} with centres m_n at equal distances s from the start to
     * the cutoff.
     *
     * <p>Source: K. Schuett et al., "SchNet", arXiv:1706.08566, section 4.2.
     */
    GAUSSIAN
  }

  /**
   * What functions are multiplied by, a function of {@code d = |r| / c} that is 0 from d = 1 on.
   */
  public enum Envelope implements OptionWord {
    /**
     * {@code 1 - (p+1)(p+2)/2 d^p + p(p+2) d^(p+1) - p(p+1)/2 d^(p+2)}, twice differentiable at d =
     * 1.
     *
     * <p>Source: as of {@link Basis#BESSEL}, eq. 8.
     */
    POLYNOMIAL,
    /**
     * {@code (cos(pi d) + 1) / 2}, once differentiable at d = 1.
     *
     * <p>Source: J. Behler, M. Parrinello, Phys. Rev. Lett. 98, 146401 (2007), eq. 4.
     */
    COSINE,
    /** 1: functions go on beyond the cutoff. */
    NONE
  }
}
