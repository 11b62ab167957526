/**
 * Coordinates that invariance leaves: those of weight zero, tied together by group elements that
 * permute them. The orbits are the unknowns of the equations.
 */
@NullMarked
package org.equigen.symbolic.solver.orbit;

import org.jspecify.annotations.NullMarked;
