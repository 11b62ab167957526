package org.equigen.codegen.plan;

/** A function of one number; the runtime's activation of the same name computes it. */
public enum Activation {
  /** {@code x}. */
  IDENTITY,
  /** {@code max(x, 0)}. */
  RELU,
  /** {@code 1 / (1 + exp(-x))}. */
  SIGMOID,
  /** {@code tanh(x)}. */
  TANH,
  /** {@code x / (1 + exp(-x))}. */
  SILU,
  /** {@code log(1 + exp(x))}. */
  SOFTPLUS,
  /** {@code sign(x) log(1 + |x|)}. */
  SIGNED_LOG
}
