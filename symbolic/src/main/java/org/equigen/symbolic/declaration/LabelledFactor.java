package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.function.Supplier;
import org.equigen.symbolic.representation.Term;

/**
 * An irreducible that a label names, not yet built.
 *
 * @param dimension by a formula
 * @param term builds it, one factor of that dimension with the label as its text, or S; may be
 *     called repeatedly
 */
public record LabelledFactor(BigInteger dimension, Supplier<Term> term) {}
