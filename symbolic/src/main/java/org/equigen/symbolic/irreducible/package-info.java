/**
 * Irreducible representations by highest weight or label, as exact subspaces of tensor powers. How
 * labels are embedded in expressions is known elsewhere, and no equations of equivariance are
 * solved.
 */
@NullMarked
package org.equigen.symbolic.irreducible;

import org.jspecify.annotations.NullMarked;
