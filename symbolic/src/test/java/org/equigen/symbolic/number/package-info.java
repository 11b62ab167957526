/** Theorems and contracts of the package, as tests. */
@NullMarked
package org.equigen.symbolic.number;

import org.jspecify.annotations.NullMarked;
