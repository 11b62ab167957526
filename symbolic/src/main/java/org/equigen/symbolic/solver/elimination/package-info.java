/**
 * Linear equations modulo a prime below 2^31, solved stage by stage into the echelon form of their
 * solutions; also in coordinates of weight vectors. What comes out bounds dimensions from above.
 */
@NullMarked
package org.equigen.symbolic.solver.elimination;

import org.jspecify.annotations.NullMarked;
