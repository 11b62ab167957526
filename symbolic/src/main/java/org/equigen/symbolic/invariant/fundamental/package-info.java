/**
 * The first fundamental theorems of invariant theory: which scalar products, determinants and
 * contractions generate the invariants and equivariants of vectors and tensors. Nothing is solved
 * for here; groups without a theorem are refused.
 */
@NullMarked
package org.equigen.symbolic.invariant.fundamental;

import org.jspecify.annotations.NullMarked;
