/**
 * The generators of a group as matrices on the factors of a tensor product, and the numbers these
 * are made of. No unknowns and no equations.
 */
@NullMarked
package org.equigen.symbolic.solver.operator;

import org.jspecify.annotations.NullMarked;
