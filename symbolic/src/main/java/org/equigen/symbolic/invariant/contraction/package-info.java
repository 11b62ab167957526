/**
 * Tensors over natural spaces and their contractions with invariant tensors: as values, as text,
 * and as the invariants and equivariants that they are. Which ones are needed is asked elsewhere.
 */
@NullMarked
package org.equigen.symbolic.invariant.contraction;

import org.jspecify.annotations.NullMarked;
