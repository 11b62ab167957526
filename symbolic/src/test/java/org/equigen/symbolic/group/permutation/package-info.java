/** Theorems and contracts of the package, as tests. */
@NullMarked
package org.equigen.symbolic.group.permutation;

import org.jspecify.annotations.NullMarked;
