/** Theorems and contracts of the package, as tests. */
@NullMarked
package org.equigen.symbolic.solver;

import org.jspecify.annotations.NullMarked;
