/**
 * Dimensions of spaces of equivariant maps by character formulae, to check the solver by. Nothing
 * here solves equations or looks at the matrices of induced representations.
 */
@NullMarked
package org.equigen.symbolic.character;

import org.jspecify.annotations.NullMarked;
