package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.function.Supplier;
import org.equigen.symbolic.representation.Factor;

/**
 * An irreducible that a label names, not yet built.
 *
 * @param dimension by a formula
 * @param factor builds it, of that dimension, with the label as its text; may be called repeatedly
 */
public record LabelledFactor(BigInteger dimension, Supplier<Factor> factor) {}
