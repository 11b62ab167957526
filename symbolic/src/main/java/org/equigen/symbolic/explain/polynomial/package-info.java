/**
 * Generators of invariants and equivariants as text, JSON and LaTeX. Nothing is computed here that
 * is not already in the result shown.
 */
@NullMarked
package org.equigen.symbolic.explain.polynomial;

import org.jspecify.annotations.NullMarked;
