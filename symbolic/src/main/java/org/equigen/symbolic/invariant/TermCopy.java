package org.equigen.symbolic.invariant;

import org.equigen.symbolic.representation.Term;

/**
 * One copy of a term in a direct sum.
 *
 * @param term the tensor product
 * @param offset its first coordinate
 * @param size the number of its coordinates
 */
record TermCopy(Term term, int offset, int size) {}
