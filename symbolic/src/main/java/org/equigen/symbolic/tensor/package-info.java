/**
 * The named invariant tensors (metric, delta, epsilon) and their products, by which solutions are
 * recognised. Solving the constraints is not done here.
 */
@NullMarked
package org.equigen.symbolic.tensor;

import org.jspecify.annotations.NullMarked;
