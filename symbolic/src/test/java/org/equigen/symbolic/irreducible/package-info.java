/** Irreducible representations as matrices, against formulae and the literature. */
@NullMarked
package org.equigen.symbolic.irreducible;

import org.jspecify.annotations.NullMarked;
