/**
 * Split tori of the complexified Lie algebras of groups, modulo a prime: weights of compact groups,
 * too, and coordinates of weight vectors for all representations. Equations are solved elsewhere.
 */
@NullMarked
package org.equigen.symbolic.torus;

import org.jspecify.annotations.NullMarked;
