/**
 * The solver of the equivariance constraints, its certificate and its cache. No layer, no emitted
 * code and no unproven dimension.
 */
@NullMarked
package org.equigen.symbolic.solver;

import org.jspecify.annotations.NullMarked;
