/**
 * Equivariants times functions of invariants by the first fundamental theorems: generators as
 * staged contractions, and the perceptron between them. Which generators there are says {@code
 * symbolic.invariant.fundamental}.
 */
@NullMarked
package org.equigen.codegen.planning.scalars;

import org.jspecify.annotations.NullMarked;
