/**
 * Invariant quadratic forms of a representation and the harmonic polynomials that belong to them,
 * with exact coefficients. Nothing numerical, and no layers.
 */
@NullMarked
package org.equigen.symbolic.harmonic;

import org.jspecify.annotations.NullMarked;
