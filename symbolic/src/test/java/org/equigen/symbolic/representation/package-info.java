/** Theorems and contracts of the package, as tests. */
@NullMarked
package org.equigen.symbolic.representation;

import org.jspecify.annotations.NullMarked;
