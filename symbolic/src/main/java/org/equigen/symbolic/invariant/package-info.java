/**
 * Polynomial invariants and equivariants of a group up to a degree: their spaces, minimal
 * generators, relations and Hilbert series. Linear equivariance is the solver's; nothing here is
 * printed.
 */
@NullMarked
package org.equigen.symbolic.invariant;

import org.jspecify.annotations.NullMarked;
